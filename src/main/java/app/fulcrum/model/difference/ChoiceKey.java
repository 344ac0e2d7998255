package app.fulcrum.model.difference;

import app.fulcrum.model.described.DescribedGpu;
import app.fulcrum.model.described.DescribedModel;
import app.fulcrum.model.described.DescribedNumber;
import app.fulcrum.model.described.GpuChoice;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.GpuCount;
import app.fulcrum.model.scenario.Hardware;
import app.fulcrum.model.scenario.Hosting;
import app.fulcrum.model.scenario.ModelChoice;
import app.fulcrum.model.scenario.Purchase;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.model.unit.NumberText;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every single thing that can be chosen for an alternative. */
public enum ChoiceKey {
    /** What an API is bought from. */
    OFFER("offer", bought(purchase -> Optional.of(purchase.offerId()))),
    /** Which service of the offer. */
    SERVICE_TIER("serviceTier", bought(Purchase::serviceTier)),
    /** Where it runs. */
    REGION("region", bought(Purchase::region)),
    /** Whether capacity is bought by the month. */
    UNITS("units", api(purchase -> id(Optional.of(purchase.units())))),
    /** What of the price book a unit of it is. */
    UNIT_OFFER("unitOffer", bought(Purchase::unitOfferId)),
    /** What serves the requests of a mix that are not hard. */
    FIRST_PART("first", mix(Way.Mix::first)),
    /** What serves the rest of them. */
    SECOND_PART("second", mix(Way.Mix::second)),
    MODEL("model", own(own -> Optional.of(model(own.model())))),
    HARDWARE("hosting.hardware", hosting(hosting -> Optional.of(hardware(hosting.hardware())))),
    GPU_COUNT("hosting.gpuCount", hosting(hosting -> Optional.of(count(hosting.gpuCount())))),
    SERVING_STACK("hosting.servingStack", hosting(hosting -> id(hosting.servingStackId()))),
    WEIGHTS("hosting.weights", hosting(hosting -> id(hosting.weights()))),
    KV_CACHE("hosting.kvCache", hosting(hosting -> id(Optional.of(hosting.kvCache())))),
    GPUS_PER_REPLICA("hosting.gpusPerReplica", hosting(hosting -> amount(hosting.gpusPerReplica()))),
    PARALLELISM("hosting.parallelism", hosting(hosting -> id(hosting.parallelism()))),
    BATCH_RUNS_OFF_PEAK(
            "hosting.batchRunsOffPeak", hosting(hosting -> Optional.of(new Value.YesNo(hosting.batchRunsOffPeak())))),
    IDLE_GPUS_RELEASED(
            "hosting.idleGpusReleased", hosting(hosting -> Optional.of(new Value.YesNo(hosting.idleGpusReleased())))),
    /** How many replicas run over the day. */
    SCALING("hosting.scaling", hosting(hosting -> id(Optional.of(hosting.scaling())))),
    /** What the user's own replica did. */
    MEASURED("hosting.measured", hosting(hosting -> hosting.measured().map(Value.Runs::new)));

    private final String path;
    private final Function<Way, Optional<Value>> value;

    ChoiceKey(String path, Function<Way, Optional<Value>> value) {
        this.path = path;
        this.value = value;
    }

    /** Whether an alternative of a kind has this choice. */
    public boolean belongsTo(Way.Kind kind) {
        return switch (this) {
            case OFFER, SERVICE_TIER, REGION, UNITS, UNIT_OFFER -> kind.isApi();
            case FIRST_PART, SECOND_PART -> kind == Way.Kind.MIX;
            case MODEL,
                    HARDWARE,
                    GPU_COUNT,
                    SERVING_STACK,
                    WEIGHTS,
                    KV_CACHE,
                    GPUS_PER_REPLICA,
                    PARALLELISM,
                    BATCH_RUNS_OFF_PEAK,
                    IDLE_GPUS_RELEASED,
                    SCALING,
                    MEASURED -> kind == Way.Kind.SELF_HOSTED;
        };
    }

