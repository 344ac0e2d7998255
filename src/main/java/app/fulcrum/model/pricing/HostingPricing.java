package app.fulcrum.model.pricing;

import static app.fulcrum.model.problem.ProblemFact.member;
import static app.fulcrum.model.problem.ProblemFact.quoted;

import app.fulcrum.model.catalog.GpuOffer;
import app.fulcrum.model.cost.GpuRate;
import app.fulcrum.model.cost.HostingTerms;
import app.fulcrum.model.cost.PriceLevel;
import app.fulcrum.model.cost.RunningCosts;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact;
import app.fulcrum.model.problem.ProblemFact.Quantity;
import app.fulcrum.model.resolution.HardwareTerms;
import app.fulcrum.model.resolution.Payment;
import app.fulcrum.model.resolution.Values;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Hosting.Scaling;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.unit.Unit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * From hardware and a scenario's numbers to the terms of a self-hosting bill.
 *
 * @param alternative whose hardware it is
 * @param prices which price counts, and how a GPU is paid
 * @param level how far prices have moved
 */
public record HostingPricing(AlternativeId alternative, HardwareTerms prices, PriceLevel level) {

    /** Where the GPUs come from. */
    public GpuSupply supply(Values values) {
        return GpuSupply.of(prices.hosting().hardware(), prices.offer(), values);
    }

    public Outcome<HostingTerms> terms(Values values) {
        return supply(values)
                .checked(alternative, values)
                .flatMap(_ -> rate(values))
                .map(rate -> new HostingTerms(
                                rate,
                                values.get(Input.OVERHEAD_SHARE),
                                values.get(Input.STORAGE_AND_NETWORK),
                                values.get(Input.MONITORING),
                                new RunningCosts(
                                        values.get(Input.ENGINEERS),
                                        values.get(Input.LOADED_COST_PER_YEAR),
                                        values.get(Input.SETUP),
                                        values.get(Input.SETUP_MONTHS),
                                        0))
                        .at(levelOfOffer()));
    }

    /** What cannot be given back is rented at a price that holds as long as that. */
    private PriceLevel levelOfOffer() {
        return prices.takesBackIdleGpus() ? level : level.ofReserved();
    }

    private Outcome<GpuRate> rate(Values values) {
        Payment payment = prices.payment(values);
        if (isFollowing() && payment != Payment.HOURS_RUN) {
            return Outcome.refused(cannotFollow(payment));
        }
        Outcome<GpuRate> rate = switch (payment) {
            case OWNED -> owned(values);
            case BY_MONTH -> Outcome.of(new GpuRate.RentedByMonth(values.get(Input.GPU_PRICE_PER_MONTH)));
            case ALL_HOURS, TYPED_HOURS, HOURS_OF_SERVICE, HOURS_RUN -> byHour(values);
        };
        return rate.map(others -> withReserve(others, values))
                .flatMap(found -> Outcome.of(found, notes(payment, values)));
    }

    private boolean isFollowing() {
        return prices.hosting().scaling() == Scaling.FOLLOWING_THE_DAY;
    }

    /** What is billed whether it runs or not saves nothing by running less. */
    private Problem cannotFollow(Payment payment) {
        return Problem.of(
                ProblemCode.CANNOT_FOLLOW_THE_DAY,
                Place.member(Alternative.path(alternative) + ".hosting.scaling"),
                billedAnyway(payment));
    }

    private ProblemFact billedAnyway(Payment payment) {
        return switch (payment) {
            case OWNED -> Phrase.OWNED_HARDWARE.fact();
            case BY_MONTH -> Phrase.GPU_BY_MONTH.fact();
            case ALL_HOURS, TYPED_HOURS, HOURS_OF_SERVICE, HOURS_RUN ->
                Phrase.COMMITTED.fact(
                        quoted(prices.offer().map(GpuOffer::provider).orElse("")));
        };
    }

    private List<Problem> notes(Payment payment, Values values) {
        return Stream.concat(stillBilledWhenIdle(payment).stream(), noneStanding(values).stream())
                .toList();
    }

    /** Any load needs a replica, and one that stands runs all day. */
    private Optional<Problem> noneStanding(Values values) {
        return !isFollowing() && values.get(Input.MIN_REPLICAS) == 0
                ? Optional.of(Problem.of(
                        ProblemCode.STANDING_KEEPS_A_REPLICA,
                        Place.member(
                                InputKey.of(alternative, Input.MIN_REPLICAS).path()),
                        member(Input.MIN_REPLICAS.id())))
                : Optional.empty();
    }

