package app.fulcrum.model.market;

import app.fulcrum.model.catalog.GpuOffer;
import app.fulcrum.model.catalog.Offer;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.catalog.TokenOffer;
import app.fulcrum.model.resolution.TokenOffers;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Assumptions;
import app.fulcrum.model.scenario.Group;
import app.fulcrum.model.scenario.Hardware;
import app.fulcrum.model.scenario.Hosting;
import app.fulcrum.model.scenario.Hosting.Scaling;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Input.Presence;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Another offer in the place of the one that is chosen. */
public final class Substitution {

    /** What an offer of tokens states. */
    private static final List<Input> OF_TOKENS = Stream.of(Input.values())
            .filter(input -> input.group() == Group.API && input.presence() == Presence.FROM_PRICE_BOOK)
            .toList();

    private static final List<Input> OF_GPUS = List.of(
            Input.GPU_PRICE_PER_HOUR, Input.GPU_PRICE_PER_MONTH, Input.GPUS_PER_SERVER, Input.GPUS_ON_FAST_LINK);

    private Substitution() {}

    /**
     * The scenario with an offer chosen for an alternative. What was typed for the offer chosen before does not hold for
     * another one: its prices, how many GPUs it sells together, that it can still be had; nor does a discount negotiated with
     * another seller, nor a speed measured on another GPU. GPUs that are billed whether they run or not stand all day.
     *
     * @param offer of the alternative's kind
     */
    public static Scenario choosing(Offer offer, AlternativeId id, Scenario scenario, PriceBook book) {
        Alternative now = scenario.alternatives().get(id);
        Alternative then = switch (offer) {
            case TokenOffer tokens -> buying(tokens, now, book);
            case GpuOffer gpus -> renting(gpus, now);
        };
        return then.way().equals(now.way())
                ? scenario
                : scenario.withAlternatives(scenario.alternatives().with(then.withStillAvailable(false)));
    }

    private static Alternative buying(TokenOffer offer, Alternative now, PriceBook book) {
        Way.Api way = (Way.Api) now.way();
        if (way.offerId().equals(offer.id())) {
            return now;
        }
        boolean sameSeller = TokenOffers.bought(way, book)
                .filter(before -> before.provider().equals(offer.provider()))
                .isPresent();
        Assumptions kept = without(OF_TOKENS, now.assumptions());
        return now.withWay(way.withPurchase(way.purchase().withOffer(offer)))
                .withAssumptions(sameSeller ? kept : undiscounted(kept, now, book));
    }

    private static Assumptions undiscounted(Assumptions assumptions, Alternative alternative, PriceBook book) {
        return book.defaultValue(alternative.standardPath(Input.NEGOTIATED_DISCOUNT))
                .map(usual -> assumptions.with(Input.NEGOTIATED_DISCOUNT, Assumption.of(usual)))
                .orElse(assumptions);
    }

    private static Alternative renting(GpuOffer offer, Alternative now) {
        Way.OwnGpus way = (Way.OwnGpus) now.way();
        Hardware before = way.hosting().hardware();
        Hardware then = new Hardware.Rented(offer.gpuId(), Optional.of(offer.id()));
        Assumptions kept = without(OF_GPUS, now.assumptions());
        Hosting hosting = way.hosting().withHardware(then);
        Hosting billed = offer.releasesIdleGpus() ? hosting : hosting.withScaling(Scaling.STANDING);
        Alternative renting = now.withWay(way.withHosting(billed)).withAssumptions(kept);
        return before.gpu().equals(then.gpu()) ? renting : renting.withoutMeasurement();
    }

    private static Assumptions without(List<Input> inputs, Assumptions assumptions) {
        Assumptions left = assumptions;
        for (Input input : inputs) {
            left = left.get(input).isPresent() ? left.without(input) : left;
        }
        return left;
    }
}
