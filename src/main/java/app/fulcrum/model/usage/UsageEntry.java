package app.fulcrum.model.usage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What was used of a model on a day. What a record does not say is absent, never zero.
 *
 * @param day of UTC
 * @param seller who sent the bill, as the file names them
 * @param model as the file names it; empty where it names none
 * @param tokens absent where the record counts none
 * @param requests absent where they were not counted
 * @param paid in USD, less than nothing where a correction gave more back
 * @param list what it would have cost at list prices, in USD
 */
public record UsageEntry(
        LocalDate day,
        String seller,
        String model,
        UsageTier tier,
        Optional<TokenCounts> tokens,
        OptionalLong requests,
        Optional<BigDecimal> paid,
        Optional<BigDecimal> list) {

    /** By day, seller, model and tier: no two entries of a usage are equal in it. */
    static final Comparator<UsageEntry> ORDER = Comparator.comparing(UsageEntry::day)
            .thenComparing(UsageEntry::seller)
            .thenComparing(UsageEntry::model)
            .thenComparing(UsageEntry::tier);

    /** Amounts are kept without zeros at their end, so that equal ones are equal. */
    public UsageEntry {
        paid = paid.map(BigDecimal::stripTrailingZeros);
        list = list.map(BigDecimal::stripTrailingZeros);
    }

    boolean isCounted() {
        return tokens.isPresent() || requests.isPresent();
    }

    boolean isPriced() {
        return paid.isPresent() || list.isPresent();
    }

    /** The same with the amounts of another entry. */
    UsageEntry pricedAs(UsageEntry other) {
        return new UsageEntry(day, seller, model, tier, tokens, requests, other.paid, other.list);
    }

    UsageEntry withoutAmounts() {
        return new UsageEntry(day, seller, model, tier, tokens, requests, Optional.empty(), Optional.empty());
    }

    UsageEntry withoutCounts() {
        return new UsageEntry(day, seller, model, tier, Optional.empty(), OptionalLong.empty(), paid, list);
    }
}
