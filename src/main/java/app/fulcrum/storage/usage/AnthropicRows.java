package app.fulcrum.storage.usage;

import app.fulcrum.model.usage.Omission;
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

/** Anthropic's usage and costs, of the console and of the Admin API. Kinds of input are disjoint; requests are not counted. */
final class AnthropicRows {

    static final List<String> USAGE_COLUMNS = List.of(
            "usage_date_utc",
            "model_version",
            "usage_type",
            "speed",
            "usage_input_tokens_no_cache",
            "usage_input_tokens_cache_read",
            "usage_input_tokens_cache_write_5m",
            "usage_input_tokens_cache_write_1h",
            "usage_input_tokens_cache_write",
            "usage_output_tokens");

    static final List<String> COST_COLUMNS = List.of(
            "usage_date_utc", "model", "usage_type", "speed", "token_type", "cost_type", "cost_usd", "list_price_usd");

    static final List<String> ADMIN_USAGE_COLUMNS = List.of(
            "starting_at",
            "ending_at",
            "model",
            "service_tier",
            "uncached_input_tokens",
            "cache_read_input_tokens",
            "cache_creation.ephemeral_5m_input_tokens",
            "cache_creation.ephemeral_1h_input_tokens",
            "output_tokens");

    static final List<String> ADMIN_COST_COLUMNS = List.of(
            "starting_at", "ending_at", "amount", "currency", "model", "description", "service_tier", "cost_type");

    private static final String SELLER = "Anthropic";
    private static final String[] STARTS = {"starting_at"};
    private static final String[] ENDS = {"ending_at"};

    private AnthropicRows() {}

    static boolean isUsage(Set<String> names) {
        return names.contains("usage_input_tokens_no_cache") && names.contains("usage_date_utc");
    }

    static boolean isCost(Set<String> names) {
        return names.contains("cost_usd") && names.contains("token_type") && names.contains("usage_date_utc");
    }

    static boolean isAdminUsage(Set<String> names) {
        return names.contains("uncached_input_tokens") && names.contains("starting_at");
    }

    static boolean isAdminCost(Set<String> names) {
        return names.contains("amount") && names.contains("currency") && names.contains("starting_at");
    }

    static UsedRow usage(UsageRow row) throws DamagedField, OmittedRow {
        TimeSpan time = TimeSpan.day(row, "usage_date_utc");
        OptionalLong fiveMinutes = row.count("usage_input_tokens_cache_write_5m");
        OptionalLong oneHour = row.count("usage_input_tokens_cache_write_1h");
        OptionalLong either = row.count("usage_input_tokens_cache_write");
        boolean isSplit = fiveMinutes.isPresent() || oneHour.isPresent();
        return counted(
                time,
                new Named(SELLER, model(row, "model_version"), tier(row)),
                new OptionalLong[] {
                    row.count("usage_input_tokens_no_cache"),
                    row.count("usage_input_tokens_cache_read"),
                    isSplit ? fiveMinutes : either,
                    oneHour,
                    row.count("usage_output_tokens")
                },
                isSplit);
    }

    static UsedRow adminUsage(UsageRow row) throws DamagedField, OmittedRow {
        return counted(
                TimeSpan.of(row, STARTS, ENDS),
                new Named(SELLER, model(row, "model"), ForeignNames.tier(row.word("service_tier"))),
                new OptionalLong[] {
                    row.count("uncached_input_tokens"),
                    row.count("cache_read_input_tokens"),
                    row.count("cache_creation.ephemeral_5m_input_tokens"),
                    row.count("cache_creation.ephemeral_1h_input_tokens"),
                    row.count("output_tokens")
                },
                true);
    }

    /** @param kinds uncached, read, written for five minutes and for an hour, output */
    private static UsedRow counted(TimeSpan time, Named named, OptionalLong[] kinds, boolean isSplit)
            throws OmittedRow {
        if (kinds[0].isEmpty() || kinds[4].isEmpty()) {
            throw new OmittedRow(Omission.NOTHING_COUNTED);
        }
        EnumSet<Untold> untold = EnumSet.noneOf(Untold.class);
        if (kinds[1].isEmpty()) {
            untold.add(Untold.CACHE_READS);
        }
        if (kinds[2].isEmpty() && kinds[3].isEmpty()) {
            untold.add(Untold.CACHE_WRITES);
        }
        if (!isSplit) {
            untold.add(Untold.WRITE_LIFETIME);
        }
        TokenCounts tokens = new TokenCounts(
                kinds[0].orElse(0),
                kinds[1].orElse(0),
                kinds[2].orElse(0),
                kinds[3].orElse(0),
                kinds[4].orElse(0),
                0,
                untold);
        return UsedRow.counting(time, named, Optional.of(tokens), OptionalLong.empty(), Money.NONE);
    }

    static UsedRow cost(UsageRow row) throws DamagedField, OmittedRow {
        TimeSpan time = TimeSpan.day(row, "usage_date_utc");
        if (row.text("token_type").isEmpty()) {
            throw new OmittedRow(Omission.NOT_BY_TOKENS);
        }
        onlyTokens(row);
        return UsedRow.costing(
                time,
                new Named(SELLER, model(row, "model"), tier(row)),
                Money.usd(row.amount("cost_usd"), row.amount("list_price_usd")));
    }

    /** Amounts are in the smallest unit of the currency: cents. */
    static UsedRow adminCost(UsageRow row) throws DamagedField, OmittedRow {
        TimeSpan time = TimeSpan.of(row, STARTS, ENDS);
        onlyTokens(row);
        Optional<BigDecimal> dollars = row.amount("amount").map(cents -> cents.movePointLeft(2));
        String model = row.text("model")
                .map(ForeignNames::model)
                .orElseGet(
                        () -> ForeignNames.modelWithin(row.text("description").orElse("")));
        Named named = new Named(SELLER, model, ForeignNames.tier(row.word("service_tier")));
        return UsedRow.costing(time, named, Money.of(row.word("currency"), dollars, Optional.empty()));
    }

    private static void onlyTokens(UsageRow row) throws OmittedRow {
        String type = row.word("cost_type");
        if (!type.isEmpty() && !type.contains("token")) {
            throw new OmittedRow(Omission.NOT_BY_TOKENS);
        }
    }

    private static String model(UsageRow row, String column) {
        return ForeignNames.model(row.text(column).orElse(""));
    }

    private static UsageTier tier(UsageRow row) {
        UsageTier told = ForeignNames.tier(row.word("usage_type"));
        boolean isUsual = row.word("speed").isEmpty() || row.word("speed").equals("standard");
        return told == UsageTier.STANDARD && !isUsual ? UsageTier.OTHER : told;
    }
}
