package app.fulcrum.storage.scenario;

import static app.fulcrum.model.problem.ProblemFact.value;

import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.MeasuredPoint;
import app.fulcrum.storage.json.Spot;
import app.fulcrum.storage.json.record.JsonType;
import app.fulcrum.storage.json.record.ListType;
import app.fulcrum.storage.json.record.Member;
import app.fulcrum.storage.json.record.RecordType;
import app.fulcrum.storage.json.record.Scalars;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What a replica of the user's own did under several loads, no two of them the same: {@code measured}. */
public final class MeasuredPointsJson {

    private static final double MILLISECONDS = 1e3;

    private static final Member<MeasuredPoint, Double> CONCURRENCY =
            Member.required("concurrency", within(Input.MAX_SEQUENCES), MeasuredPoint::concurrency);
    private static final Member<MeasuredPoint, Double> RATE = Member.required(
            "outputTokensPerSecond", within(Input.MEASURED_OUTPUT_RATE), MeasuredPoint::outputTokensPerSecond);
    private static final Member<MeasuredPoint, Optional<Double>> TPOT = Member.optional(
            "tpotMs", within(Input.TPOT_LIMIT), point -> milliseconds(point.measuredSecondsPerOutputToken()));
    private static final Member<MeasuredPoint, Optional<Double>> TTFT =
            Member.optional("ttftMs", within(Input.TTFT_LIMIT), point -> milliseconds(point.secondsToFirstToken()));

    private static final RecordType<MeasuredPoint> POINT = RecordType.of(
                    read -> new MeasuredPoint(
                            read.get(CONCURRENCY), read.get(RATE), seconds(read.get(TPOT)), seconds(read.get(TTFT))),
                    List.of(CONCURRENCY, RATE, TPOT, TTFT))
            .named("measuredPoint");

    private static final ListType<MeasuredPoint> LIST = ListType.of(POINT).withAtLeastOne(Phrase.MEASURED_POINT);

    /** At least one, in the order they are written in. */
    public static final JsonType<List<MeasuredPoint>> TYPE = LIST.readBy(MeasuredPointsJson::read);

    private MeasuredPointsJson() {}

    private static Optional<List<MeasuredPoint>> read(Spot spot) {
        Optional<List<MeasuredPoint>> points = LIST.read(spot);
        return points.filter(all -> {
            boolean isSound = true;
            for (int i = 1; i < all.size(); i++) {
                isSound &= isFirstAtItsLoad(all, i, spot);
            }
            return isSound;
        });
    }

    private static boolean isFirstAtItsLoad(List<MeasuredPoint> points, int index, Spot list) {
        MeasuredPoint point = points.get(index);
        Optional<MeasuredPoint> same = points.subList(0, index).stream()
                .filter(earlier -> earlier.concurrency() == point.concurrency())
                .findFirst();
        same.ifPresent(earlier -> list.items()
                .get(index)
                .report(
                        ProblemCode.CONTRADICTION,
                        value(RATE.name(), earlier.outputTokensPerSecond()),
                        value(RATE.name(), point.outputTokensPerSecond()),
                        Phrase.MEASURED_AT_THE_SAME_LOAD.fact()));
        return same.isEmpty();
    }

    private static JsonType<Double> within(Input input) {
        return Scalars.number(input.minimum(), input.maximum(), input.unit().symbolInFiles());
    }

    private static OptionalDouble seconds(Optional<Double> milliseconds) {
        return milliseconds
                .map(value -> OptionalDouble.of(value / MILLISECONDS))
                .orElse(OptionalDouble.empty());
    }

    private static Optional<Double> milliseconds(OptionalDouble seconds) {
        return seconds.isPresent() ? Optional.of(seconds.getAsDouble() * MILLISECONDS) : Optional.empty();
    }
}
