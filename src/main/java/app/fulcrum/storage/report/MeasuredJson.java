package app.fulcrum.storage.report;

import app.fulcrum.model.capacity.LayoutCapacity;
import app.fulcrum.model.capacity.LayoutOutcome;
import app.fulcrum.model.capacity.MeasuredLoad;
import app.fulcrum.model.capacity.OperatingPoint;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.ObjectBuilder;
import app.fulcrum.storage.report.part.Json;
import app.fulcrum.text.capacity.MeasuredSentences;
import java.util.Optional;

/** A replica measured by the user, and the estimate of the same layout beside it. */
final class MeasuredJson {

    private MeasuredJson() {}

    /** The load that counts, the measurements it lies between, and what keeps it from more. */
    static JsonObject load(MeasuredLoad load) {
        ObjectBuilder members = JsonValue.object()
                .with("concurrency", JsonValue.number(load.concurrency()))
                .with("limitedBy", Json.id(load.limit()))
                .with("tpotMs", LayoutJson.milliseconds(load.secondsPerOutputToken()))
                .with("tpotWorkedOut", JsonValue.truth(!load.isTimePerTokenMeasured()));
        load.secondsToFirstToken().ifPresent(seconds -> members.with("ttftMs", LayoutJson.milliseconds(seconds)));
        return members.with("from", JsonValue.number(load.from().concurrency()))
                .with("to", JsonValue.number(load.to().concurrency()))
                .with("sentence", MeasuredSentences.of(load))
                .build();
    }

    /** The measurement that comes closest to limits none keeps. */
    static JsonObject closest(double concurrency) {
        return JsonValue.object()
                .with("concurrency", JsonValue.number(concurrency))
                .with("sentence", MeasuredSentences.missed(concurrency))
                .build();
    }

    /**
     * What the formula says of the same layout, or why it says that it would not run.
     *
     * @param measured the load that counts; absent where none keeps the limits
     */
    static JsonObject estimate(LayoutOutcome estimate, Optional<MeasuredLoad> measured) {
        return switch (estimate) {
            case LayoutOutcome.Found found -> estimate(found.layouts().getFirst(), measured);
            case LayoutOutcome.NotRunnable _ -> missed(CapacityJson.NOT_RUNNABLE);
            case LayoutOutcome.DoesNotFit _ -> missed(CapacityJson.DOES_NOT_FIT);
            case LayoutOutcome.LimitMissed _ -> missed(CapacityJson.LIMIT_MISSED);
        };
    }

    private static JsonObject estimate(LayoutCapacity estimate, Optional<MeasuredLoad> measured) {
        OperatingPoint point = estimate.estimate().orElseThrow();
        ObjectBuilder members = JsonValue.object()
                .with("works", JsonValue.truth(true))
                .with(
                        "outputTokensPerSecond",
                        JsonValue.number(estimate.throughput().outputTokensPerSecond()))
                .with("sequences", JsonValue.number(point.sequences()))
                .with("limitedBy", Json.id(point.limit().reason()))
                .with("tpotMs", LayoutJson.milliseconds(point.secondsPerOutputToken()))
                .with("ttftMs", LayoutJson.milliseconds(point.secondsToFirstToken()));
        measured.ifPresent(load -> compare(members, load, point));
        return members.build();
    }

    private static void compare(ObjectBuilder members, MeasuredLoad load, OperatingPoint point) {
        double estimated = load.estimatedBy(point);
        members.with("comparedOutputTokensPerSecond", JsonValue.number(estimated))
                .with("measuredOverEstimated", JsonValue.number(load.outputTokensPerSecond() / estimated))
                .with("sentence", MeasuredSentences.beside(load, estimated));
    }

    private static JsonObject missed(String reason) {
        return JsonValue.object()
                .with("works", JsonValue.truth(false))
                .with("reason", reason)
                .build();
    }
}
