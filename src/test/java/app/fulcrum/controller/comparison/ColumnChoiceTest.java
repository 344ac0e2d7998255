package app.fulcrum.controller.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.controller.comparison.ComparedColumn.Origin;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.variant.Variant;
import app.fulcrum.model.variant.Variants;
import app.fulcrum.session.OpenScenario;
import app.fulcrum.session.document.Document;
import app.fulcrum.session.document.PriceBookStamp;
import app.fulcrum.support.Books;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which columns there are, which of them is the baseline, and which is explained. */
class ColumnChoiceTest {

    private static final Scenario BASE = Books.preset("chat");

    private static OpenScenario open(String workedOn, String... variants) {
        Document document = Document.of(BASE, PriceBookStamp.of(Books.bundled()))
                .withVariants(new Variants(
                        BASE,
                        Stream.of(variants)
                                .map(name -> new Variant(BASE.withName(name)))
                                .toList()));
        return new OpenScenario(document, Optional.of(workedOn).filter(name -> !name.isEmpty()));
    }

    private static ComparedColumn file(int number) {
        return new ComparedColumn(new Origin.OfFile(number, Path.of("plan.fulcrum.json")), Books.preset("rag"));
    }

    @Test
    void theBaseComesFirstItsVariantsFollowThenWhatStandsBeside() {
        ComparedColumns columns = ColumnChoice.NONE.with(file(0)).of(open("Two", "One", "Two"));

        assertThat(columns.origins())
                .containsExactly(
                        new Origin.Base(), new Origin.OfVariant("One"), new Origin.OfVariant("Two"), file(0).origin());
        assertThat(columns.open()).isEqualTo(2);
        assertThat(columns.baseline()).isZero();
        assertThat(columns.leftOut()).isEmpty();
        assertThat(ColumnChoice.NONE.of(open("")).isAlone()).isTrue();
    }

    @Test
    void whatIsWorkedOnIsExplainedUntilAnotherIsAskedFor() {
        ColumnChoice choice = ColumnChoice.NONE;
        assertThat(choice.of(open("", "One", "Two")).explained()).isEqualTo(1);
        assertThat(choice.of(open("Two", "One", "Two")).explained()).isEqualTo(2);

        ColumnChoice asked = choice.withExplained(choice.of(open("Two", "One", "Two")), 1);
        assertThat(asked.of(open("Two", "One", "Two")).explained()).isEqualTo(1);
        assertThat(asked.of(open("Two", "Two")).explained())
                .as("it is there no more")
                .isEqualTo(1);
    }

    /** Nothing moves from itself. */
    @Test
    void theBaselineIsNeverExplained() {
        OpenScenario open = open("One", "One", "Two");
        ColumnChoice choice = ColumnChoice.NONE;
        ColumnChoice turned = choice.withBaseline(choice.of(open), 1);
        assertThat(turned.of(open).baseline()).isEqualTo(1);
        assertThat(turned.of(open).explained()).as("they change places").isZero();
        assertThat(turned.of(open("", "Two")).baseline())
                .as("the base where it is gone")
                .isZero();
        for (String workedOn : new String[] {"", "One", "Two"}) {
            for (int place = 0; place < 3; place++) {
                ComparedColumns columns =
                        choice.withBaseline(choice.of(open), place).of(open(workedOn, "One", "Two"));
                assertThat(columns.explained()).isNotEqualTo(columns.baseline());
            }
        }
    }

    @Test
    void whatHasNoRoomComesBackWhenThereIsRoom() {
        ColumnChoice choice = ColumnChoice.NONE.with(file(0)).with(file(1));
        ComparedColumns full = choice.of(open("", "1", "2", "3", "4", "5"));
        assertThat(full.inOrder()).hasSize(6);
        assertThat(full.leftOut()).containsExactly(file(0), file(1));
        assertThat(choice.of(open("", "1", "2", "3")).origins()).endsWith(file(0).origin(), file(1).origin());
        assertThat(choice.without(file(0).origin()).of(open("")).origins())
                .containsExactly(new Origin.Base(), file(1).origin());
    }
}
