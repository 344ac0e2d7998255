package app.fulcrum.model.projection;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Axis;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.support.Books;
import app.fulcrum.support.Standard;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scale of a workload grows with its volume, past the article's line and past every crossover. */
class ScaleScoreTest {

    private static final double STEP = 1.02;

    private static double score(Scenario scenario, double volume) {
        Scenario at = scenario.with(Standard.key(Input.TOKENS_PER_DAY), Assumption.of(Math.rint(volume), "test"));
        return Projector.project(at, Books.bundled(), Books.TODAY)
                .decision()
                .scorecard()
                .axis(Axis.SCALE)
                .score();
    }

    /** Each of the two comparisons gives a point per power of ten, so a step of the volume moves it by two steps at most. */
    @ParameterizedTest
    @ValueSource(strings = {"chat", "rag", "article-row-2", "regulated-on-premises"})
    void theScoreGrowsWithoutJumps(String preset) {
        Scenario scenario = Books.preset(preset);
        double most = 2 * Math.log10(STEP) + 1e-3;
        double before = score(scenario, 1e6);
        for (double volume = 1e6 * STEP; volume < 1e10; volume *= STEP) {
            double now = score(scenario, volume);
            assertThat(now - before).as("at %.0f", volume).isBetween(0.0, most);
            before = now;
        }
    }
}
