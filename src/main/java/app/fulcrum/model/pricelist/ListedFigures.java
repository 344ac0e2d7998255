package app.fulcrum.model.pricelist;

import app.fulcrum.model.catalog.LongContextTariff;
import app.fulcrum.model.catalog.TokenPrices;
import app.fulcrum.model.pricelist.PriceFinding.Change;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The figures of an offer by the names they have in the book's files. Those a list does not have are not compared: lists leave
 * much out.
 */
record ListedFigures(Map<String, Double> byMember) {

    static final ListedFigures NONE = new ListedFigures(Map.of());

    /** @param factor on every price: 1 outside peak hours */
    static ListedFigures of(
            TokenPrices prices, List<LongContextTariff> longContext, OptionalDouble batchDiscount, double factor) {
        Map<String, Double> figures = new LinkedHashMap<>();
        put(figures, "", prices, factor);
        longContext.forEach(step -> put(figures, "> " + step.thresholdInputTokens() + " ", step.prices(), factor));
        batchDiscount.ifPresent(discount -> figures.put("batchDiscount", discount));
        return new ListedFigures(figures);
    }

    /** What a list says, as it says it. */
    static ListedFigures of(ListedPrice listed) {
        return of(listed.prices(), listed.longContext(), listed.batchDiscount(), 1);
    }

    private static void put(Map<String, Double> figures, String before, TokenPrices prices, double factor) {
        put(figures, before + "input", prices.input(), factor);
        put(figures, before + "cacheRead", prices.cacheRead(), factor);
        put(figures, before + "cacheWrite", prices.cacheWrite(), factor);
        put(figures, before + "cacheWriteLong", prices.cacheWriteLong(), factor);
        put(figures, before + "output", prices.output(), factor);
    }

    private static void put(Map<String, Double> figures, String member, OptionalDouble price, double factor) {
        price.ifPresent(usd -> figures.put(member, usd * factor));
    }

    /** What the list has otherwise than these figures of the book. */
    List<Change> changes(ListedFigures listed) {
        List<Change> changes = new ArrayList<>();
        listed.byMember.forEach((member, price) -> {
            Double known = byMember.get(member);
            if (known == null || !isSame(known, price)) {
                changes.add(
                        new Change(member, known == null ? OptionalDouble.empty() : OptionalDouble.of(known), price));
            }
        });
        return changes;
    }

    /** Prices have six decimals at most; less than half of the last is what doubles make of them. */
    static boolean isSame(double one, double other) {
        return Math.abs(one - other) < 5e-7;
    }
}
