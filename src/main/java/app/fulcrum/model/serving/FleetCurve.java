package app.fulcrum.model.serving;

import app.fulcrum.model.capacity.LayoutCapacity;
import app.fulcrum.model.capacity.LayoutOutcome;
import app.fulcrum.model.capacity.Sizing;
import app.fulcrum.model.cost.BilledGpus;
import app.fulcrum.model.cost.GpuRate;
import app.fulcrum.model.cost.HostingBill;
import app.fulcrum.model.cost.HostingTerms;
import app.fulcrum.model.curve.CostCurve;
import app.fulcrum.model.curve.FollowingSteps;
import app.fulcrum.model.curve.FollowingSteps.DayStairs;
import app.fulcrum.model.curve.LowerEnvelope;
import app.fulcrum.model.curve.Plateau;
import app.fulcrum.model.curve.Staircase;
import app.fulcrum.model.curve.StepCurve;
import app.fulcrum.model.curve.TieredSteps;
import app.fulcrum.model.scenario.GpuCount;
import app.fulcrum.model.supply.Capacity;
import app.fulcrum.model.supply.FirstGpus;
import app.fulcrum.model.supply.GpuLots;
import app.fulcrum.model.supply.Servers;
import app.fulcrum.model.throughput.RateLevel;
import app.fulcrum.model.traffic.LoadProfile;
import app.fulcrum.model.unit.Lists;
import app.fulcrum.model.unit.Ties;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Self-hosting with the layouts that work: its cost curve, and what runs at a volume.
 *
 * @param layouts the layouts worth pricing, fewest GPUs first
 * @param stairs the staircase of each, as if all GPUs had the price of one more
 * @param servers what is billed, and where replicas can be placed
 * @param gpuCount as many GPUs as the load needs, or the user's number
 * @param first those that have another price; absent where all have the same
 * @param following how the day is followed; absent where the same number runs all day
 */
