package app.fulcrum.storage.usage;

import app.fulcrum.model.usage.TokenCounts;
import app.fulcrum.model.usage.Untold;
import app.fulcrum.model.usage.UsageEntry;
import app.fulcrum.model.usage.UsageTier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;

/** Adds up the rows of a day, model and tier. */
final class EntrySum {

    /** What the sum is of. */
    record Key(LocalDate day, String seller, String model, UsageTier tier) implements Comparable<Key> {

        private static final Comparator<Key> ORDER = Comparator.comparing(Key::day)
                .thenComparing(Key::seller)
                .thenComparing(Key::model)
                .thenComparing(Key::tier);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private final long[] kinds = new long[6];
    private final EnumSet<Untold> untold = EnumSet.noneOf(Untold.class);
    private boolean hasTokens;
    private OptionalLong requests = OptionalLong.empty();
    private Optional<BigDecimal> paid = Optional.empty();
    private Optional<BigDecimal> list = Optional.empty();

    void add(UsedRow row) {
        row.tokens().ifPresent(tokens -> add(tokens, row.isTakenBack() ? -1 : 1));
        if (row.requests().isPresent()) {
            requests = OptionalLong.of(requests.orElse(0) + row.requests().getAsLong());
        }
        paid = sum(paid, row.money().paid());
        list = sum(list, row.money().list());
    }

    private void add(TokenCounts tokens, int sign) {
        hasTokens = true;
        long[] more = {
            tokens.uncachedInput(),
            tokens.cacheRead(),
            tokens.cacheWrite5Minutes(),
            tokens.cacheWrite1Hour(),
            tokens.output(),
            tokens.unspecified()
        };
        for (int kind = 0; kind < kinds.length; kind++) {
            kinds[kind] += sign * more[kind];
        }
        untold.addAll(tokens.untold());
    }

    private static Optional<BigDecimal> sum(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() && other.isPresent() ? Optional.of(one.get().add(other.get())) : one.or(() -> other);
    }

    boolean hasTokens() {
        return hasTokens;
    }

    boolean isCounted() {
        return hasTokens || requests.isPresent();
    }

    boolean isPriced() {
        return paid.isPresent() || list.isPresent();
    }

    /** Whether more was taken back than there was. */
    boolean isNegative() {
        for (long kind : kinds) {
            if (kind < 0) {
                return true;
            }
        }
        return false;
    }

    UsageEntry entry(Key key) {
        TokenCounts tokens = new TokenCounts(
                atLeastZero(0), atLeastZero(1), atLeastZero(2), atLeastZero(3), atLeastZero(4), atLeastZero(5), untold);
        return new UsageEntry(
                key.day(),
                key.seller(),
                key.model(),
                key.tier(),
                hasTokens ? Optional.of(tokens) : Optional.empty(),
                requests,
                paid,
                list);
    }

    private long atLeastZero(int kind) {
        return Math.max(0, kinds[kind]);
    }
}
