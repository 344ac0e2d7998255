package app.fulcrum.model.curve;

import static app.fulcrum.support.Seeded.logUniform;

import app.fulcrum.model.capacity.Sizing;
import app.fulcrum.model.crossover.CostCurves;
import app.fulcrum.model.curve.FollowingSteps.DayStairs;
import app.fulcrum.model.supply.Capacity;
import app.fulcrum.model.supply.Charge;
import app.fulcrum.model.supply.FirstGpus;
import app.fulcrum.model.supply.GpuLots;
import app.fulcrum.model.supply.Servers;
import app.fulcrum.model.supply.Servers.Lot;
import app.fulcrum.model.supply.Sharing;
import app.fulcrum.model.supply.Supply;
import app.fulcrum.model.supply.UnitBlocks;
import app.fulcrum.model.traffic.LoadProfile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;

/** Curves as a real market could have them, and some it could not. */
public final class RandomCurves {

    private RandomCurves() {}

    public static ApiLine line(SplittableRandom random) {
        double fixed = random.nextInt(3) == 0 ? 0 : Math.rint(logUniform(random, 1, 20_000));
        double usdPerMillion = logUniform(random, 0.02, 60);
        return new ApiLine(fixed, usdPerMillion * 365 / 12 / 1e6);
    }

    private static LimitedCurve limited(SplittableRandom random) {
        long last = (long) logUniform(random, 1e5, 1e10);
        SpilloverCurve spilling = spilling(random, logUniform(random, 3e6, 2e9), logUniform(random, 200, 9_000));
        return random.nextBoolean()
                ? new LimitedCurve(random.nextBoolean() ? line(random) : floored(random), last)
                : new LimitedCurve(spilling, Math.min(last, spilling.lastServed()));
    }

    private static FlooredLine floored(SplittableRandom random) {
        return new FlooredLine(line(random), logUniform(random, 1, 1e6));
    }

    /** Units with or without overflow, bought for a day or a week of any shape. */
    public static SpilloverCurve spilling(SplittableRandom random, double tokensPerDayPerUnit, double usdPerUnit) {
        long step = random.nextInt(3) == 0 ? random.nextInt(1, 6) : 1;
        SpilloverCurve.Count count = switch (random.nextInt(4)) {
            case 0 -> new SpilloverCurve.Count.AtPeak();
            case 1 -> new SpilloverCurve.Count.Fixed(random.nextInt(1, 40), random.nextBoolean());
            default -> new SpilloverCurve.Count.Cheapest();
        };
        double perToken = usdPerUnit / tokensPerDayPerUnit;
        return new SpilloverCurve(
                profile(random),
                tokensPerDayPerUnit,
                new UnitBlocks(step, random.nextInt(4) == 0 ? random.nextInt(1, 20) : step, usdPerUnit),
                count,
                random.nextInt(6) == 0 ? 0 : perToken * logUniform(random, 0.3, 10),
                random.nextInt(3) == 0 ? perToken * random.nextDouble() : 0,
                random.nextInt(3) == 0 ? usdPerUnit * random.nextDouble() : 0,
                random.nextInt(3) == 0 ? usdPerUnit * random.nextDouble(0, 10) : 0,
                random.nextInt(3) == 0 ? usdPerUnit * random.nextDouble() : 0);
    }

