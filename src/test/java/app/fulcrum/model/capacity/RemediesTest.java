package app.fulcrum.model.capacity;

import static app.fulcrum.model.deployment.ToyHardware.onServers;
import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.capacity.Remedy.Change;
import app.fulcrum.model.catalog.Gpu;
import app.fulcrum.model.catalog.Precision;
import app.fulcrum.model.deployment.BundledModels;
import app.fulcrum.model.deployment.Deployment;
import app.fulcrum.model.deployment.Layout;
import app.fulcrum.model.deployment.RequestShape;
import app.fulcrum.model.deployment.ToyHardware;
import app.fulcrum.model.scenario.Hosting.KvPrecision;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RemediesTest {

    private static final List<Gpu> GPUS = List.of(
            ToyHardware.gpu("huge", 800e9, 1e12),
            ToyHardware.gpu("small and slow", 50e9, 0.5e12),
            ToyHardware.gpu("big", 300e9, 1e12),
            ToyHardware.gpu("fast", 100e9, 4e12));
    private static final RequestShape REQUEST = RequestShape.of(900, 300);

    @Test
    void everySingleChangeThatHelpsIsOfferedWithTheFewestGpus() {
        // 200 GB of bf16 on one GPU of 100 GB: three GPUs' worth, or 4-bit, or a bigger GPU
        LayoutQuery query = query(Precision.BF16).withGpusPerReplica(1);
        List<Remedy> remedies = Remedies.of(query, onServers(GPUS));
        assertThat(remedies)
                .extracting(Remedy::changes)
                .containsExactlyInAnyOrder(
                        Set.of(Change.GPUS_PER_REPLICA), Set.of(Change.WEIGHT_PRECISION), Set.of(Change.GPU));
        assertThat(remedy(remedies, Change.GPUS_PER_REPLICA).capacity().layout())
                .isEqualTo(Layout.tensor(4));
        assertThat(remedy(remedies, Change.WEIGHT_PRECISION)
                        .deployment()
                        .weights()
                        .experts())
                .isEqualTo(Precision.INT4);
        assertThat(remedy(remedies, Change.GPU).deployment().gpu().id()).isEqualTo("big");
    }

    @Test
    void pairsOfChangesAreOfferedOnlyWhereNoSingleOneHelps() {
        // no layout of these GPUs holds it in bf16, and one alone not even in 4 bit
        Gpu tiny = ToyHardware.gpu("tiny", 20e9, 1e12);
        Deployment deployment = ToyHardware.mixture(Precision.BF16).onGpu(tiny);
        LayoutQuery query =
                LayoutQuery.of(deployment, REQUEST, 256, LatencyLimits.NONE).withGpusPerReplica(1);
        List<Remedy> remedies = Remedies.of(query, onServers(List.of(ToyHardware.gpu("next", 40e9, 1e12))));
        assertThat(remedies)
                .isNotEmpty()
                .allSatisfy(remedy -> assertThat(remedy.changes()).hasSize(2));
        assertThat(remedies)
                .extracting(Remedy::changes)
                .contains(
                        Set.of(Change.GPUS_PER_REPLICA, Change.WEIGHT_PRECISION),
                        Set.of(Change.GPUS_PER_REPLICA, Change.GPU));
    }

    @Test
    void narrowerCacheHelpsWhereOneLongSequenceIsTooMuch() {
        // 78 GB are free beside FP8 weights; 4M tokens of context take 80 GB in bf16
        LayoutQuery query = LayoutQuery.of(
                        ToyHardware.dense(Precision.FP8), RequestShape.of(4e6, 100), 256, LatencyLimits.NONE)
                .withGpusPerReplica(1);
        assertThat(remedy(Remedies.of(query, List.of()), Change.KV_PRECISION)
                        .deployment()
                        .kvCache())
                .isEqualTo(KvPrecision.FP8);
    }

    @Test
    void missedLimitIsHelpedByAFasterGpu() {
        LayoutQuery query = LayoutQuery.of(
                        ToyHardware.dense(Precision.BF16), REQUEST, 256, LatencyLimits.perOutputToken(0.010))
                .withGpusPerReplica(1);
        assertThat(remedy(Remedies.of(query, onServers(GPUS)), Change.GPU)
                        .deployment()
                        .gpu()
                        .id())
                .isEqualTo("fast");
    }

    @Test
    void fp4IsOfferedOnlyForGpusThatComputeInIt() {
        List<Remedy> remedies = Remedies.of(query(Precision.BF16).withGpusPerReplica(1), onServers(GPUS));
        assertThat(remedies)
                .extracting(remedy -> remedy.deployment().weights().experts())
                .doesNotContain(Precision.FP4);
    }

    @Test
    void serversWhereMoreGpusShareALinkAreOfferedWhereTheseDoNotHoldTheModel() {
        // 200 GB of bf16: four GPUs of 100 GB, and these servers have one
        LayoutQuery query = query(Precision.BF16).withMostGpusPerReplica(1);
        List<Remedy> remedies = Remedies.of(query, onServers(List.of(ToyHardware.GPU)));
        assertThat(remedy(remedies, Change.SERVER).capacity().layout()).isEqualTo(Layout.tensor(4));
        assertThat(remedies).extracting(Remedy::changes).doesNotContain(Set.of(Change.GPUS_PER_REPLICA));
    }

    @Test
    void layoutThatNoEngineRunsIsHelpedByAnotherNumberOfGpus() {
        Deployment llama = BundledModels.deployment("llama-3.3-70b", "H100-SXM", Precision.FP8, KvPrecision.BF16);
        LayoutQuery query =
                LayoutQuery.of(llama, REQUEST, 256, LatencyLimits.NONE).withGpusPerReplica(5);
        assertThat(remedy(Remedies.of(query, List.of()), Change.GPUS_PER_REPLICA)
                        .capacity()
                        .gpusPerReplica())
                .isEqualTo(1);
    }

    @Test
    void nothingIsOfferedWhereNothingHelps() {
        Deployment deployment = ToyHardware.mixture(Precision.INT4).onGpu(ToyHardware.gpu("tiny", 5e9, 1e12));
        LayoutQuery query = LayoutQuery.of(deployment, REQUEST, 256, LatencyLimits.NONE);
        assertThat(Remedies.of(query, List.of())).isEmpty();
    }

    private static Remedy remedy(List<Remedy> remedies, Change change) {
        return remedies.stream()
                .filter(remedy -> remedy.changes().equals(Set.of(change)))
                .findFirst()
                .orElseThrow();
    }

    private static LayoutQuery query(Precision precision) {
        return LayoutQuery.of(ToyHardware.mixture(precision), REQUEST, 256, LatencyLimits.NONE);
    }
}
