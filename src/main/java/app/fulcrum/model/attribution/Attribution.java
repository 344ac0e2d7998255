package app.fulcrum.model.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The change of a result, split over its causes by Shapley values: effects and what is left for others add up to the change, no
 * order is preferred, and the way back is the negative.
 *
 * @param <C> what stands for one cause
 * @param from the result before
 * @param to the result after
 * @param effects what the causes did, the strongest first
 * @param others causes whose effect is less than 10<sup>−9</sup> of the larger result, or none
 * @param ofOthers what these did together; 0 where that is no more than sums in doubles lose, which the strongest effect takes
 */
public record Attribution<C>(double from, double to, List<Effect<C>> effects, List<C> others, double ofOthers) {

    /** The most causes a change is split over; more have to be grouped. */
    public static final int MOST = 10;

    /** An effect smaller than this part of the larger result is not told from none. */
    static final double NOTHING = 1e-9;

    /** What sums in doubles lose is less than this part of the largest result of all combinations. */
    private static final double NOISE = 1e-12;

    public Attribution {
        effects = List.copyOf(effects);
        others = List.copyOf(others);
    }

    /**
     * What one cause did, or several that have no result apart.
     *
     * @param causes in their order
     */
    public record Effect<C>(List<C> causes, double change) {

        public Effect {
            causes = List.copyOf(causes);
        }
    }

    /** What the result grew by. */
    public double change() {
        return to - from;
    }

    /** Whether something can be said of single causes: there are none that only all together have a result. */
    public boolean isSplit() {
        return effects.size() != 1 || effects.getFirst().causes().size() == 1 || !others.isEmpty();
    }

    /**
     * Splits a change.
     *
     * @param causes {@value #MOST} at most, in the order that decides which are joined first
     * @param worth the result by which causes count; asked for every combination once
     * @return nothing where there is no result before, or none after
     * @throws IllegalArgumentException if there are too many causes
     */
    public static <C> Optional<Attribution<C>> of(List<C> causes, Worth worth) {
        return of(causes, worth, 0);
    }

    /**
     * Opens a group that was split over as a whole: its own causes add up to what it did, by the Owen value.
     *
     * @param causes those of the group
     * @param others how many other groups there are
     * @param worth the result by which of the other groups, and by which causes of this one, count
     * @param size the larger of the two results that the group's change is part of
     * @return nothing where a combination of the other groups has no result without this one, or with it
     * @throws IllegalArgumentException if there are too many causes or groups
     */
    public static <C> Optional<Attribution<C>> within(List<C> causes, int others, InnerWorth worth, double size) {
        check(others + 1);
        double[] weights = Shapley.weights(others + 1);
        double[] without = new double[1 << others];
        for (int made = 0; made < without.length; made++) {
            without[made] = worth.of(made, 0).orElse(Double.NaN);
        }
        return of(
                causes,
                inner -> {
                    double added = 0;
                    for (int made = 0; made < without.length; made++) {
                        double with = inner == 0
                                ? without[made]
                                : worth.of(made, inner).orElse(Double.NaN);
                        added += weights[Integer.bitCount(made)] * (with - without[made]);
                    }
                    return Double.isNaN(added) ? OptionalDouble.empty() : OptionalDouble.of(added);
                },
                size);
    }

    /** What a result comes to where some groups count, and some causes of one more. */
    @FunctionalInterface
    public interface InnerWorth {

        /**
         * @param groups which of the other groups are changed, a bit for each
         * @param causes which causes of the opened group are
         * @return a finite number; absent where there is no result
         */
        OptionalDouble of(int groups, int causes);
    }

    private static void check(int count) {
        if (count > MOST) {
            throw new IllegalArgumentException(count + " causes");
        }
    }

    private static <C> Optional<Attribution<C>> of(List<C> causes, Worth worth, double size) {
        check(causes.size());
        Combinations combinations = Combinations.of(causes.size(), worth);
        if (!combinations.has(0) || !combinations.has(combinations.all())) {
            return Optional.empty();
        }
        int[] blocks = Blocks.finest(combinations);
        double[] changes = Shapley.of(combinations.joined(blocks));
        double from = combinations.from();
        double to = combinations.to();
        double noise = NOISE * combinations.largest();
        double least = Math.max(noise, NOTHING * Math.max(size, Math.max(Math.abs(from), Math.abs(to))));
        List<Effect<C>> effects = new ArrayList<>();
        List<C> others = new ArrayList<>();
        double ofOthers = 0;
        double rest = to - from;
        for (int block = 0; block < blocks.length; block++) {
            List<C> joined = members(causes, blocks[block]);
            if (changes[block] == 0 || Math.abs(changes[block]) < least) {
                others.addAll(joined);
                ofOthers += changes[block];
            } else {
                effects.add(new Effect<>(joined, changes[block]));
                rest -= changes[block];
            }
        }
        if (effects.isEmpty()) {
            return Optional.of(new Attribution<>(from, to, effects, others, rest));
        }
        if (Math.abs(ofOthers) <= noise) {
            ofOthers = 0;
        }
        effects.sort(strongestFirst());
        Effect<C> strongest = effects.getFirst();
        effects.set(0, new Effect<>(strongest.causes(), strongest.change() + (rest - ofOthers)));
        effects.sort(strongestFirst());
        return Optional.of(new Attribution<>(from, to, effects, others, ofOthers));
    }

    /** Equal effects keep the order of causes, since sorts are stable. */
    private static <C> Comparator<Effect<C>> strongestFirst() {
        return Comparator.comparingDouble((Effect<C> effect) -> Math.abs(effect.change()))
                .reversed();
    }

    private static <C> List<C> members(List<C> causes, int bits) {
        List<C> members = new ArrayList<>();
        for (int rest = bits; rest != 0; rest &= rest - 1) {
            members.add(causes.get(Integer.numberOfTrailingZeros(rest)));
        }
        return members;
    }
}
