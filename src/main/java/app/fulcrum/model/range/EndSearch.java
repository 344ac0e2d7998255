package app.fulcrum.model.range;

import app.fulcrum.model.contender.Contender;
import app.fulcrum.model.curve.CostCurve;
import app.fulcrum.model.range.EndCurves.End;
import app.fulcrum.model.resolution.UnservedEnds;
import app.fulcrum.model.resolution.UnservedEnds.Side;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.LoadForm;
import app.fulcrum.model.throughput.RateLevel;
import app.fulcrum.model.unit.Lists;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Works out one alternative at the ends of the ranges it depends on. An assignment of ends is a bit for each of these ranges, set
 * for the high end, and one more for its throughput estimate.
 */
final class EndSearch {

    /** More combinations cannot be counted; where there are as many, what is counted stays in proportion. */
    static final int MOST_COUNTED = 62;

    private final Ranged ranged;
    private final Contender contender;
    private final List<InputKey> touching = new ArrayList<>(0);
    private final long estimate;

    /** The ranges that are combined. */
    private long combined;

    /** The others. */
    private long oneWay;

    /** The ends of these that are worst; set where it is the high one. */
    private long worst;

    /** Those of the others that can decide whether the volume is served. */
    private long deciding;

    private long volume;
    private double low = Double.POSITIVE_INFINITY;
    private double high;

    EndSearch(Ranged ranged, Contender contender) {
        this.ranged = ranged;
        this.contender = contender;
        for (InputKey key : ranged.keys()) {
            Effect effect = ranged.effect(key, contender.alternative());
            if (effect != Effect.NONE) {
                add(key, effect);
            }
        }
        estimate = contender.isEstimated() ? 1L << touching.size() : 0;
        oneWay |= estimate;
        deciding |= estimate;
    }

    private void add(InputKey key, Effect effect) {
        long bit = 1L << touching.size();
        touching.add(key);
        if (ranged.combined().contains(key)) {
            combined |= bit;
            return;
        }
        oneWay |= bit;
        worst |= effect == Effect.RAISES ? bit : 0;
        deciding |= Effect.decidesWhatIsServed(key.input()) ? bit : 0;
        volume |= LoadForm.of(key.input()).isPresent() ? bit : 0;
    }

    /** @param bits how many ranges and estimates there are in all */
    EndCurves curves(int bits) {
        int count = 1 << Long.bitCount(combined);
        List<End> ends = Lists.byPlace(count, i -> end(Long.expand(i, combined)));
        Unserved unserved = new Unserved();
        for (int i = 0; i < count; i++) {
            cost(ends.get(i), Long.expand(i, combined), unserved);
        }
        long mask = ranged.mask(contender.alternative());
        long raising = ranged.mask(contender.alternative(), Effect.RAISES);
        long lowering = ranged.mask(contender.alternative(), Effect.LOWERS);
        return new EndCurves(mask, raising | lowering, lowering, ends, low, high, unserved.among(bits));
    }

    private End end(long corner) {
        Optional<CostCurve> best = curve(corner | (oneWay & ~worst));
        return new End(best, (oneWay & ~volume) == 0 ? best : curve(corner | worst));
    }

    private Optional<CostCurve> curve(long assignment) {
        RateLevel level = (assignment & estimate) == 0 ? RateLevel.LOWEST : RateLevel.HIGHEST;
        return contender.curveAt(moved(assignment), level);
    }

    private Map<InputKey, Double> moved(long assignment) {
        Map<InputKey, Double> moved = LinkedHashMap.newLinkedHashMap(touching.size());
        for (int bit = 0; bit < touching.size(); bit++) {
            InputKey key = touching.get(bit);
            moved.put(key, ranged.end(key, (assignment >> bit & 1) == 1));
        }
        return moved;
    }

    /** The cost at the volume asked about, its highest among those that can be had. */
    private void cost(End end, long corner, Unserved unserved) {
        double least = costAt(end.best(), corner | (oneWay & ~worst));
        double most = costAt(end.worst(), corner | worst);
        low = Math.min(low, least);
        if (most < Double.POSITIVE_INFINITY) {
            high = Math.max(high, most);
            return;
        }
        for (int i = 0; i < 1 << Long.bitCount(deciding); i++) {
            long assignment = corner | (worst & ~deciding) | Long.expand(i, deciding);
            double cost = least == Double.POSITIVE_INFINITY ? least : costAt(curve(assignment), assignment);
            if (cost < Double.POSITIVE_INFINITY) {
                high = Math.max(high, cost);
            } else {
                unserved.add(assignment);
            }
        }
    }

    private double costAt(Optional<CostCurve> curve, long assignment) {
        return curve.isPresent() ? curve.get().at(tokensPerDay(assignment)) : Double.POSITIVE_INFINITY;
    }

    private long tokensPerDay(long assignment) {
        return touching.isEmpty()
                ? contender.tokensPerDay()
                : (long) contender.at(moved(assignment)).get(Input.TOKENS_PER_DAY);
    }

    /** The assignments at which it cannot be had, of what is combined and what decides. */
    private final class Unserved {

        private long always = -1;
        private long never = -1;
        private long count;

        void add(long assignment) {
            always &= assignment;
            never &= ~assignment;
            count++;
        }

        /** Counted among all combinations, whether they touch the alternative or not. */
        Optional<UnservedEnds> among(int bits) {
            int counted = Long.bitCount(combined | deciding);
            int untouched = Math.min(bits, MOST_COUNTED) - counted;
            return count == 0
                    ? Optional.empty()
                    : Optional.of(new UnservedEnds(common(), count << untouched, 1L << (counted + untouched)));
        }

        private List<UnservedEnds.End> common() {
            List<UnservedEnds.End> ends = new ArrayList<>();
            for (int bit = 0; bit <= touching.size(); bit++) {
                long here = (1L << bit) & (combined | deciding);
                if ((always & here) != (never & here)) {
                    Optional<InputKey> key = bit < touching.size() ? Optional.of(touching.get(bit)) : Optional.empty();
                    ends.add(new UnservedEnds.End(key, (always & here) != 0 ? Side.HIGH : Side.LOW));
                }
            }
            return ends;
        }
    }
}
