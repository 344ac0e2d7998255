package app.fulcrum.controller.inputs.words;

import app.fulcrum.model.catalog.GpuOffer;
import app.fulcrum.text.Messages;
import app.fulcrum.text.number.Figures;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rental offers in words. */
public final class GpuOfferWords {

    private static final Messages MESSAGES = Messages.of("inputs");

    private GpuOfferWords() {}

    /** {@code AWS p5.48xlarge}. */
    public static String name(GpuOffer offer) {
        return offer.instance().isEmpty() ? offer.provider() : offer.provider() + " " + offer.instance();
    }

    /** {@code $3.95 · on demand · 8 sold together · us-east-1}. */
    public static String facts(GpuOffer offer) {
        return Stream.of(
                        MESSAGES.get("offer.gpuHour", Figures.price(offer.usdPerGpuHour())),
                        terms(offer),
                        offer.gpusPerInstance().orElse(1) == 1
                                ? ""
                                : MESSAGES.get(
                                        "offer.together",
                                        Figures.exact(offer.gpusPerInstance().orElse(1))),
                        offer.region())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** What the price asks of the buyer: {@code reserved for 12 months}. */
    public static String terms(GpuOffer offer) {
        String terms = MESSAGES.get("terms." + offer.terms().name());
        return offer.commitmentMonths().isPresent()
                ? MESSAGES.get(
                        "terms.months",
                        terms,
                        Figures.exact(offer.commitmentMonths().getAsInt()))
                : terms;
    }
}
