package app.fulcrum.storage.report;

import app.fulcrum.model.capacity.LayoutCapacity;
import app.fulcrum.model.capacity.LayoutOutcome;
import app.fulcrum.model.capacity.OperatingPoint;
import app.fulcrum.model.catalog.EstimateClass;
import app.fulcrum.model.deployment.Layout;
import app.fulcrum.model.deployment.MemoryFit;
import app.fulcrum.model.throughput.Accuracy;
import app.fulcrum.model.throughput.RateLevel;
import app.fulcrum.model.throughput.StepTime;
import app.fulcrum.model.throughput.Throughput;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.ObjectBuilder;
import app.fulcrum.storage.report.part.Json;
import java.util.OptionalDouble;

/** One replica in one layout: what it serves, what bounds it, and what its memory and time go into. */
final class LayoutJson {

    private static final double MILLISECONDS_PER_SECOND = 1_000;

    private LayoutJson() {}

    static JsonObject layout(Layout layout) {
        return addLayout(JsonValue.object(), layout).build();
    }

    static ObjectBuilder addLayout(ObjectBuilder members, Layout layout) {
        return members.with("gpus", JsonValue.number(layout.gpus())).with("layout", Json.id(layout.parallelism()));
    }

    /** The rates of a replica as modeled or measured, and the part of them to plan with: all of a measured one. */
    static void addRates(ObjectBuilder members, LayoutCapacity capacity, OptionalDouble typedShare) {
        Throughput throughput = capacity.throughput();
        double planned = capacity.shareAt(RateLevel.PLANNED, typedShare);
        members.with("basis", Json.id(throughput.basis())).with("tokensPerSecond", rates(capacity, 1));
        if (throughput.basis() == Throughput.Basis.ESTIMATED) {
            members.with("realisationFactor", JsonValue.number(planned));
        }
        members.with("plannedTokensPerSecond", rates(capacity, planned));
    }

    /** What an estimate may turn out to be, and what says so. */
    static JsonObject band(LayoutCapacity capacity, Accuracy accuracy) {
        EstimateClass main = accuracy.main();
        return JsonValue.object()
                .with(
                        "outputTokensPerSecond",
                        Json.range(accuracy.around(capacity.throughput().outputTokensPerSecond())))
                .with("class", Json.id(main.trait()))
                .with("mixtureOfExperts", JsonValue.truth(main.isMixtureOfExperts()))
                .with("plannedShare", JsonValue.number(main.plannedShare()))
                .with("publishers", JsonValue.number(main.publishers()))
                .with("measurements", JsonValue.number(main.rows()))
                .with("basis", main.basis())
                .build();
    }

    private static JsonObject rates(LayoutCapacity capacity, double factor) {
        Throughput throughput = capacity.throughput();
        return JsonValue.object()
                .with("output", JsonValue.number(throughput.outputTokensPerSecond() * factor))
                .with("total", JsonValue.number(throughput.totalTokensPerSecond() * factor))
                .with("outputPerGpu", JsonValue.number(capacity.outputTokensPerSecondPerGpu() * factor))
                .with("totalPerGpu", JsonValue.number(capacity.totalTokensPerSecondPerGpu() * factor))
                .build();
    }

    static void addPoint(ObjectBuilder members, OperatingPoint point) {
        members.with("sequences", JsonValue.number(point.sequences()))
                .with("limitedBy", Json.id(point.limit().reason()))
                .with("tpotMs", milliseconds(point.secondsPerOutputToken()))
                .with("ttftMs", milliseconds(point.secondsToFirstToken()))
                .with("memoryPerGpu", memory(point.memory(), point.sequences()))
                .with("stepMs", step(point.stepTime()));
    }

    static JsonObject memory(MemoryFit memory, double sequences) {
        return JsonValue.object()
                .with("gpuBytes", JsonValue.number(memory.gpuBytes()))
                .with("usableBytes", JsonValue.number(memory.usableBytes()))
                .with("weightBytes", JsonValue.number(memory.weightBytes()))
                .with("reserveBytes", JsonValue.number(memory.reserveBytes()))
                .with("kvBytes", JsonValue.number(memory.kvBytes(sequences)))
                .with("kvBytesPerSequence", JsonValue.number(memory.kvBytes(1)))
                .build();
    }

    /** The times of a layout that misses a limit. */
    static void addTimes(ObjectBuilder members, LayoutOutcome.LimitMissed miss) {
        members.with("tpotMs", milliseconds(miss.secondsPerOutputToken()));
        miss.secondsToFirstToken().ifPresent(seconds -> members.with("ttftMs", milliseconds(seconds)));
    }

    private static JsonObject step(StepTime step) {
        return JsonValue.object()
                .with("weights", milliseconds(step.weights()))
                .with("kvCache", milliseconds(step.kvCache()))
                .with("matmul", milliseconds(step.matmul()))
                .with("promptAttention", milliseconds(step.promptAttention()))
                .with("collectives", milliseconds(step.collectives()))
                .with("cpu", milliseconds(step.cpu()))
                .with("total", milliseconds(step.total()))
                .build();
    }

    /** One of several layouts, in short. */
    static JsonObject brief(LayoutCapacity capacity) {
        return addLayout(JsonValue.object(), capacity.layout())
                .with(
                        "outputTokensPerSecond",
                        JsonValue.number(capacity.throughput().outputTokensPerSecond()))
                .with(
                        "totalTokensPerSecond",
                        JsonValue.number(capacity.throughput().totalTokensPerSecond()))
                .build();
    }

    static JsonValue milliseconds(double seconds) {
        return JsonValue.number(seconds * MILLISECONDS_PER_SECOND);
    }
}
