package app.fulcrum.model.serving;

import app.fulcrum.model.capacity.LayoutCapacity;
import app.fulcrum.model.capacity.LayoutOutcome;
import app.fulcrum.model.capacity.Servers;
import app.fulcrum.model.capacity.Sizing;
import app.fulcrum.model.cost.HostingBill;
import app.fulcrum.model.cost.HostingTerms;
import app.fulcrum.model.crossover.LowerEnvelope;
import app.fulcrum.model.crossover.Plateau;
import app.fulcrum.model.crossover.Staircase;
import app.fulcrum.model.crossover.StepCurve;
import app.fulcrum.model.scenario.GpuCount;
import app.fulcrum.model.throughput.RateLevel;
import app.fulcrum.model.unit.Lists;
import app.fulcrum.model.unit.Ties;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Self-hosting with the layouts that work: its cost curve, and what runs at a volume.
 *
 * @param layouts the layouts worth pricing, fewest GPUs first
 * @param stairs the staircase of each
 * @param servers what is billed, and where replicas can be placed
 * @param gpuCount as many GPUs as the load needs, or the user's number
 */
public record FleetCurve(List<LayoutCapacity> layouts, List<Staircase> stairs, Servers servers, GpuCount gpuCount) {

    static FleetCurve of(LayoutOutcome.Found found, ServingPlan plan, HostingTerms terms, RateLevel level) {
        List<LayoutCapacity> layouts = found.worthPricing();
        double fixed = HostingBill.fixedUsdPerMonth(terms);
        double perGpu = HostingBill.usdPerGpuMonth(terms);
        List<Staircase> stairs = Lists.byPlace(layouts.size(), place -> {
            LayoutCapacity layout = layouts.get(place);
            Sizing sizing = plan.sizing(layout, level);
            return new Staircase(fixed, perGpu, plan.servers().lot(layout.gpusPerReplica()), sizing);
        });
        return new FleetCurve(layouts, stairs, plan.servers(), plan.hosting().gpuCount());
    }

    /** The same at another level of the rates. */
    public FleetCurve with(RateLevel level, ServingPlan plan) {
        List<Staircase> off =
                Lists.byPlace(stairs.size(), place -> stairs.get(place).with(plan.sizing(layouts.get(place), level)));
        return new FleetCurve(layouts, off, servers, gpuCount);
    }

    public StepCurve curve() {
        return switch (gpuCount) {
            case GpuCount.Auto _ -> stairs.size() == 1 ? stairs.getFirst() : new LowerEnvelope(stairs);
            case GpuCount.Fixed fixed -> plateau(fixed.gpus());
        };
    }

    /** One cost up to what the best layout makes of a number of GPUs. */
    private Plateau plateau(int gpus) {
        return new Plateau(usdPerMonth(gpus), lastServed(best(gpus), gpus));
    }

    double usdPerMonth(long gpus) {
        Staircase any = stairs.getFirst();
        return any.fixedUsdPerMonth() + any.usdPerGpuMonth() * servers.billed(gpus);
    }

    /** The layout that serves most with a number of GPUs; of equal ones the one with fewer GPUs per replica. */
    private int best(int gpus) {
        int best = 0;
        for (int i = 1; i < stairs.size(); i++) {
            if (lastServed(i, gpus) > lastServed(best, gpus)) {
                best = i;
            }
        }
        return best;
    }

    private long lastServed(int layout, long gpus) {
        Staircase staircase = stairs.get(layout);
        long serving = replicasOn(gpus, layout) - staircase.sizing().spareReplicas();
        return serving >= staircase.sizing().minReplicas() ? staircase.sizing().lastTokensOf(serving) : 0;
    }

    private long replicasOn(long gpus, int layout) {
        return servers.replicasOn(gpus, layouts.get(layout).gpusPerReplica());
    }

    /** What runs at a volume; absent where it would take more GPUs than can be counted. */
    public Optional<Fleet> at(long tokensPerDay) {
        return switch (gpuCount) {
            case GpuCount.Auto _ -> {
                OptionalInt cheapest = Ties.cheapest(
                        stairs.size(), layout -> stairs.get(layout).at(tokensPerDay));
                yield cheapest.isPresent()
                        ? Optional.of(asNeeded(cheapest.getAsInt(), tokensPerDay))
                        : Optional.empty();
            }
            case GpuCount.Fixed fixed -> {
                int layout = best(fixed.gpus());
                long replicas = replicasOn(fixed.gpus(), layout);
                yield Optional.of(fleet(layout, replicas, servers.billed(fixed.gpus()), tokensPerDay));
            }
        };
    }

    private Fleet asNeeded(int layout, long tokensPerDay) {
        Staircase staircase = stairs.get(layout);
        long replicas = staircase.sizing().replicas(tokensPerDay);
        return fleet(layout, replicas, staircase.billedGpus(tokensPerDay), tokensPerDay);
    }

    private Fleet fleet(int layout, long replicas, long billedGpus, long tokensPerDay) {
        Sizing sizing = stairs.get(layout).sizing();
        long serving = Math.max(0, replicas - sizing.spareReplicas());
        boolean runs = serving >= sizing.minReplicas();
        return new Fleet(
                layouts.get(layout),
                servers,
                sizing,
                runs ? serving : 0,
                Math.min(replicas, sizing.spareReplicas()),
                billedGpus,
                runs ? sizing.lastTokensOf(serving) : 0,
                tokensPerDay);
    }
}
