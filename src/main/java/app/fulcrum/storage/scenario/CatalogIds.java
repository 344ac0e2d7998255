package app.fulcrum.storage.scenario;

import static app.fulcrum.model.problem.ProblemFact.quoted;

import app.fulcrum.model.catalog.ApiOffer;
import app.fulcrum.model.catalog.Gpu;
import app.fulcrum.model.catalog.GpuOffer;
import app.fulcrum.model.catalog.HostedOffer;
import app.fulcrum.model.catalog.OpenModel;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.catalog.PriceFactors;
import app.fulcrum.model.catalog.PriceFactors.Region;
import app.fulcrum.model.catalog.PriceFactors.ServiceTier;
import app.fulcrum.model.catalog.ServingStack;
import app.fulcrum.model.catalog.TokenOffer;
import app.fulcrum.model.catalog.sale.UnitOffer;
import app.fulcrum.model.problem.Nearest;
import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact;
import app.fulcrum.model.resolution.TokenOffers;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.storage.json.Spot;
import app.fulcrum.storage.json.record.JsonType;
import app.fulcrum.storage.json.record.Scalars;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads identifiers of the price book and refuses those it does not have.
 *
 * @param source the book, asked for only where something is read
 */
record CatalogIds(Supplier<PriceBook> source) {

    PriceBook book() {
        return source.get();
    }

    /** The kinds of record a file refers to. */
    enum Kind {
        CLOSED_API(Phrase.CLOSED_API_OFFER),
        HOSTED_OFFER(Phrase.HOSTED_OFFER),
        OPEN_MODEL(Phrase.OPEN_MODEL),
        GPU(Phrase.GPU),
        GPU_OFFER(Phrase.GPU_OFFER),
        UNIT_OFFER(Phrase.UNIT_OFFER),
        SERVING_STACK(Phrase.SERVING_STACK);

        private final Phrase words;

        Kind(Phrase words) {
            this.words = words;
        }
    }

    /** The identifier of a record of the price book(). */
    JsonType<String> of(Kind kind) {
        return Scalars.words().readBy(spot -> read(spot, kind));
    }

    private Optional<String> read(Spot spot, Kind kind) {
        Optional<String> id = spot.words();
        if (id.isPresent() && !isKnown(kind, id.get())) {
            spot.report(ProblemCode.UNKNOWN_ID, kind.words.fact(), quoted(id.get()), Nearest.to(id.get(), known(kind)));
            return Optional.empty();
        }
        return id;
    }

    /** Whether an offer has the tier and the region chosen of it; what it does not have is named. */
    boolean areSold(Way.Api api, Spot alternative) {
        Optional<? extends TokenOffer> offer = TokenOffers.bought(api, book());
        PriceFactors factors = offer.map(TokenOffer::factors).orElse(PriceFactors.NONE);
        ProblemFact title = quoted(offer.<String>map(TokenOffer::title).orElse(api.offerId()));
        boolean isTier = isOneOf(
                api.purchase().serviceTier(),
                factors.tiers().stream().map(ServiceTier::id).toList(),
                Phrase.SERVICE_TIER.fact(title),
                alternative.member("serviceTier"));
        boolean isRegion = isOneOf(
                api.purchase().region(),
                factors.regions().stream().map(Region::id).toList(),
                Phrase.REGION.fact(title),
                alternative.member("region"));
        boolean isUnit = isOneOf(
                api.purchase().unitOfferId(),
                book().unitOffersOf(api.offerId()).stream().map(UnitOffer::id).toList(),
                Phrase.UNITS_OF.fact(title),
                alternative.member("unitOffer"));
        return isTier && isRegion && isUnit;
    }

    private static boolean isOneOf(Optional<String> chosen, List<String> known, ProblemFact kind, Spot spot) {
        boolean isOne = chosen.isEmpty() || known.contains(chosen.get());
        if (!isOne) {
            spot.report(ProblemCode.UNKNOWN_ID, kind, quoted(chosen.get()), Nearest.to(chosen.get(), known));
        }
        return isOne;
    }

    private boolean isKnown(Kind kind, String id) {
        return switch (kind) {
            case CLOSED_API -> book().apiOffer(id).isPresent();
            case HOSTED_OFFER -> book().hostedOffer(id).isPresent();
            case OPEN_MODEL -> book().openModel(id).isPresent();
            case GPU -> book().gpu(id).isPresent();
            case GPU_OFFER -> book().gpuOffer(id).isPresent();
            case UNIT_OFFER -> book().unitOffer(id).isPresent();
            case SERVING_STACK -> book().servingStack(id).isPresent();
        };
    }

    private List<String> known(Kind kind) {
        return switch (kind) {
            case CLOSED_API -> book().apiOffers().stream().map(ApiOffer::id).toList();
            case HOSTED_OFFER ->
                book().hostedOffers().stream().map(HostedOffer::id).toList();
            case OPEN_MODEL -> book().openModels().stream().map(OpenModel::id).toList();
            case GPU -> book().gpus().stream().map(Gpu::id).toList();
            case GPU_OFFER -> book().gpuOffers().stream().map(GpuOffer::id).toList();
            case UNIT_OFFER -> book().unitOffers().stream().map(UnitOffer::id).toList();
            case SERVING_STACK ->
                book().servingStacks().stream().map(ServingStack::id).toList();
        };
    }
}
