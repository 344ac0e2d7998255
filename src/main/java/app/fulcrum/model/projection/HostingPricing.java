package app.fulcrum.model.projection;

import app.fulcrum.model.catalog.Figure;
import app.fulcrum.model.catalog.GpuOffer;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.cost.GpuRate;
import app.fulcrum.model.cost.HostingTerms;
import app.fulcrum.model.cost.RunningCosts;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.scenario.Hardware;
import app.fulcrum.model.scenario.Hosting;
import app.fulcrum.model.scenario.Input;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * From hardware and a scenario's numbers to the terms of a self-hosting bill.
 *
 * @param hosting what the user chose
 * @param offer the rental offer, if one is chosen
 * @param purchasePrice what the price book knows of buying the GPU, its share of the server included
 * @param power what it draws, before cooling
 */
record HostingPricing(
        Hosting hosting, Optional<GpuOffer> offer, Optional<Figure> purchasePrice, Optional<Figure> power) {

    static HostingPricing of(Hosting hosting, PriceBook book) {
        String gpuId = hosting.hardware().gpuId();
        Optional<GpuOffer> offer = hosting.hardware() instanceof Hardware.Rented rented
                ? rented.offerId().flatMap(book::gpuOffer)
                : Optional.empty();
        return new HostingPricing(
                hosting,
                offer,
                figure(book, Figure.Kind.PURCHASE_PRICE_PER_GPU, gpuId),
                figure(book, Figure.Kind.POWER_PER_GPU, gpuId));
    }

    private static Optional<Figure> figure(PriceBook book, Figure.Kind kind, String gpuId) {
        return book.figures().stream()
                .filter(figure -> figure.kind() == kind
                        && figure.gpuId().equals(Optional.of(gpuId))
                        && figure.typical().isPresent())
                .findFirst();
    }

    /** GPUs that are sold together; 1 where nobody says otherwise. */
    int gpusSoldTogether(Values values) {
        return (int) values.getOrElse(
                Input.GPUS_PER_SERVER,
                offer.map(GpuOffer::gpusPerInstance)
                        .filter(java.util.OptionalInt::isPresent)
                        .map(java.util.OptionalInt::getAsInt)
                        .orElse(1));
    }

    Outcome<HostingTerms> terms(Values values) {
        return rate(values)
                .map(rate -> new HostingTerms(
                        rate,
                        values.get(Input.OVERHEAD_SHARE),
                        values.get(Input.STORAGE_AND_NETWORK),
                        values.get(Input.MONITORING),
                        new RunningCosts(
                                values.get(Input.SELF_ENGINEERS),
                                values.get(Input.LOADED_COST_PER_YEAR),
                                values.get(Input.SELF_SETUP),
                                values.get(Input.SETUP_MONTHS),
                                0)));
    }

    private Outcome<GpuRate> rate(Values values) {
        Outcome<GpuRate> rate = hosting.hardware() instanceof Hardware.Owned ? owned(values) : rented(values);
        return rate.flatMap(found -> Outcome.of(found, stillBilledWhenIdle(found)));
    }

    /** Low use must not lower the bill of a machine that is billed anyway; that it was asked for is said. */
    private List<Problem> stillBilledWhenIdle(GpuRate rate) {
        if (!hosting.idleGpusReleased() || (rate instanceof GpuRate.RentedByHour && releasesIdleGpus())) {
            return List.of();
        }
        String what = switch (rate) {
            case GpuRate.Owned _ -> "hardware you own";
            case GpuRate.RentedByMonth _ -> "a GPU paid by the month";
            case GpuRate.RentedByHour _ -> offer.map(GpuOffer::provider).orElse("") + ", paid by commitment,";
        };
        return List.of(
                Problem.of(ProblemCode.IDLE_GPUS_STILL_BILLED, Place.member("choices.hosting.idleGpusReleased"), what));
    }

    private boolean releasesIdleGpus() {
        return offer.map(GpuOffer::releasesIdleGpus).orElse(true);
    }

    private Outcome<GpuRate> rented(Values values) {
        if (values.has(Input.GPU_PRICE_PER_MONTH)) {
            return Outcome.of(new GpuRate.RentedByMonth(values.get(Input.GPU_PRICE_PER_MONTH)));
        }
        if (!values.has(Input.GPU_PRICE_PER_HOUR) && offer.isEmpty()) {
            return unknown(Input.GPU_PRICE_PER_HOUR);
        }
        double usdPerGpuHour = values.getOrElse(
                Input.GPU_PRICE_PER_HOUR, offer.map(GpuOffer::usdPerGpuHour).orElse(0.0));
        return Outcome.of(new GpuRate.RentedByHour(usdPerGpuHour, billedHours(values)));
    }

    /** All hours of the month, unless idle GPUs are released: then the hours typed, or those of service. */
    private double billedHours(Values values) {
        return hosting.idleGpusReleased() && releasesIdleGpus()
                ? values.getOrElse(
                        Input.BILLED_HOURS, values.get(Input.SERVICE_HOURS_PER_DAY) * values.get(Input.DAYS_PER_MONTH))
                : values.get(Input.HOURS_PER_MONTH);
    }

    private Outcome<GpuRate> owned(Values values) {
        OptionalDouble capex = known(values, Input.CAPEX_PER_GPU, purchasePrice);
        OptionalDouble kw = known(values, Input.POWER_PER_GPU, power);
        if (capex.isEmpty() || kw.isEmpty()) {
            return unknown(capex.isEmpty() ? Input.CAPEX_PER_GPU : Input.POWER_PER_GPU);
        }
        return Outcome.of(new GpuRate.Owned(
                new GpuRate.Purchase(
                        capex.getAsDouble(),
                        values.get(Input.RESIDUAL_SHARE),
                        values.get(Input.OWNERSHIP_MONTHS),
                        values.get(Input.COST_OF_CAPITAL),
                        values.get(Input.SUPPORT_SHARE_PER_YEAR)),
                new GpuRate.Power(
                        kw.getAsDouble(),
                        values.get(Input.PUE),
                        values.get(Input.ELECTRICITY_PRICE),
                        values.getOrElse(Input.POWERED_HOURS, values.get(Input.HOURS_PER_MONTH)),
                        values.get(Input.COLOCATION_PER_KW),
                        values.get(Input.COLOCATION_FLAT))));
    }

    private static OptionalDouble known(Values values, Input typed, Optional<Figure> figure) {
        return values.has(typed)
                ? values.find(typed)
                : figure.map(Figure::typical).orElse(OptionalDouble.empty());
    }

    private static Outcome<GpuRate> unknown(Input input) {
        return Outcome.refused(
                Problem.of(ProblemCode.HARDWARE_PRICE_UNKNOWN, Place.member(input.path()), input.path()));
    }
}
