package app.fulcrum.model.capacity;

import app.fulcrum.model.capacity.LayoutOutcome.DoesNotFit;
import app.fulcrum.model.capacity.LayoutOutcome.Found;
import app.fulcrum.model.capacity.LayoutOutcome.LimitMissed;
import app.fulcrum.model.capacity.LayoutOutcome.NotRunnable;
import app.fulcrum.model.deployment.Layout;
import app.fulcrum.model.deployment.MemoryFit;
import app.fulcrum.model.throughput.EffectiveRates;
import app.fulcrum.model.throughput.Throughput;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Tries every layout a query allows. */
public final class LayoutSearch {

    private LayoutSearch() {}

    /**
     * All layouts that can be run, fit and keep the limits, or the nearest miss. A measured rate stands in for the
     * estimate of speed, and so for the limits too; memory is checked all the same.
     *
     * @throws IllegalArgumentException if the shape of the model is not known and no rate was measured
     */
    public static LayoutOutcome search(LayoutQuery query) {
        List<Layout> layouts = query.layouts();
        Layout first = layouts.getFirst();
        layouts.removeIf(layout -> EngineRules.against(layout, query).isPresent());
        if (layouts.isEmpty()) {
            return new NotRunnable(first, EngineRules.against(first, query).orElseThrow());
        }
        return query.measuredOutputTokensPerSecond().isPresent() ? measured(query, layouts) : estimated(query, layouts);
    }

    private static LayoutOutcome estimated(LayoutQuery query, List<Layout> layouts) {
        var rates = EffectiveRates.of(query.deployment());
        List<LayoutCapacity> found = new ArrayList<>(layouts.size());
        for (Layout layout : layouts) {
            OperatingPoint point = OperatingPoint.of(query, rates, layout);
            if (point.isPossible()) {
                found.add(LayoutCapacity.estimated(layout, point, query.request()));
            }
        }
        return found.isEmpty() ? nearestMiss(query, rates, layouts) : new Found(found);
    }

    private static LayoutOutcome measured(LayoutQuery query, List<Layout> layouts) {
        double rate = query.measuredOutputTokensPerSecond().orElseThrow();
        Throughput throughput = Throughput.measured(rate, query.request());
        List<LayoutCapacity> found = new ArrayList<>(layouts.size());
        List<DoesNotFit> tooBig = new ArrayList<>();
        for (Layout layout : layouts) {
            MemoryFit memory = MemoryFit.of(query.deployment(), layout, query.request());
            if (memory.fits()) {
                found.add(LayoutCapacity.measured(layout, throughput));
            } else {
                tooBig.add(new DoesNotFit(layout, memory));
            }
        }
        return found.isEmpty() ? closest(tooBig) : new Found(found);
    }

    private static LayoutOutcome nearestMiss(LayoutQuery query, EffectiveRates rates, List<Layout> layouts) {
        List<LimitMissed> tooSlow = new ArrayList<>();
        List<DoesNotFit> tooBig = new ArrayList<>();
        for (Layout layout : layouts) {
            OperatingPoint point = OperatingPoint.of(query, rates, layout);
            if (point.memory().fits()) {
                double stepSeconds = point.steps().seconds(1);
                double waitSeconds = point.firstToken().seconds(1);
                tooSlow.add(new LimitMissed(layout, stepSeconds, waitSeconds));
            } else {
                tooBig.add(new DoesNotFit(layout, point.memory()));
            }
        }
        return tooSlow.stream()
                .min(Comparator.comparingDouble(miss -> excess(miss, query.limits())))
                .map(LayoutOutcome.class::cast)
                .orElseGet(() -> closest(tooBig));
    }

    private static DoesNotFit closest(List<DoesNotFit> tooBig) {
        return Collections.min(
                tooBig, Comparator.comparingDouble(miss -> miss.memory().missingBytes()));
    }

    /** How many times over the limits a lone sequence is, by the limit it misses most. */
    private static double excess(LimitMissed miss, LatencyLimits limits) {
        return Math.max(
                miss.secondsPerOutputToken() / limits.secondsPerOutputToken().orElse(Double.POSITIVE_INFINITY),
                miss.secondsToFirstToken() / limits.secondsToFirstToken().orElse(Double.POSITIVE_INFINITY));
    }
}
