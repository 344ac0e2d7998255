package app.fulcrum.model.sensitivity;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.contender.Contender;
import app.fulcrum.model.crossover.CostCurves;
import app.fulcrum.model.crossover.PairCrossover;
import app.fulcrum.model.curve.CostCurve;
import app.fulcrum.model.resolution.Resolution;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.serving.Serving;
import app.fulcrum.model.unit.Ties;
import app.fulcrum.model.unit.Volumes;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A scenario worked out at base values and no further than its results need: no ranges, no scorecard, no gates. Ruled-out
 * alternatives have a cost like any other.
 *
 * @param contenders every alternative, in order
 */
public record Trial(Scenario scenario, List<Contender> contenders) {

    public Trial {
        contenders = List.copyOf(contenders);
    }

    /**
     * Works out a scenario.
     *
     * @throws IllegalArgumentException if an input that must have a value has none
     */
    public static Trial of(Scenario scenario, PriceBook book) {
        return new Trial(scenario, Contender.all(Resolution.of(scenario, book)));
    }

    /** The volume asked about. */
    public long tokensPerDay() {
        return contenders.getFirst().tokensPerDay();
    }

    /** US dollars a month; infinite where an alternative has no price, or cannot serve the volume. */
    public double usdPerMonth(AlternativeId id) {
        return usdPerMonth(of(id));
    }

    private double usdPerMonth(Contender contender) {
        return contender.curve().isPresent() ? contender.curve().get().at(tokensPerDay()) : Double.POSITIVE_INFINITY;
    }

    /** What an alternative costs at other volumes; absent where it has no price. */
    Optional<CostCurve> curve(AlternativeId id) {
        return of(id).curve();
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

    private static OptionalDouble usedShare(Contender contender) {
        return contender
                .serving()
                .flatMap(Serving::fleet)
                .map(fleet -> finite(fleet.usedShare()))
                .orElse(OptionalDouble.empty());
    }

    private OptionalDouble cheaperFrom(AlternativeId of, AlternativeId than) {
        CostCurves both = new CostCurves(List.of(of(than).curve(), of(of).curve()));
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
