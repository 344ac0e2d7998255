package app.fulcrum.model.whatif;

import app.fulcrum.model.scenario.AlternativeId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A quantity that can be moved to see when the verdict changes.
 *
 * <p>A verdict may change more than once on the way, since it follows money, ranges and axes together. So values are
 * tried outward from today's, twelve to a power of ten and the marks between them, up to the first with another verdict;
 * the change is then narrowed down. A change and its way back between two values tried are not seen.
 *
 * @param now today's value, in the unit of the quantity
 * @param low the lowest value to look at, above zero
 * @param high the highest value to look at
 * @param marks values worth trying, as where the cheapest changes
 * @param namedAt the alternative named at a value
 */
public record Lever(
        Quantity quantity,
        double now,
        double low,
        double high,
        List<Double> marks,
        DoubleFunction<Optional<AlternativeId>> namedAt) {

    private static final int TRIES_PER_POWER_OF_TEN = 12;

    /** How near to a change the value named for it is, as a part of the value; whole values are exact. */
    public static final double PRECISION = 1e-7;

    /** What can be moved. */
    public sealed interface Quantity {

        /** Tokens per day; whole. */
        record Volume() implements Quantity {}

        /** A factor on all token prices of an API. */
        record TokenPrices(AlternativeId alternative) implements Quantity {}

        /** US dollars per GPU-hour. */
        record GpuRate(AlternativeId alternative) implements Quantity {}
    }

    /** @throws IllegalArgumentException unless {@code 0 < low ≤ now ≤ high} */
    public Lever {
        if (!(low > 0 && low <= now && now <= high)) {
            throw new IllegalArgumentException("not in order: " + low + ", " + now + ", " + high);
        }
        marks = List.copyOf(marks);
    }

    /** The nearest change of the verdict below and above today. Both sides of each are evaluated. */
    public List<Flip> flips() {
        Optional<AlternativeId> today = namedAt.apply(now);
        List<Flip> flips = new ArrayList<>(2);
        flip(Side.BELOW, low, today).ifPresent(flips::add);
        flip(Side.ABOVE, high, today).ifPresent(flips::add);
        return flips;
    }

    private Optional<Flip> flip(Side side, double end, Optional<AlternativeId> today) {
        double same = now;
        for (double tried : tries(end)) {
            if (!namedAt.apply(tried).equals(today)) {
                return Optional.of(narrowed(side, same, tried, today));
            }
            same = tried;
        }
        return Optional.empty();
    }

    /** From today outward to the end. */
    private double[] tries(double end) {
        int steps = (int) Math.ceil(TRIES_PER_POWER_OF_TEN * Math.abs(Math.log10(end / now)));
        DoubleStream even =
                IntStream.range(1, steps).mapToDouble(i -> rounded(now * Math.pow(end / now, i / (double) steps)));
        DoubleStream among = marks.stream()
                .mapToDouble(Double::doubleValue)
                .filter(mark -> Math.min(now, end) < mark && mark < Math.max(now, end));
        return Stream.of(even, among, DoubleStream.of(end))
                .flatMapToDouble(values -> values)
                .filter(value -> value != now)
                .boxed()
                .distinct()
                .sorted(end > now ? Comparator.naturalOrder() : Comparator.reverseOrder())
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    private Flip narrowed(Side side, double lastSame, double firstOther, Optional<AlternativeId> today) {
        double same = lastSame;
        double other = firstOther;
        while (!areNeighbors(same, other)) {
            double middle = between(same, other);
            if (namedAt.apply(middle).equals(today)) {
                same = middle;
            } else {
                other = middle;
            }
        }
        Optional<AlternativeId> named = namedAt.apply(other);
        return isWhole()
                ? new Flip.OfVolume(side, (long) other, named)
                : new Flip.OfPrice(quantity, side, other, named);
    }

    private boolean areNeighbors(double one, double other) {
        double distance = Math.abs(one - other);
        return isWhole() ? distance <= 1 : distance <= PRECISION * Math.abs(other);
    }

    private double between(double one, double other) {
        return isWhole() ? Math.floor((one + other) / 2) : Math.sqrt(one) * Math.sqrt(other);
    }

    private double rounded(double value) {
        return isWhole() ? Math.rint(value) : value;
    }

    private boolean isWhole() {
        return quantity instanceof Quantity.Volume;
    }
}
