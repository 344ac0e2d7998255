package app.fulcrum.model.seek;

import app.fulcrum.model.seek.Closeness.Side;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.function.DoubleFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Finds where results cross a target.
 *
 * <p>Values of a grid are tried; between two, the middle, and on from there wherever it lies so far off the straight line between
 * them that the target may lie between. What crosses is narrowed down to neighbors.
 */
final class Search {

    /** The most values tried to find out where solutions are; each found takes a hundred or two more. */
    private static final int MOST_TRIALS = 4_000;

    /** The most solutions that are worked out. */
    static final int MOST_SOLUTIONS = 64;

    /** How far beyond what was met results may swing between two values, in deviations from the straight line. */
    private static final double SWING = 16;

    /** A deviation of so small a part of the amounts is rounding. */
    private static final double STRAIGHT = 1e-13;

    /** So many neighboring doubles are a part of 1e-12 of a value. */
    private static final long NARROW = 1L << 12;

    /** A stretch is wider than this part of its values, or else it is one value. */
    private static final double ONE_VALUE = 1e-9;

    private static final int ROUNDING = 8;
    private static final int OFF_MIDDLE = 3;

    private final Slots slots;
    private final DoubleFunction<Tried> trial;
    private final double present;
    private final NavigableMap<Long, Tried> tried = new TreeMap<>();
    private boolean isComplete = true;

    /**
     * @param trial works a value out
     * @param present of several solutions the nearest to it come first
     */
    Search(Slots slots, DoubleFunction<Tried> trial, double present) {
        this.slots = slots;
        this.trial = trial;
        this.present = present;
    }

    /** Whether nothing was left out for want of trials. */
    boolean isComplete() {
        return isComplete;
    }

    private Tried at(long slot) {
        Tried known = tried.get(slot);
        if (known == null) {
            known = trial.apply(slots.at(slot));
            tried.put(slot, known);
        }
        return known;
    }

    /** Two values next to each other among those tried. */
    private record Gap(Tried low, Tried high) {

        boolean isClosed() {
            return high.slot() - low.slot() <= 1;
        }

        long middle() {
            return Slots.middle(low.slot(), high.slot());
        }

        /** Another value between, lest what repeats shows the same at both ends and in the middle. */
        long offMiddle() {
            return low.slot() + (high.slot() - low.slot()) / OFF_MIDDLE + 1;
        }

        /** By how much a value between is off the straight line. */
        double deviation(Tried between) {
            double part = (between.value() - low.value()) / (high.value() - low.value());
            double onLine = low.difference() + part * (high.difference() - low.difference());
            return Math.abs(between.difference() - onLine);
        }
    }

    /** Tries the values of some slots, between which results are known to run on one side of the target. */
    void tryAll(Iterable<Long> some) {
        some.forEach(this::at);
    }

    /** Tries values between those tried, where the target may lie between. */
    void refine() {
        Queue<Gap> gaps = new ArrayDeque<>(gaps());
        while (!gaps.isEmpty()) {
            if (tried.size() > MOST_TRIALS) {
                isComplete = false;
                return;
            }
            refine(gaps.remove(), gaps);
        }
    }

