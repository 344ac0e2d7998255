package app.fulcrum.storage.pricelist;

import app.fulcrum.model.catalog.LongContextTariff;
import app.fulcrum.model.catalog.TokenPrices;
import app.fulcrum.model.pricelist.LeftOut.Reason;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.Tree;
import app.fulcrum.storage.json.Tree.Named;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * LiteLLM's map: an object of rows, prices in dollars per token. The seller is a member of the row; thresholds of long
 * requests and service tiers stand in the names of members.
 */
final class LiteLlmMap {

    private static final String SELLER = "litellm_provider";
    private static final String INPUT = "input_cost_per_token";
    private static final String OUTPUT = "output_cost_per_token";
    private static final String READ = "cache_read_input_token_cost";
    private static final String WRITE = "cache_creation_input_token_cost";
    private static final String LONG_WRITE = WRITE + "_above_1hr";

    /** How DeepSeek's rows once spelled cache reads. */
    private static final String FORMER_READ = INPUT + "_cache_hit";

    /** A row that explains the others. */
    private static final String SAMPLE = "sample_spec";

    private static final List<String> MODES = List.of("chat", "completion", "responses");

    private static final Pattern STEP = Pattern.compile(INPUT + "_above_(\\d{1,6})k_tokens");

    private LiteLlmMap() {}

    static boolean isOne(JsonValue tree) {
        return Tree.named(tree).stream()
                .anyMatch(row -> Tree.text(row.object(), SELLER).isPresent()
                        && row.object().member(INPUT).isPresent());
    }

    static List<ListRow> rows(JsonValue tree) {
        return Tree.named(tree).stream()
                .filter(row -> !row.name().equals(SAMPLE))
                .map(LiteLlmMap::row)
                .toList();
    }

    private static ListRow row(Named row) {
        JsonObject object = row.object();
        String seller = Tree.text(object, SELLER).orElse("");
        if (Tree.text(object, "mode").filter(mode -> !MODES.contains(mode)).isPresent()) {
            return ListRow.without(seller, row.name(), Reason.OTHER_KIND);
        }
        RowAmounts amounts = new RowAmounts(RowAmounts.PER_TOKEN);
        OptionalDouble input = amounts.price(object, INPUT);
        OptionalDouble batch = amounts.price(object, INPUT + "_batches");
        TokenPrices prices = prices(object, "", amounts);
        List<LongContextTariff> steps = steps(object, amounts);
        return ListRow.of(seller, row.name(), prices, steps, amounts)
                .withContext(amounts.tokens(object, "max_input_tokens"))
                .withBatchDiscount(discount(batch, input));
    }

    private static List<LongContextTariff> steps(JsonObject object, RowAmounts amounts) {
        return object.members().stream()
                .map(member -> STEP.matcher(member.name()))
                .filter(Matcher::matches)
                .mapToLong(step -> Long.parseLong(step.group(1)))
                .sorted()
                .mapToObj(thousands -> new LongContextTariff(
                        thousands * 1_000, prices(object, "_above_" + thousands + "k_tokens", amounts)))
                .toList();
    }

    private static TokenPrices prices(JsonObject object, String suffix, RowAmounts amounts) {
        OptionalDouble read = amounts.price(object, READ + suffix);
        return new TokenPrices(
                amounts.price(object, INPUT + suffix),
                read.isPresent() ? read : amounts.price(object, FORMER_READ + suffix),
                amounts.price(object, WRITE + suffix),
                amounts.price(object, LONG_WRITE + suffix),
                amounts.price(object, OUTPUT + suffix));
    }

    /** To four decimals, as prices of batches are rounded. */
    private static OptionalDouble discount(OptionalDouble batch, OptionalDouble input) {
        return batch.isPresent() && input.isPresent()
                ? OptionalDouble.of(Math.round((1 - batch.getAsDouble() / input.getAsDouble()) * 10_000) / 10_000.0)
                : OptionalDouble.empty();
    }
}
