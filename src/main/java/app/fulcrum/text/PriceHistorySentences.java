package app.fulcrum.text;

import app.fulcrum.model.history.OfferPrice;
import app.fulcrum.model.history.PriceHistory;
import app.fulcrum.model.history.PriceStretch;
import app.fulcrum.model.history.PriceThreshold;
import app.fulcrum.model.provenance.Validity;
import app.fulcrum.text.number.MoneyFigures;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an offer has cost and will cost, and what it would have to cost, in words.
 *
 * @param money how prices are printed
 * @param names what the alternatives are called
 */
public record PriceHistorySentences(MoneyFigures money, AlternativeNames names) {

    private static final Messages MESSAGES = Messages.of("history");
    private static final String BETWEEN = "; ";

    /** How the days of a stretch lie. */
    private enum Days {
        ALWAYS,
        /** Open at the end, and begun. */
        SINCE,
        /** Open at the end, and still to come. */
        FROM,
        UNTIL,
        BETWEEN
    }

    /**
     * All in a line: {@code Google Gemini 4 Argon: $6.00 per 1M tokens until 2026-11-30; $12.00 per 1M tokens from 2026-12-01; would need
     * $0.72 or less to be as cheap as the hosted open API.}
     */
    public String summary(PriceHistory history) {
        String facts = Stream.of(
                        history.stretches().stream().map(stretch -> stretch(stretch, history)),
                        typed(history).stream(),
                        threshold(history).stream())
                .flatMap(all -> all)
                .collect(Collectors.joining(BETWEEN));
        return MESSAGES.get("summary", history.offer().title(), facts);
    }

    /** {@code $12.00 per 1M tokens from 2026-12-01}. */
    public String stretch(PriceStretch stretch, PriceHistory history) {
        Validity days = stretch.days();
        String key = (stretch.price().isPresent() ? "price." : "none.")
                + days(days, history).name();
        return MESSAGES.get(
                key,
                stretch.price()
                        .map(price -> money.price(price.usdPerMillionTokens()))
                        .orElse(""),
                days.from().map(Object::toString).orElse(""),
                days.until().map(Object::toString).orElse(""));
    }

    /** {@code From 2026-12-01}, to stand by itself. */
    public String days(PriceStretch stretch, PriceHistory history) {
        Validity days = stretch.days();
        return MESSAGES.get(
                "days." + days(days, history).name(),
                days.from().map(Object::toString).orElse(""),
                days.until().map(Object::toString).orElse(""));
    }

    /** {@code $12.00 per 1M}, or that it is not known. */
    public String figure(PriceStretch stretch) {
        return stretch.price()
                .map(price -> MESSAGES.get("figure", money.price(price.usdPerMillionTokens())))
                .orElseGet(() -> MESSAGES.get("unknown"));
    }

    private static Days days(Validity days, PriceHistory history) {
        if (days.from().isEmpty()) {
            return days.until().isEmpty() ? Days.ALWAYS : Days.UNTIL;
        }
        if (days.until().isPresent()) {
            return Days.BETWEEN;
        }
        return days.from().get().isAfter(history.pricesOn()) ? Days.FROM : Days.SINCE;
    }

    /** What it would have to cost, and that a price of the user's own counts: a sentence each, as far as there is one. */
    public List<String> remarks(PriceHistory history) {
        return Stream.concat(
                        threshold(history).map(words -> MESSAGES.get("intro", words)).stream(),
                        typed(history).map(words -> MESSAGES.get("intro.typed", words)).stream())
                .toList();
    }

    /** That a price of the user's own counts; absent where none does. */
    private static Optional<String> typed(PriceHistory history) {
        return history.isTyped() ? Optional.of(MESSAGES.get("typed")) : Optional.empty();
    }

    /** {@code would need $0.72 or less to be as cheap as the hosted open API}; absent where there is no threshold. */
    private Optional<String> threshold(PriceHistory history) {
        return history.threshold()
                .map(threshold -> MESSAGES.get(
                        key(threshold, history),
                        money.price(threshold.usdPerMillionTokens()),
                        names.within(threshold.against())));
    }

    private static String key(PriceThreshold threshold, PriceHistory history) {
        if (!threshold.isReachable()) {
            return "threshold.never";
        }
        double now = history.now().map(OfferPrice::usdPerMillionTokens).orElseThrow();
        return now <= threshold.usdPerMillionTokens() ? "threshold.higher" : "threshold.lower";
    }
}
