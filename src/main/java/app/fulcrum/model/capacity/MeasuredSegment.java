package app.fulcrum.model.capacity;

import app.fulcrum.model.capacity.MeasuredLoad.Limit;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The straight line between two neighboring measurements, or one measurement alone. Along it all figures grow or fall
 * evenly with the requests at once: none leaves the range between its two ends.
 *
 * @param to the measurement at no fewer requests at once than {@code from}
 * @param isLast whether nothing was measured beyond it
 */
record MeasuredSegment(MeasuredPoint from, MeasuredPoint to, boolean isLast) {

    /**
     * The part of the line on which all limits are kept, as shares of the way.
     *
     * @param limit what ends it before the end of the line; null if nothing does
     */
    private record Kept(double start, double end, @Nullable Limit limit) {

        static final Kept WHOLE = new Kept(0, 1, null);

        /** The part on which a time that changes evenly from one value to another stays within a limit as well. */
        Optional<Kept> within(double most, double first, double last, Limit reason) {
            if (first > most && last > most) {
                return Optional.empty();
            }
            Kept kept = this;
            if (last > most) {
                double share = (most - first) / (last - first);
                kept = share < end ? new Kept(start, share, reason) : this;
            } else if (first > most) {
                kept = new Kept(Math.max(start, (most - first) / (last - first)), end, limit);
            }
            return kept.start <= kept.end ? Optional.of(kept) : Optional.empty();
        }
    }

    /** The load with the highest rate at which the limits are kept; absent if they are kept nowhere on the line. */
    Optional<MeasuredLoad> best(LatencyLimits limits) {
        return kept(limits).map(kept -> {
            boolean rises = to.outputTokensPerSecond() > from.outputTokensPerSecond();
            if (from.equals(to) || rises || kept.start == kept.end) {
                return at(kept.end, kept.limit != null ? kept.limit : endOfLine());
            }
            return at(kept.start, Limit.HIGHEST_RATE);
        });
    }

    private Limit endOfLine() {
        return isLast ? Limit.LAST_MEASUREMENT : Limit.HIGHEST_RATE;
    }

    private Optional<Kept> kept(LatencyLimits limits) {
        Optional<Kept> kept = Optional.of(Kept.WHOLE);
        if (limits.secondsPerOutputToken().isPresent()) {
            double most = limits.secondsPerOutputToken().getAsDouble();
            kept = kept.flatMap(part -> part.within(
                    most, from.secondsPerOutputToken(), to.secondsPerOutputToken(), Limit.TIME_PER_OUTPUT_TOKEN));
        }
        if (limits.secondsToFirstToken().isPresent()) {
            double most = limits.secondsToFirstToken().getAsDouble();
            kept = kept.flatMap(part -> part.within(
                    most,
                    from.secondsToFirstToken().orElseThrow(),
                    to.secondsToFirstToken().orElseThrow(),
                    Limit.TIME_TO_FIRST_TOKEN));
        }
        return kept;
    }

    /** @param share of the way, 0 to 1 */
    private MeasuredLoad at(double share, Limit limit) {
        if (share == 0 || share == 1) {
            return MeasuredLoad.of(share == 0 ? from : to, limit);
        }
        return new MeasuredLoad(
                between(from.concurrency(), to.concurrency(), share),
                between(from.outputTokensPerSecond(), to.outputTokensPerSecond(), share),
                between(from.secondsPerOutputToken(), to.secondsPerOutputToken(), share),
                from.secondsToFirstToken().isPresent()
                                && to.secondsToFirstToken().isPresent()
                        ? OptionalDouble.of(between(
                                from.secondsToFirstToken().getAsDouble(),
                                to.secondsToFirstToken().getAsDouble(),
                                share))
                        : OptionalDouble.empty(),
                from,
                to,
                limit);
    }

    private static double between(double first, double last, double share) {
        return first + share * (last - first);
    }
}
