package app.fulcrum.model.range;

import app.fulcrum.model.contest.Contender;
import app.fulcrum.model.range.EndCurves.End;
import app.fulcrum.model.resolution.Values;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.unit.Range;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every combination of the ends of a scenario's ranges, with the throughput estimates at either end of their error bands.
 * Each alternative is worked out only for those that touch it.
 *
 * @param contenders the alternatives in order
 */
public record Corners(Scenario scenario, List<Contender> contenders) {

    /** Ranges that are combined; more would be more combinations than can be worked out while a slider moves. */
    public static final int MOST_RANGES = 12;

    /** @throws IllegalArgumentException if there are more than {@link #MOST_RANGES} ranges */
    public Spread spread() {
        List<InputKey> ranged = scenario.ranged();
        if (ranged.size() > MOST_RANGES) {
            throw new IllegalArgumentException("more than " + MOST_RANGES + " ranges: " + ranged);
        }
        List<Optional<InputKey>> bits = new ArrayList<>();
        ranged.forEach(key -> bits.add(Optional.of(key)));
        List<EndCurves> byPlace = new ArrayList<>(contenders.size());
        for (Contender contender : contenders) {

            int mask = mask(contender, ranged);
            if (contender.isEstimated()) {
                mask |= 1 << bits.size();
                bits.add(Optional.empty());
            }
            byPlace.add(new EndCurves(mask, ends(contender, mask, ranged)));
        }
        return new Spread(byPlace, bits);
    }

    private static int mask(Contender contender, List<InputKey> ranged) {
        int mask = 0;
        for (int bit = 0; bit < ranged.size(); bit++) {
            InputKey key = ranged.get(bit);
            mask |= contender.alternative().key(key.input()).equals(key) ? 1 << bit : 0;
        }
        return mask;
    }

    /** Bit by bit the ranges it has or shares, and after them the estimate. */
    private List<End> ends(Contender contender, int mask, List<InputKey> ranged) {
        List<InputKey> own = new ArrayList<>();
        for (int bit = 0; bit < ranged.size(); bit++) {
            if ((mask >> bit & 1) == 1) {
                own.add(ranged.get(bit));
            }
        }
        List<End> ends = new ArrayList<>();
        List<End> atHighEstimate = new ArrayList<>();
        for (int corner = 0; corner < 1 << own.size(); corner++) {
            Map<Input, Double> moved = moved(own, corner);
            Values values =
                    moved.isEmpty() ? contender.base() : contender.base().with(moved);
            long tokensPerDay = (long) values.get(Input.TOKENS_PER_DAY);
            var curves = contender.curvesAt(values, moved.keySet());
            ends.add(new End(curves.getFirst(), tokensPerDay));
            if (curves.size() > 1) {
                atHighEstimate.add(new End(curves.getLast(), tokensPerDay));
            }
        }
        ends.addAll(atHighEstimate);
        return ends;
    }

    private Map<Input, Double> moved(List<InputKey> own, int corner) {
        Map<Input, Double> moved = new EnumMap<>(Input.class);
        for (int bit = 0; bit < own.size(); bit++) {
            InputKey key = own.get(bit);
            Range range = scenario.assumption(key).orElseThrow().value();
            moved.put(key.input(), (corner >> bit & 1) == 1 ? range.high() : range.low());
        }
        return moved;
    }
}
