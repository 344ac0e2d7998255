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
import java.util.OptionalDouble;

/** Tries every layout a query allows. */
public final class LayoutSearch {

    private LayoutSearch() {}

    /**
     * All layouts that can be run, fit and keep the limits, or the nearest miss. A measurement stands in for the
     * estimate of speed; memory is checked all the same.
     *
     * @throws IllegalArgumentException if the shape of the model is not known and nothing was measured
     */
    public static LayoutOutcome search(LayoutQuery query) {
        List<Layout> layouts = query.layouts();
        Layout first = layouts.getFirst();
        layouts.removeIf(layout -> EngineRules.against(layout, query).isPresent());
        if (layouts.isEmpty()) {
            return new NotRunnable(first, EngineRules.against(first, query).orElseThrow());
        }
        return query.measured().isPresent()
                ? measured(query, query.measured().get(), layouts)
                : estimated(query, layouts);
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

    private static LayoutOutcome measured(LayoutQuery query, Measurement measurement, List<Layout> layouts) {
        List<Layout> fitting = new ArrayList<>(layouts.size());
        List<DoesNotFit> tooBig = new ArrayList<>();
        for (Layout layout : layouts) {
            MemoryFit memory = MemoryFit.of(query.deployment(), layout, query.request());
            if (memory.fits()) {
                fitting.add(layout);
            } else {
                tooBig.add(new DoesNotFit(layout, memory));
            }
        }
        return fitting.isEmpty() ? closest(tooBig) : atMeasuredRate(query, measurement, fitting);
    }

    private static LayoutOutcome atMeasuredRate(LayoutQuery query, Measurement measurement, List<Layout> fitting) {
        return switch (measurement) {
            case Measurement.OutputRate(double rate) -> found(Throughput.measured(rate, query.request()), fitting);
            case Measurement.TotalRate(double rate) ->
                found(Throughput.measuredInTotal(rate, query.request()), fitting);
            case MeasuredCurve curve ->
                curve.best(query.limits())
                        .<LayoutOutcome>map(load ->
                                found(Throughput.measured(load.outputTokensPerSecond(), query.request()), fitting))
                        .orElseGet(() -> missed(curve.closestTo(query.limits()), fitting.getFirst()));
        };
    }

    private static Found found(Throughput throughput, List<Layout> fitting) {
        return new Found(fitting.stream()
                .map(layout -> LayoutCapacity.measured(layout, throughput))
                .toList());
    }

    private static LimitMissed missed(MeasuredPoint closest, Layout layout) {
        return new LimitMissed(layout, closest.secondsPerOutputToken(), closest.secondsToFirstToken());
    }

    private static LayoutOutcome nearestMiss(LayoutQuery query, EffectiveRates rates, List<Layout> layouts) {
        List<LimitMissed> tooSlow = new ArrayList<>();
        List<DoesNotFit> tooBig = new ArrayList<>();
        for (Layout layout : layouts) {
            OperatingPoint point = OperatingPoint.of(query, rates, layout);
            if (point.memory().fits()) {
                double stepSeconds = point.steps().seconds(1);
                double waitSeconds = point.firstToken().seconds(1);
                tooSlow.add(new LimitMissed(layout, stepSeconds, OptionalDouble.of(waitSeconds)));
            } else {
                tooBig.add(new DoesNotFit(layout, point.memory()));
            }
        }
        return tooSlow.stream()
                .min(Comparator.comparingDouble(
                        miss -> query.limits().excess(miss.secondsPerOutputToken(), miss.secondsToFirstToken())))
                .map(LayoutOutcome.class::cast)
                .orElseGet(() -> closest(tooBig));
    }

    private static DoesNotFit closest(List<DoesNotFit> tooBig) {
        return Collections.min(
                tooBig, Comparator.comparingDouble(miss -> miss.memory().missingBytes()));
    }
}
