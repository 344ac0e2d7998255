package app.fulcrum.model.throughput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.catalog.Architecture;
import app.fulcrum.model.catalog.Architecture.Attention;
import app.fulcrum.model.catalog.Architecture.Indexer;
import app.fulcrum.model.catalog.Architecture.Layers;
import app.fulcrum.model.catalog.Precision;
import app.fulcrum.model.catalog.ThroughputConstants.Efficiency;
import app.fulcrum.model.catalog.ThroughputConstants.StepConstants;
import app.fulcrum.model.deployment.Deployment;
import app.fulcrum.model.deployment.Layout;
import app.fulcrum.model.deployment.ModelShape;
import app.fulcrum.model.deployment.RequestShape;
import app.fulcrum.model.deployment.ToyHardware;
import app.fulcrum.model.scenario.Hosting.KvPrecision;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** The terms of a step worked out by hand on round numbers, and the way back from a limit to sequences. */
class StepTimeLawTest {

    private static final RequestShape REQUEST = RequestShape.of(900, 300);

    @Test
    void denseModelOnOneGpu() {
        StepTime step = ToyHardware.law(ToyHardware.dense(Precision.BF16), Layout.tensor(1), REQUEST)
                .at(10);
        assertThat(step.weights()).isCloseTo(20e9 / 1e12, within(1e-15));
        // 10 sequences of 1,050 tokens of 20,000 bytes; attending to them takes 4·10·100·10·1,050 FLOP each, far less
        assertThat(step.kvCache()).isCloseTo(10 * 1_050 * 20_000 / 1e12, within(1e-15));
        // 10·(1 + 3) tokens times 9B parameters
        assertThat(step.matmul()).isCloseTo(2 * 40 * 9e9 / 100e12, within(1e-15));
        // 30 prompt tokens that see 450 tokens on average
        assertThat(step.promptAttention()).isCloseTo(30 * 4 * 10 * 100 * 10 * 450.0 / 100e12, within(1e-15));
        assertThat(step.collectives()).isZero();
        assertThat(step.cpu()).isCloseTo(1e-3 + 10 * 1e-5 + 10 * 1e-5, within(1e-15));
    }

    @Test
    void tensorParallelSplitsWorkAndAddsTwoAllReducesPerLayer() {
        StepTime step = ToyHardware.law(ToyHardware.dense(Precision.FP8), Layout.tensor(4), REQUEST)
                .at(10);
        assertThat(step.weights()).isCloseTo(10e9 / 4 / 1e12, within(1e-15));
        assertThat(step.kvCache()).isCloseTo(10 * 1_050 * 20_000 / (4 * 1e12), within(1e-15));
        assertThat(step.matmul()).isCloseTo(2 * 40 * 9e9 / (4 * 200e12), within(1e-15));
        assertThat(step.promptAttention()).isCloseTo(30 * 4 * 10 * 100 * 10 * 450.0 / (4 * 100e12), within(1e-15));
        // each all-reduce: 5 µs and 2·40 tokens · 1,000 wide · 3/4 over 100 GB/s
        assertThat(step.collectives()).isCloseTo(2 * 10 * (5e-6 + 2 * 40 * 1_000 * 0.75 / 100e9), within(1e-15));
        assertThat(step.cpu()).isCloseTo(1e-3 + 10 * 1e-5 + 10 * 1e-5, within(1e-15));
    }

    @Test
    void expertParallelRepeatsTheRestAndSpreadsTheSequences() {
        StepTime step = ToyHardware.law(ToyHardware.mixture(Precision.FP8), Layout.expert(4), REQUEST)
                .at(1);
        // one token touches 1 of 10 experts, and one step in 300 carries a prompt that touches all
        double touched = 0.1 + 1 / 300.0 * 0.9;
        assertThat(step.weights()).isCloseTo((10e9 + 90e9 * touched / 4) / 1e12, within(1e-15));
        // 4 tokens; 10B outside the experts at FP8, 9B inside at half of half of it
        assertThat(step.matmul()).isCloseTo(2 * 4 * (10e9 + 9e9 / 0.25) / (4 * 200e12), within(1e-15));
        assertThat(step.collectives()).isCloseTo(8 * (2 * 5e-6 + 3 * 4 * 1_000 * 0.75 / 100e9), within(1e-15));
        assertThat(step.cpu()).isCloseTo(1e-3 + 10 * 1e-5 + 1e-5 / 4, within(1e-15));
    }

