package app.fulcrum.storage.pricelist;

import app.fulcrum.model.catalog.LongContextTariff;
import app.fulcrum.model.catalog.TokenPrices;
import app.fulcrum.model.pricelist.LeftOut.Reason;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** OpenRouter's list of models: prices as texts in dollars per token, of one route of several. */
final class OpenRouterList {

    private static final String SELLER = "openrouter";
    private static final String PRICING = "pricing";

    private OpenRouterList() {}

    static boolean isOne(JsonValue tree) {
        return models(tree).stream()
                .anyMatch(model -> Tree.object(model, PRICING)
                        .flatMap(pricing -> pricing.member("prompt"))
                        .isPresent());
    }

    static List<ListRow> rows(JsonValue tree) {
        return models(tree).stream().map(OpenRouterList::row).toList();
    }

    private static List<JsonObject> models(JsonValue tree) {
        return Tree.object(tree).map(list -> Tree.objects(list, "data")).orElse(List.of());
    }

    private static ListRow row(JsonObject model) {
        String id = model.id().orElse("");
        Optional<JsonObject> pricing = Tree.object(model, PRICING);
        if (pricing.isEmpty()) {
            return ListRow.without(SELLER, id, Reason.NO_PRICE);
        }
        RowAmounts amounts = new RowAmounts(RowAmounts.PER_TOKEN);
        TokenPrices prices = prices(pricing.get(), amounts);
        List<LongContextTariff> steps = steps(pricing.get(), amounts);
        return ListRow.of(SELLER, id, prices, steps, amounts).withContext(amounts.tokens(model, "context_length"));
    }

    private static List<LongContextTariff> steps(JsonObject pricing, RowAmounts amounts) {
        List<LongContextTariff> steps = new ArrayList<>();
        for (JsonObject step : Tree.objects(pricing, "overrides")) {
            amounts.tokens(step, "min_prompt_tokens")
                    .ifPresent(threshold -> steps.add(new LongContextTariff(threshold, prices(step, amounts))));
        }
        steps.sort(Comparator.comparingLong(LongContextTariff::thresholdInputTokens));
        return steps;
    }

    private static TokenPrices prices(JsonObject pricing, RowAmounts amounts) {
        OptionalDouble input = amounts.price(pricing, "prompt");
        OptionalDouble read = amounts.price(pricing, "input_cache_read");
        return new TokenPrices(
                input,
                // the price of fresh input stands there for no discount
                read.equals(input) ? OptionalDouble.empty() : read,
                amounts.price(pricing, "input_cache_write"),
                amounts.price(pricing, "input_cache_write_1h"),
                amounts.price(pricing, "completion"));
    }
}
