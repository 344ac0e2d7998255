package app.fulcrum.model.pricing;

import app.fulcrum.model.catalog.Availability;
import app.fulcrum.model.catalog.HostedOffer;
import app.fulcrum.model.catalog.OpenModel;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.catalog.Tariff;
import app.fulcrum.model.catalog.TokenOffer;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.ModelChoice;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What to know about an API offer that has a price.
 *
 * @param today the day prices are held against
 */
public record OfferProblems(Scenario scenario, Alternative alternative, PriceBook book, LocalDate today) {

    public List<Problem> of(TokenOffer offer) {
        Place here = Place.member(alternative.id().value());
        List<Problem> problems = new ArrayList<>();
        if (offer.availability() == Availability.DISCONTINUED) {
            problems.add(Problem.of(
                    ProblemCode.OFFER_DISCONTINUED,
                    here,
                    name(offer),
                    offer.provenance().note()));
        }
        expired(offer, here).ifPresent(problems::add);
        contextTooLong(offer, here).ifPresent(problems::add);
        if (offer instanceof HostedOffer hosted) {
            otherModel(hosted, here).ifPresent(problems::add);
        }
        return problems;
    }

    private Optional<Problem> expired(TokenOffer offer, Place here) {
        return offer.tariffOn(scenario.pricesOn())
                .filter(_ -> !isTyped())
                .filter(tariff -> tariff.validity().isPast(today))
                .map(tariff -> Problem.of(
                        ProblemCode.PRICE_EXPIRED,
                        here,
                        name(offer),
                        tariff.validity().until().map(LocalDate::toString).orElse(""),
                        offer.tariffOn(today).map(OfferProblems::price).orElse("")));
    }

    /** Whether the user's own prices count, so that those of the offer are not in use. */
    private boolean isTyped() {
        return alternative.assumptions().get(Input.INPUT_PRICE).isPresent()
                && alternative.assumptions().get(Input.OUTPUT_PRICE).isPresent();
    }

    private static String price(Tariff tariff) {
        var prices = tariff.base();
        return prices.input().orElse(Double.NaN) + " / " + prices.output().orElse(Double.NaN) + " USD / 1M tokens";
    }

    private Optional<Problem> contextTooLong(TokenOffer offer, Place here) {
        double tokens = scenario.assumptions().base(Input.INPUT_TOKENS).orElse(0)
                + scenario.assumptions().base(Input.OUTPUT_TOKENS).orElse(0);
        return ContextProblem.of(tokens, offer.contextTokens(), here, name(offer));
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
                : Optional.of(Problem.of(ProblemCode.OTHER_MODEL_HOSTED, here, name(offer), served));
    }

    private static String name(TokenOffer offer) {
        return offer.provider() + " " + offer.name();
    }
}
