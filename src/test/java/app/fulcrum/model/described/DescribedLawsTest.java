package app.fulcrum.model.described;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.capacity.LayoutOutcome;
import app.fulcrum.model.catalog.Architecture;
import app.fulcrum.model.catalog.Gpu;
import app.fulcrum.model.catalog.OpenModel;
import app.fulcrum.model.catalog.Precision;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.explain.Explainer;
import app.fulcrum.model.formula.Explanation;
import app.fulcrum.model.formula.Explanation.Described;
import app.fulcrum.model.gate.Gate;
import app.fulcrum.model.gate.GateResult;
import app.fulcrum.model.gate.Gates;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.projection.Projector;
import app.fulcrum.model.resolution.Origin;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Hardware;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.ModelChoice;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.serving.Serving;
import app.fulcrum.model.throughput.EstimateDoubt;
import app.fulcrum.support.Books;
import app.fulcrum.support.Standard;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A description with the numbers of a record comes to the figures of the record, and says that it is one. */
class DescribedLawsTest {

    private static final PriceBook BOOK = Books.bundled();
    private static final double SAME = 1e-9;
    private static final double GIBI = 1L << 30;

    static final DescribedGpu RTX_4090 = new DescribedGpu(
            "RTX 4090",
            Map.of(
                    GpuMeasure.MEMORY, 24.0,
                    GpuMeasure.MEMORY_BANDWIDTH, 1_008.0,
                    GpuMeasure.BF16, 165.0,
                    GpuMeasure.FP8, 330.0,
                    GpuMeasure.POWER, 0.45,
                    GpuMeasure.PRICE, 2_000.0),
            false);

    /** GPUs of the book on which nothing was measured: only those have the efficiencies of an unknown one. */
    static Stream<Gpu> unmeasured() {
        return BOOK.gpus().stream()
                .filter(gpu -> !gpu.isMeasured() && gpu.family().equals("universal"));
    }

    @ParameterizedTest
    @MethodSource("unmeasured")
    void aGpuDescribedAsThePriceBookHasItServesTheSame(Gpu gpu) {
        Scenario listed = own(
                Books.preset("chat"),
                new ModelChoice.Named("llama-3.1-8b"),
                new Hardware.Owned(new GpuChoice.Named(gpu.id())));
        Scenario described = own(
                listed,
                new ModelChoice.Named("llama-3.1-8b"),
                new Hardware.Owned(new GpuChoice.Described(describe(gpu))));

        assertThat(rates(described)).isNotEmpty();
        assertSame(rates(described), rates(listed));
    }

    private static DescribedGpu describe(Gpu gpu) {
        Map<GpuMeasure, Double> measures = new EnumMap<>(GpuMeasure.class);
        measures.put(GpuMeasure.MEMORY, gpu.usableMemoryBytes() / GIBI);
        measures.put(GpuMeasure.MEMORY_BANDWIDTH, gpu.memoryBandwidthBytesPerSecond() / 1e9);
        measures.put(GpuMeasure.BF16, gpu.denseBf16Flops() / 1e12);
        gpu.denseFp8Flops().ifPresent(peak -> measures.put(GpuMeasure.FP8, peak / 1e12));
        gpu.denseFp4Flops().ifPresent(peak -> measures.put(GpuMeasure.FP4, peak / 1e12));
        measures.put(GpuMeasure.LINK, gpu.linkBytesPerSecondOneWay() / 1e9);
        return new DescribedGpu(gpu.name(), measures, false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "llama-3.1-8b",
                "llama-3.3-70b",
                "qwen3-30b-a3b",
                "gpt-oss-120b",
                "deepseek-v3",
                "qwen3.5-27b",
                "gemma-2-27b"
            })
    void aModelDescribedAsThePriceBookHasItServesTheSame(String id) {
        OpenModel model = BOOK.openModel(id).orElseThrow();
        DescribedModel same = describe(model);
        Scenario chat = Books.preset("chat");
        Hardware hardware = new Hardware.Owned(new GpuChoice.Named("H200-SXM"));

        assertThat(same.flaws()).isEmpty();
        assertThat(rates(own(chat, new ModelChoice.Named(id), hardware))).isNotEmpty();
        assertSame(
                rates(own(chat, new ModelChoice.Described(same), hardware)),
                rates(own(chat, new ModelChoice.Named(id), hardware)));
    }

