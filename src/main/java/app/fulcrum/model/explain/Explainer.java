package app.fulcrum.model.explain;

import app.fulcrum.model.cost.ApiTerms;
import app.fulcrum.model.cost.LineItem;
import app.fulcrum.model.cost.LineKind;
import app.fulcrum.model.crossover.ApiLine;
import app.fulcrum.model.crossover.PairCrossover;
import app.fulcrum.model.explain.Explanation.Computed;
import app.fulcrum.model.projection.AlternativeResult;
import app.fulcrum.model.projection.AlternativeResult.Cost;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.projection.Terms;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.unit.Unit;
import java.util.List;
import java.util.Optional;

/**
 * Explains the figures of one projection. An explanation is absent where the figure itself is.
 *
 * @param projection what is explained
 */
public record Explainer(Projection projection) {

    public static Explainer of(Projection projection) {
        return new Explainer(projection);
    }

    /** What an alternative costs per month: the sum of its lines. */
    public Optional<Explanation> monthlyCost(AlternativeId id) {
        return cost(id).map(cost -> new Computed(
                Term.MONTHLY_COST,
                cost.usdPerMonth().base(),
                Unit.USD_PER_MONTH,
                cost.bill().items().stream()
                        .filter(item -> item.usdPerMonth() != 0)
                        .map(item -> line(id, item))
                        .toList()));
    }

    /** What an alternative costs per million tokens: its bill over the month's tokens. */
    public Optional<Explanation> costPerMillionTokens(AlternativeId id) {
        return cost(id).map(cost -> new Computed(
                Term.COST_PER_MILLION_TOKENS,
                cost.usdPerMillionTokens(),
                Unit.USD_PER_MILLION_TOKENS,
                List.of(monthlyCost(id).orElseThrow(), leaves(id).millionsPerMonth())));
    }

    /** One line of an alternative's bill; absent where the bill has none of that kind. */
    public Optional<Explanation> line(AlternativeId id, LineKind kind) {
        return cost(id).flatMap(cost -> cost.bill().items().stream()
                        .filter(item -> item.kind() == kind)
                        .findFirst())
                .map(item -> line(id, item));
    }

    private Optional<Cost> cost(AlternativeId id) {
        return projection.of(id).cost();
    }

    private Explanation line(AlternativeId id, LineItem item) {
        AlternativeResult result = projection.of(id);
        return switch (result.terms().orElseThrow()) {
            case Terms.OfTokens(ApiTerms terms) -> new ApiLines(terms, leaves(id)).explain(item);
            case Terms.OfGpus _ -> new HostingLines(result, leaves(id)).explain(item);
        };
    }

    private Leaves leaves(AlternativeId id) {
        return new Leaves(projection.resolution().of(id));
    }

    /** The capacity of an alternative's fleet, down to the terms of a step. */
    public Optional<FleetFigures> fleet(AlternativeId id) {
        return FleetFigures.of(projection.of(id), leaves(id));
    }

    /**
     * A volume at which two alternatives change places: where a line meets what the other costs there; absent where both
     * are stairs, which do not meet but jump past each other.
     *
     * @param one the place of one of the two
     * @param other the place of the other
     */
    public Optional<Explanation> crossover(int one, int other, PairCrossover.Crossing crossing) {
        return line(one)
                .or(() -> line(other))
                .map(line -> new Computed(
                        Term.CROSSOVER,
                        crossing.tokensPerDay(),
                        Unit.TOKENS_PER_DAY,
                        List.of(
                                figure(Term.COST_AT_CROSSOVER, crossing.usdPerMonth(), Unit.USD_PER_MONTH),
                                figure(Term.FIXED_COST, line.fixedUsdPerMonth(), Unit.USD_PER_MONTH),
                                figure(
                                        Term.COST_PER_DAILY_TOKEN,
                                        line.usdPerMonthPerDailyToken(),
                                        Unit.USD_PER_MONTH_AND_DAILY_TOKEN))));
    }

    private Optional<ApiLine> line(int place) {
        return projection
                .contest()
                .curve(place)
                .filter(ApiLine.class::isInstance)
                .map(ApiLine.class::cast);
    }

    private static Explanation figure(Term term, double value, Unit unit) {
        return new Computed(term, value, unit, List.of());
    }

    /** Requests in a day. */
    public Explanation requestsPerDay() {
        Leaves leaves = leaves(projection.scenario().alternatives().at(0).id());
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
