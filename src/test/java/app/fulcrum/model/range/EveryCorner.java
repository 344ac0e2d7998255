package app.fulcrum.model.range;

import app.fulcrum.model.contender.Contender;
import app.fulcrum.model.crossover.CostCurves;
import app.fulcrum.model.crossover.PairCrossover;
import app.fulcrum.model.curve.CostCurve;
import app.fulcrum.model.resolution.TokenTerms;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.throughput.RateLevel;
import app.fulcrum.model.unit.Range;
import app.fulcrum.model.unit.VolumeRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The same question answered without thinking: every range and every throughput estimate at both ends, in every combination. A
 * corner has a bit for each, set for the high end.
 */
final class EveryCorner {

    private final List<Contender> contenders;
    private final Map<InputKey, Range> ranges = new LinkedHashMap<>();
    private final List<InputKey> ranged;
    private final List<List<Optional<CostCurve>>> curves = new ArrayList<>();
    private final int corners;

    EveryCorner(Scenario scenario, List<Contender> contenders) {
        this.contenders = contenders;
        scenario.ranged()
                .forEach(key ->
                        ranges.put(key, scenario.assumption(key).orElseThrow().value()));
        contenders.stream()
                .filter(EveryCorner::hasPeakHours)
                .forEach(contender ->
                        ranges.putIfAbsent(contender.alternative().key(Input.PEAK_HOURS_SHARE), new Range(0, 0.5, 1)));
        this.ranged = List.copyOf(ranges.keySet());
        int bits = ranged.size();
        for (Contender contender : contenders) {
            bits += contender.isEstimated() ? 1 : 0;
        }
        this.corners = 1 << bits;
        int estimate = ranged.size();
        for (Contender contender : contenders) {
            int bit = estimate;
            curves.add(IntStream.range(0, corners)
                    .mapToObj(corner -> curve(contender, corner, corner >> bit & 1))
                    .toList());
            estimate += contender.isEstimated() ? 1 : 0;
        }
    }

    /** Whether it depends on when tokens come, and nobody has said so. */
    private static boolean hasPeakHours(Contender contender) {
        return contender.resolution().tokens().flatMap(TokenTerms::peakHours).isPresent()
                && contender.base().day().isEmpty()
                && !contender.base().has(Input.PEAK_HOURS_SHARE);
    }

    private Optional<CostCurve> curve(Contender contender, int corner, int estimate) {
        return contender.curveAt(moved(corner), estimate == 1 ? RateLevel.HIGHEST : RateLevel.LOWEST);
    }

    private Map<InputKey, Double> moved(int corner) {
        Map<InputKey, Double> moved = new LinkedHashMap<>();
        for (int bit = 0; bit < ranged.size(); bit++) {
            InputKey key = ranged.get(bit);
            moved.put(key, end(key, corner >> bit & 1));
        }
        return moved;
    }

    private double end(InputKey key, int high) {
        Range range = Objects.requireNonNull(ranges.get(key));
        return high == 1 ? range.high() : range.low();
    }

    private long tokensPerDay(int corner) {
        Contender any = contenders.getFirst();
        return (long) any.at(moved(corner)).get(Input.TOKENS_PER_DAY);
    }

    int corners() {
        return corners;
    }

    /** What an alternative costs at a corner; infinite where it cannot be had. */
    double usdPerMonth(int place, int corner) {
        return usdPerMonth(place, corner, tokensPerDay(corner));
    }

    double usdPerMonth(int place, int corner, long tokensPerDay) {
        return curves.get(place)
                .get(corner)
                .map(curve -> curve.at(tokensPerDay))
                .orElse(Double.POSITIVE_INFINITY);
    }

    PairResult pair(CostCurves contest, PairCrossover base, VolumeRange range) {
        List<CostCurves> ends = IntStream.range(0, corners)
                .mapToObj(corner -> new CostCurves(List.of(
                        curves.get(base.incumbent()).get(corner),
                        curves.get(base.challenger()).get(corner))))
                .toList();
        return new PairSpread(contest, base, range).over(ends);
    }
}
