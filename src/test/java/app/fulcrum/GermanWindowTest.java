package app.fulcrum;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.text.language.Language;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The whole window in German; a JVM of its own, since a run speaks one language. */
@Tag("language")
class GermanWindowTest extends FitTestBase {

    @BeforeAll
    static void speakGerman() {
        Language.choose(Language.GERMAN);
    }

    @Override
    String language() {
        return "german";
    }

    @Test
    void numbersAreTypedAndShownAsInGerman() {
        open(1280, 720);
        onFxThread(() -> {
            stage.requestFocus();
            root().lookup(".number-field-text").requestFocus();
        });
        robot.eraseText(20).write("2,5 Mrd.").type(KeyCode.ENTER);
        settle();

        assertThat(window.desk().projections().upToDate().projection().tokensPerDay())
                .isEqualTo(2_500_000_000L);
        assertThat(words()).contains("Token pro Tag").anyMatch(word -> word.contains("2,5\u00a0Mrd."));
    }

    @Test
    void noLabelIsLeftInEnglish() {
        open(1600, 1000);

        assertThat(words())
                .hasSizeGreaterThan(50)
                .filteredOn(word -> word.matches("(?i).*\\b(the|and|per|day|month|cheapest|tokens|closed|hosted)\\b.*"))
                .isEqualTo(List.of());
    }
}
