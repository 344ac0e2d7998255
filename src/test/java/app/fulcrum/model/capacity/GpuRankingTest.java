package app.fulcrum.model.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.capacity.GpuRanking.Candidate;
import app.fulcrum.model.capacity.GpuRanking.Demand;
import app.fulcrum.model.capacity.GpuRanking.Ranked;
import app.fulcrum.model.catalog.Gpu;
import app.fulcrum.model.catalog.Precision;
import java.util.List;
import org.junit.jupiter.api.Test;

class GpuRankingTest {

    private static final Gpu FAST = ToyHardware.gpu("fast", 100e9, 4e12);
    private static final Gpu TINY = ToyHardware.gpu("tiny", 2e9, 1e12);
    private static final LayoutQuery QUERY = LayoutQuery.of(
            ToyHardware.dense(Precision.BF16), RequestShape.of(900, 300), 256, LatencyLimits.perOutputToken(0.05));

    @Test
    void cheapestPerTokenComesFirst() {
        assertThat(offerIds(rankThree(1_000_000))).containsExactly("cheap", "fast", "dear");
    }

    @Test
    void fasterGpuWinsWhereTheCheapOneIsNeededTwice() {
        assertThat(offerIds(rankThree(100_000_000))).containsExactly("fast", "cheap", "dear");
    }

    @Test
    void priceIsWholeGpusOverTheTokensServed() {
        Ranked ranked = rank(new Candidate("offer", ToyHardware.GPU, 2, 1), 1_000_000_000);
        double perReplica =
                Sizing.tokensPerDayPerReplica(ranked.capacity().throughput(), 0.7, new TrafficPattern(2, 24, 0));
        long replicas = (long) Math.ceil(1e9 / perReplica);
        assertThat(ranked.replicas()).isEqualTo(replicas);
        assertThat(ranked.billedGpus()).isEqualTo(replicas * ranked.capacity().gpusPerReplica());
        assertThat(ranked.usdPerMillionTokens()).isCloseTo(ranked.billedGpus() * 2.0 * 24 / 1_000, within(1e-12));
    }

    @Test
    void layoutWithTheFewestGpusForThisLoadIsTaken() {
        assertThat(rank(new Candidate("offer", ToyHardware.GPU, 2, 1), 1_000).billedGpus())
                .isEqualTo(1);
    }

    @Test
    void machinesAreBilledWhole() {
        Ranked ranked = rank(new Candidate("offer", ToyHardware.GPU, 2, 8), 1_000);
        assertThat(ranked.replicas()).isEqualTo(1);
        assertThat(ranked.billedGpus()).isEqualTo(8);
    }

    @Test
    void gpuThatCannotServeIsNamedWithTheReason() {
        GpuRanking ranking = GpuRanking.of(QUERY, List.of(new Candidate("tiny", TINY, 0.1, 1)), demand(1_000));
        assertThat(ranking.ranked()).isEmpty();
        assertThat(ranking.unable()).singleElement().satisfies(unable -> {
            assertThat(unable.candidate().offerId()).isEqualTo("tiny");
            assertThat(unable.reason()).isInstanceOf(LayoutOutcome.DoesNotFit.class);
        });
    }

    private static List<Ranked> rankThree(long tokensPerDay) {
        var candidates = List.of(
                new Candidate("dear", ToyHardware.GPU, 4, 1),
                new Candidate("cheap", ToyHardware.GPU, 1, 1),
                new Candidate("fast", FAST, 1.5, 1));
        return GpuRanking.of(QUERY, candidates, demand(tokensPerDay)).ranked();
    }

    private static List<String> offerIds(List<Ranked> ranked) {
        return ranked.stream().map(each -> each.candidate().offerId()).toList();
    }

    private static Ranked rank(Candidate candidate, long tokensPerDay) {
        return GpuRanking.of(QUERY, List.of(candidate), demand(tokensPerDay))
                .ranked()
                .getFirst();
    }

    private static Demand demand(long tokensPerDay) {
        return new Demand(tokensPerDay, new TrafficPattern(2, 24, 0), 0.7, 1, 0, 24);
    }
}
