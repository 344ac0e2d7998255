package app.fulcrum.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.crossover.PairCrossover;
import app.fulcrum.model.crossover.PairCrossover.Crossing;
import app.fulcrum.model.range.PairResult;
import app.fulcrum.model.range.PairResult.VolumeInterval;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.unit.VolumeRange;
import app.fulcrum.model.unit.Volumes;
import app.fulcrum.support.Standard;
import app.fulcrum.text.number.MoneyFigures;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CrossoverSentencesTest {

    private static final long NEVER = Volumes.NEVER;

    /** Against servers of a fixed number that can take any volume: what one more token costs there says nothing. */
    private static String againstServersOfAnyVolume(long cheaperFrom) {
        PairCrossover base = new PairCrossover(
                Standard.CLOSED, Standard.SELF, Optional.empty(), cheaperFrom, NEVER, Double.POSITIVE_INFINITY, 0);
        return new CrossoverSentences(MoneyFigures.USD, new AlternativeNames(Standard.ALTERNATIVES))
                .pair(new PairResult(base, Optional.empty(), Optional.empty(), Optional.empty()), VolumeRange.SLIDER);
    }

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
                .isEqualTo("Self-hosting is never cheaper than the closed API. Another 1M tokens a day cost it $40.00 a"
                        + " month, against $30.00.");
    }

    @Test
    void whatTheRangesAllowIsNotDenied() {
        assertThat(pair(NEVER, Standard.SELF_HOSTED, NEVER, NEVER, Optional.of(new VolumeInterval(519_000_000, NEVER))))
                .isEqualTo("Self-hosting is never cheaper than the closed API. Within the ranges it can be, from 519M"
                        + " tokens a day. Another 1M tokens a day cost it $40.00 a month, against $30.00. Within the"
                        + " ranges it can stay cheaper from 519M tokens a day.");
    }

    @Test
    void aCrossoverNamesItsVolumeAndItsInterval() {
        assertThat(pair(
                        175_012_346,
                        Standard.SELF_HOSTED,
                        175_012_346,
                        175_012_346,
                        Optional.of(new VolumeInterval(158_000_000, 221_000_000))))
                .isEqualTo("Self-hosting becomes cheaper than the closed API at 175M tokens a day (158M–221M), for"
                        + " good.");
    }

    @Test
    void cheaperSomewhereIsKeptApartFromCheaperForGood() {
        assertThat(pair(200_000_000, Standard.SELF_HOSTED, 200_000_000, 900_000_000, Optional.empty()))
                .endsWith("at 200M tokens a day. It stays cheaper from 900M tokens a day.");
        assertThat(pair(200_000_000, Standard.SELF_HOSTED, 200_000_000, NEVER, Optional.empty()))
                .contains("becomes cheaper", "200M", "It does not stay cheaper. Another 1M tokens a day");
    }

    @Test
    void aPermanentCrossoverBeyondTheSliderIsSaidToBeThere() {
        assertThat(pair(200_000_000, Standard.SELF_HOSTED, 200_000_000, 310_000_000_000L, Optional.empty()))
                .endsWith("It stays cheaper only from 310B tokens a day, beyond the slider’s end.");
    }

    @Test
    void aCrossoverBeyondTheSliderIsNamedAsWhereItWouldBe() {
        assertThat(pair(NEVER, Standard.SELF_HOSTED, 310_000_000_000L, 310_000_000_000L, Optional.empty()))
                .isEqualTo("Self-hosting costs more than the closed API up to 100B tokens a day. At these prices it is"
                        + " cheaper from 310B tokens a day, for good.");
    }

    @Test
    void aLeadThatIsLostAndCapacityThatEndsAreSaid() {
        assertThat(pair(200_000_001, Standard.CLOSED_API, 1, NEVER, Optional.empty()))
                .startsWith("Self-hosting is cheaper than the closed API up to 200M tokens a day");
        assertThat(pair(500, Standard.SELF_HOSTED, 100_001, NEVER, Optional.empty()))
                .endsWith("It does not stay cheaper. Its GPUs reach their limit.");
    }

    @Test
    void againstServersThatTakeAnyVolumeNoInfinitePriceIsNamed() {
        assertThat(againstServersOfAnyVolume(1)).endsWith("It does not stay cheaper. Its GPUs reach their limit.");
        assertThat(againstServersOfAnyVolume(NEVER)).endsWith("It costs more at every volume.");
    }

    @Test
    void anIntervalMayEndInNever() {
        assertThat(CrossoverSentences.ranging(Optional.of(new VolumeInterval(6_260_000_000L, NEVER))))
                .contains("range 6.26B to never");
        assertThat(CrossoverSentences.ranging(Optional.of(new VolumeInterval(175_000_000, 175_000_001))))
                .isEmpty();
    }
}
