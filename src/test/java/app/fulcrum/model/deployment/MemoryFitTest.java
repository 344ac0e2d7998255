package app.fulcrum.model.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.catalog.Precision;
import app.fulcrum.model.scenario.Hosting.KvPrecision;
import org.junit.jupiter.api.Test;

/** Memory worked out by hand. */
class MemoryFitTest {

    private static final RequestShape REQUEST = RequestShape.of(700, 400);

    @Test
    void denseModelOnOneGpu() {
        // usable 0.9·100 GB, weights 10B·2 bytes, reserve 2 GB: 68 GB for sequences of (700 + 0.75·400)·10,000·2 = 20
        // MB
        MemoryFit fit = MemoryFit.of(ToyHardware.dense(Precision.BF16), Layout.tensor(1), REQUEST);
        assertThat(fit.usableBytes()).isEqualTo(90e9);
        assertThat(fit.weightBytes()).isEqualTo(20e9);
        assertThat(fit.reserveBytes()).isEqualTo(2e9);
        assertThat(fit.bytesForKv()).isEqualTo(68e9);
        assertThat(fit.bytesPerSequence()).isEqualTo(20e6);
        assertThat(fit.sequences()).isEqualTo(3_400);
        assertThat(fit.kvBytes(1_000)).isEqualTo(20e9);
        assertThat(fit.missingBytes()).isZero();
    }

    @Test
    void tensorParallelSplitsWeightsAndCacheUpToTheKvHeads() {
        // each of 8 GPUs holds 2.5 GB of weights and, with 5 KV heads, a fifth of each sequence
        MemoryFit fit = MemoryFit.of(ToyHardware.dense(Precision.BF16), Layout.tensor(8), REQUEST);
        assertThat(fit.weightBytes()).isEqualTo(2.5e9);
        assertThat(fit.kvSplit()).isEqualTo(5);
        assertThat(fit.sequences()).isCloseTo(5 * 85.5e9 / 20e6, within(1e-6));
    }

    @Test
    void expertParallelRepeatsWhatIsNotAnExpert() {
        // 10B·1 outside the experts on each of 4 GPUs, 90B·1/4 inside, 10 GB reserve: 47.5 GB each, 4 times
        MemoryFit fit = MemoryFit.of(ToyHardware.mixture(Precision.FP8), Layout.expert(4), REQUEST);
        assertThat(fit.weightBytes()).isEqualTo(32.5e9);
        assertThat(fit.reserveBytes()).isEqualTo(10e9);
        assertThat(fit.kvSplit()).isEqualTo(4);
        assertThat(fit.sequences()).isCloseTo(4 * 47.5e9 / 20e6, within(1e-6));
    }

    @Test
    void fourBitCheckpointMayKeepTheRestInBf16() {
        // 10B·2 outside the experts, 90B·0.5 inside
        MemoryFit fit = MemoryFit.of(ToyHardware.mixture(Precision.INT4), Layout.tensor(1), REQUEST);
        assertThat(fit.weightBytes()).isEqualTo(65e9);
    }

    @Test
    void fp8CacheHoldsTwiceTheSequences() {
        Deployment deployment = ToyHardware.dense(Precision.BF16).withKvCache(KvPrecision.FP8);
        assertThat(MemoryFit.of(deployment, Layout.tensor(1), REQUEST).sequences())
                .isEqualTo(6_800);
    }

    @Test
    void whatDoesNotFitSaysHowMuchIsMissing() {
        // 100B·1 byte against 90 GB usable, 2 GB reserve and 20 MB for a first sequence
        MemoryFit fit = MemoryFit.of(ToyHardware.mixture(Precision.FP8), Layout.tensor(1), REQUEST);
        assertThat(fit.fits()).isFalse();
        assertThat(fit.sequences()).isNegative();
        assertThat(fit.missingBytes()).isCloseTo(100e9 + 2e9 + 20e6 - 90e9, within(1.0));
    }

    @Test
    void cachedPrefixStillTakesItsMemory() {
        var cached = new RequestShape(700, 400, 0.9);
        assertThat(MemoryFit.of(ToyHardware.dense(Precision.BF16), Layout.tensor(1), cached))
                .isEqualTo(MemoryFit.of(ToyHardware.dense(Precision.BF16), Layout.tensor(1), REQUEST));
    }

    @Test
    void llama70BInFp8OnTwoH100sHolds268Sequences() {
        // (0.92·85.5 − 70.552·1.02/2 − 1.5) GB = 41.18 GB on each of two; 1,875 tokens · 163,840 bytes = 307.2 MB
        var deployment = BundledModels.deployment("llama-3.3-70b", "H100-SXM", Precision.FP8, KvPrecision.FP8);
        MemoryFit fit = MemoryFit.of(deployment, Layout.tensor(2), RequestShape.of(1_500, 500));
        assertThat(fit.bytesForKv()).isCloseTo(41.178e9, within(1e6));
        assertThat(fit.bytesPerSequence()).isEqualTo(307.2e6);
        assertThat(fit.sequences()).isCloseTo(268.09, within(0.005));
    }

    @Test
    void deepSeekInFp8NeedsEightH200sInEitherLayout() {
        // tensor parallel repeats the latent cache, expert parallel repeats the 17.1B outside the experts
        var deployment = BundledModels.deployment("deepseek-r1", "H200-SXM", Precision.FP8, KvPrecision.BF16);
        var request = RequestShape.of(1_500, 500);
        assertThat(MemoryFit.of(deployment, Layout.tensor(4), request).fits()).isFalse();
        assertThat(MemoryFit.of(deployment, Layout.tensor(8), request).sequences())
                .isCloseTo((138.736e9 - 85.5557e9 - 1.5e9) / 131.76e6, within(0.01));
        assertThat(MemoryFit.of(deployment, Layout.expert(8), request).sequences())
                .isCloseTo(8 * (138.736e9 - 17.45896e9 - 83.37337e9 - 10e9) / 131.76e6, within(0.01));
    }
}
