package app.fulcrum.model.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.capacity.LayoutOutcome.DoesNotFit;
import app.fulcrum.model.capacity.LayoutOutcome.Found;
import app.fulcrum.model.catalog.Architecture;
import app.fulcrum.model.catalog.EstimateClass.Trait;
import app.fulcrum.model.catalog.Gpu;
import app.fulcrum.model.catalog.MeasurementSeries;
import app.fulcrum.model.catalog.OpenModel;
import app.fulcrum.model.catalog.Precision;
import app.fulcrum.model.deployment.BundledModels;
import app.fulcrum.model.deployment.Deployment;
import app.fulcrum.model.deployment.GenericModel;
import app.fulcrum.model.deployment.KvCache;
import app.fulcrum.model.deployment.Layout;
import app.fulcrum.model.deployment.RequestShape;
import app.fulcrum.model.scenario.Hosting.KvPrecision;
import app.fulcrum.model.throughput.EffectiveRates;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every model on every GPU of the bundled price book. */
class WholeBookTest {

    private static final RequestShape REQUEST = RequestShape.of(1_500, 500);

    @Test
    void everyModelRunsOnEveryGpuOrAWayOutIsNamed() {
        for (OpenModel model : BundledModels.BOOK.openModels()) {
            for (Gpu gpu : BundledModels.BOOK.gpus()) {
                model.architecture().ifPresent(shape -> {
                    LayoutQuery query =
                            query(shape, gpu, model.weights().orElseThrow().nativePrecision());
                    if (!(LayoutSearch.search(query) instanceof Found)) {
                        assertThat(Remedies.of(query, Machine.any(BundledModels.BOOK)))
                                .as("%s on %s", model.id(), gpu.id())
                                .isNotEmpty();
                    }
                });
            }
        }
    }

    @Test
    void genericModelOfAnySizeRunsSomewhereOrAWayOutIsNamed() {
        for (double billion = 0.5; billion <= 2_000; billion *= 1.2) {
            Architecture shape = generic(billion).architecture();
            LayoutQuery query = query(shape, BundledModels.gpu("A100-SXM-80GB"), Precision.BF16);
            if (!(LayoutSearch.search(query) instanceof Found)) {
                assertThat(Remedies.of(query, Machine.any(BundledModels.BOOK)))
                        .as("%s B", billion)
                        .isNotEmpty();
            }
        }
    }

    @Test
    void genericModelsGrowInEveryMeasure() {
        Architecture before = generic(0.5).architecture();
        for (double billion = 0.5; billion <= 2_000; billion *= 1.001) {
            Architecture shape = generic(billion).architecture();
            assertThat(shape.activeMatmulParameters()).isGreaterThanOrEqualTo(before.activeMatmulParameters());
            assertThat(shape.layers()).isGreaterThanOrEqualTo(before.layers());
            assertThat(shape.hiddenSize()).isGreaterThanOrEqualTo(before.hiddenSize());
            assertThat(KvCache.bytesPerToken(shape.attention(), 2))
                    .isGreaterThanOrEqualTo(KvCache.bytesPerToken(before.attention(), 2));
            before = shape;
        }
    }

    @Test
    void genericModelOfTheSizeOfARealOneIsShapedLikeIt() {
        Architecture llama = BundledModels.architecture("llama-3.3-70b");
        assertThat(generic(llama.totalParameters() / 1e9).architecture()).isEqualTo(llama);
        assertThat(generic(50).smaller().id()).isEqualTo("qwen3-32b");
        assertThat(generic(50).larger().architecture()).contains(llama);
    }

    /** 1.6 TB of weights are too many for eight GPUs with 182 GB each, and a rack joins 72 of them. */
    @Test
    void aModelLargerThanAServerIsLaidOutOverARack() {
        Deployment deployment = BundledModels.deployment("kimi-k3", "GB200", Precision.MXFP4, KvPrecision.BF16);
        LayoutQuery query = LayoutQuery.of(deployment, REQUEST, 256, LatencyLimits.NONE);
        assertThat(LayoutSearch.search(query)).isInstanceOf(DoesNotFit.class);
        assertThat(LayoutSearch.search(query.withMostGpusPerReplica(72)))
                .isInstanceOfSatisfying(
                        Found.class,
                        found -> assertThat(found.layouts())
                                .extracting(LayoutCapacity::gpusPerReplica)
                                .contains(16, 32)
                                .allSatisfy(gpus -> assertThat(gpus).isBetween(16, 64)));
    }

    /** Eight GPUs are one node: more of them are tried only where somebody asks for so many. */
    @Test
    void replicasAcrossNodesAreEstimatedOnlyWhereTheyAreAskedFor() {
        Deployment deployment = BundledModels.deployment("deepseek-r1", "H100-SXM", Precision.FP8, KvPrecision.FP8);
        LayoutQuery query =
                LayoutQuery.of(deployment, REQUEST, 256, LatencyLimits.NONE).withMostGpusPerReplica(Integer.MAX_VALUE);
        assertThat(LayoutSearch.search(query)).isInstanceOf(DoesNotFit.class);
        assertThat(LayoutSearch.search(query.withGpusPerReplica(16)))
                .isInstanceOfSatisfying(
                        Found.class,
                        found -> assertThat(found.layouts())
                                .allSatisfy(layout -> assertThat(layout.estimate()
                                                .orElseThrow()
                                                .accuracy()
                                                .main()
                                                .trait())
                                        .isEqualTo(Trait.MULTI_NODE)));
    }

    @Test
    void everyMeasurementIsCloseToItsOwnConditions() {
        for (MeasurementSeries series : BundledModels.BOOK.measurements()) {
            for (MeasurementSeries.Run run : series.runs()) {
                assertThat(atItsOwnConditions(series, run))
                        .as("%s %s", series.id(), run)
                        .hasValueSatisfying(
                                nearest -> assertThat(nearest.isClose()).isTrue());
            }
        }
    }

    private static Optional<NearestMeasurement> atItsOwnConditions(
            MeasurementSeries series, MeasurementSeries.Run run) {
        Deployment deployment = BundledModels.deployment(
                        series.modelId(),
                        series.gpuId(),
                        series.weights(),
                        series.kvCache() == Precision.FP8 ? KvPrecision.FP8 : KvPrecision.BF16)
                .withEngine(BundledModels.engine(series.servingStackId()));
        var request = RequestShape.of(run.inputTokens(), run.outputTokens());
        var layout = run.isExpertParallel() ? Layout.expert(run.gpus()) : Layout.tensor(run.gpus());
        LayoutQuery query = LayoutQuery.of(deployment, request, run.maxSequences(), LatencyLimits.NONE);
        OperatingPoint point = OperatingPoint.of(query, EffectiveRates.of(deployment), layout);
        LayoutCapacity capacity = LayoutCapacity.estimated(layout, point, request);
        List<MeasurementSeries> candidates =
                BundledModels.BOOK.measurementsOf(deployment.architecture(), series.gpuId());
        return NearestMeasurement.of(deployment, capacity, request, candidates, BundledModels.BOOK.servingStacks());
    }

    private static GenericModel generic(double billion) {
        return GenericModel.of(billion, BundledModels.BOOK.openModels()).orElseThrow();
    }

    private static LayoutQuery query(Architecture shape, Gpu gpu, Precision precision) {
        Deployment deployment = Deployment.of(
                shape, gpu, precision, KvPrecision.BF16, BundledModels.engine("vllm"), BundledModels.CONSTANTS);
        return LayoutQuery.of(deployment, REQUEST, 256, LatencyLimits.perOutputToken(0.05));
    }
}
