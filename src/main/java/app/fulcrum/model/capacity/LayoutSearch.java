package app.fulcrum.model.capacity;

import app.fulcrum.model.capacity.LayoutOutcome.DoesNotFit;
import app.fulcrum.model.capacity.LayoutOutcome.Found;
import app.fulcrum.model.capacity.LayoutOutcome.LimitMissed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tries every layout a query allows. */
public final class LayoutSearch {

    private LayoutSearch() {}

    /** All layouts that fit and keep the limits, or the nearest miss. */
    public static LayoutOutcome search(LayoutQuery query) {
        var rates = EffectiveRates.of(query.deployment());
        List<Layout> layouts = query.layouts();
        List<LayoutCapacity> found = new ArrayList<>(layouts.size());
        for (Layout layout : layouts) {
            OperatingPoint point = OperatingPoint.of(query, rates, layout);
            if (point.isPossible()) {
                found.add(LayoutCapacity.estimated(layout, point, query.request()));
            }
        }
        return found.isEmpty() ? nearestMiss(query, rates, layouts) : new Found(found);
    }

    /**
     * The user's own measurement in place of the estimate, for the one layout it was made in. Whether the formula
     * would have let it fit does not matter: it ran.
     *
     * @param outputTokensPerSecond tokens one replica generated per second
     */
    public static LayoutCapacity measured(LayoutQuery query, Layout layout, double outputTokensPerSecond) {
        OperatingPoint point = OperatingPoint.of(query, EffectiveRates.of(query.deployment()), layout);
        return new LayoutCapacity(
                layout,
                Throughput.measured(outputTokensPerSecond, query.request()),
                Optional.of(point).filter(OperatingPoint::isPossible));
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
                .orElseGet(() -> Collections.min(
                        tooBig, Comparator.comparingDouble(miss -> miss.memory().missingBytes())));
    }

    /** How many times over the limits a lone sequence is, by the limit it misses most. */
    private static double excess(LimitMissed miss, LatencyLimits limits) {
        return Math.max(
                miss.secondsPerOutputToken() / limits.secondsPerOutputToken().orElse(Double.POSITIVE_INFINITY),
                miss.secondsToFirstToken() / limits.secondsToFirstToken().orElse(Double.POSITIVE_INFINITY));
    }
}
