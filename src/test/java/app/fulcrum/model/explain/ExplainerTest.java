package app.fulcrum.model.explain;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.crossover.PairCrossover;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.projection.Projector;
import app.fulcrum.model.range.PairResult;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.support.Books;
import app.fulcrum.support.RandomPlans;
import app.fulcrum.support.Seeded;
import app.fulcrum.support.Standard;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Explanations say no more than what holds. */
class ExplainerTest {

    private static Projection project(Scenario scenario) {
        return Projector.project(scenario, Books.bundled(), Books.TODAY);
    }

    /** What is cheaper at a volume need not be what has become cheaper there. */
    @Test
    void aTurnIsExplainedAtItsOwnVolumeAndAtNoOther() {
        int[] turns = {0};
        Seeded.forEach(1, 40, random -> {
            Projection projection = project(RandomPlans.scenario(random));
            Crossings crossings = Explainer.of(projection).crossings();
            projection.pairs().stream()
                    .map(PairResult::base)
                    .filter(pair -> pair.isEverCheaper() && pair.cheaperFrom() > 1)
                    .forEach(pair -> {
                        turns[0]++;
                        assertThat(value(crossings, pair, 0)).isEqualTo((double) pair.cheaperFrom());
                        assertThat(value(crossings, pair, -1)).isNaN();
                        assertThat(value(crossings, pair, 1)).isNaN();
                    });
        });
        assertThat(turns[0]).as("turns").isGreaterThan(10);
    }

    private static double value(Crossings crossings, PairCrossover pair, int beside) {
        return crossings
                .cheaperFrom(pair.incumbent(), pair.challenger(), pair.cheaperFrom() + beside)
                .value();
    }

    @Test
    void nothingIsKnownOfTheLoadBehindAMeasuredRate() {
        Scenario estimated =
                Standard.withHosting(Books.preset("chat"), hosting -> hosting.withGpusPerReplica(OptionalInt.of(4)));
        Scenario measured = estimated.with(Standard.key(Input.MEASURED_OUTPUT_RATE), Assumption.of(2_000, "measured"));

        assertThat(fleet(estimated).estimated()).isPresent();
        assertThat(fleet(measured).estimated()).isEmpty();
    }

    private static FleetFigures fleet(Scenario scenario) {
        return Explainer.of(project(scenario)).fleet(Standard.SELF_HOSTED).orElseThrow();
    }
}