    @Test
    void manyTokensTouchEveryExpert() {
        StepTimeLaw law = ToyHardware.law(ToyHardware.mixture(Precision.FP8), Layout.tensor(2), REQUEST);
        assertThat(law.at(300).weights()).isCloseTo(100e9 / 2 / 1e12, within(1e-15));
        assertThat(law.at(10_000).weights()).isCloseTo(100e9 / 2 / 1e12, within(1e-15));
    }

    @Test
    void attendingCountsWhereItTakesLongerThanReading() {
        // a thousand query heads over one KV head of 100: 4·1,000·100 FLOP against 2·100·2 bytes per token
        var attention = ToyHardware.attention(1_000, 1, 100);
        var architecture = new Architecture(10e9, 9e9, 0, 1, 1, 0, 10, 0, 1_000, attention, false);
        var deployment = ToyHardware.running(architecture, Precision.BF16);
        StepTime step = ToyHardware.law(deployment, Layout.tensor(1), REQUEST).at(10);
        assertThat(step.kvCache()).isCloseTo(10 * 4 * 1_000 * 100 * 10 * 1_050.0 / 100e12, within(1e-15));
    }

    @Test
    void cachedPrefixSavesPromptWorkButIsStillAttendedTo() {
        var cached = new RequestShape(900, 300, 2 / 3.0);
        StepTime step = ToyHardware.law(ToyHardware.dense(Precision.BF16), Layout.tensor(1), cached)
                .at(10);
        assertThat(step.kvCache()).isCloseTo(10 * 1_050 * 20_000 / 1e12, within(1e-15));
        // 300 of 900 prompt tokens are left: 10·(1 + 1) tokens, 10 of them in prompts that see 600 + 300/2 tokens
        assertThat(step.matmul()).isCloseTo(2 * 20 * 9e9 / 100e12, within(1e-15));
        assertThat(step.promptAttention()).isCloseTo(10 * 4 * 10 * 100 * 10 * 750.0 / 100e12, within(1e-15));
    }

    @Test
    void limitOfADenseModelIsSolvedInClosedForm() {
        StepTimeLaw law = ToyHardware.law(ToyHardware.dense(Precision.BF16), Layout.tensor(1), REQUEST);
        double perSequence = (law.seconds(2) - law.seconds(1));
        double perStep = law.seconds(1) - perSequence;
        assertThat(law.sequencesWithin(0.05)).isCloseTo((0.05 - perStep) / perSequence, within(1e-9));
        assertThat(law.seconds(law.sequencesWithin(0.05))).isCloseTo(0.05, within(1e-15));
    }

    @Test
    void limitBelowTheShortestStepLeavesNoSequences() {
        assertThat(ToyHardware.law(ToyHardware.dense(Precision.BF16), Layout.tensor(1), REQUEST)
                        .sequencesWithin(0.021))
                .isZero();
        assertThat(ToyHardware.law(ToyHardware.mixture(Precision.FP8), Layout.tensor(2), REQUEST)
                        .sequencesWithin(0.005))
                .isZero();
    }

    @Test
    void modelThatUsesEveryExpertBehavesAsADenseOne() {
        var architecture =
                new Architecture(100e9, 100e9, 90e9, 4, 4, 1_000, 10, 10, 1_000, ToyHardware.DENSE.attention(), false);
        var deployment = ToyHardware.running(architecture, Precision.FP8);
        StepTimeLaw law = ToyHardware.law(deployment, Layout.tensor(2), REQUEST);
        assertThat(law.at(1).weights()).isCloseTo(0.05, within(1e-15));
        double sequences = law.sequencesWithin(0.08);
        assertThat(law.seconds(sequences)).isCloseTo(0.08, within(1e-14));
    }

