package app.fulcrum.storage.pricelist;

import app.fulcrum.model.catalog.LongContextTariff;
import app.fulcrum.model.catalog.TokenPrices;
import app.fulcrum.model.pricelist.LeftOut.Reason;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.Tree;
import app.fulcrum.storage.json.Tree.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * models.dev: sellers by name, in each its models by name, prices in dollars per 1,000,000 tokens. It has no batch prices and
 * one price of cache writes, which is that of the shorter lifetime. What older copies call {@code context_over_200k} is not
 * read: the threshold of many models in it is another.
 */
final class ModelsDevList {

    private static final String MODELS = "models";
    private static final String COST = "cost";

    private ModelsDevList() {}

    static boolean isOne(JsonValue tree) {
        return Tree.named(tree).stream()
                .flatMap(seller -> models(seller).stream())
                .anyMatch(model -> Tree.object(model.object(), COST)
                        .flatMap(cost -> cost.member("input"))
                        .isPresent());
    }

    static List<ListRow> rows(JsonValue tree) {
        return Tree.named(tree).stream()
                .flatMap(seller -> models(seller).stream().map(model -> row(seller.name(), model)))
                .toList();
    }

    private static List<Named> models(Named seller) {
        return seller.object().member(MODELS).map(Tree::named).orElse(List.of());
    }

    private static ListRow row(String seller, Named model) {
        Optional<JsonObject> cost = Tree.object(model.object(), COST);
        if (cost.isEmpty()) {
            return ListRow.without(seller, model.name(), Reason.NO_PRICE);
        }
        RowAmounts amounts = new RowAmounts(RowAmounts.PER_MILLION);
        TokenPrices prices = prices(cost.get(), amounts);
        List<LongContextTariff> steps = steps(cost.get(), amounts);
        ListRow row = ListRow.of(seller, model.name(), prices, steps, amounts);
        return Tree.object(model.object(), "limit")
                .map(limit -> row.withContext(amounts.tokens(limit, "context")))
                .orElse(row);
    }

    private static List<LongContextTariff> steps(JsonObject cost, RowAmounts amounts) {
        List<LongContextTariff> steps = new ArrayList<>();
        for (JsonObject step : Tree.objects(cost, "tiers")) {
            Tree.object(step, "tier")
                    .filter(tier ->
                            Tree.text(tier, "type").filter("context"::equals).isPresent())
                    .map(tier -> amounts.tokens(tier, "size"))
                    .ifPresent(size -> size.ifPresent(
                            threshold -> steps.add(new LongContextTariff(threshold, prices(step, amounts)))));
        }
        steps.sort(Comparator.comparingLong(LongContextTariff::thresholdInputTokens));
        return steps;
    }

    private static TokenPrices prices(JsonObject cost, RowAmounts amounts) {
        return new TokenPrices(
                amounts.price(cost, "input"),
                amounts.price(cost, "cache_read"),
                amounts.price(cost, "cache_write"),
                OptionalDouble.empty(),
                amounts.price(cost, "output"));
    }
}