    private static DescribedModel describe(OpenModel model) {
        Architecture shape = model.architecture().orElseThrow();
        Architecture.Attention attention = shape.attention();
        Map<ModelMeasure, Double> measures = new EnumMap<>(ModelMeasure.class);
        measures.put(ModelMeasure.TOTAL_BILLION, shape.totalParameters() / 1e9);
        measures.put(ModelMeasure.ACTIVE_BILLION, shape.activeMatmulParameters() / 1e9);
        measures.put(ModelMeasure.LAYERS, (double) shape.layers());
        measures.put(ModelMeasure.HIDDEN_SIZE, (double) shape.hiddenSize());
        measures.put(ModelMeasure.HEADS, (double) attention.heads());
        if (attention.isLatent()) {
            measures.put(ModelMeasure.KV_RANK, attention.full().kvElements());
        } else {
            measures.put(ModelMeasure.KV_HEADS, (double) attention.kvHeads());
            measures.put(ModelMeasure.HEAD_WIDTH, attention.headWidth());
        }
        if (attention.window().count() > 0) {
            measures.put(ModelMeasure.WINDOW_LAYERS, (double) attention.window().count());
            measures.put(ModelMeasure.WINDOW_TOKENS, (double) attention.windowTokens());
        }
        if (attention.linearLayers() > 0) {
            measures.put(ModelMeasure.LINEAR_LAYERS, (double) attention.linearLayers());
            measures.put(ModelMeasure.LINEAR_STATE, attention.linearStateBytes() / 1e6);
        }
        if (shape.isMixtureOfExperts()) {
            measures.put(ModelMeasure.EXPERTS, (double) shape.experts());
            measures.put(ModelMeasure.EXPERTS_PER_TOKEN, (double) shape.expertsPerToken());
            measures.put(ModelMeasure.EXPERT_WIDTH, (double) shape.expertWidth());
            measures.put(ModelMeasure.DENSE_LAYERS, (double) shape.layers() - shape.moeLayers());
        }
        return new DescribedModel(
                model.name(),
                measures,
                model.weights().orElseThrow().nativePrecision(),
                false,
                shape.nonExpertBf16InFourBit());
    }

    @Test
    void whatTheDescriptionSaysIsTypedAndWhatItLeavesOutIsAskedFor() {
        Scenario scenario = owning(RTX_4090);
        Projection projection = project(scenario);
        var resolution = projection.resolution();

        assertThat(resolution.of(key(Input.CAPEX_PER_GPU)).origin()).isEqualTo(new Origin.Described("RTX 4090"));
        assertThat(resolution.of(key(Input.CAPEX_PER_GPU)).value().orElseThrow().base())
                .isEqualTo(2_000);
        assertThat(resolution.of(key(Input.POWER_PER_GPU)).value().orElseThrow().base())
                .isEqualTo(0.45);
        assertThat(Standard.own(projection).cost()).isPresent();

        Map<GpuMeasure, Double> unpriced = new EnumMap<>(RTX_4090.measures());
        unpriced.remove(GpuMeasure.PRICE);
        Projection asking = project(owning(new DescribedGpu("RTX 4090", unpriced, false)));
        assertThat(Standard.own(asking).cost()).isEmpty();
        assertThat(codes(asking)).contains(ProblemCode.HARDWARE_PRICE_UNKNOWN);
    }

    @Test
    void aTypedPriceCountsBeforeThatOfTheDescription() {
        Scenario scenario = Standard.with(owning(RTX_4090), Input.CAPEX_PER_GPU, Assumption.of(1_500, "a shop"));

        assertThat(project(scenario).resolution().of(key(Input.CAPEX_PER_GPU)).origin())
                .isInstanceOf(Origin.Typed.class);
    }

    @Test
    void nothingWasMeasuredOnADescribedGpu() {
        assertThat(Standard.serving(project(owning(RTX_4090))).orElseThrow().doubts())
                .contains(EstimateDoubt.DESCRIBED_GPU)
                .doesNotContain(EstimateDoubt.DESCRIBED_SHAPE);
    }

