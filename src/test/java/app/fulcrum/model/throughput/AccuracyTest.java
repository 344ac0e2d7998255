package app.fulcrum.model.throughput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.catalog.EstimateClass;
import app.fulcrum.model.catalog.EstimateClass.Trait;
import app.fulcrum.model.catalog.Precision;
import app.fulcrum.model.deployment.BundledModels;
import app.fulcrum.model.deployment.Deployment;
import app.fulcrum.model.deployment.Layout;
import app.fulcrum.model.deployment.MemoryFit;
import app.fulcrum.model.deployment.RequestShape;
import app.fulcrum.model.scenario.Hosting.KvPrecision;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccuracyTest {

    private static final RequestShape REQUEST = RequestShape.of(900, 300);

    @ParameterizedTest
    @CsvSource({
        "llama-3.1-8b,  H100-SXM,  FP8,  1,  NONE",
        "gpt-oss-120b,  H100-SXM,  MXFP4, 2, NONE",
        "llama-3.1-8b,  MI300X,    FP8,  1,  AMD",
        "llama-3.1-8b,  L4,        INT4, 1,  INTEGER_WEIGHTS",
        "llama-3.1-8b,  RTX-4090,  FP8,  1,  GPU_UNMEASURED",
        "llama-3.1-8b,  Gaudi-3,   FP8,  1,  GPU_UNMEASURED",
        "llama-3.3-70b, A100-SXM-80GB, BF16, 2, MEMORY_EDGE",
        "deepseek-v3.2, H200-SXM,  FP8,  8,  SPARSE_ATTENTION",
        "deepseek-v4-flash, H200-SXM, MXFP4, 8, SPARSE_ATTENTION",
        "deepseek-r1,   H200-SXM,  FP8,  16, MULTI_NODE",
        "deepseek-r1,   GB200,     FP8,  16, NONE"
    })
    void estimateIsOfTheClassThatSetsItApart(String model, String gpu, Precision precision, int gpus, Trait trait) {
        Deployment deployment = BundledModels.deployment(model, gpu, precision, KvPrecision.BF16);
        assertThat(of(deployment, Layout.tensor(gpus)).main().trait()).isEqualTo(trait);
    }

    @Test
    void expertsSpreadOverGpusAreAClassOfTheirOwn() {
        Deployment deployment = BundledModels.deployment("deepseek-r1", "H200-SXM", Precision.FP8, KvPrecision.BF16);
        Accuracy spread = of(deployment, Layout.expert(8));
        assertThat(spread.main().trait()).isEqualTo(Trait.EXPERT_PARALLEL);
        assertThat(spread.high()).isGreaterThan(of(deployment, Layout.tensor(8)).high());
    }

    /** AMD's low end is the lower one, the high end of 4-bit integers the higher one: the band has both. */
    @Test
    void bandHoldsThoseOfAllClassesThatApply() {
        Deployment deployment = BundledModels.deployment("gpt-oss-120b", "MI300X", Precision.INT4, KvPrecision.BF16);
        Accuracy accuracy = of(deployment, Layout.tensor(2));
        EstimateClass amd = BundledModels.CONSTANTS.classOf(true, Trait.AMD);
        EstimateClass integers = BundledModels.CONSTANTS.classOf(true, Trait.INTEGER_WEIGHTS);
        assertThat(accuracy.main()).isEqualTo(amd);
        assertThat(accuracy.low()).isEqualTo(amd.low());
        assertThat(accuracy.high()).isEqualTo(integers.high()).isGreaterThan(amd.high());
    }

    @Test
    void noDoubtNarrowsTheBand() {
        for (EstimateClass each : BundledModels.CONSTANTS.classes()) {
            EstimateClass plain = BundledModels.CONSTANTS.classOf(each.isMixtureOfExperts(), Trait.NONE);
            assertThat(each.low()).as("%s", each).isLessThanOrEqualTo(plain.low());
            assertThat(each.high()).as("%s", each).isGreaterThanOrEqualTo(plain.high());
        }
    }

    @Test
    void plannedShareIsTheLowEndRounded() {
        for (EstimateClass each : BundledModels.CONSTANTS.classes()) {
            assertThat(each.plannedShare()).as("%s", each).isCloseTo(each.low(), within(0.025));
        }
    }

    @Test
    void bandMultipliesTheEstimate() {
        Deployment deployment = BundledModels.deployment("llama-3.1-8b", "H100-SXM", Precision.FP8, KvPrecision.BF16);
        Accuracy accuracy = of(deployment, Layout.tensor(1));
        assertThat(accuracy.around(1_000).low()).isCloseTo(758.6, within(0.05));
        assertThat(accuracy.around(1_000).base()).isEqualTo(1_000);
        assertThat(accuracy.around(1_000).high()).isCloseTo(1_291.3, within(0.05));
    }

    @Test
    void engineCountsForAMixtureOfExpertsAlone() {
        Deployment dense = BundledModels.deployment("llama-3.1-8b", "H100-SXM", Precision.FP8, KvPrecision.BF16);
        Deployment experts = BundledModels.deployment("gpt-oss-120b", "H100-SXM", Precision.MXFP4, KvPrecision.BF16);
        double middle = BundledModels.CONSTANTS.classOf(true, Trait.NONE).middle();
        for (Deployment each : BundledModels.onEveryEngine(dense)) {
            assertThat(of(each, Layout.tensor(1)).stepTimeFactor(each))
                    .isEqualTo(1
                            / BundledModels.CONSTANTS.classOf(false, Trait.NONE).middle());
        }
        for (Deployment each : BundledModels.onEveryEngine(experts)) {
            assertThat(of(each, Layout.tensor(2)).stepTimeFactor(each))
                    .isEqualTo(each.engine().expertStepTime() / middle);
        }
    }

    @Test
    void whatHasNoFigureIsNamed() {
        Deployment usual = BundledModels.deployment("llama-3.1-8b", "H100-SXM", Precision.FP8, KvPrecision.BF16);
        assertThat(EstimateDoubt.of(usual, REQUEST, Set.of())).isEmpty();
        Deployment onTgi = BundledModels.onEveryEngine(usual).stream()
                .filter(each -> each.engine().id().equals("tgi"))
                .findFirst()
                .orElseThrow();
        assertThat(EstimateDoubt.of(onTgi, RequestShape.of(32_000, 1_000), Set.of(EstimateDoubt.GENERIC_SHAPE)))
                .containsExactlyInAnyOrder(
                        EstimateDoubt.GENERIC_SHAPE, EstimateDoubt.ENGINE_UNMEASURED, EstimateDoubt.LONG_CONTEXT);
    }

    private static Accuracy of(Deployment deployment, Layout layout) {
        return Accuracy.of(deployment, layout, MemoryFit.of(deployment, layout, REQUEST));
    }
}
