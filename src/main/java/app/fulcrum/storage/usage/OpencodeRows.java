package app.fulcrum.storage.usage;

import app.fulcrum.model.usage.TokenCounts;
import app.fulcrum.model.usage.UsageTier;
import app.fulcrum.storage.usage.UsedRow.Money;
import app.fulcrum.storage.usage.UsedRow.Named;
import app.fulcrum.storage.usage.source.DamagedField;
import app.fulcrum.storage.usage.source.UsageRow;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The export of opencode's console. Input excludes what was read from a cache or written to one: in the example of its documentation
 * (opencode.ai/docs/console/api/usage-export, read 2026-12) more is read from the cache than there is input.
 */
final class OpencodeRows {

    static final List<String> COLUMNS = List.of(
            "day",
            "model",
            "requests",
            "input_tokens",
            "output_tokens",
            "cache_read_tokens",
            "cache_write_5m_tokens",
            "cache_write_1h_tokens",
            "cost_micro_cents");

    private static final String SELLER = "opencode";

    /** A dollar is 10<sup>8</sup> micro-cents. */
    private static final int MICRO_CENTS = 8;

    private OpencodeRows() {}

    static boolean isOne(Set<String> names) {
        return names.contains("cost_micro_cents") && names.contains("day");
    }

    static UsedRow read(UsageRow row) throws DamagedField, OmittedRow {
        TimeSpan time = TimeSpan.day(row, "day");
        Optional<BigDecimal> paid = row.amount("cost_micro_cents").map(amount -> amount.movePointLeft(MICRO_CENTS));
        Optional<TokenCounts> tokens = tokens(row);
        OptionalLong requests = row.count("requests");
        boolean isCounted = requests.orElse(0) > 0
                || tokens.filter(counts -> counts.total() > 0).isEmpty();
        Named named = new Named(SELLER, ForeignNames.model(row.text("model").orElse("")), UsageTier.UNTOLD);
        return UsedRow.counting(
                time, named, tokens, isCounted ? requests : OptionalLong.empty(), Money.usd(paid, Optional.empty()));
    }

    private static Optional<TokenCounts> tokens(UsageRow row) throws DamagedField {
        OptionalLong[] kinds = {
            row.count("input_tokens"),
            row.count("cache_read_tokens"),
            row.count("cache_write_5m_tokens"),
            row.count("cache_write_1h_tokens"),
            row.count("output_tokens")
        };
        for (OptionalLong kind : kinds) {
            if (kind.isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.of(new TokenCounts(
                kinds[0].orElse(0),
                kinds[1].orElse(0),
                kinds[2].orElse(0),
                kinds[3].orElse(0),
                kinds[4].orElse(0),
                0,
                Set.of()));
    }
}
