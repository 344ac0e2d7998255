package app.fulcrum.model.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.projection.Projector;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.unit.Range;
import app.fulcrum.support.Books;
import app.fulcrum.support.Standard;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** What would change a verdict can be asked of values at the ends of what may be typed, too. */
class LeversAtTheEndsTest {

    private static List<Flip> flips(Scenario scenario) {
        return Flips.of(Projector.project(scenario, Books.bundled(), Books.TODAY));
    }

    @Test
    void aPriceIsRaisedUpToTheHighestThatCanBeTyped() {
        double most = Input.OUTPUT_PRICE.maximum();
        // Multiplied up to the highest price, rounding takes it just beyond.
        double awkward = DoubleStream.iterate(20_001, price -> price + 1)
                .filter(price -> price * (most / price) > most)
                .findFirst()
                .orElseThrow();

        assertThat(flips(Books.preset("chat").with(Standard.CLOSED_OUTPUT_PRICE, Assumption.of(awkward, "test"))))
                .isNotEmpty();
    }

    @Test
    void aRangeOfVolumesIsRaisedUpToTheLargestThatCanBeTyped() {
        Range wide = new Range(2e7, 5e8, Input.TOKENS_PER_DAY.maximum());

        assertThat(flips(Books.preset("chat")
                        .with(Standard.key(Input.TOKENS_PER_DAY), new Assumption(wide, "test", ""))))
                .isNotEmpty();
    }
}
