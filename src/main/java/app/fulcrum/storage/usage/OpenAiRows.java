package app.fulcrum.storage.usage;

import app.fulcrum.model.usage.TokenCounts;
import app.fulcrum.model.usage.Untold;
import app.fulcrum.model.usage.UsageTier;
import app.fulcrum.storage.usage.UsedRow.Money;
import app.fulcrum.storage.usage.UsedRow.Named;
import app.fulcrum.storage.usage.source.DamagedField;
import app.fulcrum.storage.usage.source.UsageRow;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/**
 * OpenAI's usage and costs, of the interface and of the page. Input includes what was read from the cache; amounts are dollars
 * with up to 28 decimals. Dimensions that were not grouped by are empty.
 */
final class OpenAiRows {

    private static final String[] STARTS = {"start_time", "start_time_iso"};
    private static final String[] ENDS = {"end_time", "end_time_iso"};
    private static final Set<String> TIMES_ALONE = timesAlone();

    /** Later answers tell what was written to a cache; how they call it is not settled. */
    private static final List<String> WRITTEN =
            List.of("input_cache_write_tokens", "input_cache_creation_tokens", "input_cached_write_tokens");

    static final List<String> USAGE_COLUMNS = List.of(
            "start_time",
            "start_time_iso",
            "end_time",
            "end_time_iso",
            "model",
            "batch",
            "service_tier",
            "input_tokens",
            "input_cached_tokens",
            "input_cache_write_tokens",
            "input_cache_creation_tokens",
            "input_cached_write_tokens",
            "output_tokens",
            "num_model_requests",
            "object");

    static final List<String> COST_COLUMNS = List.of(
            "start_time",
            "start_time_iso",
            "end_time",
            "end_time_iso",
            "line_item",
            "amount_value",
            "amount.value",
            "amount_currency",
            "amount.currency",
            "object");

    private static final String SELLER = "OpenAI";

    private OpenAiRows() {}

    private static Set<String> timesAlone() {
        return new TreeSet<>(List.of("start_time", "end_time", "start_time_iso", "end_time_iso"));
    }

    /** A month without any use is written with its times alone. */
    static boolean isUsage(Set<String> names) {
        return (names.contains("input_tokens") && names.contains("num_model_requests") && names.contains("start_time"))
                || names.equals(TIMES_ALONE);
    }

    static boolean isCosts(Set<String> names) {
        return names.contains("start_time") && (names.contains("amount_value") || names.contains("amount.value"));
    }

    static UsedRow usage(UsageRow row) throws DamagedField, OmittedRow {
        TimeSpan time = TimeSpan.of(row, STARTS, ENDS);
        OptionalLong requests = row.count("num_model_requests");
        Optional<TokenCounts> tokens = tokens(row);
        Named named = new Named(SELLER, ForeignNames.model(row.text("model").orElse("")), tier(row));
        // a zero beside tokens stands for requests that were not counted
        boolean isCounted = requests.orElse(0) > 0
                || tokens.filter(counts -> counts.total() > 0).isEmpty();
        return UsedRow.counting(time, named, tokens, isCounted ? requests : OptionalLong.empty(), Money.NONE);
    }

    private static Optional<TokenCounts> tokens(UsageRow row) throws DamagedField {
        OptionalLong input = row.count("input_tokens");
        OptionalLong output = row.count("output_tokens");
        boolean hasOutput = !row.word("object").contains("embeddings");
        if (input.isEmpty() || (output.isEmpty() && hasOutput)) {
            return Optional.empty();
        }
        OptionalLong read = row.count("input_cached_tokens");
        OptionalLong written = written(row);
        EnumSet<Untold> untold = EnumSet.noneOf(Untold.class);
        if (read.isEmpty()) {
            untold.add(Untold.CACHE_READS);
        }
        if (written.isEmpty()) {
            untold.add(Untold.CACHE_WRITES);
        }
        untold.add(Untold.WRITE_LIFETIME);
        long uncached = input.getAsLong() - read.orElse(0) - written.orElse(0);
        if (uncached < 0) {
            throw new DamagedField("input_cached_tokens");
        }
        return Optional.of(
                new TokenCounts(uncached, read.orElse(0), written.orElse(0), 0, output.orElse(0), 0, untold));
    }

    private static OptionalLong written(UsageRow row) throws DamagedField {
        for (String name : WRITTEN) {
            OptionalLong written = row.count(name);
            if (written.isPresent()) {
                return written;
            }
        }
        return OptionalLong.empty();
    }

    private static UsageTier tier(UsageRow row) {
        UsageTier told = ForeignNames.tier(row.word("service_tier"));
        return switch (row.word("batch")) {
            case "true" -> UsageTier.BATCH;
            case "false" -> told == UsageTier.UNTOLD ? UsageTier.STANDARD : told;
            // the usual tier has batch work in it where the two are not told apart
            default -> told == UsageTier.STANDARD ? UsageTier.UNTOLD : told;
        };
    }

    static UsedRow costs(UsageRow row) throws DamagedField, OmittedRow {
        TimeSpan time = TimeSpan.of(row, STARTS, ENDS);
        Optional<BigDecimal> flat = row.amount("amount_value");
        Optional<BigDecimal> amount = flat.isPresent() ? flat : row.amount("amount.value");
        String currency = row.text("amount_currency").orElse(row.word("amount.currency"));
        String item = row.text("line_item").orElse("");
        String model = ForeignNames.model(item.split(",", 2)[0].strip());
        UsageTier tier = item.contains("batch") ? UsageTier.BATCH : UsageTier.UNTOLD;
        return UsedRow.costing(time, new Named(SELLER, model, tier), Money.of(currency, amount, Optional.empty()));
    }
}
