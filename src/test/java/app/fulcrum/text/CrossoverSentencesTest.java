package app.fulcrum.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.crossover.PairCrossover;
import app.fulcrum.model.crossover.PairCrossover.Crossing;
import app.fulcrum.model.crossover.VolumeRange;
import app.fulcrum.model.crossover.Volumes;
import app.fulcrum.model.range.PairResult;
import app.fulcrum.model.range.PairResult.VolumeInterval;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.support.Standard;
import app.fulcrum.text.number.MoneyFigures;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CrossoverSentencesTest {

    private static final long NEVER = Volumes.NEVER;

    private static String pair(
            long first, AlternativeId cheaper, long cheaperFrom, long forGood, Optional<VolumeInterval> interval) {
        PairCrossover base = new PairCrossover(
                Standard.CLOSED,
                Standard.SELF,
                first == NEVER
                        ? Optional.empty()
                        : Optional.of(new Crossing(first, Standard.ALL.indexOf(cheaper), 21_532.1)),
                cheaperFrom,
                forGood,
                30e-6,
                first == 500 ? Double.POSITIVE_INFINITY : 40e-6);
        return new CrossoverSentences(MoneyFigures.USD, new AlternativeNames(Standard.ALTERNATIVES))
                .pair(new PairResult(base, interval, interval, interval), VolumeRange.SLIDER);
    }

    @Test
    void neverIsTwoFactsAndAReason() {
        assertThat(pair(NEVER, Standard.SELF_HOSTED, NEVER, NEVER, Optional.empty()))
                .isEqualTo("Self-hosting is cheaper than the closed API at no volume, and never for good: in the long"
                        + " run 1M more tokens/day cost $40.0 a month against $30.0.");
    }

    @Test
    void whatTheRangesAllowIsNotDenied() {
        assertThat(pair(NEVER, Standard.SELF_HOSTED, NEVER, NEVER, Optional.of(new VolumeInterval(519_000_000, NEVER))))
                .isEqualTo("At base values self-hosting is cheaper than the closed API at no volume; within the ranges"
                        + " it can be from 519,000,000 tokens/day. Not for good at base values (in the long run 1M"
                        + " more tokens/day cost $40.0 a month against $30.0); within the ranges for good from"
                        + " 519,000,000 tokens/day at best.");
    }

    @Test
    void aCrossoverNamesItsWholeTokenVolumeAndItsInterval() {
        assertThat(pair(
                        175_012_346,
                        Standard.SELF_HOSTED,
                        175_012_346,
                        175_012_346,
                        Optional.of(new VolumeInterval(158_000_000, 221_000_000))))
                .isEqualTo("Self-hosting becomes cheaper than the closed API at 175,012,346 tokens/day (158M–221M),"
                        + " and stays so for good.");
    }

    @Test
    void cheaperSomewhereIsKeptApartFromCheaperForGood() {
        assertThat(pair(200_000_000, Standard.SELF_HOSTED, 200_000_000, 900_000_000, Optional.empty()))
                .endsWith("at 200,000,000 tokens/day, for good from 900,000,000 tokens/day.");
        assertThat(pair(200_000_000, Standard.SELF_HOSTED, 200_000_000, NEVER, Optional.empty()))
                .contains("becomes cheaper", "200,000,000", "and never for good: in the long run");
    }

    @Test
    void aPermanentCrossoverBeyondTheSliderIsSaidToBeThere() {
        assertThat(pair(200_000_000, Standard.SELF_HOSTED, 200_000_000, 310_000_000_000L, Optional.empty()))
                .endsWith("for good only from 310,000,000,000 tokens/day, beyond the slider’s end.");
    }

    @Test
    void aCrossoverBeyondTheSliderIsNamedAsWhereItWouldBe() {
        assertThat(pair(NEVER, Standard.SELF_HOSTED, 310_000_000_000L, 310_000_000_000L, Optional.empty()))
                .isEqualTo("Self-hosting stays dearer than the closed API up to 100,000,000,000 tokens/day; at these"
                        + " prices it would become cheaper at 310,000,000,000 tokens/day, and stays so for good.");
    }

    @Test
    void aLeadThatIsLostAndCapacityThatEndsAreSaid() {
        assertThat(pair(200_000_001, Standard.CLOSED_API, 1, NEVER, Optional.empty()))
                .startsWith("Self-hosting is cheaper than the closed API up to 200,000,000 tokens/day");
        assertThat(pair(500, Standard.SELF_HOSTED, 100_001, NEVER, Optional.empty()))
                .endsWith("and never for good: what its GPUs can serve comes to an end.");
    }

    @Test
    void anIntervalMayEndInNever() {
        assertThat(CrossoverSentences.ranging(Optional.of(new VolumeInterval(6_260_000_000L, NEVER))))
                .contains("range 6.26B to never");
        assertThat(CrossoverSentences.ranging(Optional.of(new VolumeInterval(175_000_000, 175_000_001))))
                .isEmpty();
    }
}
