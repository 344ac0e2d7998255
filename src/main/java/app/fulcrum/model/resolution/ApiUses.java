package app.fulcrum.model.resolution;

import static app.fulcrum.model.resolution.Unused.Reason.NOTHING_TO_DISCOUNT;
import static app.fulcrum.model.resolution.Unused.Reason.NO_SUCH_TOKENS;
import static app.fulcrum.model.resolution.Unused.because;

import app.fulcrum.model.cost.LineKind;
import app.fulcrum.model.scenario.Input;
import java.util.Optional;
import java.util.stream.Stream;

/** Which numbers of an API that has a price count. */
record ApiUses(AlternativeResolution resolution) {

    private static final double ALL = 1;

    Optional<Unused> unused(Input input) {
        if (isOneOf(input, Input.CACHED_SHARE, Input.CACHE_WRITE_SHARE)) {
            return cacheShare(input);
        }
        if (input == Input.REASONING_SHARE) {
            return resolution.isZero(Input.OUTPUT_PRICE) ? resolution.timesZero(Input.OUTPUT_PRICE) : allTaken();
        }
        if (input == Input.BATCH_DISCOUNT) {
            return resolution.timesZero(Input.BATCH_SHARE).or(this::nothingToDiscount);
        }
        if (input == Input.NEGOTIATED_DISCOUNT) {
            return costsNothing() || batchIsFree() ? because(NOTHING_TO_DISCOUNT) : Optional.empty();
        }
        return Stream.of(LineKind.INPUT_TOKENS, LineKind.CACHE_READS, LineKind.CACHE_WRITES, LineKind.OUTPUT_TOKENS)
                .filter(kind -> TokenTerms.priceOf(kind) == input)
                .findFirst()
                .flatMap(this::price);
    }

    private static boolean isOneOf(Input input, Input one, Input other) {
        return input == one || input == other;
    }

    /** Moving tokens between input and cache changes nothing where neither costs anything. */
    private Optional<Unused> cacheShare(Input share) {
        if (resolution.isZero(Input.INPUT_TOKENS)) {
            return because(NO_SUCH_TOKENS);
        }
        Input price = share == Input.CACHED_SHARE ? Input.CACHE_READ_PRICE : Input.CACHE_WRITE_PRICE;
        boolean free = resolution.isZero(Input.INPUT_PRICE) && resolution.isZero(price);
        return free ? resolution.timesZero(Input.INPUT_PRICE) : allTaken();
    }

    private Optional<Unused> price(LineKind kind) {
        return isUsed(kind) ? allTaken() : because(NO_SUCH_TOKENS);
    }

    /** Whether any token is billed at the price of a kind, at any end of any range. */
    boolean isUsed(LineKind kind) {
        return switch (kind) {
            case CACHE_READS -> areUsed(Input.CACHED_SHARE);
            case CACHE_WRITES -> areUsed(Input.CACHE_WRITE_SHARE);
            case INPUT_TOKENS ->
                !resolution.isZero(Input.INPUT_TOKENS)
                        && (!isAllCached() || follows(LineKind.CACHE_READS) || follows(LineKind.CACHE_WRITES));
            default -> true;
        };
    }

    private boolean areUsed(Input share) {
        return !resolution.isZero(Input.INPUT_TOKENS) && !resolution.isZero(share);
    }

    /** Whether a kind is used and billed at the input price. */
    private boolean follows(LineKind kind) {
        return isUsed(kind) && resolution.of(TokenTerms.priceOf(kind)).origin() instanceof Origin.SameAs;
    }

    private boolean isAllCached() {
        double read = resolution.range(Input.CACHED_SHARE).orElseThrow().low();
        double written = resolution.range(Input.CACHE_WRITE_SHARE).orElseThrow().low();
        return read + written >= ALL;
    }

    /** Nothing is left of any price after a discount of everything. */
    private Optional<Unused> allTaken() {
        return isAll(Input.NEGOTIATED_DISCOUNT)
                ? resolution.because(Unused.Reason.REPLACED, Input.NEGOTIATED_DISCOUNT)
                : batchIsFree() ? resolution.because(Unused.Reason.REPLACED, Input.BATCH_DISCOUNT) : Optional.empty();
    }

    private Optional<Unused> nothingToDiscount() {
        return costsNothing() || isAll(Input.NEGOTIATED_DISCOUNT) ? because(NOTHING_TO_DISCOUNT) : Optional.empty();
    }

    private boolean batchIsFree() {
        return isAll(Input.BATCH_SHARE) && isAll(Input.BATCH_DISCOUNT);
    }

    private boolean isAll(Input share) {
        return resolution.range(share).filter(range -> range.low() == ALL).isPresent();
    }

    private boolean costsNothing() {
        return Stream.of(LineKind.INPUT_TOKENS, LineKind.CACHE_READS, LineKind.CACHE_WRITES, LineKind.OUTPUT_TOKENS)
                .filter(this::isUsed)
                .map(TokenTerms::priceOf)
                .allMatch(resolution::isZero);
    }

    boolean discountsBatch() {
        return !resolution.isZero(Input.BATCH_DISCOUNT) && !costsNothing() && !isAll(Input.NEGOTIATED_DISCOUNT);
    }
}
