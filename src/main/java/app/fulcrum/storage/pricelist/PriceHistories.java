package app.fulcrum.storage.pricelist;

import app.fulcrum.model.catalog.TokenPrices;
import app.fulcrum.model.pricelist.LeftOut.Reason;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.Tree;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A vendor's file of llm-prices: models with the prices they had over time, in dollars per 1,000,000 tokens. Long requests are
 * models of their own there, such as {@code grok-4.5-200k}.
 */
final class PriceHistories {

    private static final String VENDOR = "vendor";
    private static final String HISTORY = "price_history";
    private static final Pattern LONG_REQUESTS = Pattern.compile(".*-\\d{2,4}k");

    private PriceHistories() {}

    static boolean isOne(JsonValue tree) {
        return Tree.object(tree)
                .filter(list -> Tree.text(list, VENDOR).isPresent())
                .filter(list -> Tree.objects(list, "models").stream()
                        .anyMatch(model -> model.member(HISTORY).isPresent()))
                .isPresent();
    }

    static List<ListRow> rows(JsonValue tree, LocalDate day) {
        return Tree.object(tree).stream()
                .flatMap(list -> Tree.objects(list, "models").stream()
                        .map(model -> row(Tree.text(list, VENDOR).orElse(""), model, day)))
                .toList();
    }

    private static ListRow row(String vendor, JsonObject model, LocalDate day) {
        String id = model.id().orElse("");
        if (LONG_REQUESTS.matcher(id).matches()) {
            return ListRow.without(vendor, id, Reason.OTHER_TERMS);
        }
        Optional<JsonObject> valid = Tree.objects(model, HISTORY).stream()
                .filter(hasBegun(day).and(hasNotEnded(day)))
                .findFirst();
        RowAmounts amounts = new RowAmounts(RowAmounts.PER_MILLION);
        return valid.map(prices -> ListRow.of(vendor, id, prices(prices, amounts), List.of(), amounts))
                .orElseGet(() -> ListRow.without(vendor, id, Reason.NO_PRICE));
    }

    /** Days are compared as texts: they are written year first. */
    private static Predicate<JsonObject> hasBegun(LocalDate day) {
        return entry -> Tree.text(entry, "from_date")
                .filter(from -> from.compareTo(day.toString()) > 0)
                .isEmpty();
    }

    private static Predicate<JsonObject> hasNotEnded(LocalDate day) {
        return entry -> Tree.text(entry, "to_date")
                .filter(to -> to.compareTo(day.toString()) < 0)
                .isEmpty();
    }

    private static TokenPrices prices(JsonObject entry, RowAmounts amounts) {
        return new TokenPrices(
                amounts.price(entry, "input"),
                amounts.price(entry, "input_cached"),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                amounts.price(entry, "output"));
    }
}
