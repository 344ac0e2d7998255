package app.fulcrum.model.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.capacity.LayoutOutcome.NotRunnable.Reason;
import app.fulcrum.model.catalog.Architecture;
import app.fulcrum.model.catalog.Architecture.Attention;
import app.fulcrum.model.catalog.Architecture.Indexer;
import app.fulcrum.model.catalog.Architecture.Layers;
import app.fulcrum.model.catalog.Precision;
import app.fulcrum.model.deployment.Deployment;
import app.fulcrum.model.deployment.Layout;
import app.fulcrum.model.deployment.ModelShape;
import app.fulcrum.model.deployment.RequestShape;
import app.fulcrum.model.deployment.ToyHardware;
import app.fulcrum.model.scenario.Hosting.KvPrecision;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngineRulesTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
        64,  8, 8,
        64,  8, 5, HEADS
        64,  8, 3, HEADS
        64,  8, 16,
        40, 10, 4, KV_HEADS
        40, 10, 5,
        40, 10, 20,
        40, 10, 8, KV_HEADS
        24,  4, 6, KV_HEADS
        24,  4, 12,
        28,  4, 7, KV_HEADS
        28,  4, 8, HEADS
        32,  1, 8,
        """)
    void headsAreSharedOutOrRepeatedEvenly(int heads, int kvHeads, int gpus, Reason reason) {
        LayoutQuery query = query(dense(ToyHardware.attention(heads, kvHeads, 128)));

        assertThat(EngineRules.against(Layout.tensor(gpus), query)).isEqualTo(Optional.ofNullable(reason));
    }

    @Test
    void latentAttentionHasNoKeyValueHeadsToShareOut() {
        LayoutQuery query =
                query(dense(new Attention(128, 0, true, new Layers(10, 576, 0), Layers.NONE, 0, 0, 0, Indexer.NONE)));

        assertThat(EngineRules.against(Layout.tensor(8), query)).isEmpty();
        assertThat(EngineRules.against(Layout.tensor(6), query)).contains(Reason.HEADS);
    }

    @Test
    void expertParallelReplicasKeepAllHeadsOnEveryGpu() {
        assertThat(EngineRules.against(Layout.expert(5), query(dense(attention()))))
                .isEmpty();
    }

    @Test
    void whatRanForTheUserRunsAndNobodysHeadsForbidNothing() {
        LayoutQuery query = query(dense(attention()));
        assertThat(EngineRules.against(Layout.tensor(5), query)).contains(Reason.HEADS);

        assertThat(EngineRules.against(Layout.tensor(5), query.measured(new Measurement.OutputRate(100))))
                .isEmpty();
        var nobodys = new ModelShape.Interpolated(architecture(attention()));
        assertThat(EngineRules.against(Layout.tensor(5), query(deployment(nobodys))))
                .isEmpty();
    }

    private static Attention attention() {
        return ToyHardware.attention(64, 8, 128);
    }

    private static Deployment dense(Attention attention) {
        return deployment(new ModelShape.Published(architecture(attention)));
    }

    private static Architecture architecture(Attention attention) {
        return new Architecture(10e9, 9e9, 0, 1, 1, 0, 10, 0, 1_000, attention, false);
    }

    private static Deployment deployment(ModelShape shape) {
        return Deployment.of(
                shape, ToyHardware.GPU, Precision.BF16, KvPrecision.BF16, ToyHardware.ENGINE, ToyHardware.CONSTANTS);
    }

    private static LayoutQuery query(Deployment deployment) {
        return LayoutQuery.of(deployment, RequestShape.of(900, 300), 256, LatencyLimits.NONE)
                .withMostGpusPerReplica(32);
    }
}
