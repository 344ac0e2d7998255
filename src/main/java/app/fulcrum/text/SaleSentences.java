package app.fulcrum.text;

import app.fulcrum.model.catalog.Offer;
import app.fulcrum.model.catalog.sale.EndOfSale;
import app.fulcrum.model.catalog.sale.SaleStage;
import app.fulcrum.model.pricing.SaleProblem;
import app.fulcrum.model.resolution.OfferInUse;
import java.util.List;
import java.util.Optional;

/** When an offer comes on sale and when it goes, in words. */
public final class SaleSentences {

    private static final Messages MESSAGES = Messages.of("sale");

    /** More names than these help nobody to choose. */
    private static final int MOST_SUCCESSORS = 2;

    private SaleSentences() {}

    /** {@code Groq Llama 3.3 70B is sold until 2026-08-16; 41 days left. Look at Groq GPT OSS 120B instead.} */
    public static String of(OfferInUse used) {
        String sentence = of(used.offer(), used.stage());
        return used.successors().isEmpty() ? sentence : MESSAGES.get("instead", sentence, names(used.successors()));
    }

    /** The same without what there is instead; empty where there is nothing to say. */
    public static String of(Offer offer, SaleStage stage) {
        return switch (stage) {
            case SaleStage.OnSale _ -> "";
            case SaleStage.Announced(var from) -> MESSAGES.get("announced", offer.title(), from);
            case SaleStage.Ending(var end, long daysLeft) ->
                MESSAGES.get(
                        "ending",
                        offer.title() + scope(end),
                        end.lastDay(),
                        FactWords.of(SaleProblem.timeLeft(daysLeft)));
            case SaleStage.Ended(var end) -> MESSAGES.get("ended", offer.title() + scope(end), lastDay(end));
        };
    }

    /** A few words beside a name: {@code ended 2026-08-16}; absent where it is simply on sale. */
    public static Optional<String> mark(SaleStage stage) {
        return switch (stage) {
            case SaleStage.OnSale _ -> Optional.empty();
            case SaleStage.Announced(var from) -> Optional.of(MESSAGES.get("mark.announced", from));
            case SaleStage.Ending(var end, long _) -> Optional.of(MESSAGES.get("mark.ending", end.lastDay()));
            case SaleStage.Ended(var end) -> Optional.of(MESSAGES.get("mark.ended", lastDay(end)));
        };
    }

    private static String scope(EndOfSale end) {
        return end.scope().isEmpty() ? "" : MESSAGES.get("scope", end.scope());
    }

    private static String lastDay(EndOfSale end) {
        return end.notBefore()
                .map(first -> MESSAGES.get("between", first, end.lastDay()))
                .orElseGet(() -> end.lastDay().toString());
    }

    private static String names(List<Offer> successors) {
        return successors.stream()
                .limit(MOST_SUCCESSORS)
                .map(Offer::title)
                .reduce((one, other) -> MESSAGES.get("or", one, other))
                .orElseThrow();
    }
}