    /** Units or GPUs, of one layout or several, beside a second that serves the rest by the token. */
    public static MixCurve mix(SplittableRandom random, double tokensPerDayPerUnit, double usdPerUnit) {
        double perToken = usdPerUnit / tokensPerDayPerUnit;
        boolean areUnits = random.nextInt(3) == 0;
        Optional<FirstGpus> first = random.nextInt(3) == 0
                ? Optional.of(new FirstGpus(
                        random.nextInt(1, 40), usdPerUnit * random.nextDouble(0, 1.3), random.nextBoolean()))
                : Optional.empty();
        double fixed = random.nextBoolean() ? 0 : usdPerUnit * random.nextDouble(0, 3);
        List<Capacity> capacities = new ArrayList<>();
        for (int i = random.nextInt(3) == 0 && !areUnits ? random.nextInt(1, 4) : 1; i > 0; i--) {
            Supply supply = areUnits
                    ? new UnitBlocks(random.nextInt(1, 4), random.nextInt(1, 9), usdPerUnit)
                    : new GpuLots(
                            lot(random),
                            random.nextInt(4) == 0 ? random.nextInt(1, 6) : 1,
                            random.nextInt(3) == 0 ? random.nextInt(1, 4) : 0,
                            fixed,
                            usdPerUnit,
                            first);
            capacities.add(new Capacity(tokensPerDayPerUnit * random.nextDouble(0.5, 2), supply));
        }
        double spill = random.nextInt(8) == 0 ? 0 : perToken * logUniform(random, 0.3, 10);
        return MixCurve.of(
                new Sharing(
                        profile(random),
                        random.nextInt(4) == 0 ? OptionalLong.of(random.nextInt(40)) : OptionalLong.empty(),
                        random.nextInt(3) == 0 ? random.nextDouble() : random.nextInt(12) == 0 ? 1 : 0,
                        areUnits ? charge(random, spill, usdPerUnit) : Charge.NOTHING,
                        charge(random, spill, usdPerUnit)),
                capacities,
                random.nextInt(3) == 0 ? perToken * random.nextDouble() : 0,
                random.nextInt(3) == 0 ? usdPerUnit * random.nextDouble() : 0);
    }

    /** A second beside a fleet that is never worth its price where the fleet is full. */
    public static MixCurve besideAllOf(SplittableRandom random, Staircase stairs) {
        LoadProfile profile = profile(random);
        Sizing sizing = stairs.sizing();
        double perLot = stairs.usdPerGpuMonth() * stairs.lot().gpus();
        double worth = perLot * profile.slots() / stairs.lot().replicas() / sizing.tokensPerDayPerReplica();
        GpuLots lots = new GpuLots(
                stairs.lot(),
                sizing.minReplicas(),
                sizing.spareReplicas(),
                0,
                stairs.usdPerGpuMonth(),
                Optional.empty());
        Charge second = charge(random, worth * profile.largest(0) * random.nextDouble(1.1, 9), perLot);
        return MixCurve.of(
                new Sharing(profile, OptionalLong.empty(), 0, Charge.NOTHING, dearer(second, 3)),
                List.of(new Capacity(sizing.tokensPerDayPerReplica() * profile.largest(0), lots)),
                0,
                stairs.fixedUsdPerMonth());
    }

    private static Charge charge(SplittableRandom random, double perToken, double usdPerUnit) {
        return new Charge(
                random.nextInt(4) == 0 ? perToken * random.nextDouble(0, 1.5) : perToken,
                random.nextInt(4) == 0 ? usdPerUnit * random.nextDouble() : 0,
                random.nextInt(4) == 0 ? usdPerUnit * random.nextDouble(0, 10) : 0,
                random.nextInt(4) == 0 ? usdPerUnit * random.nextDouble(0, 4) : 0);
    }

    private static SumCurve sum(SplittableRandom random) {
        CostCurve one = random.nextBoolean() ? floored(random) : limited(random);
        CostCurve other = random.nextBoolean()
                ? line(random)
                : spilling(random, logUniform(random, 3e6, 2e9), logUniform(random, 200, 9_000));
        return new SumCurve(List.of(one, other));
    }

