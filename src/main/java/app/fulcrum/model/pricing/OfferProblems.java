package app.fulcrum.model.pricing;

import static app.fulcrum.model.problem.ProblemFact.number;
import static app.fulcrum.model.problem.ProblemFact.quoted;

import app.fulcrum.model.catalog.HostedOffer;
import app.fulcrum.model.catalog.OpenModel;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.catalog.PriceFactors.Region;
import app.fulcrum.model.catalog.PriceFactors.ServiceTier;
import app.fulcrum.model.catalog.Tariff;
import app.fulcrum.model.catalog.TokenOffer;
import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact;
import app.fulcrum.model.problem.ProblemFact.Day;
import app.fulcrum.model.problem.ProblemFact.Nothing;
import app.fulcrum.model.resolution.OwnTokens;
import app.fulcrum.model.resolution.RequestClass;
import app.fulcrum.model.resolution.Values;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.ModelChoice;
import app.fulcrum.model.scenario.Purchase;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What to know about an API offer that has a price.
 *
 * @param today the day prices are held against
 */
public record OfferProblems(Scenario scenario, Alternative alternative, PriceBook book, LocalDate today) {

    public List<Problem> of(TokenOffer offer) {
        Place here = Place.member(alternative.id().value());
        List<Problem> problems = new ArrayList<>();
        expired(offer, here).ifPresent(problems::add);
        contextTooLong(offer, here).ifPresent(problems::add);
        batchOnTier(offer, here).ifPresent(problems::add);
        replaced(offer, here).ifPresent(problems::add);
        if (offer instanceof HostedOffer hosted) {
            otherModel(hosted, here).ifPresent(problems::add);
        }
        return problems;
    }

    /** Work is on one tier or in a batch where the vendor says so; here both are counted, as they were asked for. */
    private Optional<Problem> batchOnTier(TokenOffer offer, Place here) {
        boolean isBatch = scenario.assumptions().base(Input.BATCH_SHARE).orElse(0) > 0;
        return tier(offer)
                .filter(tier -> isBatch && tier.excludesBatch())
                .map(tier ->
                        Problem.of(ProblemCode.TIER_WITHOUT_BATCH, here, quoted(offer.title()), quoted(tier.name())));
    }

    private Optional<ServiceTier> tier(TokenOffer offer) {
        return purchase().serviceTier().flatMap(offer.factors()::tier);
    }

    private Purchase purchase() {
        return ((Way.Api) alternative.way()).purchase();
    }

    /** A surcharge that is typed is the whole surcharge; where a tier is not sold for such requests, nothing is replaced. */
    private Optional<Problem> replaced(TokenOffer offer, Place here) {
        boolean isLong = offer.tariffOn(scenario.pricesOn())
                .filter(tariff -> tariff.isLong(longestInput()))
                .isPresent();
        Optional<String> tier = tier(offer)
                .filter(chosen -> !(isLong && chosen.excludesLongContext()))
                .map(ServiceTier::name);
        Optional<String> region =
                purchase().region().flatMap(offer.factors()::region).map(Region::name);
        List<String> service = Stream.concat(tier.stream(), region.stream()).toList();
        return service.isEmpty()
                        || alternative.assumptions().get(Input.SURCHARGE).isEmpty()
                ? Optional.empty()
                : Optional.of(Problem.of(
                        ProblemCode.SERVICE_REPLACED, here, quoted(offer.title()), quoted(String.join(", ", service))));
    }

    private Optional<Problem> expired(TokenOffer offer, Place here) {
        return offer.tariffOn(scenario.pricesOn())
                .filter(_ -> !isTyped())
                .filter(tariff -> tariff.validity().isPast(today))
                .map(tariff -> Problem.of(
                        ProblemCode.PRICE_EXPIRED,
                        here,
                        quoted(offer.title()),
                        new Day(tariff.validity().until().orElseThrow()),
                        offer.tariffOn(today).map(OfferProblems::price).orElseGet(Nothing::new)));
    }

    /** Whether the user's own prices count, so that those of the offer are not in use. */
    private boolean isTyped() {
        return alternative.assumptions().get(Input.INPUT_PRICE).isPresent()
                && alternative.assumptions().get(Input.OUTPUT_PRICE).isPresent();
    }

    private static ProblemFact price(Tariff tariff) {
        return Phrase.PRICE_PAIR.fact(
                price(tariff.base().input()), price(tariff.base().output()));
    }

    private static ProblemFact price(OptionalDouble stated) {
        return stated.isPresent() ? number(stated.getAsDouble()) : Phrase.UNKNOWN.fact();
    }

    private Optional<Problem> contextTooLong(TokenOffer offer, Place here) {
        double output =
                values().get(Input.OUTPUT_TOKENS) * OwnTokens.of(values()).perOutputToken();
        return ContextProblem.of(longestInput() + output, offer.contextTokens(), here, offer.title());
    }

    /** The input of the longest requests, as the alternative counts it. */
    private double longestInput() {
        return RequestClass.longest(values()).inputTokens()
                * OwnTokens.of(values()).perInputToken();
    }

    private Values values() {
        return Values.base(scenario, alternative.assumptions());
    }

    /** A host that serves other weights than any self-hosted makes a comparison of models, not of ways. */
    private Optional<Problem> otherModel(HostedOffer offer, Place here) {
        List<Way.OwnGpus> own = scenario.alternatives().stream()
                .map(Alternative::way)
                .filter(Way.OwnGpus.class::isInstance)
                .map(Way.OwnGpus.class::cast)
                .toList();
        boolean same = own.isEmpty()
                || own.stream().anyMatch(way -> way.model().equals(new ModelChoice.Named(offer.openModelId())));
        String served = book.openModel(offer.openModelId()).map(OpenModel::name).orElse(offer.openModelId());
        return same
                ? Optional.empty()
                : Optional.of(Problem.of(ProblemCode.OTHER_MODEL_HOSTED, here, quoted(offer.title()), quoted(served)));
    }
}
