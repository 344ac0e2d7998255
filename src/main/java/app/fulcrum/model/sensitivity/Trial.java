package app.fulcrum.model.sensitivity;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.contender.Contender;
import app.fulcrum.model.crossover.CostCurves;
import app.fulcrum.model.crossover.PairCrossover;
import app.fulcrum.model.curve.CostCurve;
import app.fulcrum.model.resolution.Resolution;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.serving.Fleet;
import app.fulcrum.model.throughput.RateLevel;
import app.fulcrum.model.unit.Ties;
import app.fulcrum.model.unit.Volumes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A scenario worked out at base values, or with some numbers replaced, and no further than its results need: no ranges, no
 * scorecard, no gates. Ruled-out alternatives have a cost like any other. With numbers replaced, what does not depend on them is
 * not worked out again; the results are those of the scenario with these numbers typed.
 *
 * @param contenders every alternative at base values, in order
 * @param shift what differs from base
 */
public record Trial(Scenario scenario, List<Contender> contenders, Shift shift) {

    public Trial {
        contenders = List.copyOf(contenders);
    }

    /**
     * Works out a scenario.
     *
     * @throws IllegalArgumentException if an input that must have a value has none
     */
    public static Trial of(Scenario scenario, PriceBook book) {
        return new Trial(scenario, Contender.all(Resolution.of(scenario, book)), Shift.NONE);
    }

    /** The same scenario with something else replaced at base. */
    public Trial with(Shift other) {
        return new Trial(scenario, contenders, other);
    }

    /** The volume asked about. */
    public long tokensPerDay() {
        return (long) contenders.getFirst().at(shift.numbers()).get(Input.TOKENS_PER_DAY);
    }

    /** US dollars a month; infinite where an alternative has no price, or cannot serve the volume. */
    public double usdPerMonth(AlternativeId id) {
        return usdPerMonth(of(id));
    }

    private double usdPerMonth(Contender contender) {
        Optional<CostCurve> curve = curve(contender);
        return curve.isPresent() ? curve.get().at(tokensPerDay()) : Double.POSITIVE_INFINITY;
    }

    /** Its cost by volume; absent where it has no price. */
    Optional<CostCurve> curve(Contender contender) {
        Map<InputKey, Double> moved = moved(contender);
        RateLevel level = level(contender);
        return moved.isEmpty() && level.equals(RateLevel.PLANNED) ? contender.curve() : contender.curveAt(moved, level);
    }

    /** The replaced numbers that a cost by volume depends on. */
    private Map<InputKey, Double> moved(Contender contender) {
        Map<InputKey, Double> moved =
                LinkedHashMap.newLinkedHashMap(shift.numbers().size());
        shift.numbers().forEach((key, number) -> {
            if (contender.dependsOn(key)) {
                moved.put(key, number);
            }
        });
        return moved;
    }

    private RateLevel level(Contender contender) {
        return shift.estimates().getOrDefault(contender.running().id(), RateLevel.PLANNED);
    }

    /** What an alternative costs at other volumes; absent where it has no price. */
    public Optional<CostCurve> curve(AlternativeId id) {
        return curve(of(id));
    }

    /** A result; absent where there is none: no price, no capacity, or never cheaper. */
    public OptionalDouble of(Measure measure) {
        return switch (measure) {
            case Measure.Cost(AlternativeId of) -> finite(usdPerMonth(of));
            case Measure.Saving(AlternativeId of, AlternativeId against) ->
                saving(usdPerMonth(of), usdPerMonth(against));
            case Measure.UsedShare(AlternativeId of) -> usedShare(of(of));
            case Measure.CheaperFrom(AlternativeId of, AlternativeId than) -> cheaperFrom(of, than);
        };
    }

    /** The difference; 0 where both cost the same but for what sums in doubles lose. */
    private static OptionalDouble saving(double own, double others) {
        return finite(Double.isFinite(own) && Ties.areEqual(own, others) ? 0 : others - own);
    }

    private static OptionalDouble finite(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    private OptionalDouble usedShare(Contender contender) {
        return contender
                .fleetAt(shift.numbers(), level(contender))
                .map(Fleet::usedShare)
                .map(Trial::finite)
                .orElse(OptionalDouble.empty());
    }

    private OptionalDouble cheaperFrom(AlternativeId of, AlternativeId than) {
        CostCurves both = new CostCurves(List.of(curve(of(than)), curve(of(of))));
        if (!both.has(0) || !both.has(1)) {
            return OptionalDouble.empty();
        }
        long volume = PairCrossover.of(both, 0, 1, 1, Volumes.LARGEST).cheaperFrom();
        return volume == Volumes.NEVER ? OptionalDouble.empty() : OptionalDouble.of((double) volume);
    }

    private Contender of(AlternativeId id) {
        return contenders.get(scenario.alternatives().placeOf(id));
    }
}