    public static LoadProfile profile(SplittableRandom random) {
        if (random.nextInt(3) == 0) {
            return LoadProfile.made(random.nextInt(4) == 0 ? random.nextDouble(1, 40) : random.nextDouble(1, 4));
        }
        double[] values = new double[random.nextBoolean() ? 24 : 168];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(4) == 0 ? 0 : random.nextBoolean() ? random.nextInt(1, 4) : random.nextDouble();
        }
        values[random.nextInt(values.length)] = 5;
        return LoadProfile.given(values, random.nextBoolean() ? 1 : random.nextDouble(1, 3));
    }

    /** Some of the first GPUs are dearer than others, some free. */
    public static TieredSteps tiered(SplittableRandom random) {
        double usdPerGpu = logUniform(random, 200, 9_000);
        StepCurve gpus = random.nextBoolean()
                ? counted(staircase(random))
                : new LowerEnvelope(List.of(counted(staircase(random)), counted(staircase(random))));
        double usdPerFirst = random.nextInt(4) == 0 ? 0 : usdPerGpu * random.nextDouble(0.3, 1.3);
        return new TieredSteps(
                gpus,
                random.nextInt(3) == 0 ? 0 : logUniform(random, 10, 50_000),
                usdPerGpu,
                new FirstGpus(Math.round(logUniform(random, 1, 5_000)), usdPerFirst, random.nextBoolean()));
    }

    /** One to three layouts of servers that follow a day of any shape, some of them of a typed number, some reserved. */
    public static FollowingSteps following(SplittableRandom random) {
        List<Staircase> stairs = new ArrayList<>();
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            stairs.add(staircase(random));
        }
        return following(random, stairs, Math.round(logUniform(random, 1, 5_000)));
    }

    /** @param few GPUs of which some may be reserved, and others the most that run */
    public static FollowingSteps following(SplittableRandom random, List<Staircase> layouts, long few) {
        LoadProfile profile = profile(random);
        boolean isTyped = random.nextInt(4) == 0;
        double usdPerGpu = layouts.getFirst().usdPerGpuMonth();
        List<DayStairs> days = layouts.stream()
                .map(stairs -> {
                    Sizing sizing = leaving(random, stairs.sizing());
                    DayStairs asNeeded = DayStairs.of(stairs.lot(), sizing, profile);
                    return isTyped
                            ? asNeeded.within(few + random.nextInt(3), sizing.lastTokensOf(random.nextLong(0, few + 1)))
                            : asNeeded;
                })
                .toList();
        return new FollowingSteps(
                days,
                layouts.getFirst().fixedUsdPerMonth(),
                usdPerGpu,
                random.nextInt(3) == 0
                        ? Optional.of(new FirstGpus(random.nextLong(1, few + 2), usdPerGpu * random.nextDouble(), true))
                        : Optional.empty());
    }

    /** Where nothing comes, nothing may run. */
    private static Sizing leaving(SplittableRandom random, Sizing sizing) {
        return random.nextInt(3) == 0 ? new Sizing(sizing.tokensPerDayPerReplica(), 0, sizing.spareReplicas()) : sizing;
    }

    private static Staircase counted(Staircase stairs) {
        return new Staircase(0, 1, stairs.lot(), stairs.sizing());
    }

    public static Staircase staircase(SplittableRandom random) {
        double capacity = logUniform(random, 3e6, 2e9);
        return new Staircase(
                random.nextInt(3) == 0 ? 0 : logUniform(random, 10, 50_000),
                logUniform(random, 200, 9_000),
                lot(random),
                new Sizing(
                        random.nextBoolean() ? capacity : Math.rint(capacity),
                        random.nextInt(4) == 0 ? random.nextInt(1, 6) : 1,
                        random.nextInt(3) == 0 ? random.nextInt(1, 4) : 0));
    }

    private static Lot lot(SplittableRandom random) {
        int gpusPerReplica = 1 << random.nextInt(4);
        int onFastLink = random.nextInt(5) == 0 ? random.nextInt(1, 13) : 1 << random.nextInt(4);
        int soldTogether = random.nextBoolean() ? onFastLink : random.nextInt(1, onFastLink + 1);
        return new Servers(soldTogether, onFastLink, false, true).lot(gpusPerReplica);
    }

    public static StepCurve selfHosted(SplittableRandom random) {
        if (random.nextInt(5) == 0) {
            return new Plateau(logUniform(random, 500, 1e6), random.nextLong(0, 5_000_000_000L));
        }
        List<Staircase> stairs = new ArrayList<>();
        int count = random.nextInt(1, 5);
        boolean atOneRate = random.nextBoolean();
        for (int i = 0; i < count; i++) {
            Staircase next = staircase(random);
            Staircase first = stairs.isEmpty() ? next : stairs.getFirst();
            stairs.add(
                    atOneRate
                            ? new Staircase(first.fixedUsdPerMonth(), first.usdPerGpuMonth(), next.lot(), next.sizing())
                            : next);
        }
        return count == 1 ? stairs.getFirst() : new LowerEnvelope(stairs);
    }

    /** Two to six curves of any kinds in any order, some of them absent, some so near to another that they change often. */
    public static CostCurves curves(SplittableRandom random) {
        List<Optional<CostCurve>> curves = new ArrayList<>();
        int count = random.nextInt(2, 7);
        for (int i = 0; i < count; i++) {
            curves.add(random.nextInt(8) == 0 ? Optional.empty() : Optional.of(curve(random, curves)));
        }
        return new CostCurves(curves);
    }

    private static CostCurve curve(SplittableRandom random, List<Optional<CostCurve>> others) {
        return switch (random.nextInt(14)) {
            case 0, 1, 2 -> line(random);
            case 8 -> random.nextBoolean() ? floored(random) : limited(random);
            case 10 -> spilling(random, logUniform(random, 3e6, 2e9), logUniform(random, 200, 9_000));
            case 9 -> tiered(random);
            case 11 -> mix(random, logUniform(random, 3e6, 2e9), logUniform(random, 200, 9_000));
            case 12 -> sum(random);
            case 13 -> following(random);
            case 3 ->
                others.stream()
                        .flatMap(Optional::stream)
                        .findAny()
                        .map(other -> relative(random, other))
                        .orElseGet(() -> line(random));
            default -> selfHosted(random);
        };
    }

    /** Another price or other fixed costs of the same, or the same once more. */
    public static CostCurve relative(SplittableRandom random, CostCurve other) {
        double fixed = random.nextBoolean() ? 0 : random.nextDouble(0, 3_000);
        double price = random.nextBoolean() ? 1 : 1 + random.nextDouble(-0.01, 0.01);
        return switch (other) {
            case ApiLine(double same, double slope) -> new ApiLine(same + fixed, slope * price);
            case LimitedCurve(CostCurve curve, long last) -> new LimitedCurve(relative(random, curve), last);
            case SpilloverCurve spilling ->
                new SpilloverCurve(
                        spilling.profile(),
                        spilling.tokensPerDayPerUnit(),
                        spilling.blocks(),
                        spilling.count(),
                        spilling.spillUsdPerMonthPerDailyToken() * price,
                        spilling.usdPerMonthPerDailyToken(),
                        spilling.usedUsdPerMonth(),
                        spilling.leastUsdPerMonth(),
                        spilling.runningUsdPerMonth() + fixed);
            case MixCurve mix ->
                MixCurve.of(
                        new Sharing(
                                mix.sharing().profile(),
                                mix.sharing().units(),
                                mix.sharing().hardShare(),
                                mix.sharing().first(),
                                dearer(mix.sharing().second(), price)),
                        mix.capacities(),
                        mix.usdPerMonthPerDailyToken(),
                        mix.runningUsdPerMonth() + fixed);
            case SumCurve(List<CostCurve> curves) ->
                new SumCurve(curves.stream().map(each -> relative(random, each)).toList());
            case TieredSteps(StepCurve gpus, double same, double usdPerGpu, FirstGpus first) ->
                new TieredSteps(
                        gpus,
                        same + fixed,
                        usdPerGpu * price,
                        new FirstGpus(first.gpus(), first.usdPerGpuMonth() * price, first.areAlwaysBilled()));
            case FollowingSteps(List<DayStairs> layouts, double same, double usdPerGpu, Optional<FirstGpus> first) ->
                new FollowingSteps(layouts, same + fixed, usdPerGpu * price, first);
            case FlooredLine(ApiLine line, double least) ->
                new FlooredLine((ApiLine) relative(random, line), least * price + fixed);
            case Plateau(double same, long last) -> new Plateau(same * price + fixed, last);
            case Staircase stairs -> relative(stairs, fixed, price);
            case LowerEnvelope(List<Staircase> stairs) ->
                new LowerEnvelope(stairs.stream()
                        .map(each -> relative(each, fixed, price))
                        .toList());
        };
    }

    private static Charge dearer(Charge charge, double price) {
        return new Charge(
                charge.usdPerMonthPerDailyToken() * price,
                charge.usedUsdPerMonth(),
                charge.leastUsdPerMonth(),
                charge.feesUsdPerMonth());
    }

    private static Staircase relative(Staircase stairs, double fixed, double price) {
        return new Staircase(
                stairs.fixedUsdPerMonth() + fixed, stairs.usdPerGpuMonth() * price, stairs.lot(), stairs.sizing());
    }

    /** Servers that follow the day, whose long-run slope is so near the line's that the two cross many times. */
    public static FollowingSteps nearParallelFollowing(SplittableRandom random, ApiLine line) {
        Staircase stairs = nearParallel(random, line);
        LoadProfile profile = profile(random);
        double busiest = profile.largest(0);
        return new FollowingSteps(
                List.of(DayStairs.of(stairs.lot(), stairs.sizing(), profile)),
                stairs.fixedUsdPerMonth(),
                stairs.usdPerGpuMonth() * busiest,
                Optional.empty());
    }

    /** A staircase whose long-run slope is so near the line's that the two cross many times. */
    public static Staircase nearParallel(SplittableRandom random, ApiLine line) {
        Staircase stairs = staircase(random);
        double offset = 1 + random.nextDouble(-0.02, 0.02);
        double rate = line.usdPerMonthPerDailyToken()
                * stairs.sizing().tokensPerDayPerReplica()
                * stairs.lot().replicas()
                / stairs.lot().gpus()
                * offset;
        return new Staircase(random.nextDouble(0, 3) * rate, rate, stairs.lot(), stairs.sizing());
    }

    /** Whole and half dollars, so that ties are many and exact. */
    public static TieredSteps smallTiered(SplittableRandom random) {
        Staircase[] layouts = new Staircase[random.nextInt(1, 4)];
        Arrays.setAll(
                layouts,
                _ -> new Staircase(
                        0,
                        1,
                        new Lot(random.nextInt(1, 4), random.nextInt(1, 5)),
                        new Sizing(
                                random.nextBoolean() ? random.nextInt(3, 40) : random.nextDouble(3, 40),
                                random.nextInt(1, 4),
                                random.nextInt(0, 3))));
        StepCurve gpus = layouts.length == 1 ? layouts[0] : new LowerEnvelope(Arrays.asList(layouts));
        return new TieredSteps(
                gpus,
                random.nextInt(0, 30),
                random.nextInt(1, 9),
                new FirstGpus(random.nextInt(1, 30), random.nextInt(0, 18) / 2.0, random.nextBoolean()));
    }

    /** Of few tokens a step, so that every volume can be looked at. */
    public static FollowingSteps smallFollowing(SplittableRandom random) {
        List<Staircase> layouts = new ArrayList<>();
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            Lot lot = new Lot(random.nextInt(1, 4), random.nextInt(1, 5));
            double tokens = random.nextBoolean() ? random.nextInt(3, 40) : random.nextDouble(3, 40);
            Sizing sizing = new Sizing(tokens, random.nextInt(1, 4), random.nextInt(0, 3));
            layouts.add(new Staircase(random.nextInt(0, 30), random.nextInt(1, 9), lot, sizing));
        }
        return following(random, layouts, random.nextLong(1, 12));
    }
}
