package app.fulcrum.storage.usage;

import app.fulcrum.model.usage.Omission;
import app.fulcrum.model.usage.TokenCounts;
import app.fulcrum.model.usage.Untold;
import app.fulcrum.model.usage.UsageTier;
import app.fulcrum.storage.usage.UsedRow.Money;
import app.fulcrum.storage.usage.UsedRow.Named;
import app.fulcrum.storage.usage.source.DamagedField;
import app.fulcrum.storage.usage.source.UsageRow;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The two tables of DeepSeek's archive: amounts of tokens, a kind a row, and costs in the currency of the account. */
final class DeepSeekRows {

    static final List<String> AMOUNT_COLUMNS = List.of("start_time_iso", "end_time_iso", "model", "type", "amount");

    static final List<String> COST_COLUMNS = List.of("start_time_iso", "end_time_iso", "model", "cost", "currency");

    private static final String SELLER = "DeepSeek";
    private static final String[] STARTS = {"start_time_iso"};
    private static final String[] ENDS = {"end_time_iso"};
    private static final Set<Untold> UNTOLD = EnumSet.of(Untold.CACHE_WRITES, Untold.WRITE_LIFETIME);

    private DeepSeekRows() {}

    static boolean isAmounts(Set<String> names) {
        return names.contains("type") && names.contains("amount") && names.contains("start_time_iso");
    }

    static boolean isCosts(Set<String> names) {
        return names.contains("wallet_type") && names.contains("cost") && names.contains("start_time_iso");
    }

    static UsedRow amounts(UsageRow row) throws DamagedField, OmittedRow {
        TimeSpan time = TimeSpan.of(row, STARTS, ENDS);
        OptionalLong amount = row.count("amount");
        if (amount.isEmpty()) {
            throw new OmittedRow(Omission.NOTHING_COUNTED);
        }
        long count = amount.getAsLong();
        return switch (row.word("type")) {
            case "input_cache_miss_tokens" -> counted(time, row, new TokenCounts(count, 0, 0, 0, 0, 0, UNTOLD));
            case "input_cache_hit_tokens" -> counted(time, row, new TokenCounts(0, count, 0, 0, 0, 0, UNTOLD));
            case "output_tokens" -> counted(time, row, new TokenCounts(0, 0, 0, 0, count, 0, UNTOLD));
            case "request_count" -> UsedRow.counting(time, named(row), Optional.empty(), amount, Money.NONE);
            default -> throw new OmittedRow(Omission.NOT_BY_TOKENS);
        };
    }

    private static UsedRow counted(TimeSpan time, UsageRow row, TokenCounts tokens) {
        return UsedRow.counting(time, named(row), Optional.of(tokens), OptionalLong.empty(), Money.NONE);
    }

    static UsedRow costs(UsageRow row) throws DamagedField, OmittedRow {
        TimeSpan time = TimeSpan.of(row, STARTS, ENDS);
        return UsedRow.costing(time, named(row), Money.of(row.word("currency"), row.amount("cost"), Optional.empty()));
    }

    private static Named named(UsageRow row) {
        return new Named(SELLER, ForeignNames.model(row.text("model").orElse("")), UsageTier.UNTOLD);
    }
}
