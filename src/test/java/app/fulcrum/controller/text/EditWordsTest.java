package app.fulcrum.controller.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.unit.Range;
import app.fulcrum.model.unit.Shape;
import app.fulcrum.model.variant.Variant;
import app.fulcrum.model.variant.Variants;
import app.fulcrum.session.edit.DocumentEdit;
import app.fulcrum.session.edit.Edited;
import app.fulcrum.support.Books;
import app.fulcrum.support.Choices;
import app.fulcrum.support.Standard;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an edit did, as the menu and the question about unsaved changes say it. */
class EditWordsTest {

    private static final Scenario CHAT = Books.preset("chat");

    @Test
    void numbersStandWithTheirUnits() {
        Scenario other = CHAT.with(Standard.key(Input.TOKENS_PER_DAY), Assumption.of(80e6, "test"));

        assertThat(changes(CHAT, other))
                .containsExactly("Tokens per day 64M → 80M", "Source of Tokens per day changed");
    }

    @Test
    void howLikelyTheNumbersOfARangeAreIsNamed() {
        Assumption range = new Assumption(new Range(1, 2, 4), "test", "");
        Scenario one = CHAT.with(Standard.CLOSED_INPUT_PRICE, range);
        Scenario other = CHAT.with(Standard.CLOSED_INPUT_PRICE, range.withShape(Shape.LOG_NORMAL));

        assertThat(changes(one, other)).containsExactly("Distribution of Input price triangular → log-normal");
    }

    /** No identifier of the price book is shown to anybody, and nothing is cut off but a long name. */
    @Test
    void choicesAndTextsAreNamedWithoutTheirInside() {
        for (String preset : List.of("coding-agent", "rag", "regulated-on-premises", "article-row-4")) {
            assertThat(changes(CHAT, Books.preset(preset)))
                    .noneMatch(line -> line.matches(".*[a-z0-9.]+-[a-z0-9.]+-[a-z0-9.]+.*"))
                    .filteredOn(line -> line.contains("…"))
                    .allMatch(line -> line.startsWith("Name "));
        }
        Scenario other = Choices.in(CHAT, Choices.of(Books.preset("coding-agent")));
        assertThat(changes(CHAT, other)).contains("Closed API changed");
    }

    @Test
    void whatIsDoneToAVariantNamesIt() {
        Scenario more = CHAT.withName("More").withNotes("mine");
        Variants before = new Variants(CHAT, List.of(new Variant(CHAT.withName("More"))));

        assertThat(EditWords.labels(Edited.between(before, before.replacing("More", new Variant(more)))))
                .containsExactly(
                        "More: " + changes(CHAT, CHAT.withNotes("mine")).getFirst());
        assertThat(EditWords.labels(Edited.between(before, Variants.none(CHAT))))
                .containsExactly("Variant More removed");
        assertThat(EditWords.labels(Edited.between(Variants.none(CHAT), before)))
                .containsExactly("Variant More added");
        assertThat(EditWords.label(new DocumentEdit.TakeOver("More").label(before)))
                .isEqualTo("Variant More taken over");
    }

    private static List<String> changes(Scenario one, Scenario other) {
        return EditWords.labels(Edited.between(Variants.none(one), Variants.none(other)));
    }
}
