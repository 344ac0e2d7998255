package app.fulcrum.text.capacity;

import app.fulcrum.model.capacity.MeasuredLoad;
import app.fulcrum.model.capacity.MeasuredLoad.Limit;
import app.fulcrum.text.Messages;
import app.fulcrum.text.number.Figures;

/** What was measured on the user's own replica, in words. */
public final class MeasuredSentences {

    private static final Messages MESSAGES = Messages.of("estimate");

    private MeasuredSentences() {}

    /** {@code Measured by you, between 32 and 64 requests at once. More at once generated no more.} */
    public static String of(MeasuredLoad load) {
        String sentence = MESSAGES.get(
                "sentences",
                load.isBetween()
                        ? MESSAGES.get(
                                "measured.between",
                                Figures.plain(load.from().concurrency()),
                                Figures.plain(load.to().concurrency()))
                        : MESSAGES.get("measured.at", Figures.plain(load.concurrency())),
                limit(load));
        return load.isTimePerTokenMeasured()
                ? sentence
                : MESSAGES.get("sentences", sentence, MESSAGES.get("measured.workedOut"));
    }

    private static String limit(MeasuredLoad load) {
        return load.limit() == Limit.LAST_MEASUREMENT
                ? MESSAGES.get("measured.LAST_MEASUREMENT", Figures.plain(load.concurrency()))
                : MESSAGES.get("measured." + load.limit().name());
    }

    /**
     * {@code At none of your measurements are the limits kept; …}
     *
     * @param concurrency requests at once of the one that misses them the least
     */
    public static String missed(double concurrency) {
        return MESSAGES.get("measured.missed", Figures.plain(concurrency));
    }

    /**
     * {@code The estimate is 2,100 output tokens/s; you measured 12 % less.} Where nobody measured more at once, it is that
     * for as many, and says so.
     *
     * @param estimated output tokens per second by the formula
     */
    public static String beside(MeasuredLoad load, double estimated) {
        double more = load.outputTokensPerSecond() / estimated - 1;
        String rate = Figures.plain(estimated);
        return MESSAGES.get(
                more < 0 ? "measured.less" : "measured.more",
                load.limit() == Limit.LAST_MEASUREMENT
                        ? MESSAGES.get("measured.estimate.at", rate, Figures.plain(load.concurrency()))
                        : MESSAGES.get("measured.estimate", rate),
                Figures.share(Math.abs(more)));
    }
}
