package app.fulcrum.controller.chart;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.model.crossover.PairCrossover;
import app.fulcrum.model.formula.Explanation;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.projection.Projector;
import app.fulcrum.model.range.PairResult;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.unit.Range;
import app.fulcrum.support.Books;
import app.fulcrum.support.Standard;
import app.fulcrum.text.ExplanationSentences;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrossoverExplanationsTest {

    private static final Projection CHAT = Projector.project(
            Books.preset("chat")
                    .with(Standard.key(Input.GPU_PRICE_PER_HOUR), new Assumption(new Range(1, 2, 4), "quotes", "")),
            Books.bundled(),
            Books.TODAY);

    private static final CrossoverExplanations EXPLANATIONS =
            CrossoverExplanations.of(new Snapshot(CHAT, Books.bundled(), Books.TODAY));

    /** Self-hosting against the closed API, which it overtakes within the volumes looked at. */
    private static PairResult overtaking() {
        return CHAT.pairs().stream()
                .filter(pair -> pair.base().challenger() == Standard.SELF
                        && pair.base().first().isPresent())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSentenceIsExplainedWithAllTheFiguresItNames() {
        PairResult pair = overtaking();

        List<Explanation> all = EXPLANATIONS.ofPair(CHAT.pairs().indexOf(pair));

        assertThat(all)
                .extracting(ExplanationSentences::name)
                .containsExactly(
                        "Crossover",
                        "Low end of crossover",
                        "High end of crossover",
                        "Cheaper for good from",
                        "Low end of cheaper for good from",
                        "High end of cheaper for good from",
                        "Cost of one more token per day with self-hosting",
                        "Cost of one more token per day with the closed API");
        assertThat(all.get(1).value()).isEqualTo(pair.first().orElseThrow().low());
        assertThat(all.get(2).value()).isEqualTo(pair.first().orElseThrow().high());
    }

    @Test
    void aMarkOnTheChartIsExplainedWithItsInterval() {
        PairCrossover.Crossing crossing = overtaking().base().first().orElseThrow();

        assertThat(EXPLANATIONS.at(crossing.tokensPerDay()))
                .extracting(ExplanationSentences::name)
                .containsExactly("Crossover", "Low end of crossover", "High end of crossover");
        assertThat(EXPLANATIONS.at(crossing.tokensPerDay() + 1)).isEmpty();
    }
}
