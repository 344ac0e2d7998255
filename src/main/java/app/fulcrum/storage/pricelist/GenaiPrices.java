package app.fulcrum.storage.pricelist;

import app.fulcrum.model.catalog.LongContextTariff;
import app.fulcrum.model.catalog.TokenPrices;
import app.fulcrum.model.pricelist.LeftOut.Reason;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.Tree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * genai-prices: a list of sellers with their models, prices in dollars per 1,000,000 tokens. Of prices by day the last one that
 * holds counts; of prices by hour the lower, since the book enters what counts outside peak hours.
 */
final class GenaiPrices {

    private static final String MODELS = "models";
    private static final String PRICES = "prices";
    private static final String CONSTRAINT = "constraint";
    private static final String INPUT = "input_mtok";
    private static final String READ = "cache_read_mtok";
    private static final String WRITE = "cache_write_mtok";
    private static final String OUTPUT = "output_mtok";

    private GenaiPrices() {}

    static boolean isOne(JsonValue tree) {
        return Tree.objects(tree).stream()
                .flatMap(seller -> Tree.objects(seller, MODELS).stream())
                .flatMap(model -> entries(model).stream())
                .anyMatch(prices -> prices.member(INPUT).isPresent());
    }

    static List<ListRow> rows(JsonValue tree, LocalDate day) {
        return Tree.objects(tree).stream()
                .flatMap(seller -> Tree.objects(seller, MODELS).stream()
                        .map(model -> row(seller.id().orElse(""), model, day)))
                .toList();
    }

    private static ListRow row(String seller, JsonObject model, LocalDate day) {
        String id = model.id().orElse("");
        RowAmounts amounts = new RowAmounts(RowAmounts.PER_MILLION);
        return valid(model, day)
                .min(Comparator.comparingDouble(
                        prices -> base(prices, INPUT, amounts).orElse(Double.MAX_VALUE)))
                .map(prices -> ListRow.of(seller, id, base(prices, amounts), steps(prices, amounts), amounts)
                        .withContext(amounts.tokens(model, "context_window")))
                .orElseGet(() -> ListRow.without(seller, id, Reason.NO_PRICE));
    }

    /** The prices themselves, whether there is one set or one per time. */
    private static List<JsonObject> entries(JsonObject model) {
        return Stream.concat(
                        Tree.object(model, PRICES).stream(),
                        Tree.objects(model, PRICES).stream().flatMap(entry -> Tree.object(entry, PRICES).stream()))
                .toList();
    }

    /** The last prices by day that have begun, and those by hour after them. */
    private static Stream<JsonObject> valid(JsonObject model, LocalDate day) {
        List<JsonObject> timed = Tree.objects(model, PRICES);
        if (timed.isEmpty()) {
            return entries(model).stream();
        }
        List<JsonObject> valid = new ArrayList<>();
        for (JsonObject entry : timed) {
            Optional<JsonObject> constraint = Tree.object(entry, CONSTRAINT);
            boolean isByHour =
                    constraint.flatMap(when -> when.member("start_time")).isPresent();
            if (!isByHour && hasBegun(constraint, day)) {
                valid.clear();
            }
            if (isByHour || hasBegun(constraint, day)) {
                Tree.object(entry, PRICES).ifPresent(valid::add);
            }
        }
        return valid.stream();
    }

    private static boolean hasBegun(Optional<JsonObject> constraint, LocalDate day) {
        return constraint
                .flatMap(when -> Tree.text(when, "start_date"))
                .filter(from -> from.compareTo(day.toString()) > 0)
                .isEmpty();
    }

    private static TokenPrices base(JsonObject prices, RowAmounts amounts) {
        return new TokenPrices(
                base(prices, INPUT, amounts),
                base(prices, READ, amounts),
                base(prices, WRITE, amounts),
                OptionalDouble.empty(),
                base(prices, OUTPUT, amounts));
    }

    /** A price is a number, or an object with one and with steps. */
    private static OptionalDouble base(JsonObject prices, String name, RowAmounts amounts) {
        return Tree.object(prices, name)
                .map(stepped -> amounts.price(stepped, "base"))
                .orElseGet(() -> amounts.price(prices, name));
    }

    private static List<LongContextTariff> steps(JsonObject prices, RowAmounts amounts) {
        return Stream.of(INPUT, READ, WRITE, OUTPUT)
                .flatMap(name -> tiers(prices, name))
                .flatMapToLong(tier -> start(tier, amounts).stream())
                .distinct()
                .sorted()
                .mapToObj(start -> new LongContextTariff(
                        start,
                        new TokenPrices(
                                step(prices, INPUT, start, amounts),
                                step(prices, READ, start, amounts),
                                step(prices, WRITE, start, amounts),
                                OptionalDouble.empty(),
                                step(prices, OUTPUT, start, amounts))))
                .toList();
    }

    private static Stream<JsonObject> tiers(JsonObject prices, String name) {
        return Tree.object(prices, name).stream().flatMap(price -> Tree.objects(price, "tiers").stream());
    }

    private static OptionalDouble step(JsonObject prices, String name, long start, RowAmounts amounts) {
        return tiers(prices, name)
                .filter(tier -> start(tier, amounts).stream().anyMatch(other -> other == start))
                .findFirst()
                .map(tier -> amounts.price(tier, "price"))
                .orElse(OptionalDouble.empty());
    }

    /** The threshold. Some write the last token below it: 271,999 for 272,000. */
    private static OptionalLong start(JsonObject tier, RowAmounts amounts) {
        LongStream start = amounts.tokens(tier, "start").stream();
        return start.map(tokens -> tokens % 1_000 == 999 ? tokens + 1 : tokens).findFirst();
    }
}
