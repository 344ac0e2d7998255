package app.fulcrum.text.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.support.Books;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlternativeLettersTest {

    private static List<String> letters(String... names) {
        List<Alternative> all = new ArrayList<>();
        List<Alternative> known = Books.preset("chat").alternatives().stream().toList();
        for (int place = 0; place < names.length; place++) {
            all.add(known.get(place).withName(names[place]));
        }
        return AlternativeLetters.of(new Alternatives(all));
    }

    @Test
    void eachHasTheFirstLetterOfItsName() {
        assertThat(letters("Gemini 4", "fireworks", "Own H100s")).containsExactly("G", "F", "O");
    }

    @Test
    void whereAnotherHasItTheNextOneCounts() {
        assertThat(letters("Gemini", "GPT", "GG")).containsExactly("G", "P", "3");
    }

    @Test
    void aNameWithoutLettersHasItsPlace() {
        assertThat(letters("H100", "4090", "8×")).containsExactly("H", "2", "3");
    }
}