    @Test
    void firstTokenGrowsWithSequencesFromOnePromptAlone() {
        Deployment deployment = ToyHardware.dense(Precision.BF16);
        FirstTokenLaw law = FirstTokenLaw.of(
                new StepFormula(deployment, EffectiveRates.of(deployment), Layout.tensor(1), REQUEST), 1);
        double promptAlone = ToyHardware.law(deployment, Layout.tensor(1), RequestShape.of(900, 1))
                .seconds(1);
        assertThat(law.promptAloneSeconds()).isEqualTo(promptAlone);
        assertThat(law.seconds(20)).isCloseTo(0.03 + promptAlone * (1.5 + 0.1 * 20), within(1e-15));
        assertThat(law.sequencesWithin(law.seconds(20))).isCloseTo(20, within(1e-9));
        assertThat(law.sequencesWithin(0.03)).isNegative();
    }

    @Test
    void everyTermIsMultipliedWithWhatEnginesTake() {
        Deployment deployment = ToyHardware.mixture(Precision.FP8);
        var formula = new StepFormula(deployment, EffectiveRates.of(deployment), Layout.tensor(2), REQUEST);
        StepTimeLaw law = StepTimeLaw.of(formula, 0.8);
        StepTimeLaw raw = StepTimeLaw.of(formula, 1);
        assertThat(law.seconds(7)).isCloseTo(0.8 * raw.seconds(7), within(1e-15));
        assertThat(law.at(7).total()).isCloseTo(law.seconds(7), within(1e-15));
        assertThat(law.sequencesWithin(0.08)).isCloseTo(raw.sequencesWithin(0.1), within(1e-9));
    }

    @Test
    void promptTokensWeighAsMuchAsTheyTake() {
        var weighed = new StepConstants(1e-3, 1e-5, 0, 0, 1e-5, 5e-6, 0, 1, 0.5, 0, 0, 0.5, 0.5, 1, 1.5);
        StepTime step = ToyHardware.law(ToyHardware.dense(Precision.FP8, weighed), Layout.tensor(4), REQUEST)
                .at(10);
        // 10·(1 + 1.5·3) tokens, in the matrices and over the link; the 30 prompt tokens count half as much again
        assertThat(step.matmul()).isCloseTo(2 * 55 * 9e9 / (4 * 200e12), within(1e-15));
        assertThat(step.collectives()).isCloseTo(2 * 10 * (5e-6 + 2 * 55 * 1_000 * 0.75 / 100e9), within(1e-15));
        assertThat(step.promptAttention()).isCloseTo(45 * 4 * 10 * 100 * 10 * 450.0 / (4 * 100e12), within(1e-15));
    }

    @Test
    void narrowSlicesOfExpertsAreSlowAndTouchedExpertsArePadded() {
        var padded = new StepConstants(1e-3, 1e-5, 0, 0, 1e-5, 5e-6, 0, 1, 0.5, 8, 500, 0.5, 0.5, 1, 1);
        StepTime step = ToyHardware.law(ToyHardware.mixture(Precision.FP8, padded), Layout.tensor(2), REQUEST)
                .at(1);
        double touched = 0.1 + 1 / 300.0 * 0.9;
        // experts 1,000 wide on two GPUs: slices of 500 reach half of the half that experts reach
        double experts = 0.25 * 200e12;
        assertThat(step.matmul())
                .isCloseTo(
                        (2 * 4 * (10e9 / 200e12 + 9e9 / experts) + 2 * 8 * touched * 90e9 / experts) / 2,
                        within(1e-15));
        // with experts spread each GPU has them whole: 1,000 wide, two thirds of half of half
        StepTime spread = ToyHardware.law(ToyHardware.mixture(Precision.FP8, padded), Layout.expert(2), REQUEST)
                .at(1);
        double whole = 0.25 * 2 / 3 * 200e12;
        assertThat(spread.matmul())
                .isCloseTo((2 * 4 * (10e9 / 200e12 + 9e9 / whole) + 2 * 8 * touched * 90e9 / whole) / 2, within(1e-15));
    }

