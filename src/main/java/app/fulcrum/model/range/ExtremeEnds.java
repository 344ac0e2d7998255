package app.fulcrum.model.range;

import app.fulcrum.model.contender.Contender;
import app.fulcrum.model.crossover.CostCurves;
import app.fulcrum.model.crossover.PairCrossover;
import app.fulcrum.model.curve.CostCurve;
import app.fulcrum.model.resolution.Resolution;
import app.fulcrum.model.resolution.UnservedEnds.Side;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.unit.VolumeRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Which ends of ranges the extremes of results come from, found by working the ends out once more when somebody asks. While a
 * slider moves only the extremes themselves are worked out: {@link Spread}.
 */
public final class ExtremeEnds {

    private final Ranged ranged;
    private final List<Contender> contenders;

    private ExtremeEnds(Ranged ranged, List<Contender> contenders) {
        this.ranged = ranged;
        this.contenders = contenders;
    }

    public static ExtremeEnds of(Resolution resolution) {
        List<Contender> contenders = Contender.all(resolution);
        return new ExtremeEnds(Ranged.of(resolution.scenario(), contenders), contenders);
    }

    /** Two alternatives at ends, those they share being the same for both. */
    public record Two(AtEnds incumbent, AtEnds challenger) {

        private Optional<CostCurves> curves() {
            Optional<CostCurve> one = incumbent.curve();
            Optional<CostCurve> other = challenger.curve();
            return one.isPresent() && other.isPresent()
                    ? Optional.of(new CostCurves(List.of(one, other)))
                    : Optional.empty();
        }
    }

    /** How many ranges and throughput estimates of the scenario stand at one of two ends each, as far as can be counted. */
    public int count() {
        long estimates = contenders.stream().filter(Contender::isEstimated).count();
        return (int) Math.min(ranged.keys().size() + estimates, EndSearch.MOST_COUNTED);
    }

    /** Where an alternative costs least at the volume asked about; absent where it can be had at no ends. */
    public Optional<AtEnds> cheapest(int place) {
        return least(corners(place).map(corner -> at(place, corner, true)), AtEnds::usdPerMonth);
    }

    /** Where it costs most, of the ends at which it can be had. */
    public Optional<AtEnds> dearest(int place) {
        return least(
                corners(place)
                        .map(corner -> at(place, corner, false))
                        .flatMap(worst -> worst.isServed() ? Stream.of(worst) : deciding(worst))
                        .filter(AtEnds::isServed),
                ends -> -ends.usdPerMonth());
    }

    /**
     * The ends at which it cannot be had, of the ranges that are combined for it and those that can decide whether it serves
     * the volume; the others are at their worst.
     */
    public List<AtEnds> unserved(int place) {
        return corners(place)
                .map(corner -> at(place, corner, false))
                .filter(worst -> !worst.isServed())
                .flatMap(this::deciding)
                .filter(ends -> !ends.isServed())
                .toList();
    }

    /** How many ranges and estimates {@link #unserved} tells apart. */
    public int told(int place) {
        AtEnds any = at(place, 0, false);
        return Long.bitCount(ranged.mask(any.contender().alternative()))
                + deciding(any.sides()).size()
                + (any.estimate().isPresent() ? 1 : 0);
    }

    /**
     * Two alternatives at the first ends, in the order they are worked out in, between which a result comes out as it does over
     * all of them.
     *
     * @param pair the two at base values
     * @param contest the curves at base values
     * @param range the volumes looked at
     * @param isReached whether a result over base values and these ends comes out so
     * @return absent where base values by themselves do
     * @throws java.util.NoSuchElementException if it comes out so at no ends
     */
    public Optional<Two> where(
            PairCrossover pair, CostCurves contest, VolumeRange range, Predicate<PairResult> isReached) {
        PairSpread spread = new PairSpread(contest, pair, range);
        if (isReached.test(spread.over(List.of()))) {
            return Optional.empty();
        }
        return Optional.of(twos(pair)
                .filter(two -> two.curves()
                        .filter(curves -> isReached.test(spread.over(List.of(curves))))
                        .isPresent())
                .findFirst()
                .orElseThrow());
    }

    /** Each at its best against the other at its worst, at every combination of what has to be combined for them. */
    private Stream<Two> twos(PairCrossover pair) {
        int one = pair.incumbent();
        int other = pair.challenger();
        long touching = mask(one) | mask(other);
        return combinations(touching)
                .flatMap(corner -> Stream.of(
                        new Two(at(one, corner, false), at(other, corner, true)),
                        new Two(at(one, corner, true), at(other, corner, false))));
    }

    private long mask(int place) {
        return ranged.mask(contenders.get(place).alternative());
    }

    private Stream<Long> corners(int place) {
        return combinations(mask(place));
    }

    private static Stream<Long> combinations(long mask) {
        return LongStream.range(0, 1L << Long.bitCount(mask)).mapToObj(bits -> Long.expand(bits, mask));
    }

    /** At a combination, all that is not combined being best or worst for it. */
    private AtEnds at(int place, long corner, boolean isBest) {
        Contender contender = contenders.get(place);
        Map<InputKey, Side> sides = new LinkedHashMap<>();
        for (InputKey key : ranged.keys()) {
            Effect effect = ranged.effect(key, contender.alternative());
            int bit = ranged.combined().indexOf(key);
            if (effect != Effect.NONE) {
                boolean isHigh = bit < 0 ? isBest == (effect == Effect.LOWERS) : (corner >> bit & 1) == 1;
                sides.put(key, side(isHigh));
            }
        }
        Optional<Side> estimate = contender.isEstimated() ? Optional.of(side(isBest)) : Optional.empty();
        return new AtEnds(contender, sides, estimate);
    }

    private static Side side(boolean isHigh) {
        return isHigh ? Side.HIGH : Side.LOW;
    }

    /** Every combination of what is not combined but can decide whether the volume is served. */
    private Stream<AtEnds> deciding(AtEnds worst) {
        List<InputKey> keys = deciding(worst.sides());
        int bits = keys.size() + (worst.estimate().isPresent() ? 1 : 0);
        return LongStream.range(0, 1L << bits).mapToObj(assignment -> {
            Map<InputKey, Side> sides = new LinkedHashMap<>(worst.sides());
            for (int bit = 0; bit < keys.size(); bit++) {
                sides.put(keys.get(bit), side((assignment >> bit & 1) == 1));
            }
            return new AtEnds(
                    worst.contender(), sides, worst.estimate().map(_ -> side((assignment >> keys.size() & 1) == 1)));
        });
    }

    private List<InputKey> deciding(Map<InputKey, Side> sides) {
        List<InputKey> deciding = new ArrayList<>(sides.keySet());
        deciding.removeIf(key -> ranged.combined().contains(key) || !Effect.decidesWhatIsServed(key.input()));
        return deciding;
    }

    private static Optional<AtEnds> least(Stream<AtEnds> all, ToDoubleFunction<AtEnds> measure) {
        record Measured(AtEnds ends, double value) {}
        return all.map(ends -> new Measured(ends, measure.applyAsDouble(ends)))
                .filter(measured -> measured.value() < Double.POSITIVE_INFINITY)
                .reduce((first, next) -> next.value() < first.value() ? next : first)
                .map(Measured::ends);
    }
}
