package app.fulcrum.model.mix;

import app.fulcrum.model.cost.ApiBill;
import app.fulcrum.model.cost.ApiTerms;
import app.fulcrum.model.cost.CostBreakdown;
import app.fulcrum.model.cost.HostingBill;
import app.fulcrum.model.cost.LineItem;
import app.fulcrum.model.cost.LineKind;
import app.fulcrum.model.cost.RunningCosts;
import app.fulcrum.model.cost.UnitTerms;
import app.fulcrum.model.curve.ApiLine;
import app.fulcrum.model.curve.CostCurve;
import app.fulcrum.model.curve.LimitedCurve;
import app.fulcrum.model.curve.MixCurve;
import app.fulcrum.model.curve.SpilloverCurve.Count;
import app.fulcrum.model.curve.SumCurve;
import app.fulcrum.model.supply.Charge;
import app.fulcrum.model.supply.GpuLots;
import app.fulcrum.model.supply.Sharing;
import app.fulcrum.model.unit.Volumes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Everything that decides the bill of a mix apart from the volume: {@code the first's bill where it serves anything + the
 * second's bill for its share of the requests + routing + people + set-up}, the parts without people and set-up of their own.
 *
 * @param first what serves all requests that are not hard, as far as it can
 * @param second what serves the rest
 * @param hardShare part of the requests that always goes to the second, 0 to 1
 * @param routingUsdPerMonthPerDailyToken what deciding who serves a request costs
 * @param units replicas or units of the first; absent for as many as are cheapest
 * @param running people and set-up of the mix
 */
public record MixTerms(
        FirstPart first,
        ApiTerms second,
        double hardShare,
        double routingUsdPerMonthPerDailyToken,
        OptionalLong units,
        RunningCosts running) {

    /** The cost over all volumes that the limits of both parts let through. */
    public CostCurve curve() {
        return switch (first) {
            case FirstPart.ByToken(ApiTerms api) -> SumCurve.of(divided(api));
            case FirstPart.WithCapacity capacity -> limited(mixed(capacity));
        };
    }

    private List<CostCurve> divided(ApiTerms api) {
        List<CostCurve> curves = new ArrayList<>(3);
        ofShare(api, 1 - hardShare).map(ApiBill::curve).ifPresent(curves::add);
        ofShare(second, hardShare).map(ApiBill::curve).ifPresent(curves::add);
        curves.add(new ApiLine(running.usdPerMonth(), routingUsdPerMonthPerDailyToken));
        return curves;
    }

    /** What an API bills for a share of the requests; absent where it serves none. */
    private static Optional<ApiTerms> ofShare(ApiTerms api, double share) {
        return share > 0 ? Optional.of(api.withoutPeople().ofShare(share)) : Optional.empty();
    }

    /** The cost over all volumes of a first part with capacity, whatever the limits. */
    public MixCurve mixed(FirstPart.WithCapacity capacity) {
        return MixCurve.of(
                new Sharing(capacity.profile(), units, hardShare, besideCapacity(capacity), second.charge()),
                capacity.capacities(),
                routingUsdPerMonthPerDailyToken,
                running.usdPerMonth());
    }

    private static Charge besideCapacity(FirstPart.WithCapacity capacity) {
        return switch (capacity) {
            case FirstPart.InUnits inUnits -> inUnits.api().chargeBesideUnits();
            case FirstPart.OnGpus _ -> Charge.NOTHING;
        };
    }

    /** A limit of the second ends the line; nothing spills from it. */
    private CostCurve limited(MixCurve mixed) {
        long last = second.lastTokensPerDay() >= Volumes.LARGEST
                ? Volumes.NEVER
                : mixed.lastWithin(second.lastTokensPerDay());
        return last == Volumes.NEVER ? mixed : new LimitedCurve(mixed, last);
    }

    /** Who serves what at a volume that can be served. */
    public Division at(long tokensPerDay) {
        return parts(tokensPerDay).division();
    }

    /** The bill at a volume: every line that either part has, and those of the mix. */
    public CostBreakdown bill(long tokensPerDay) {
        Parts parts = parts(tokensPerDay);
        List<CostBreakdown> bills = new ArrayList<>(3);
        parts.first().ifPresent(bills::add);
        parts.second().ifPresent(bills::add);
        bills.add(own(tokensPerDay));
        return CostBreakdown.sum(bills);
    }

    /** The same without what the first bills: the second's share and the lines of the mix. */
    public CostBreakdown billBesideFirst(long tokensPerDay) {
        List<CostBreakdown> bills = new ArrayList<>(2);
        parts(tokensPerDay).second().ifPresent(bills::add);
        bills.add(own(tokensPerDay));
        return CostBreakdown.sum(bills);
    }

    /** What each part bills, without its people and set-up; absent where it serves nothing. */
    private record Parts(
            OptionalLong units,
            OptionalLong billedGpus,
            double secondShare,
            Optional<CostBreakdown> first,
            Optional<CostBreakdown> second) {

        Division division() {
            return new Division(units, billedGpus, secondShare, usd(first), usd(second));
        }

        private static double usd(Optional<CostBreakdown> bill) {
            return bill.map(CostBreakdown::usdPerMonth).orElse(0.0);
        }
    }

    private Parts parts(long tokensPerDay) {
        return switch (first) {
            case FirstPart.ByToken(ApiTerms api) ->
                new Parts(
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        hardShare,
                        bill(ofShare(api, 1 - hardShare), tokensPerDay),
                        bill(ofShare(second, hardShare), tokensPerDay));
            case FirstPart.WithCapacity capacity -> parts(capacity, tokensPerDay);
        };
    }

    private static Optional<CostBreakdown> bill(Optional<ApiTerms> terms, long tokensPerDay) {
        return terms.map(known -> ApiBill.at(known, (double) tokensPerDay));
    }

    private Parts parts(FirstPart.WithCapacity capacity, long tokensPerDay) {
        MixCurve.Bought bought = mixed(capacity).boughtAt(tokensPerDay);
        OptionalLong gpus = capacity.capacities().get(bought.capacity()).supply() instanceof GpuLots lots
                ? OptionalLong.of(lots.billedGpus(bought.units()))
                : OptionalLong.empty();
        return new Parts(
                OptionalLong.of(bought.units()),
                gpus,
                bought.secondShare(),
                bought.units() == 0 ? Optional.empty() : Optional.of(first(capacity, bought, gpus, tokensPerDay)),
                bill(ofShare(second, bought.secondShare()), tokensPerDay));
    }

    private static CostBreakdown first(
            FirstPart.WithCapacity capacity, MixCurve.Bought bought, OptionalLong gpus, long tokensPerDay) {
        return switch (capacity) {
            case FirstPart.OnGpus own -> HostingBill.of(own.hosting().withoutPeople(), gpus.orElseThrow());
            case FirstPart.InUnits(ApiTerms api, UnitTerms sold) ->
                ApiBill.at(
                        api.withoutPeople()
                                .withUnits(sold.with(new Count.Fixed(bought.units(), false)))
                                .ofShare(1 - bought.secondShare()),
                        (double) tokensPerDay);
        };
    }

    private CostBreakdown own(long tokensPerDay) {
        return new CostBreakdown(List.of(
                new LineItem(LineKind.ROUTING, routingUsdPerMonthPerDailyToken * (double) tokensPerDay),
                new LineItem(LineKind.PEOPLE, running.peopleUsdPerMonth()),
                new LineItem(LineKind.SETUP, running.setupUsdPerMonth())));
    }
}
