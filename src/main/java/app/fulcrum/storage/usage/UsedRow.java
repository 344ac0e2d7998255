package app.fulcrum.storage.usage;

import app.fulcrum.model.usage.TokenCounts;
import app.fulcrum.model.usage.UsageTier;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a row says, everything else left out.
 *
 * @param tokens what it counts; taken away where {@code isTakenBack}
 * @param money what it cost
 */
record UsedRow(
        TimeSpan time,
        String seller,
        String model,
        UsageTier tier,
        Optional<TokenCounts> tokens,
        OptionalLong requests,
        Money money,
        boolean isTakenBack) {

    /** A row that counts and names no amount. */
    static UsedRow counting(
            TimeSpan time, Named named, Optional<TokenCounts> tokens, OptionalLong requests, Money money) {
        return new UsedRow(time, named.seller(), named.model(), named.tier(), tokens, requests, money, false);
    }

    static UsedRow costing(TimeSpan time, Named named, Money money) {
        return counting(time, named, Optional.empty(), OptionalLong.empty(), money);
    }

    /** Whose tokens these are. */
    record Named(String seller, String model, UsageTier tier) {}

    /**
     * Amounts in USD.
     *
     * @param otherCurrency the code of the currency they were in, and were left out for
     */
    record Money(Optional<BigDecimal> paid, Optional<BigDecimal> list, Optional<String> otherCurrency) {

        static final Money NONE = new Money(Optional.empty(), Optional.empty(), Optional.empty());

        private static final String USD = "USD";

        /**
         * Of a currency as a file states it; none where it says nothing of it, since nobody bills in none.
         *
         * @param list a 0 beside something paid stands for a list price that is not known
         */
        static Money of(String currency, Optional<BigDecimal> paid, Optional<BigDecimal> list) {
            boolean isUnknown = list.filter(amount -> amount.signum() == 0).isPresent()
                    && paid.filter(amount -> amount.signum() != 0).isPresent();
            Money inUsd = new Money(paid, isUnknown ? Optional.empty() : list, Optional.empty());
            if (currency.equalsIgnoreCase(USD) || !inUsd.isAny()) {
                return inUsd;
            }
            boolean isCode = currency.matches("[A-Za-z]{3}");
            return new Money(
                    Optional.empty(), Optional.empty(), Optional.of(isCode ? currency.toUpperCase(Locale.ROOT) : "?"));
        }

        static Money usd(Optional<BigDecimal> paid, Optional<BigDecimal> list) {
            return of(USD, paid, list);
        }

        boolean isAny() {
            return paid.isPresent() || list.isPresent();
        }
    }
}