    private List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        Tried before = null;
        for (Tried each : tried.values()) {
            if (before != null) {
                gaps.add(new Gap(before, each));
            }
            before = each;
        }
        return gaps;
    }

    private void refine(Gap gap, Queue<Gap> gaps) {
        if (gap.isClosed() || !(gap.low().isSomewhere() || gap.high().isSomewhere())) {
            return;
        }
        if (!gap.low().isSomewhere()) {
            gaps.add(new Gap(last(gap.high(), gap.low(), Tried::isSomewhere), gap.high()));
        } else if (!gap.high().isSomewhere()) {
            gaps.add(new Gap(gap.low(), last(gap.low(), gap.high(), Tried::isSomewhere)));
        } else {
            Tried middle = at(gap.middle());
            Tried shown = mayHide(gap, middle) || isStraight(gap, middle) ? middle : at(gap.offMiddle());
            if (mayHide(gap, shown)) {
                gaps.add(new Gap(gap.low(), shown));
                gaps.add(new Gap(shown, gap.high()));
            }
        }
    }

    /** Whether something may happen between that sides of the ends do not tell. */
    private boolean mayHide(Gap gap, Tried middle) {
        if (!middle.isSomewhere()) {
            return true;
        }
        boolean isNarrow = !slots.isWhole() && gap.high().slot() - gap.low().slot() < NARROW;
        if (isNarrow || isStraight(gap, middle)) {
            return false;
        }
        boolean isOnOneSide =
                gap.low().side() == middle.side() && middle.side() == gap.high().side();
        double nearest = Math.min(
                middle.distance(), Math.min(gap.low().distance(), gap.high().distance()));
        return !isOnOneSide || nearest <= SWING * gap.deviation(middle);
    }

    private static boolean isStraight(Gap gap, Tried middle) {
        return gap.deviation(middle) <= STRAIGHT * middle.closeness().size();
    }

    /** The last value for which a condition holds on the way from one for which it does to one for which it does not. */
    private Tried last(Tried holding, Tried failing, Predicate<Tried> condition) {
        Tried last = holding;
        Tried first = failing;
        while (Math.abs(last.slot() - first.slot()) > 1) {
            Tried middle = at(Slots.middle(last.slot(), first.slot()));
            if (condition.test(middle)) {
                last = middle;
            } else {
                first = middle;
            }
        }
        return last;
    }

    /** What is known of a solution before it is worked out: values on the target, or one before and one behind it. */
    private record Place(Tried low, Tried high) {

        double distanceTo(double present) {
            return Math.min(Math.abs(low.value() - present), Math.abs(high.value() - present));
        }
    }

    /** In ascending order, those nearest to the present value of too many. */
    List<Solution> solutions() {
        List<Place> places = places();
        isComplete &= places.size() <= MOST_SOLUTIONS;
        return places.stream()
                .sorted(Comparator.comparingDouble(place -> place.distanceTo(present)))
                .limit(MOST_SOLUTIONS)
                .sorted(Comparator.comparingDouble(place -> place.low().value()))
                .flatMap(place -> solution(place).stream())
                .toList();
    }

    private List<Place> places() {
        List<Place> places = new ArrayList<>();
        Tried before = null;
        for (Tried each : tried.values()) {
            if (before != null && before.isAcrossFrom(each)) {
                places.add(new Place(before, each));
            }
            if (each.isAt()) {
                boolean goesOn = before != null && before.isAt();
                Tried low = goesOn ? places.removeLast().low() : each;
                places.add(new Place(low, each));
            }
            before = each;
        }
        return places;
    }

    private Optional<Solution> solution(Place place) {
        if (place.low().isAt()) {
            return Optional.of(around(place.low(), place.high()));
        }
        Side side = place.low().side();
        Tried low = last(place.low(), place.high(), each -> each.side() == side);
        Tried high = at(low.slot() + 1);
        if (high.isAt()) {
            return Optional.of(around(high, high));
        }
        // Where it ends between, it does not cross there.
        return low.isAcrossFrom(high) ? Optional.of(between(low, high)) : Optional.empty();
    }

    private Solution between(Tried low, Tried high) {
        if (!low.closeness().isJumpTo(high.closeness())) {
            return new Solution.Exact((low.distance() <= high.distance() ? low : high).reached());
        }
        return low.value() >= present
                ? new Solution.Jump(low.reached(), high.reached())
                : high.value() <= present
                        ? new Solution.Jump(high.reached(), low.reached())
                        : new Solution.Jump(low.reached(), high.reached());
    }

    /** All that ties with the target around values that do: one of them, or a stretch. */
    private Solution around(Tried one, Tried other) {
        Tried low = end(one, tried::lowerKey);
        Tried high = end(other, tried::higherKey);
        Tried middle = at(slots.of((low.value() + high.value()) / 2));
        boolean isWide = slots.isWhole()
                ? high.slot() > low.slot()
                : high.value() - low.value() > ONE_VALUE * Math.max(Math.abs(low.value()), Math.abs(high.value()));
        boolean isFlat = low.closeness().isAsFarAs(middle.closeness())
                || middle.closeness().isAsFarAs(high.closeness());
        return isWide && isFlat
                ? new Solution.Stretch(low.reached(), high.reached())
                : new Solution.Exact(best(low, high).reached());
    }

    /** The last value that ties, beyond those that are known to. */
    private Tried end(Tried tying, UnaryOperator<@Nullable Long> next) {
        Tried last = tying;
        for (Long slot = next.apply(last.slot()); slot != null; slot = next.apply(last.slot())) {
            if (!at(slot).isAt()) {
                return last(last, at(slot), Tried::isAt);
            }
            last = at(slot);
        }
        return last;
    }

    /** Of values that tie with the target the one that comes closest. */
    private Tried best(Tried low, Tried high) {
        double sign = Math.signum(low.difference());
        Tried best = nearer(low, high);
        if (Math.signum(high.difference()) != sign) {
            best = nearer(best, last(low, high, each -> Math.signum(each.difference()) == sign));
        }
        long from = Math.max(low.slot(), best.slot() - ROUNDING);
        long to = Math.min(high.slot(), best.slot() + ROUNDING);
        for (long slot = from; slot <= to; slot++) {
            best = nearer(best, at(slot));
        }
        return best;
    }

    private static Tried nearer(Tried one, Tried other) {
        return other.distance() < one.distance() ? other : one;
    }

    /** The value whose result comes closest, of equally close ones the nearest to the present; none without any result. */
    Optional<Tried> closest() {
        Optional<Tried> first = tried.values().stream()
                .filter(Tried::isSomewhere)
                .min(Comparator.comparingDouble(Tried::distance)
                        .thenComparingDouble(each -> Math.abs(each.value() - present)));
        return first.map(this::approached).map(this::orNearer);
    }

    /** A few rounds of values around the closest so far, each between the neighbors of the closest of the one before. */
    private Tried approached(Tried first) {
        Tried closest = first;
        for (long width = Long.MAX_VALUE; width > 2; ) {
            long from = lowerSlot(closest);
            long to = higherSlot(closest);
            width = to - from;
            for (int i = 1; i < ROUNDING; i++) {
                closest = nearer(closest, at(Math.min(to, from + Math.max(1, width / ROUNDING) * i)));
            }
            if (higherSlot(closest) - lowerSlot(closest) >= width) {
                break;
            }
        }
        return closest;
    }

    private long lowerSlot(Tried of) {
        Long lower = tried.lowerKey(of.slot());
        return lower == null ? of.slot() : lower;
    }

    private long higherSlot(Tried of) {
        Long higher = tried.higherKey(of.slot());
        return higher == null ? of.slot() : higher;
    }

    /** Of a stretch of equally close values the one nearest to the present; of those that rounding makes equal the first. */
    private Tried orNearer(Tried closest) {
        Tried nearer = towardPresent(closest);
        boolean isStretch =
                Math.abs(nearer.value() - closest.value()) > ONE_VALUE * Math.abs(present - closest.value());
        return isStretch ? nearer : closest;
    }

    private Tried towardPresent(Tried closest) {
        long goal = slots.of(present);
        Predicate<Tried> isAsClose = each -> each.distance() <= closest.distance();
        Tried reached = closest;
        while (reached.slot() != goal) {
            Long next = reached.slot() < goal ? tried.higherKey(reached.slot()) : tried.lowerKey(reached.slot());
            if (next == null || !isAsClose.test(at(next))) {
                return next == null ? reached : last(reached, at(next), isAsClose);
            }
            reached = at(next);
        }
        return reached;
    }
}
