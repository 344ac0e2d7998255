package app.fulcrum.model.throughput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.catalog.Gpu;
import app.fulcrum.model.catalog.Precision;
import app.fulcrum.model.deployment.Deployment;
import app.fulcrum.model.deployment.ToyHardware;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectiveRatesTest {

    private static final double FOUR_BIT_EFFICIENCY = 0.65;

    /** Peaks of 100 in bf16, 200 in FP8 and 400 in FP4, as far as the units are there. */
    @ParameterizedTest
    @CsvSource({
        "BF16,  100, 100, 100",
        "FP8,   100, 200, 200",
        "FP4,   100, 200, 260",
        "MXFP4, 100, 100, 200",
        "INT4,  100, 100, 100"
    })
    void precisionIsComputedAtTheBestPeakItsKernelsCanUse(
            Precision precision, double onlyBf16, double withFp8, double withFp4) {
        assertThat(peak(precision, OptionalDouble.empty(), OptionalDouble.empty()))
                .isEqualTo(onlyBf16);
        assertThat(peak(precision, OptionalDouble.of(200), OptionalDouble.empty()))
                .isEqualTo(withFp8);
        assertThat(peak(precision, OptionalDouble.of(200), OptionalDouble.of(400)))
                .isCloseTo(withFp4, within(1e-12));
    }

    @Test
    void gpuOfAnUnknownFamilyReachesTheUniversalShares() {
        Deployment deployment = ToyHardware.dense(Precision.BF16).onGpu(gpu(OptionalDouble.empty(), "unheard of"));
        EffectiveRates rates = EffectiveRates.of(deployment);
        assertThat(rates.attentionFlops()).isEqualTo(50);
        assertThat(rates.memoryBytesPerSecond()).isEqualTo(0.5e12);
    }

    private static double peak(Precision precision, OptionalDouble fp8, OptionalDouble fp4) {
        Gpu gpu = gpu(fp8, "toy");
        var withFp4 = new Gpu(
                gpu.id(),
                gpu.name(),
                1e11,
                1e12,
                100,
                fp8,
                fp4,
                gpu.tdpWatts(),
                1e11,
                8,
                "toy",
                true,
                gpu.provenance());
        return EffectiveRates.peakFlops(withFp4, precision, FOUR_BIT_EFFICIENCY);
    }

    private static Gpu gpu(OptionalDouble fp8, String family) {
        return new Gpu(
                "toy",
                "Toy",
                1e11,
                1e12,
                100,
                fp8,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                1e11,
                8,
                family,
                true,
                Optional.of(ToyHardware.MADE_UP));
    }
}
