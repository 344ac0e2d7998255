package app.fulcrum.session.edit;

import app.fulcrum.model.scenario.Choices;
import app.fulcrum.model.scenario.GpuCount;
import app.fulcrum.model.scenario.Hardware;
import app.fulcrum.model.scenario.ModelChoice;
import app.fulcrum.model.scenario.Question;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** Every single thing that can be chosen in {@link Choices}, with its path in a file. */
public enum ChoiceKey {
    COMPARED(
            "compared",
            choices -> Optional.of(
                    new Value.Ids(choices.compared().stream().map(Question::id).toList()))),
    CLOSED_API("closedApi", choices -> id(choices.apiOfferId())),
    HOSTED_OPEN_API("hostedOpenApi", choices -> id(choices.hostedOfferId())),
    MODEL("model", choices -> Optional.of(model(choices.model()))),
    HARDWARE(
            "hosting.hardware",
            choices -> Optional.of(hardware(choices.hosting().hardware()))),
    GPU_COUNT("hosting.gpuCount", choices -> Optional.of(count(choices.hosting().gpuCount()))),
    SERVING_STACK("hosting.servingStack", choices -> id(choices.hosting().servingStackId())),
    WEIGHTS("hosting.weights", choices -> id(choices.hosting().weights())),
    KV_CACHE("hosting.kvCache", choices -> id(Optional.of(choices.hosting().kvCache()))),
    GPUS_PER_REPLICA(
            "hosting.gpusPerReplica", choices -> amount(choices.hosting().gpusPerReplica())),
    PARALLELISM("hosting.parallelism", choices -> id(choices.hosting().parallelism())),
    BATCH_RUNS_OFF_PEAK(
            "hosting.batchRunsOffPeak",
            choices -> Optional.of(new Value.YesNo(choices.hosting().batchRunsOffPeak()))),
    IDLE_GPUS_RELEASED(
            "hosting.idleGpusReleased",
            choices -> Optional.of(new Value.YesNo(choices.hosting().idleGpusReleased()))),
    CACHE_WRITE_LIFETIME("cacheWriteLifetime", choices -> id(Optional.of(choices.cacheWriteLifetime())));

    private final String path;
    private final Function<Choices, Optional<Value>> value;

    ChoiceKey(String path, Function<Choices, Optional<Value>> value) {
        this.path = "choices." + path;
        this.value = value;
    }

    public String path() {
        return path;
    }

    /** What is chosen; absent where that is left open. */
    public Optional<Value> in(Choices choices) {
        return value.apply(choices);
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
            case ModelChoice.Generic(double size) -> Value.Amount.of(size);
        };
    }

    private static Value hardware(Hardware hardware) {
        return switch (hardware) {
            case Hardware.Owned(String gpu) -> new Value.Id("owned " + gpu);
            case Hardware.Rented(String gpu, Optional<String> offer) ->
                new Value.Id("rented " + gpu + offer.map(id -> " from " + id).orElse(""));
        };
    }

    private static Value count(GpuCount count) {
        return switch (count) {
            case GpuCount.Auto _ -> new Value.Id("auto");
            case GpuCount.Fixed(int gpus) -> Value.Amount.of(gpus);
        };
    }
}
