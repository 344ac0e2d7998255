package app.fulcrum.model.decision;

import app.fulcrum.model.scenario.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;

/**
 * A price that can be moved to see when the cheapest option changes. Raising it may only ever turn the option away whose
 * price it is, so on either side of today there is at most one change.
 *
 * @param now today's value, in the unit of the kind
 * @param low the lowest value to look at, above zero
 * @param high the highest value to look at
 * @param cheapestAt the cheapest of the options left by the gates at a value
 */
public record Lever(Kind kind, double now, double low, double high, DoubleFunction<Option> cheapestAt) {

    /** Prices that can be moved. */
    public enum Kind {
        /** A factor on all token prices of the closed API. */
        CLOSED_API_PRICES,
        /** A factor on all token prices of the hosted open API. */
        HOSTED_OPEN_API_PRICES,
        /** US dollars per GPU-hour. */
        GPU_RATE
    }

    /** @throws IllegalArgumentException unless {@code 0 < low ≤ now ≤ high} */
    public Lever {
        if (!(low > 0 && low <= now && now <= high)) {
            throw new IllegalArgumentException("not in order: " + low + ", " + now + ", " + high);
        }
    }

    /** Where the cheapest option changes, below and above today. */
    public List<Flip.OfPrice> flips() {
        List<Flip.OfPrice> flips = new ArrayList<>(2);
        flip(Side.BELOW, low).ifPresent(flips::add);
        flip(Side.ABOVE, high).ifPresent(flips::add);
        return flips;
    }

    /** Bisection on the logarithm, down to neighboring values; each side is evaluated, so the change is a real one. */
    private Optional<Flip.OfPrice> flip(Side side, double end) {
        Option today = cheapestAt.apply(now);
        if (cheapestAt.apply(end) == today) {
            return Optional.empty();
        }
        double same = now;
        double other = end;
        for (double middle = between(same, other); middle != same && middle != other; middle = between(same, other)) {
            if (cheapestAt.apply(middle) == today) {
                same = middle;
            } else {
                other = middle;
            }
        }
        return Optional.of(new Flip.OfPrice(kind, side, other, Optional.of(cheapestAt.apply(other))));
    }

    private static double between(double one, double other) {
        return Math.sqrt(one) * Math.sqrt(other);
    }
}
