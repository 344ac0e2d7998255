package app.fulcrum.model.explain;

import app.fulcrum.model.cost.LineItem;
import app.fulcrum.model.cost.LineKind;
import app.fulcrum.model.crossover.ApiLine;
import app.fulcrum.model.crossover.PairCrossover;
import app.fulcrum.model.explain.Explanation.Computed;
import app.fulcrum.model.projection.OptionResult.Cost;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Option;
import app.fulcrum.model.unit.Unit;
import java.util.List;
import java.util.Optional;

/**
 * Explains the figures of one projection. An explanation is absent where the figure itself is.
 *
 * @param projection what is explained
 * @param leaves where its inputs and prices come from
 */
public record Explainer(Projection projection, Leaves leaves) {

    public static Explainer of(Projection projection) {
        return new Explainer(projection, new Leaves(projection.resolution()));
    }

    /** What an option costs per month: the sum of its lines. */
    public Optional<Explanation> monthlyCost(Option option) {
        return cost(option)
                .map(cost -> new Computed(
                        Term.MONTHLY_COST,
                        cost.usdPerMonth().base(),
                        Unit.USD_PER_MONTH,
                        cost.bill().items().stream()
                                .filter(item -> item.usdPerMonth() != 0)
                                .map(item -> line(option, item))
                                .toList()));
    }

    /** What an option costs per million tokens: its bill over the month's tokens. */
    public Optional<Explanation> costPerMillionTokens(Option option) {
        return cost(option)
                .map(cost -> new Computed(
                        Term.COST_PER_MILLION_TOKENS,
                        cost.usdPerMillionTokens(),
                        Unit.USD_PER_MILLION_TOKENS,
                        List.of(monthlyCost(option).orElseThrow(), leaves.millionsPerMonth())));
    }

    /** One line of an option's bill; absent where the bill has none of that kind. */
    public Optional<Explanation> line(Option option, LineKind kind) {
        return cost(option)
                .flatMap(cost -> cost.bill().items().stream()
                        .filter(item -> item.kind() == kind)
                        .findFirst())
                .map(item -> line(option, item));
    }

    private Optional<Cost> cost(Option option) {
        return projection.option(option).cost();
    }

    private Explanation line(Option option, LineItem item) {
        return option == Option.SELF_HOSTED
                ? new HostingLines(projection, leaves).explain(item)
                : new ApiLines(projection, leaves, option).explain(item);
    }

    /** The capacity of the fleet, down to the terms of a step. */
    public Optional<FleetFigures> fleet() {
        return projection
                .serving()
                .flatMap(serving -> serving.fleet().map(fleet -> new FleetFigures(serving, fleet, leaves)));
    }

    /**
     * A volume at which two options change places: where the API's line meets what the other costs there.
     *
     * @param api the API option whose line is solved for the volume
     */
    public Explanation crossover(Option api, PairCrossover.Crossing crossing) {
        ApiLine line = (ApiLine) projection.contest().curve(api.place()).orElseThrow();
        return new Computed(
                Term.CROSSOVER,
                crossing.tokensPerDay(),
                Unit.TOKENS_PER_DAY,
                List.of(
                        figure(Term.COST_AT_CROSSOVER, crossing.usdPerMonth(), Unit.USD_PER_MONTH),
                        figure(Term.FIXED_COST, line.fixedUsdPerMonth(), Unit.USD_PER_MONTH),
                        figure(
                                Term.COST_PER_DAILY_TOKEN,
                                line.usdPerMonthPerDailyToken(),
                                Unit.USD_PER_MONTH_AND_DAILY_TOKEN)));
    }

    private static Explanation figure(Term term, double value, Unit unit) {
        return new Computed(term, value, unit, List.of());
    }

    /** Requests in a day. */
    public Explanation requestsPerDay() {
        double tokens = leaves.assumed(Input.TOKENS_PER_DAY).value();
        double perRequest = leaves.assumed(Input.INPUT_TOKENS).value()
                + leaves.assumed(Input.OUTPUT_TOKENS).value();
        return new Computed(
                Term.REQUESTS_PER_DAY,
                tokens / perRequest,
                Unit.REQUESTS_PER_DAY,
                leaves.all(Input.TOKENS_PER_DAY, Input.INPUT_TOKENS, Input.OUTPUT_TOKENS));
    }
}
