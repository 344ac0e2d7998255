package app.fulcrum.text.capacity;

import app.fulcrum.model.capacity.MeasuredCurve;
import app.fulcrum.model.capacity.MeasuredLoad;
import app.fulcrum.model.capacity.MeasuredLoad.Limit;
import app.fulcrum.model.capacity.MeasuredPoint;
import app.fulcrum.model.scenario.MeasuredRuns;
import app.fulcrum.text.Messages;
import app.fulcrum.text.number.Figures;
import java.util.List;
import java.util.OptionalDouble;

/** What was measured on the user's own replica, in words. */
public final class MeasuredSentences {

    private static final Messages MESSAGES = Messages.of("estimate");

    private static final double MILLISECONDS = 1_000;

    private MeasuredSentences() {}

    /** {@code Measured by you, between 32 and 64 requests at once. More at once generated no more.} */
    public static String of(MeasuredLoad load) {
        String sentence = MESSAGES.get(
                "sentences",
                load.isBetween()
                        ? MESSAGES.get(
                                "measured.between",
                                Figures.count(load.from().concurrency()),
                                Figures.count(load.to().concurrency()))
                        : MESSAGES.get("measured.at", Figures.count(load.concurrency())),
                limit(load));
        return load.isTimePerTokenMeasured()
                ? sentence
                : MESSAGES.get("sentences", sentence, MESSAGES.get("measured.workedOut"));
    }

    /** {@code 3 runs, 8 to 64 requests at once, of 2,000 + 300 tokens} */
    public static String summary(MeasuredRuns measured) {
        List<MeasuredPoint> points = MeasuredCurve.through(measured).points();
        String fewest = Figures.count(points.getFirst().concurrency());
        String lengths = MESSAGES.get(
                "runs.lengths", Figures.plain(measured.inputTokens()), Figures.plain(measured.outputTokens()));
        return points.size() == 1
                ? MESSAGES.get("runs.one", fewest, lengths)
                : MESSAGES.get(
                        "runs.several",
                        points.size(),
                        fewest,
                        Figures.count(points.getLast().concurrency()),
                        lengths);
    }

    /** {@code 16 at once: 760 tokens/s, 20 ms per token, first after 400 ms} */
    public static String point(MeasuredPoint point) {
        String load = MESSAGES.get(
                "runs.point",
                Figures.count(point.concurrency()),
                Figures.plain(point.outputTokensPerSecond()),
                Figures.milliseconds(point.secondsPerOutputToken() * MILLISECONDS));
        OptionalDouble first = point.secondsToFirstToken();
        return first.isPresent()
                ? MESSAGES.get("runs.first", load, Figures.milliseconds(first.getAsDouble() * MILLISECONDS))
                : load;
    }

    /** {@code 40.5 at once, 1,360 tokens/s} */
    public static String load(MeasuredLoad load) {
        return MESSAGES.get(
                "runs.load", Figures.count(load.concurrency()), Figures.plain(load.outputTokensPerSecond()));
    }

    private static String limit(MeasuredLoad load) {
        return load.limit() == Limit.LAST_MEASUREMENT
                ? MESSAGES.get("measured.LAST_MEASUREMENT", Figures.count(load.concurrency()))
                : MESSAGES.get("measured." + load.limit().name());
    }

    /**
     * {@code At none of your measurements are the limits kept; …}
     *
     * @param concurrency requests at once of the one that misses them the least
     */
    public static String missed(double concurrency) {
        return MESSAGES.get("measured.missed", Figures.count(concurrency));
    }

    /**
     * The same of a rate whose load nobody has told.
     *
     * @param measured output tokens per second
     * @param estimated the same by the formula
     */
    public static String beside(double measured, double estimated) {
        return compared(measured, estimated, MESSAGES.get("measured.estimate", Figures.plain(estimated)));
    }

    private static String compared(double measured, double estimated, String estimate) {
        double more = measured / estimated - 1;
        return MESSAGES.get(more < 0 ? "measured.less" : "measured.more", estimate, Figures.share(Math.abs(more)));
    }

    /**
     * {@code The estimate is 2,100 output tokens/s; you measured 12 % less.} Where nobody measured more at once, it is that
     * for as many, and says so.
     *
     * @param estimated output tokens per second by the formula
     */
    public static String beside(MeasuredLoad load, double estimated) {
        if (load.limit() != Limit.LAST_MEASUREMENT) {
            return beside(load.outputTokensPerSecond(), estimated);
        }
        return compared(
                load.outputTokensPerSecond(),
                estimated,
                MESSAGES.get("measured.estimate.at", Figures.plain(estimated), Figures.count(load.concurrency())));
    }
}
