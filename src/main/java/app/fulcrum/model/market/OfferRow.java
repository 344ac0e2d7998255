package app.fulcrum.model.market;

import app.fulcrum.model.catalog.Gpu;
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
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.serving.Serving;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * One offer of the price book, as an alternative of a scenario would buy it.
 *
 * @param alternative the one that would buy it, with the offer chosen
 * @param isBuyerThere whether that is an alternative of the scenario, and not one it could have
 * @param usedBy the alternatives of the scenario that buy it now
 * @param sale where in its life it is on the day that decides; absent for what is simply on sale
 * @param cost what the alternative would cost; absent where the offer has no price, nothing runs on it, or it cannot serve the
 *     volume
 * @param difference to what the alternative costs as it is; absent where either has no cost
 * @param age of its price; absent where it has none for the scenario's day
 * @param gpu what is rented; absent for an API, and where the price book does not know it
 * @param model the open weights that would be used; absent for a closed API and a generic model
 * @param license what their license says about the situation; absent where the price book has no record of it
 * @param contextTokens most tokens of a request; absent where nobody says
 * @param serving its capacity side; absent for an API, and where the model or GPU is not known
 * @param problems why it has no cost, or what to know about it
 */
public record OfferRow(
        Offer offer,
        Alternative alternative,
        boolean isBuyerThere,
        List<AlternativeId> usedBy,
        Optional<OfferInUse> sale,
        Optional<Cost> cost,
        Optional<Difference> difference,
        Optional<OfferAge> age,
        Optional<Gpu> gpu,
        Optional<OpenModel> model,
        Optional<LicenseVerdict> license,
        OptionalLong contextTokens,
        Optional<Serving> serving,
        List<Problem> problems) {

    /** What can be had comes before what cannot; then the cheaper first, and what has no cost last. */
    public static final Comparator<OfferRow> ORDER =
            Comparator.comparing((OfferRow row) -> !row.canBeHad()).thenComparingDouble(OfferRow::costOrInfinite);

    public OfferRow {
        usedBy = List.copyOf(usedBy);
        problems = List.copyOf(problems);
    }

    /**
     * What buying would cost at the scenario's volume.
     *
     * @param bill line by line, at base values
     * @param usdPerMillionTokens its total over the month's tokens
     */
    public record Cost(CostBreakdown bill, double usdPerMillionTokens) {

        public double usdPerMonth() {
            return bill.usdPerMonth();
        }
    }

    /**
     * How much more an offer costs than what is bought now.
     *
     * @param usdPerMonth below 0 where it costs less
     * @param share the same as a part of what is bought now; absent where that costs nothing
     */
    public record Difference(double usdPerMonth, OptionalDouble share) {

        static Difference of(Cost cost, Cost now) {
            double before = now.usdPerMonth();
            double more = cost.usdPerMonth() - before;
            return new Difference(more, before > 0 ? OptionalDouble.of(more / before) : OptionalDouble.empty());
        }
    }

    /** @param buyer of the offer's kind */
    static OfferRow of(Offer offer, Buyer buyer, Market market) {
        Scenario chosen = Substitution.choosing(offer, buyer.alternative().id(), buyer.scenario(), market.book());
        Resolution resolution = Resolution.of(chosen, market.book());
        AlternativeId id = buyer.alternative().id();
        Contender contender = Contender.alone(resolution.of(id));
        Optional<OfferInUse> sale = resolution.offerOn(market.today(), id);
        Optional<Cost> cost = cost(contender);
        Optional<OpenModel> model =
                OpenModels.idOf(contender.alternative().way(), market.book()).flatMap(market.book()::openModel);
        return new OfferRow(
                offer,
                contender.alternative(),
                buyer.isThere(),
                buyer.users().getOrDefault(offer.id(), List.of()),
                sale,
                cost,
                cost.flatMap(then -> buyer.now().map(now -> Difference.of(then, now))),
                OfferAge.of(resolution.of(id), market),
                offer instanceof GpuOffer gpus ? market.book().gpu(gpus.gpuId()) : Optional.empty(),
                model,
                model.flatMap(known -> LicensedModel.of(known, market.book()))
                        .map(known -> known.verdictFor(chosen.situation())),
                offer instanceof TokenOffer tokens ? tokens.contextTokens() : contextTokens(contender),
                contender.serving(),
                Stream.concat(sale.flatMap(SaleProblem::of).stream(), contender.problems(market.today()).stream())
                        .toList());
    }

    static Optional<Cost> cost(Contender contender) {
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

    /** What is sold: a model, or the hours of a GPU. */
    public String name() {
        return switch (offer) {
            case TokenOffer tokens -> tokens.name();
            case GpuOffer gpus -> gpu.map(Gpu::name).orElseGet(gpus::gpuId);
        };
    }

    /** How many GPUs would be billed; absent for an API, and where it has no cost. */
    public OptionalLong billedGpus() {
        return cost.flatMap(_ -> serving)
                .flatMap(Serving::fleet)
                .map(fleet -> OptionalLong.of(fleet.billedGpus()))
                .orElseGet(OptionalLong::empty);
    }

    /** Whether the workload can be served: it has a cost, and the mean request is not too long. */
    public boolean canServe() {
        return cost.isPresent() && !isRequestTooLong();
    }

    /** Whether the scenario buys it now. */
    public boolean isInUse() {
        return !usedBy.isEmpty();
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
        return cost.isPresent() ? cost.get().usdPerMonth() : Double.POSITIVE_INFINITY;
    }
}
