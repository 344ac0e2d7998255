package app.fulcrum.session.batch;

import static app.fulcrum.model.problem.ProblemFact.quoted;

import app.fulcrum.model.catalog.ApiOffer;
import app.fulcrum.model.catalog.GpuOffer;
import app.fulcrum.model.catalog.HostedOffer;
import app.fulcrum.model.catalog.Market;
import app.fulcrum.model.catalog.Offer;
import app.fulcrum.model.history.PriceHistory;
import app.fulcrum.model.market.NewAlternatives;
import app.fulcrum.model.problem.Nearest;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.resolution.AlternativeResolution;
import app.fulcrum.model.resolution.Resolution;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The price of an offer over time, for a scenario.
 *
 * @param today the day sale of offers is told from
 */
public record HistoryAnswer(Scenario scenario, LocalDate today, PriceHistory history) {

    /** The identifiers of the offers that are compared, each once. */
    public static List<String> inUse(Scenario scenario, Market market) {
        return Resolution.of(scenario, market.book()).byPlace().stream()
                .filter(known -> known.alternative().isCompared())
                .map(AlternativeResolution::offer)
                .flatMap(offer -> offer.stream().map(Offer::id))
                .distinct()
                .toList();
    }

    /** Refused if the price book does not know the offer. */
    public static Outcome<HistoryAnswer> to(String offerId, Scenario scenario, Market market) {
        return market.book()
                .offer(offerId)
                .map(offer -> Outcome.of(new HistoryAnswer(
                        scenario,
                        market.today(),
                        PriceHistory.of(offer, buyer(offer, scenario, market), scenario, market))))
                .orElseGet(() -> Outcome.refused(unknown(offerId, market)));
    }

    /** Who buys it already, else the first of its kind, else one that the scenario could have. */
    private static Alternative buyer(Offer offer, Scenario scenario, Market market) {
        Kind kind = kind(offer);
        return Resolution.of(scenario, market.book()).byPlace().stream()
                .filter(known -> known.offer().equals(Optional.of(offer)))
                .map(AlternativeResolution::alternative)
                .findFirst()
                .or(() -> scenario.alternatives().ofKind(kind).findFirst())
                .orElseGet(() -> NewAlternatives.buying(offer, scenario, market));
    }

    private static Kind kind(Offer offer) {
        return switch (offer) {
            case ApiOffer _ -> Kind.CLOSED_API;
            case HostedOffer _ -> Kind.HOSTED_OPEN_API;
            case GpuOffer _ -> Kind.SELF_HOSTED;
        };
    }

    private static Problem unknown(String offerId, Market market) {
        List<String> known = Stream.of(
                        market.book().apiOffers(),
                        market.book().hostedOffers(),
                        market.book().gpuOffers())
                .flatMap(List::stream)
                .map(Offer::id)
                .toList();
        return Problem.of(
                ProblemCode.UNKNOWN_ID,
                Place.member("OFFER"),
                Phrase.OFFER.fact(),
                quoted(offerId),
                Nearest.to(offerId, known));
    }
}
