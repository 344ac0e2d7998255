package app.fulcrum.model.capacity;

import app.fulcrum.model.scenario.MeasuredRuns;
import app.fulcrum.model.scenario.MeasuredRuns.Run;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What one replica of the user's own did under several loads. Between two of them every figure lies on the straight line
 * between the measured ones; beyond the first and the last nothing is claimed.
 *
 * @param points at least one, by rising requests at once, no two at the same number
 */
public record MeasuredCurve(List<MeasuredPoint> points) implements Measurement {

    /** Times are typed in rounded figures, and often as medians. */
    private static final double ROUNDING = 0.05;

    /** @throws IllegalArgumentException if there is no point, or the requests at once do not rise */
    public MeasuredCurve {
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("nothing measured");
        }
        for (int i = 1; i < points.size(); i++) {
            if (!(points.get(i - 1).concurrency() < points.get(i).concurrency())) {
                throw new IllegalArgumentException("requests at once do not rise: " + points);
            }
        }
    }

    /**
     * The curve through points in any order.
     *
     * @throws IllegalArgumentException if there are none, or two are at the same requests at once
     */
    public static MeasuredCurve through(Collection<MeasuredPoint> points) {
        return new MeasuredCurve(points.stream()
                .sorted(Comparator.comparingDouble(MeasuredPoint::concurrency))
                .toList());
    }

    /** Two measurements at the same requests at once, which are both true of no curve. */
    public record Clash(MeasuredPoint first, MeasuredPoint second) {}

    /** Every measurement with an earlier one at the same requests at once, and the first such. */
    public static List<Clash> atTheSameLoad(List<MeasuredPoint> points) {
        return IntStream.range(1, points.size())
                .boxed()
                .flatMap(i -> points.subList(0, i).stream()
                        .filter(earlier ->
                                earlier.concurrency() == points.get(i).concurrency())
                        .limit(1)
                        .map(earlier -> new Clash(earlier, points.get(i))))
                .toList();
    }

    /**
     * The curve through the runs of a replica.
     *
     * @throws IllegalArgumentException if two are at the same requests at once
     */
    public static MeasuredCurve through(MeasuredRuns measured) {
        return through(points(measured.runs(), measured.outputTokens()));
    }

    /**
     * Runs as loads, in their order.
     *
     * @param outputTokens mean output of a request, more than 0
     */
    public static List<MeasuredPoint> points(Collection<Run> runs, double outputTokens) {
        return runs.stream().map(run -> MeasuredPoint.of(run, outputTokens)).toList();
    }

    /**
     * The load with the highest rate at which the limits are kept: of equal ones that with the fewest requests at once.
     * Absent if they are kept nowhere between the first and the last measurement.
     *
     * @throws java.util.NoSuchElementException if the time to the first token is limited and not measured everywhere
     */
    public Optional<MeasuredLoad> best(LatencyLimits limits) {
        return segments().flatMap(segment -> segment.best(limits).stream()).reduce(MeasuredCurve::better);
    }

    /** Whether limits can be held against it: the time to the first token only where it was measured everywhere. */
    public boolean tells(LatencyLimits limits) {
        return limits.secondsToFirstToken().isEmpty()
                || points.stream().allMatch(point -> point.secondsToFirstToken().isPresent());
    }

    private Stream<MeasuredSegment> segments() {
        int last = points.size() - 1;
        return last == 0
                ? Stream.of(new MeasuredSegment(points.getFirst(), points.getFirst(), true))
                : IntStream.range(0, last)
                        .mapToObj(i -> new MeasuredSegment(points.get(i), points.get(i + 1), i + 1 == last));
    }

    /** Where two lines meet, the later one knows what comes next. */
    private static MeasuredLoad better(MeasuredLoad earlier, MeasuredLoad later) {
        boolean isSame = later.concurrency() == earlier.concurrency();
        return isSame || later.outputTokensPerSecond() > earlier.outputTokensPerSecond() ? later : earlier;
    }

    /** The measurement that misses limits the least, by the limit it misses most. */
    public MeasuredPoint closestTo(LatencyLimits limits) {
        return points.stream()
                .min(Comparator.comparingDouble(
                        point -> limits.excess(point.secondsPerOutputToken(), point.secondsToFirstToken())))
                .orElseThrow();
    }

    /** The first measurement with a lower rate than one at fewer requests at once; absent if the rate never falls. */
    public Optional<MeasuredPoint> firstFall() {
        return IntStream.range(1, points.size())
                .filter(i -> points.get(i).outputTokensPerSecond()
                        < points.get(i - 1).outputTokensPerSecond())
                .mapToObj(points::get)
                .findFirst();
    }

    /** The first measurement of more tokens than its requests can have got at the time per token measured with it. */
    public Optional<MeasuredPoint> firstTooFast() {
        return points.stream()
                .filter(point -> point.outputTokensPerSecond() * point.secondsPerOutputToken()
                        > point.concurrency() * (1 + ROUNDING))
                .findFirst();
    }
}
