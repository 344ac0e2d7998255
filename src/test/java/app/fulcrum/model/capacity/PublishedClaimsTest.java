package app.fulcrum.model.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.capacity.LayoutOutcome.Found;
import app.fulcrum.model.catalog.Precision;
import app.fulcrum.model.deployment.BundledModels;
import app.fulcrum.model.deployment.Deployment;
import app.fulcrum.model.deployment.Layout;
import app.fulcrum.model.deployment.MemoryFit;
import app.fulcrum.model.deployment.RequestShape;
import app.fulcrum.model.scenario.Hosting.KvPrecision;
import app.fulcrum.model.throughput.RateLevel;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** What other calculators take for granted of their hardware, asked of the capacity model. */
class PublishedClaimsTest {

    /**
     * api-vs-selfhost-skill, 2026-05-26: 350,000 queries of 1,000 + 500 tokens in a week of 50 hours on one H100 with a
     * 70B model in int4. Nobody checked the 972 output tokens a second that takes.
     */
    @Test
    void oneH100DoesNotServeTheSupportCopilotInItsBusinessHours() {
        RequestShape query = RequestShape.of(1_000, 500);
        Load day = new Load(350_000 * query.totalTokens() / 5, query, new TrafficPattern(1, 10, 0));
        LayoutCapacity one = onOneGpu("llama-3.3-70b", "H100-SXM", Precision.INT4, query);

        double planned = one.tokensPerSecondAt(RateLevel.PLANNED, OptionalDouble.empty());
        assertThat(day.averageTokensPerSecond()).isGreaterThan(planned);
        Sizing sizing = new Sizing(new TrafficPattern(1, 10, 0).tokensPerDay(planned), 1, 0);
        assertThat(sizing.servingReplicas((long) day.tokensPerDay())).isGreaterThan(1);
    }

    /**
     * LLM TCO, methodology page: 70B in fp16 needs "two 80 GB" cards, or three with the headroom its own rule asks for.
     * The memory law sees the weights on two and next to no room for requests.
     */
    @Test
    void twoCardsHoldA70BModelInBf16ButHardlyAnyRequests() {
        Deployment deployment =
                BundledModels.deployment("llama-3.3-70b", "A100-SXM-80GB", Precision.BF16, KvPrecision.BF16);
        RequestShape request = RequestShape.of(1_500, 500);

        assertThat(MemoryFit.of(deployment, Layout.tensor(1), request).fits()).isFalse();
        assertThat(MemoryFit.of(deployment, Layout.tensor(2), request).sequences())
                .isBetween(1.0, 30.0);
        assertThat(MemoryFit.of(deployment, Layout.tensor(4), request).sequences())
                .isGreaterThan(200);
    }

    /** peakinfer, undated: 50 tokens a second, the speed of a single reader, taken for what an H100 serves. */
    @Test
    void aServerIsManyTimesFasterThanOneOfItsReaders() {
        RequestShape request = RequestShape.of(1_500, 500);
        LayoutCapacity one = onOneGpu("llama-3.1-8b", "H100-SXM", Precision.BF16, request);
        double reader = 1 / one.estimate().orElseThrow().secondsPerOutputToken();

        assertThat(one.throughput().outputTokensPerSecond()).isGreaterThan(50 * reader);
    }

    private static LayoutCapacity onOneGpu(String model, String gpu, Precision weights, RequestShape request) {
        LayoutQuery query = LayoutQuery.of(
                BundledModels.deployment(model, gpu, weights, KvPrecision.BF16), request, 256, LatencyLimits.NONE);
        return ((Found) LayoutSearch.search(query.withGpusPerReplica(1)))
                .layouts()
                .getFirst();
    }
}
