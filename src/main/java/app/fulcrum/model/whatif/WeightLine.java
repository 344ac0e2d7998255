package app.fulcrum.model.whatif;

import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Axis;
import app.fulcrum.model.scorecard.AxisScore;
import app.fulcrum.model.scorecard.Fit;
import app.fulcrum.model.scorecard.Scorecard;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/**
 * One axis's share of the weight as it runs from 0 to 1 while the others keep their proportions.
 *
 * <p>With share x the mean is {@code others + x · (score − others)}, a straight line, so it meets the two places where
 * the first kind changes (see {@link Fit}) at shares found by division. At the ends of the line an axis loses all
 * weight, and with it its say as a strong axis; there the first alternative can change at a single point.
 *
 * @param today the scorecard as it is
 * @param others the mean of the other axes
 * @param othersWeight their weight
 */
record WeightLine(Scorecard today, Axis axis, double others, double othersWeight) {

    /** Where the order of the kinds in {@link Fit} changes: of neighbors, and of the outer two. */
    private static final double[] CHANGES = {-1, 0, 1};

    private static final double NUDGE = 1e-9;

    /** Absent if no other axis has weight, since then there are no proportions to keep. */
    static Optional<WeightLine> of(Scorecard scorecard, Axis axis) {
        double weight = 0;
        double sum = 0;
        for (AxisScore other : scorecard.axes()) {
            if (other.axis() != axis) {
                weight += other.weight();
                sum += other.weight() * other.score();
            }
        }
        return weight == 0 ? Optional.empty() : Optional.of(new WeightLine(scorecard, axis, sum / weight, weight));
    }

    /**
     * The nearest changes of an outcome below and above today's share.
     *
     * @param outcome the alternative that comes of a scorecard; it may change where the order of the kinds does, and where the
     *     axis gains or loses all weight
     */
    List<Flip.OfWeight> flips(Function<Scorecard, Optional<AlternativeId>> outcome) {
        List<Flip.OfWeight> flips = new ArrayList<>(2);
        below(outcome).ifPresent(flips::add);
        above(outcome).ifPresent(flips::add);
        return flips;
    }

    private Optional<Flip.OfWeight> below(Function<Scorecard, Optional<AlternativeId>> outcome) {
        double share = today.share(axis);
        return crossings(outcome)
                .filter(crossing -> crossing <= share + NUDGE)
                .boxed()
                .sorted(Comparator.reverseOrder())
                .flatMap(crossing -> flip(Side.BELOW, crossing, outcome).stream())
                .findFirst()
                .or(() -> flip(Side.AT, 0, outcome));
    }

    /** From no weight at all, the slightest can be enough: it gives a strong axis its say. */
    private Optional<Flip.OfWeight> above(Function<Scorecard, Optional<AlternativeId>> outcome) {
        double share = today.share(axis);
        return DoubleStream.concat(DoubleStream.of(0), crossings(outcome))
                .filter(crossing -> crossing >= share - NUDGE)
                .boxed()
                .sorted()
                .flatMap(crossing -> flip(Side.ABOVE, crossing, outcome).stream())
                .findFirst()
                .or(() -> flip(Side.AT, 1, outcome));
    }

    /** Shares at which the outcome changes, each tried on both sides. */
    private DoubleStream crossings(Function<Scorecard, Optional<AlternativeId>> outcome) {
        double slope = today.axis(axis).score() - others;
        return DoubleStream.of(CHANGES)
                .map(change -> (change - others) / slope)
                .filter(share -> share > NUDGE && share < 1 - NUDGE)
                .filter(share -> !outcome.apply(at(share - NUDGE)).equals(outcome.apply(at(share + NUDGE))));
    }

    private Optional<Flip.OfWeight> flip(
            Side side, double share, Function<Scorecard, Optional<AlternativeId>> outcome) {
        Optional<AlternativeId> changed = outcome.apply(past(side, share));
        return changed.equals(outcome.apply(today))
                ? Optional.empty()
                : Optional.of(new Flip.OfWeight(axis, side, share, changed));
    }

    /** The scorecard just past a flip. */
    private Scorecard past(Side side, double share) {
        return switch (side) {
            case BELOW -> at(share - NUDGE);
            case AT -> at(share);
            case ABOVE -> at(share + NUDGE);
        };
    }

    /** The same scores with another share for this axis. */
    private Scorecard at(double share) {
        return Scorecard.of(
                today.entrants(),
                today.axes().stream()
                        .map(each -> each.withWeight(
                                each.axis() == axis ? share : (1 - share) * each.weight() / othersWeight))
                        .toList());
    }
}
