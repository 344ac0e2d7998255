package app.fulcrum.model.chance;

import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Prices of the alternatives of a kind that go up and down together: each is drawn as <i>z = √γ·F + √(1−γ)·e</i>, where <i>F</i>
 * is one draw for the kind, <i>e</i> the price's own, and all are normally distributed. What each of them may be is as likely as
 * without; any two are correlated by <i>γ</i> before their distributions make prices of them.
 */
final class PriceCorrelation {

    private static final double LARGEST = Math.nextDown(1.0);

    /** The places of the prices of each kind. */
    private final Map<Way.Kind, List<Integer>> prices = new EnumMap<>(Way.Kind.class);

    /** @param numbers what is drawn */
    PriceCorrelation(Scenario scenario, List<Uncertain.Amount> numbers) {
        Set<Way.Kind> kinds = scenario.kindsOfSeveralPriceRanges();
        for (int place = 0; place < numbers.size(); place++) {
            var key = numbers.get(place).key();
            if (key.input().isPrice() && key.alternative().isPresent()) {
                AlternativeId owner = key.alternative().get();
                Way.Kind kind = scenario.alternatives().get(owner).kind();
                if (kinds.contains(kind)) {
                    prices.computeIfAbsent(kind, _ -> new ArrayList<>()).add(place);
                }
            }
        }
    }

    /**
     * Lets the prices of each kind go together.
     *
     * @param shares what is drawn, each as the share of all its values that lie below, by place and by sample
     * @param correlation <i>γ</i> in a sample, 0 to less than 1
     */
    void apply(long seed, int block, double[][] shares, IntToDoubleFunction correlation) {
        prices.forEach((kind, places) -> {
            double[] common = new double[shares[places.getFirst()].length];
            LatinHypercube.fill(seed, block, Uncertainty.dimension(kind), common);
            IntStream.range(0, common.length)
                    .filter(i -> correlation.applyAsDouble(i) > 0)
                    .forEach(i -> places.forEach(place ->
                            shares[place][i] = mixed(correlation.applyAsDouble(i), common[i], shares[place][i])));
        });
    }

    private static double mixed(double correlation, double common, double own) {
        double deviations = Math.sqrt(correlation) * Distribution.NORMAL.inverseCumulativeProbability(common)
                + Math.sqrt(1 - correlation) * Distribution.NORMAL.inverseCumulativeProbability(own);
        return Math.clamp(Distribution.NORMAL.cumulativeProbability(deviations), Double.MIN_NORMAL, LARGEST);
    }
}