    @Test
    void launchesOfExpertLayersAndLongerExchangesTakeTime() {
        var slow = new StepConstants(1e-3, 1e-5, 2e-5, 7e-5, 1e-5, 5e-6, 1e-6, 1, 0.5, 0, 0, 0.5, 0.5, 1, 1);
        StepTime step = ToyHardware.law(ToyHardware.mixture(Precision.FP8, slow), Layout.tensor(4), REQUEST)
                .at(1);
        assertThat(step.cpu()).isCloseTo(1e-3 + 10 * 1e-5 + 8 * 2e-5 + 1e-5, within(1e-15));
        assertThat(step.collectives()).isCloseTo(2 * 10 * (7e-6 + 2 * 4 * 1_000 * 0.75 / 100e9), within(1e-15));
    }

    @Test
    void sparseAttentionReadsWhatIsPickedAndTheWholeIndex() {
        var slow = new StepConstants(1e-3, 1e-5, 0, 7e-5, 1e-5, 5e-6, 0, 1, 0.5, 0, 0, 0.5, 0.5, 1, 1);
        var latent = new Layers(10, 576, 0);
        var attention =
                new Attention(10, 0, true, latent, Layers.NONE, 0, 0, 0, new Indexer(1_280, OptionalInt.of(256)));
        var architecture = new Architecture(10e9, 9e9, 0, 1, 1, 0, 10, 0, 1_000, attention, false);
        StepTime step = ToyHardware.law(
                        ToyHardware.running(architecture, Precision.BF16, slow), Layout.tensor(1), REQUEST)
                .at(10);
        double reading = 10 * (2 * 10 * 576 * 256 + 1_280 * 1_050) / 1e12;
        assertThat(step.kvCache()).isCloseTo(reading, within(1e-15));
        // prompts: 30 tokens that see 450 on average and attend to 256; the index is worked over 64 heads 128 wide
        double perToken = 2 * 10 * 320 * 10 * 256 + 64 * 128 * 450.0 * 10;
        assertThat(step.promptAttention()).isCloseTo(30 * perToken / 100e12, within(1e-15));
        assertThat(step.cpu()).isCloseTo(1e-3 + 10 * 1e-5 + 10 * 7e-5 + 10 * 1e-5, within(1e-15));
    }

    @Test
    void expertsMayBeReadMoreSlowlyAndIntegersUnpacked() {
        var unpacking = new StepConstants(1e-3, 1e-5, 0, 0, 1e-5, 5e-6, 0, 1, 0.5, 0, 0, 0.5, 0.5, 0.75, 1);
        Deployment deployment = Deployment.of(
                new ModelShape.Interpolated(ToyHardware.MIXTURE),
                ToyHardware.GPU,
                Precision.INT4,
                KvPrecision.BF16,
                ToyHardware.ENGINE,
                ToyHardware.constants(unpacking, new Efficiency(1, 1, 0.5)));
        StepTime step = ToyHardware.law(deployment, Layout.tensor(2), REQUEST).at(10_000);
        // the part outside the experts stays in bf16
        assertThat(step.weights()).isCloseTo((20e9 + 45e9 / 0.5) / 2 / 1e12, within(1e-15));
        assertThat(step.matmul())
                .isCloseTo(2 * 40_000 * (10e9 / 100e12 + 9e9 / (0.5 * 0.75 * 100e12)) / 2, within(1e-9));
        Deployment dense = ToyHardware.dense(Precision.INT4, unpacking);
        assertThat(ToyHardware.law(dense, Layout.tensor(1), REQUEST).at(10).matmul())
                .isCloseTo(2 * 40 * 9e9 / (0.75 * 100e12), within(1e-15));
    }
}