public record FleetCurve(
        List<LayoutCapacity> layouts,
        List<Staircase> stairs,
        Servers servers,
        GpuCount gpuCount,
        Optional<FirstGpus> first,
        Optional<Following> following) {

    /**
     * How the day is followed.
     *
     * @param profile when the load comes
     * @param hoursPerMonth hours billed for a GPU that runs in every slot
     * @param firstHoursPerMonth hours billed for one of the first, which run all the time
     */
    public record Following(LoadProfile profile, double hoursPerMonth, double firstHoursPerMonth) {

        static Following of(LoadProfile profile, GpuRate rate) {
            return new Following(
                    profile,
                    hours(rate.ofOneMore()),
                    rate instanceof GpuRate.InTwoParts parts ? hours(parts.first()) : 0);
        }

        private static double hours(GpuRate rate) {
            return rate instanceof GpuRate.RentedByHour hourly ? hourly.billedHoursPerMonth() : 0;
        }

        private double gpuHours(BilledGpus billed, long first) {
            return (billed.mean() - first) * hoursPerMonth + first * firstHoursPerMonth;
        }
    }

    static FleetCurve of(LayoutOutcome.Found found, ServingPlan plan, HostingTerms terms, RateLevel level) {
        List<LayoutCapacity> layouts = found.worthPricing();
        double fixed = HostingBill.fixedUsdPerMonth(terms);
        double perGpu = HostingBill.usdPerGpuMonth(terms);
        List<Staircase> stairs = Lists.byPlace(layouts.size(), place -> {
            LayoutCapacity layout = layouts.get(place);
            Sizing sizing = plan.sizing(layout, level);
            return new Staircase(fixed, perGpu, plan.servers().lot(layout.gpusPerReplica()), sizing);
        });
        return new FleetCurve(
                layouts,
                stairs,
                plan.servers(),
                plan.hosting().gpuCount(),
                first(terms),
                plan.followed().map(profile -> Following.of(profile, terms.rate())));
    }

    private static Optional<FirstGpus> first(HostingTerms terms) {
        return terms.rate() instanceof GpuRate.InTwoParts parts
                ? Optional.of(new FirstGpus(
                        parts.firstGpus(),
                        HostingBill.usdPerGpuMonth(terms, parts.first()),
                        parts.areFirstAlwaysBilled()))
                : Optional.empty();
    }

    /**
     * The layouts as capacity that another alternative makes up for.
     *
     * @param profile when the load comes: replicas are sized for its peak
     * @param fixedUsdPerMonth what is paid whatever the number of GPUs, people and set-up aside
     */
    public List<Capacity> capacities(LoadProfile profile, double fixedUsdPerMonth) {
        return Lists.byPlace(stairs.size(), place -> {
            Staircase layout = stairs.get(place);
            Sizing sizing = layout.sizing();
            return new Capacity(
                    sizing.tokensPerDayPerReplica() * profile.largest(0),
                    new GpuLots(
                            layout.lot(),
                            sizing.minReplicas(),
                            sizing.spareReplicas(),
                            fixedUsdPerMonth,
                            layout.usdPerGpuMonth(),
                            first));
        });
    }

    /** The same at another level of the rates. */
    public FleetCurve with(RateLevel level, ServingPlan plan) {
        List<Staircase> off =
                Lists.byPlace(stairs.size(), place -> stairs.get(place).with(plan.sizing(layouts.get(place), level)));
        return new FleetCurve(layouts, off, servers, gpuCount, first, following);
    }

    /** The same where one of the layouts is kept, whatever the others cost. */
    public FleetCurve keeping(LayoutCapacity layout) {
        int place = layouts.indexOf(layout);
        return new FleetCurve(
                List.of(layouts.get(place)), List.of(stairs.get(place)), servers, gpuCount, first, following);
    }

    public CostCurve curve() {
        return following.isPresent() ? steps(following.get().profile()) : standing();
    }

    private CostCurve standing() {
        return switch (gpuCount) {
            case GpuCount.Auto _ -> first.isPresent() ? tiered(first.get()) : cheapestOf(stairs);
            case GpuCount.Fixed fixed -> plateau(fixed.gpus());
        };
    }

    /** A typed number is the most that run in any slot. */
    private FollowingSteps steps(LoadProfile profile) {
        Staircase any = stairs.getFirst();
        return new FollowingSteps(
                Lists.byPlace(stairs.size(), layout -> following(layout, profile)),
                any.fixedUsdPerMonth(),
                any.usdPerGpuMonth(),
                first);
    }

    private DayStairs following(int layout, LoadProfile profile) {
        Staircase staircase = stairs.get(layout);
        DayStairs asNeeded = DayStairs.of(staircase.lot(), staircase.sizing(), profile);
        return switch (gpuCount) {
            case GpuCount.Auto _ -> asNeeded;
            case GpuCount.Fixed(int gpus) -> asNeeded.within(servers.billed(gpus), lastServed(layout, gpus));
        };
    }

    private static StepCurve cheapestOf(List<Staircase> stairs) {
        return stairs.size() == 1 ? stairs.getFirst() : new LowerEnvelope(stairs);
    }

    private TieredSteps tiered(FirstGpus firstOnes) {
        List<Staircase> counted = stairs.stream()
                .map(each -> new Staircase(0, 1, each.lot(), each.sizing()))
                .toList();
        Staircase any = stairs.getFirst();
        return new TieredSteps(cheapestOf(counted), any.fixedUsdPerMonth(), any.usdPerGpuMonth(), firstOnes);
    }

    /** One cost up to what the best layout makes of a number of GPUs. */
    private Plateau plateau(int gpus) {
        return new Plateau(usdPerMonth(gpus), lastServed(best(gpus), gpus));
    }

    double usdPerMonth(long gpus) {
        return costOf(servers.billed(gpus));
    }

    /** What is paid where so many GPUs are needed. */
    private double costOf(long needed) {
        Staircase any = stairs.getFirst();
        return any.fixedUsdPerMonth()
                + (first.isPresent()
                        ? first.get().usdPerMonth((double) needed, any.usdPerGpuMonth())
                        : any.usdPerGpuMonth() * needed);
    }

    private double costAt(int layout, long tokensPerDay) {
        Staircase staircase = stairs.get(layout);
        double atOneRate = staircase.at(tokensPerDay);
        return first.isEmpty() || Double.isInfinite(atOneRate) ? atOneRate : costOf(staircase.billedGpus(tokensPerDay));
    }

    private long billed(long needed) {
        return first.isPresent() ? first.get().billed(needed) : needed;
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
        return following.isPresent() ? following(following.get(), tokensPerDay) : standing(tokensPerDay);
    }

    /** A typed number of GPUs that is not enough runs as the layout has it that serves most. */
    private Optional<Fleet> following(Following day, long tokensPerDay) {
        FollowingSteps steps = steps(day.profile());
        OptionalInt cheapest = Ties.cheapest(stairs.size(), layout -> steps.at(layout, tokensPerDay));
        return switch (gpuCount) {
            case GpuCount.Auto _ ->
                cheapest.isPresent()
                        ? Optional.of(following(day, steps, cheapest.getAsInt(), Long.MAX_VALUE, tokensPerDay))
                        : Optional.empty();
            case GpuCount.Fixed(int gpus) -> {
                int layout = cheapest.orElse(best(gpus));
                yield Optional.of(following(day, steps, layout, replicasOn(gpus, layout), tokensPerDay));
            }
        };
    }

    private Fleet following(Following day, FollowingSteps steps, int layout, long mostReplicas, long tokensPerDay) {
        DayStairs running = steps.layouts().get(layout);
        long always = first.map(FirstGpus::gpus).orElse(0L);
        BilledGpus billed = new BilledGpus(running.inAllSlots(always, tokensPerDay), running.slotCount());
        long replicas = Math.min(mostReplicas, stairs.get(layout).sizing().replicas(tokensPerDay));
        long fewest = Math.min(mostReplicas, running.slots().getLast().sizing().replicas(tokensPerDay));
        return fleet(layout, replicas, billed(running.mostAt(tokensPerDay)), tokensPerDay)
                .following(new FleetDay(
                        fewest, billed(running.fewestAt(tokensPerDay)), billed, day.gpuHours(billed, always)));
    }

    private Optional<Fleet> standing(long tokensPerDay) {
        return switch (gpuCount) {
            case GpuCount.Auto _ -> {
                OptionalInt cheapest = Ties.cheapest(stairs.size(), layout -> costAt(layout, tokensPerDay));
                yield cheapest.isPresent()
                        ? Optional.of(asNeeded(cheapest.getAsInt(), tokensPerDay))
                        : Optional.empty();
            }
            case GpuCount.Fixed fixed -> {
                int layout = best(fixed.gpus());
                long replicas = replicasOn(fixed.gpus(), layout);
                yield Optional.of(fleet(layout, replicas, billed(servers.billed(fixed.gpus())), tokensPerDay));
            }
        };
    }

    private Fleet asNeeded(int layout, long tokensPerDay) {
        Staircase staircase = stairs.get(layout);
        long replicas = staircase.sizing().replicas(tokensPerDay);
        return fleet(layout, replicas, billed(staircase.billedGpus(tokensPerDay)), tokensPerDay);
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
                tokensPerDay,
                Optional.empty());
    }
}
