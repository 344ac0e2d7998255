package app.fulcrum.model.market;

import app.fulcrum.model.catalog.GpuOffer;
import app.fulcrum.model.catalog.Market;
import app.fulcrum.model.catalog.Offer;
import app.fulcrum.model.catalog.OpenModel;
import app.fulcrum.model.catalog.TokenOffer;
import app.fulcrum.model.catalog.sale.SaleStage;
import app.fulcrum.model.contender.Contender;
import app.fulcrum.model.cost.CostBreakdown;
import app.fulcrum.model.gate.OpenModels;
import app.fulcrum.model.license.LicenseVerdict;
import app.fulcrum.model.license.LicensedModel;
import app.fulcrum.model.pricing.SaleProblem;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.resolution.OfferInUse;
import app.fulcrum.model.resolution.Resolution;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.serving.Serving;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * One offer of the price book, as an alternative of a scenario would buy it.
 *
 * @param alternative the one that would buy it, with the offer chosen
 * @param isInUse whether it is what the scenario has chosen
 * @param sale where in its life it is on the day that decides; absent for what is simply on sale
 * @param cost what the alternative would cost; absent where the offer has no price, nothing runs on it, or it cannot serve the
 *     volume
 * @param age of its price; absent where it has none for the scenario's day
 * @param model the open weights that would be used; absent for a closed API and a generic model
 * @param license what their license says about the situation; absent where the price book has no record of it
 * @param contextTokens most tokens of a request; absent where nobody says
 * @param serving its capacity side; absent for an API, and where the model or GPU is not known
 * @param problems why it has no cost, or what to know about it
 */
public record OfferRow(
        Offer offer,
        Alternative alternative,
        boolean isInUse,
        Optional<OfferInUse> sale,
        Optional<Cost> cost,
        Optional<OfferAge> age,
        Optional<OpenModel> model,
        Optional<LicenseVerdict> license,
        OptionalLong contextTokens,
        Optional<Serving> serving,
        List<Problem> problems) {

    /** What can be had comes before what cannot; then the cheaper first, and what has no cost last. */
    public static final Comparator<OfferRow> ORDER =
            Comparator.comparing((OfferRow row) -> !row.canBeHad()).thenComparingDouble(OfferRow::costOrInfinite);

    public OfferRow {
        problems = List.copyOf(problems);
    }

    /**
     * What buying would cost at the scenario's volume.
     *
     * @param bill line by line, at base values
     * @param usdPerMillionTokens its total over the month's tokens
     */
    public record Cost(CostBreakdown bill, double usdPerMillionTokens) {}

    /** @param buyer of the offer's kind */
    static OfferRow of(Offer offer, Alternative buyer, Scenario scenario, Market market) {
        Scenario chosen = Substitution.choosing(offer, buyer.id(), scenario, market.book());
        Resolution resolution = Resolution.of(chosen, market.book());
        Contender contender = Contender.of(resolution.of(buyer.id()));
        Alternative alternative = contender.alternative();
        Optional<OfferInUse> sale = resolution.offerOn(market.today(), alternative.id());
        Optional<OpenModel> model =
                OpenModels.idOf(alternative.way(), market.book()).flatMap(market.book()::openModel);
        return new OfferRow(
                offer,
                alternative,
                alternative.way().equals(buyer.way()),
                sale,
                cost(contender),
                OfferAge.of(resolution.of(buyer.id()), market),
                model,
                model.flatMap(known -> LicensedModel.of(known, market.book()))
                        .map(known -> known.verdictFor(scenario.situation())),
                offer instanceof TokenOffer tokens ? tokens.contextTokens() : contextTokens(contender),
                contender.serving(),
                Stream.concat(sale.flatMap(SaleProblem::of).stream(), contender.problems(market.today()).stream())
                        .toList());
    }

    private static Optional<Cost> cost(Contender contender) {
        return contender
                .bill()
                .filter(_ -> !contender.isOverCapacity())
                .map(bill -> new Cost(bill, contender.usdPerMillionTokens(bill)));
    }

    private static OptionalLong contextTokens(Contender contender) {
        return contender
                .serving()
                .flatMap(serving -> serving.model().named())
                .map(OpenModel::contextTokens)
                .orElseGet(OptionalLong::empty);
    }

    /** Whether it can be bought at its price: somebody sells it then, or still does to whoever asks. */
    public boolean canBeHad() {
        boolean isPrice = !(offer instanceof GpuOffer gpus) || gpus.terms().areForSale();
        return isPrice && sale.map(OfferInUse::canBeHad).orElse(true);
    }

    /** Where in its life it is on the day that decides. */
    public SaleStage stage() {
        return sale.map(OfferInUse::stage).orElseGet(SaleStage.OnSale::new);
    }

    /** Whether the mean request is longer than may be. */
    public boolean isRequestTooLong() {
        return problems.stream().anyMatch(problem -> problem.code() == ProblemCode.CONTEXT_TOO_LONG);
    }

    private double costOrInfinite() {
        return cost.isPresent() ? cost.get().bill().usdPerMonth() : Double.POSITIVE_INFINITY;
    }
}
