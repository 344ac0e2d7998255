package app.fulcrum.model.chance;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.contender.Contender;
import app.fulcrum.model.resolution.Resolution;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.unit.Range;
import app.fulcrum.model.unit.Shape;
import app.fulcrum.session.edit.ScenarioRules;
import app.fulcrum.support.Books;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrawnNumbersTest {

    private static final InputKey CACHED = InputKey.shared(Input.CACHED_SHARE);
    private static final InputKey WRITTEN = InputKey.shared(Input.CACHE_WRITE_SHARE);
    private static final Range MOST = new Range(0.3, 0.5, 0.7);
    private static final Range REST = new Range(0.05, 0.2, 0.3);

    /** Both ends together are all of the input, and one in ten of either lies beyond its end. */
    @Test
    void whatTwoRangesBreakTogetherIsDrawnAtTheEdge() {
        Scenario both = Books.preset("chat").with(CACHED, shaped(MOST)).with(WRITTEN, shaped(REST));
        double[][] shares = {evenly(0.99, 64), evenly(0.95, 64)};

        double[][] drawn = drawn(both, shares);

        int atTheEdge = 0;
        for (int i = 0; i < 64; i++) {
            double cached = Math.min(1, wanted(MOST, shares[0][i]));
            double written = Math.min(1, wanted(REST, shares[1][i]));
            assertThat(drawn[0][i]).isEqualTo(cached);
            assertThat(drawn[1][i]).isEqualTo(Math.min(written, 1 - cached));
            assertThat(ScenarioRules.isSoundTogether(both.with(CACHED, Assumption.of(drawn[0][i], ""))
                            .with(WRITTEN, Assumption.of(drawn[1][i], ""))))
                    .isTrue();
            atTheEdge += written > 1 - cached ? 1 : 0;
        }
        assertThat(atTheEdge).isBetween(5, 59);
    }

    /** What is known for certain does not give way, though it is listed behind. */
    @Test
    void aRangeGivesWayToASingleNumber() {
        Scenario one = Books.preset("chat").with(CACHED, shaped(MOST)).with(WRITTEN, Assumption.of(0.3, ""));

        double[][] drawn = drawn(one, new double[][] {{0.5, 0.8, 0.99}});

        assertThat(drawn[0]).containsExactly(0.5, wanted(MOST, 0.8), 0.7);
    }

    @Test
    void whatIsDrawnIsWhatItsInputMayBe() {
        InputKey tokens = InputKey.shared(Input.TOKENS_PER_DAY);
        Scenario chat = Books.preset("chat").with(tokens, shaped(new Range(1, 3, 1e14)));

        double[][] drawn = drawn(chat, new double[][] {{1e-9, 0.4, 0.999999}});

        assertThat(drawn[0]).containsExactly(1, 2, 1e15);
    }

    private static double wanted(Range range, double share) {
        return Distribution.of(range, Shape.LOG_NORMAL).quantile(share);
    }

    private static Assumption shaped(Range range) {
        return new Assumption(range, "test", "").withShape(Shape.LOG_NORMAL);
    }

    private static double[] evenly(double last, int count) {
        double[] shares = new double[count];
        for (int i = 0; i < count; i++) {
            shares[i] = 0.5 + (last - 0.5) * i / (count - 1);
        }
        return shares;
    }

    private static double[][] drawn(Scenario scenario, double[][] shares) {
        List<Contender> contenders = Contender.all(Resolution.of(scenario, Books.bundled()));
        return new DrawnNumbers(scenario, Uncertainty.of(scenario, contenders).numbers()).at(shares);
    }
}