    /** The first servers may be reserved: they are billed every hour, needed or not. */
    private GpuRate withReserve(GpuRate others, Values values) {
        long servers = prices.reservedServers(values);
        return servers == 0
                ? others
                : new GpuRate.InTwoParts(
                        new GpuRate.RentedByHour(
                                values.get(Input.RESERVED_GPU_HOUR_PRICE), values.get(Input.HOURS_PER_MONTH)),
                        servers * supply(values).servers().soldTogether(),
                        true,
                        others);
    }

    /** Low use must not lower the bill of a machine that is billed anyway; that it was asked for is said. */
    private List<Problem> stillBilledWhenIdle(Payment payment) {
        if (!prices.hosting().idleGpusReleased()) {
            return List.of();
        }
        return switch (payment) {
            case TYPED_HOURS, HOURS_OF_SERVICE, HOURS_RUN -> List.of();
            case OWNED, BY_MONTH, ALL_HOURS ->
                List.of(Problem.of(
                        ProblemCode.IDLE_GPUS_STILL_BILLED,
                        Place.member(Alternative.path(alternative) + ".hosting.idleGpusReleased"),
                        billedAnyway(payment)));
        };
    }

    private Outcome<GpuRate> byHour(Values values) {
        OptionalDouble usdPerGpuHour = prices.number(Input.GPU_PRICE_PER_HOUR, values);
        return usdPerGpuHour.isEmpty()
                ? unknown(Input.GPU_PRICE_PER_HOUR)
                : Outcome.of(new GpuRate.RentedByHour(usdPerGpuHour.getAsDouble(), prices.billedHoursPerMonth(values)));
    }

    private Outcome<GpuRate> owned(Values values) {
        OptionalDouble capex = prices.number(Input.CAPEX_PER_GPU, values);
        OptionalDouble kw = prices.number(Input.POWER_PER_GPU, values);
        if (capex.isEmpty() || kw.isEmpty()) {
            return unknown(capex.isEmpty() ? Input.CAPEX_PER_GPU : Input.POWER_PER_GPU);
        }
        GpuRate.Purchase purchase = new GpuRate.Purchase(
                capex.getAsDouble(),
                values.get(Input.RESIDUAL_SHARE),
                values.get(Input.OWNERSHIP_MONTHS),
                values.get(Input.COST_OF_CAPITAL),
                values.get(Input.SUPPORT_SHARE_PER_YEAR));
        GpuRate.Power power = new GpuRate.Power(
                kw.getAsDouble(),
                values.get(Input.PUE),
                values.get(Input.ELECTRICITY_PRICE),
                prices.number(Input.POWERED_HOURS, values).orElseThrow(),
                values.get(Input.COLOCATION_PER_KW),
                values.get(Input.COLOCATION_FLAT));
        return withOnesBoughtBefore(new GpuRate.Owned(purchase, power), values);
    }

    /** Those that are there already count first. */
    private Outcome<GpuRate> withOnesBoughtBefore(GpuRate.Owned bought, Values values) {
        int before = prices.gpusAlreadyOwned(values);
        if (before == 0) {
            return Outcome.of(bought);
        }
        double resale = values.getOrElse(Input.RESALE_VALUE_PER_GPU, 0);
        GpuRate.BoughtBefore first = new GpuRate.BoughtBefore(bought.purchase(), resale, bought.power());
        return Outcome.of(
                first.isLike(bought) ? bought : new GpuRate.InTwoParts(first, before, false, bought),
                residualLimited(bought.purchase(), values));
    }

    /** No more can be left of a GPU than it is worth now. */
    private List<Problem> residualLimited(GpuRate.Purchase purchase, Values values) {
        double resale = values.getOrElse(Input.RESALE_VALUE_PER_GPU, 0);
        return values.has(Input.RESALE_VALUE_PER_GPU) && purchase.residualUsd() > resale
                ? List.of(Problem.of(
                        ProblemCode.RESIDUAL_LIMITED,
                        Place.member(InputKey.of(alternative, Input.RESALE_VALUE_PER_GPU)
                                .path()),
                        new Quantity(purchase.residualUsd(), Unit.USD_PER_GPU),
                        new Quantity(resale, Unit.USD_PER_GPU)))
                : List.of();
    }

    private Outcome<GpuRate> unknown(Input input) {
        Place place = Place.member(InputKey.of(alternative, input).path());
        return Outcome.refused(Problem.of(ProblemCode.HARDWARE_PRICE_UNKNOWN, place, member(input.id())));
    }
}
