package app.fulcrum.model.contender;

import static app.fulcrum.model.problem.ProblemFact.quoted;

import app.fulcrum.model.cost.ApiBill;
import app.fulcrum.model.cost.ApiTerms;
import app.fulcrum.model.cost.CostBreakdown;
import app.fulcrum.model.curve.CostCurve;
import app.fulcrum.model.pricing.ApiPricing;
import app.fulcrum.model.pricing.EarlierDayProblem;
import app.fulcrum.model.pricing.OfferProblems;
import app.fulcrum.model.pricing.Terms;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact.Day;
import app.fulcrum.model.problem.ProblemFact.Quantity;
import app.fulcrum.model.resolution.AlternativeResolution;
import app.fulcrum.model.resolution.TokenTerms;
import app.fulcrum.model.resolution.Uses.Placement;
import app.fulcrum.model.resolution.Uses.Use;
import app.fulcrum.model.scenario.Assumptions;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.model.serving.GpuSelection;
import app.fulcrum.model.serving.Serving;
import app.fulcrum.model.throughput.RateLevel;
import app.fulcrum.model.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An API, closed or hosted open.
 *
 * @param pricing how it is priced
 * @param priced its terms at base values, or why there are none
 * @param curve its cost by volume at these terms
 */
record ApiContender(
        AlternativeResolution resolution,
        Outcome<ApiPricing> pricing,
        Outcome<ApiTerms> priced,
        Optional<CostCurve> curve)
        implements Contender {

    static ApiContender of(Way.Api api, AlternativeResolution resolution) {
        Outcome<ApiPricing> pricing = pricing(api, resolution);
        Outcome<ApiTerms> priced = pricing.flatMap(known -> known.terms(resolution.base()));
        return new ApiContender(resolution, pricing, priced, priced.value().map(ApiBill::curve));
    }

    private static Outcome<ApiPricing> pricing(Way.Api api, AlternativeResolution resolution) {
        if (resolution.tokens().isEmpty()) {
            return GpuSelection.unknown(Phrase.OFFER, api.offerId(), resolution);
        }
        TokenTerms prices = resolution.tokens().get();
        Assumptions own = resolution.alternative().assumptions();
        boolean typed = own.get(Input.INPUT_PRICE).isPresent()
                && own.get(Input.OUTPUT_PRICE).isPresent();
        return prices.tariff().isPresent() || typed
                ? Outcome.of(new ApiPricing(resolution.alternative().id(), prices, resolution.level()))
                : Outcome.refused(Problem.of(
                        ProblemCode.NO_PRICE_ON_DATE,
                        Place.member(resolution.alternative().id().value()),
                        quoted(prices.offer().name()),
                        new Day(resolution.scenario().pricesOn())));
    }

    @Override
    public Optional<CostBreakdown> bill() {
        return priced.value().map(terms -> ApiBill.at(terms, (double) tokensPerDay()));
    }

    @Override
    public boolean isOverCapacity() {
        return curve.filter(known -> known.lastServed() < tokensPerDay()).isPresent();
    }

    @Override
    public boolean isEstimated() {
        return false;
    }

    @Override
    public Optional<CostCurve> curveAt(Map<InputKey, Double> moved, RateLevel level) {
        return moved.isEmpty() ? curve : termsAt(moved).map(ApiBill::curve);
    }

    /** Its terms with other numbers. */
    Optional<ApiTerms> termsAt(Map<InputKey, Double> moved) {
        return moved.isEmpty()
                ? priced.value()
                : pricing.flatMap(known -> known.terms(at(moved))).value();
    }

    @Override
    public List<Problem> problems(LocalDate today) {
        List<Problem> problems = new ArrayList<>(ofWhatIsBought(today));
        if (isOverCapacity()) {
            problems.add(Problem.of(
                    ProblemCode.OVER_API_LIMIT,
                    Place.member(alternative().id().value()),
                    quoted(resolution.tokens().orElseThrow().offer().title()),
                    new Quantity((double) curve.orElseThrow().lastServed(), Unit.TOKENS_PER_DAY)));
        }
        return problems;
    }

    /** Those that have nothing to do with how much of the volume it serves. */
    List<Problem> ofWhatIsBought(LocalDate today) {
        List<Problem> problems = new ArrayList<>(priced.problems());
        EarlierDayProblem.of(resolution).ifPresent(problems::add);
        OfferProblems offers = new OfferProblems(resolution.scenario(), alternative(), book(), today);
        pricing.value()
                .ifPresent(known -> problems.addAll(offers.of(known.prices().offer())));
        return problems;
    }

    @Override
    public Optional<Terms> terms() {
        return priced.value().map(Terms.OfTokens::new);
    }

    @Override
    public Optional<Serving> serving() {
        return Optional.empty();
    }

    @Override
    public Optional<Serving> servingAt(Map<InputKey, Double> moved) {
        return Optional.empty();
    }

    @Override
    public Use use() {
        return new Use(resolution, priced.value().isPresent(), Placement.UNKNOWN);
    }
}
