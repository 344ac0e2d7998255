package app.fulcrum.model.projection;

import app.fulcrum.model.cost.GpuRate;
import app.fulcrum.model.cost.HostingTerms;
import app.fulcrum.model.crossover.CostCurves;
import app.fulcrum.model.decision.Lever;
import app.fulcrum.model.scenario.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The prices that can be moved to see what would change the cheapest option.
 *
 * @param contest the curves of the options that take part
 * @param tokensPerDay the volume asked about
 */
record Levers(CostCurves contest, long tokensPerDay) {

    /** How far prices are moved either way: by a factor of a hundred nothing is left of today's. */
    private static final double REACH = 100;

    /** Absent options have no lever; neither has a contest nobody can win, or hardware that is not paid by the hour. */
    List<Lever> all(Optional<HostingTerms> hosting, Optional<FleetCurve> fleet) {
        List<Lever> levers = new ArrayList<>(3);
        if (contest.cheapestAt(tokensPerDay).isPresent()) {
            tokenPrices(Option.CLOSED_API, Lever.Kind.CLOSED_API_PRICES).ifPresent(levers::add);
            tokenPrices(Option.HOSTED_OPEN_API, Lever.Kind.HOSTED_OPEN_API_PRICES)
                    .ifPresent(levers::add);
            if (contest.selfHosted().isPresent() && hosting.isPresent() && fleet.isPresent()) {
                gpuRate(hosting.get(), fleet.get()).ifPresent(levers::add);
            }
        }
        return List.copyOf(levers);
    }

    private Optional<Lever> tokenPrices(Option option, Lever.Kind kind) {
        return contest.line(option)
                .map(line -> new Lever(
                        kind,
                        1,
                        1 / REACH,
                        REACH,
                        factor -> cheapest(contest.withLine(option, line.withPricesTimes(factor)))));
    }

    private Optional<Lever> gpuRate(HostingTerms terms, FleetCurve fleet) {
        if (!(terms.rate() instanceof GpuRate.RentedByHour rate) || rate.usdPerGpuHour() == 0) {
            return Optional.empty();
        }
        double usdPerGpuMonthPerHourlyDollar = rate.billedHoursPerMonth() * (1 + terms.overheadShare());
        return Optional.of(new Lever(
                Lever.Kind.GPU_RATE,
                rate.usdPerGpuHour(),
                rate.usdPerGpuHour() / REACH,
                rate.usdPerGpuHour() * REACH,
                usdPerGpuHour -> cheapest(
                        contest.withSelfHosted(fleet.withUsdPerGpuMonth(usdPerGpuHour * usdPerGpuMonthPerHourlyDollar)
                                .curve()))));
    }

    private Option cheapest(CostCurves curves) {
        return curves.cheapestAt(tokensPerDay).orElseThrow();
    }
}
