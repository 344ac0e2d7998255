package app.fulcrum.model.projection;

import app.fulcrum.model.catalog.ThroughputConstants.ErrorBand;
import app.fulcrum.model.projection.Spread.Corner;
import app.fulcrum.model.resolution.Values;
import app.fulcrum.model.scenario.Assumptions;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Option;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every combination of the ends of a scenario's ranges, with the throughput estimate at either end of its error band.
 *
 * @param evaluator works out one combination
 * @param base the scenario at base values
 * @param band how far the estimate can be off; absent for a measured rate or where nothing can be run
 */
record Corners(Evaluator evaluator, Evaluation base, Assumptions assumptions, Optional<ErrorBand> band) {

    /** @throws IllegalArgumentException if there are more than {@link Projector#MOST_RANGES} ranges */
    Spread spread() {
        List<Input> ranged = assumptions.ranged();
        if (ranged.size() > Projector.MOST_RANGES) {
            throw new IllegalArgumentException("more than " + Projector.MOST_RANGES + " ranges: " + ranged);
        }
        double[] factors = throughputFactors();
        List<Corner> corners = new ArrayList<>(factors.length << ranged.size());
        for (int corner = 0; corner < 1 << ranged.size(); corner++) {
            Values values = base.values().atCorner(assumptions, ranged, corner);
            Evaluation evaluation = ranged.isEmpty() ? base : evaluator.evaluate(values, base, ranged);
            for (int factor = 0; factor < factors.length; factor++) {
                corners.add(new Corner(
                        evaluation.curves(EnumSet.allOf(Option.class), factors[factor]),
                        (long) values.get(Input.TOKENS_PER_DAY),
                        corner | factor << ranged.size()));
            }
        }
        return new Spread(List.copyOf(corners), ends(ranged, factors.length > 1));
    }

    /** What the bits of a corner stand for: the ranges, and after them the estimate where it has two ends. */
    private static List<Optional<Input>> ends(List<Input> ranged, boolean estimated) {
        Stream<Optional<Input>> inputs = ranged.stream().map(Optional::of);
        return (estimated ? Stream.concat(inputs, Stream.of(Optional.<Input>empty())) : inputs).toList();
    }

    /** What the estimate may have to be multiplied with, the least first, by the spread it showed against measurements. */
    private double[] throughputFactors() {
        return band.map(spread -> new double[] {1 / spread.high(), 1 / spread.low()})
                .orElse(new double[] {1});
    }
}