    /** Where it stands in a file, for an alternative. */
    public String path(AlternativeId alternative) {
        return Alternative.path(alternative) + "." + path;
    }

    /** What is chosen; absent where that is left open. */
    public Optional<Value> in(Way way) {
        return value.apply(way);
    }

    private static Function<Way, Optional<Value>> bought(Function<Purchase, Optional<String>> id) {
        return api(purchase -> id.apply(purchase).map(Value.Id::new));
    }

    private static Function<Way, Optional<Value>> api(Function<Purchase, Optional<Value>> value) {
        return way -> way instanceof Way.Api api ? value.apply(api.purchase()) : Optional.empty();
    }

    private static Function<Way, Optional<Value>> mix(Function<Way.Mix, AlternativeId> part) {
        return way -> way instanceof Way.Mix mix
                ? Optional.of(new Value.Id(part.apply(mix).value()))
                : Optional.empty();
    }

    private static Function<Way, Optional<Value>> own(Function<Way.OwnGpus, Optional<Value>> value) {
        return way -> way instanceof Way.OwnGpus own ? value.apply(own) : Optional.empty();
    }

    private static Function<Way, Optional<Value>> hosting(Function<Hosting, Optional<Value>> value) {
        return own(own -> value.apply(own.hosting()));
    }

    private static Optional<Value> id(String id) {
        return Optional.of(new Value.Id(id));
    }

    private static Optional<Value> id(Optional<? extends Enum<?>> constant) {
        return constant.map(chosen -> new Value.Id(Question.id(chosen)));
    }

    private static Optional<Value> amount(OptionalInt number) {
        return number.isPresent() ? Optional.of(Value.Amount.of(number.getAsInt())) : Optional.empty();
    }

    private static Value model(ModelChoice model) {
        return switch (model) {
            case ModelChoice.Named(String id) -> new Value.Id(id);
            case ModelChoice.Described(DescribedModel described) -> new Value.Id(text(described));
            case ModelChoice.Generic(double size) -> Value.Amount.of(size);
        };
    }

    private static Value hardware(Hardware hardware) {
        return switch (hardware) {
            case Hardware.Owned(GpuChoice gpu) -> new Value.Id("owned " + text(gpu));
            case Hardware.Rented(GpuChoice gpu, Optional<String> offer) ->
                new Value.Id(
                        "rented " + text(gpu) + offer.map(id -> " from " + id).orElse(""));
        };
    }

    private static String text(GpuChoice gpu) {
        return gpu instanceof GpuChoice.Described(DescribedGpu described)
                ? text(
                        described.name(),
                        described.measures(),
                        described.isMemoryUnified() ? Stream.of("unifiedMemory") : Stream.empty())
                : gpu.id();
    }

    private static String text(DescribedModel model) {
        return text(
                model.name(),
                model.measures(),
                Stream.of(
                                Stream.of(Question.id(model.releasedIn())),
                                model.isEmbeddingTied() ? Stream.of("tiedEmbedding") : Stream.<String>empty(),
                                model.nonExpertBf16InFourBit()
                                        ? Stream.of("nonExpertBf16InFourBit")
                                        : Stream.<String>empty())
                        .flatMap(words -> words));
    }

    /** {@code RTX 4090 (memoryGib 24, memoryBandwidthGBPerSecond 1008, bf16Tflops 165)}. */
    private static String text(String name, Map<? extends DescribedNumber, Double> measures, Stream<String> rest) {
        Stream<String> numbers = measures.entrySet().stream()
                .map(entry -> entry.getKey().member() + " " + NumberText.of(entry.getValue()));
        return name + " (" + Stream.concat(numbers, rest).collect(Collectors.joining(", ")) + ")";
    }

    private static Value count(GpuCount count) {
        return switch (count) {
            case GpuCount.Auto _ -> new Value.Id("auto");
            case GpuCount.Fixed(int gpus) -> Value.Amount.of(gpus);
        };
    }
}