    @Test
    void theLicenseOfADescribedModelIsNotKnownAndThatIsFlagged() {
        DescribedModel house = describe(BOOK.openModel("llama-3.1-8b").orElseThrow());
        Scenario scenario = own(
                Books.preset("chat"),
                new ModelChoice.Described(house),
                new Hardware.Owned(new GpuChoice.Named("H200-SXM")));

        Gates gates = project(scenario).decision().gates();
        assertThat(gates.of(Standard.SELF_HOSTED))
                .extracting(GateResult::gate)
                .contains(new Gate.LicenseUnknown(house.name()));
        assertThat(gates.isOut(Standard.SELF_HOSTED)).isFalse();
    }

    @Test
    void withoutALinkAReplicaStaysOnOneGpu() {
        Scenario spread =
                Standard.withHosting(owning(RTX_4090), hosting -> hosting.withGpusPerReplica(OptionalInt.of(2)));
        assertThat(codes(project(spread))).contains(ProblemCode.LINK_UNKNOWN);

        Map<GpuMeasure, Double> linked = new EnumMap<>(RTX_4090.measures());
        linked.put(GpuMeasure.LINK, 25.0);
        Scenario joined = Standard.withHosting(
                spread,
                hosting -> hosting.withHardware(
                        new Hardware.Owned(new GpuChoice.Described(new DescribedGpu("RTX 4090", linked, false)))));
        assertThat(codes(project(joined))).doesNotContain(ProblemCode.LINK_UNKNOWN);
        assertThat(rates(joined)).isNotEmpty();
    }

    @Test
    void explanationsSayThatFactsAreTyped() {
        OpenModel llama = BOOK.openModel("llama-3.1-8b").orElseThrow();
        Scenario scenario = own(
                Books.preset("chat"),
                new ModelChoice.Described(describe(llama)),
                new Hardware.Owned(new GpuChoice.Described(RTX_4090)));

        List<Explanation> leaves = leaves(scenario);
        assertThat(leaves).filteredOn(Described.class::isInstance).isNotEmpty();
        assertThat(leaves)
                .filteredOn(leaf -> leaf instanceof Explanation.Sourced sourced
                        && (sourced.of().equals("RTX 4090") || sourced.of().equals(llama.name())))
                .isEmpty();
    }

    private static List<Explanation> leaves(Scenario scenario) {
        return leaves(Explainer.of(project(scenario))
                        .monthlyCost(Standard.SELF_HOSTED)
                        .orElseThrow())
                .toList();
    }

    private static Stream<Explanation> leaves(Explanation explanation) {
        return explanation instanceof Explanation.Computed computed
                ? computed.parts().stream().flatMap(DescribedLawsTest::leaves)
                : Stream.of(explanation);
    }

    /** Output tokens per second of every layout that works. */
    private static List<Double> rates(Scenario scenario) {
        return Standard.serving(project(scenario))
                .map(Serving::layouts)
                .filter(LayoutOutcome.Found.class::isInstance)
                .map(found -> ((LayoutOutcome.Found) found)
                        .layouts().stream()
                                .map(layout -> layout.throughput().outputTokensPerSecond())
                                .toList())
                .orElse(List.of());
    }

    private static void assertSame(List<Double> some, List<Double> others) {
        assertThat(some).hasSameSizeAs(others);
        for (int i = 0; i < some.size(); i++) {
            assertThat(some.get(i) / others.get(i)).isCloseTo(1, within(SAME));
        }
    }

    private static Scenario owning(DescribedGpu gpu) {
        return own(
                Books.preset("chat"),
                new ModelChoice.Named("llama-3.1-8b"),
                new Hardware.Owned(new GpuChoice.Described(gpu)));
    }

    private static Scenario own(Scenario scenario, ModelChoice model, Hardware hardware) {
        return Standard.withHosting(
                Standard.withModel(scenario, model),
                hosting -> hosting.withHardware(hardware)
                        .withWeights(Optional.of(Precision.FP8))
                        .withGpusPerReplica(OptionalInt.empty()));
    }

    private static InputKey key(Input input) {
        return InputKey.of(Standard.SELF_HOSTED, input);
    }

    private static Projection project(Scenario scenario) {
        return Projector.project(scenario, Books.bundled(), Books.TODAY);
    }

    private static List<ProblemCode> codes(Projection projection) {
        return Standard.own(projection).problems().stream().map(Problem::code).toList();
    }
}
