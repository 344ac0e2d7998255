package app.fulcrum.model.capacity;

import java.util.OptionalDouble;

/**
 * What a user will wait for.
 *
 * @param secondsPerOutputToken longest mean time between output tokens (TPOT); absent for no limit
 * @param secondsToFirstToken longest mean time to the first token (TTFT); absent for no limit
 */
public record LatencyLimits(OptionalDouble secondsPerOutputToken, OptionalDouble secondsToFirstToken) {

    public static final LatencyLimits NONE = new LatencyLimits(OptionalDouble.empty(), OptionalDouble.empty());

    /** Only a limit on the time between output tokens. */
    public static LatencyLimits perOutputToken(double seconds) {
        return new LatencyLimits(OptionalDouble.of(seconds), OptionalDouble.empty());
    }

    /** How many times over the limits two times are, by the limit they miss most: at most 1 if they keep both. */
    double excess(double tokenSeconds, OptionalDouble firstTokenSeconds) {
        return Math.max(
                tokenSeconds / secondsPerOutputToken.orElse(Double.POSITIVE_INFINITY),
                firstTokenSeconds.orElse(0) / secondsToFirstToken.orElse(Double.POSITIVE_INFINITY));
    }
}
