package app.fulcrum.model.capacity;

import java.util.OptionalDouble;

/**
 * A load of one replica at which it was measured, or between two at which it was.
 *
 * @param concurrency requests at once, a mean
 * @param outputTokensPerSecond tokens generated
 * @param secondsPerOutputToken TPOT
 * @param secondsToFirstToken TTFT; absent unless measured on both sides
 * @param from the measurement at or before it
 * @param to the one at or after it; the same where it was measured itself
 * @param limit what keeps it from more
 */
public record MeasuredLoad(
        double concurrency,
        double outputTokensPerSecond,
        double secondsPerOutputToken,
        OptionalDouble secondsToFirstToken,
        MeasuredPoint from,
        MeasuredPoint to,
        Limit limit) {

    /** What keeps a measured replica from a higher rate. */
    public enum Limit {
        /** Tokens would follow each other too slowly. */
        TIME_PER_OUTPUT_TOKEN,
        /** The first token would come too late. */
        TIME_TO_FIRST_TOKEN,
        /** More at once generated no more. */
        HIGHEST_RATE,
        /** Nobody measured more at once. */
        LAST_MEASUREMENT
    }

    static MeasuredLoad of(MeasuredPoint point, Limit limit) {
        return new MeasuredLoad(
                point.concurrency(),
                point.outputTokensPerSecond(),
                point.secondsPerOutputToken(),
                point.secondsToFirstToken(),
                point,
                point,
                limit);
    }

    /**
     * How long a request takes: {@code TTFT + O·TPOT}; where nobody measured the wait for its first token, requests at once
     * over requests answered in a second (Little's law).
     *
     * @param outputTokens mean output of a request
     */
    public double secondsPerRequest(double outputTokens) {
        return secondsToFirstToken.isPresent()
                ? secondsToFirstToken.getAsDouble() + outputTokens * secondsPerOutputToken
                : concurrency * outputTokens / outputTokensPerSecond;
    }

    /** Whether it lies between two measurements. */
    public boolean isBetween() {
        return concurrency > from.concurrency() && concurrency < to.concurrency();
    }

    /** Whether TPOT was measured itself, and not worked out from concurrency and rate. */
    public boolean isTimePerTokenMeasured() {
        return from.measuredSecondsPerOutputToken().isPresent()
                && to.measuredSecondsPerOutputToken().isPresent();
    }

    /**
     * Output tokens per second of an estimate to compare with: its own at the limits. Where nobody measured more at
     * once, the replica may well do more, so that it is compared under the same load.
     */
    public double estimatedBy(OperatingPoint estimate) {
        return estimate.outputTokensPerSecondAt(limit == Limit.LAST_MEASUREMENT ? concurrency : estimate.sequences());
    }
}
