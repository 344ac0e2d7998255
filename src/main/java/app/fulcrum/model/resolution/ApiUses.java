package app.fulcrum.model.resolution;

import static app.fulcrum.model.resolution.Unused.Reason.NOTHING_TO_DISCOUNT;
import static app.fulcrum.model.resolution.Unused.Reason.NO_CACHE_STORAGE;
import static app.fulcrum.model.resolution.Unused.Reason.NO_PEAK_HOURS;
import static app.fulcrum.model.resolution.Unused.Reason.NO_SUCH_TOKENS;
import static app.fulcrum.model.resolution.Unused.because;

import app.fulcrum.model.cost.LineKind;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Purchase;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which numbers of an API that has a price count. */
record ApiUses(AlternativeResolution resolution) {

    private static final double ALL = 1;

    /** The kinds of token that have a price of their own. */
    private static final List<LineKind> KINDS =
            List.of(LineKind.INPUT_TOKENS, LineKind.CACHE_READS, LineKind.CACHE_WRITES, LineKind.OUTPUT_TOKENS);

    Optional<Unused> unused(Input input) {
        return switch (input) {
            case CACHED_SHARE -> cacheShare(LineKind.CACHE_READS);
            case CACHE_WRITE_SHARE -> cacheShare(LineKind.CACHE_WRITES);
            case ONE_HOUR_WRITE_SHARE -> oneHourShare();
            case REASONING_SHARE ->
                !isUsed(LineKind.OUTPUT_TOKENS)
                        ? because(NO_SUCH_TOKENS)
                        : resolution.isZero(Input.OUTPUT_PRICE)
                                ? resolution.timesZero(Input.OUTPUT_PRICE)
                                : allTaken(LineKind.OUTPUT_TOKENS);
            case BATCH_DISCOUNT -> resolution.timesZero(Input.BATCH_SHARE).or(this::nothingToDiscount);
            case NEGOTIATED_DISCOUNT -> nothingLeft();
            case SURCHARGE -> nothingToRaise();
            case PEAK_HOURS_SHARE -> terms().peakFactor() == 1 ? because(NO_PEAK_HOURS) : nothingToRaise();
            case UNIT_PRICE, UNIT_CAPACITY, UNIT_COUNT -> unlessUnits();
            case UNIT_OUTPUT_WEIGHT -> unlessUnits().or(() -> unlessTokens(LineKind.OUTPUT_TOKENS));
            case UNIT_CACHE_READ_WEIGHT -> unlessUnits().or(() -> unlessTokens(LineKind.CACHE_READS));
            case SMALLEST_UNITS, UNIT_STEP -> unlessUnits().or(this::unlessCounted);
            case REQUEST_LIMIT, TOKEN_LIMIT -> limit();
            case INPUT_LIMIT -> resolution.isZero(Input.INPUT_TOKENS) ? because(NO_SUCH_TOKENS) : limit();
            case OUTPUT_LIMIT -> limit().or(() -> unlessTokens(LineKind.OUTPUT_TOKENS));
            case CACHED_SHARE_OF_LIMIT -> cachedShareOfLimit();
            case CACHE_HELD_TOKENS, CACHE_HELD_HOURS, CACHE_STORAGE_PRICE -> storage(input);
            case INPUT_TOKEN_FACTOR ->
                isPacedByTheDay() || isInputBilled() || isStorageBilled() ? Optional.empty() : because(NO_SUCH_TOKENS);
            case OUTPUT_TOKEN_FACTOR ->
                isPacedByTheDay() || isBilled(LineKind.OUTPUT_TOKENS) ? Optional.empty() : because(NO_SUCH_TOKENS);
            case REQUEST_FACTOR ->
                isPacedByTheDay() || isInputBilled() || isBilled(LineKind.OUTPUT_TOKENS) || isRequestBilled()
                        ? Optional.empty()
                        : because(NOTHING_TO_DISCOUNT);
            default ->
                KINDS.stream()
                        .filter(kind -> TokenTerms.priceOf(kind) == input)
                        .findFirst()
                        .flatMap(this::price);
        };
    }

    private Purchase.Units units() {
        return terms().purchase().units();
    }

    private Optional<Unused> unlessUnits() {
        return units() == Purchase.Units.NONE ? because(Unused.Reason.NO_UNITS) : Optional.empty();
    }

    private Optional<Unused> unlessTokens(LineKind kind) {
        return isUsed(kind) ? Optional.empty() : because(NO_SUCH_TOKENS);
    }

    private Optional<Unused> unlessCounted() {
        return resolution.base().has(Input.UNIT_COUNT)
                ? resolution.because(Unused.Reason.REPLACED, Input.UNIT_COUNT)
                : Optional.empty();
    }

    /** What units serve counts towards no limit. */
    private Optional<Unused> limit() {
        return isAllInUnits() ? because(Unused.Reason.ALL_IN_UNITS) : Optional.empty();
    }

    private boolean isAllInUnits() {
        return units() == Purchase.Units.WITHOUT_OVERFLOW;
    }

    private Optional<Unused> cachedShareOfLimit() {
        boolean isLimited =
                resolution.base().has(Input.INPUT_LIMIT) || resolution.base().has(Input.TOKEN_LIMIT);
        return isLimited
                ? limit().or(() -> unlessTokens(LineKind.CACHE_READS))
                : resolution.because(Unused.Reason.INCOMPLETE, Input.INPUT_LIMIT);
    }

    /** Whether it matters when the requests come: where capacity is bought or limited. */
    boolean isPacedByTheDay() {
        return units() != Purchase.Units.NONE || Input.rateLimits().stream().anyMatch(resolution.base()::has);
    }

    private boolean isInputBilled() {
        return isBilled(LineKind.INPUT_TOKENS) || isBilled(LineKind.CACHE_READS) || isBilled(LineKind.CACHE_WRITES);
    }

    /** Whether anything is billed for tokens of a kind. */
    private boolean isBilled(LineKind kind) {
        return costs(kind) && !isFreeInBatch(kind) && !isAll(Input.NEGOTIATED_DISCOUNT);
    }

    private boolean isStorageBilled() {
        return resolution.range(Input.CACHE_HELD_TOKENS).isPresent()
                && Stream.of(Input.CACHE_HELD_TOKENS, Input.CACHE_STORAGE_PRICE, Input.CACHE_HELD_HOURS)
                        .noneMatch(input -> resolution.isZero(input)
                                || resolution.range(input).isEmpty());
    }

    private boolean isRequestBilled() {
        return resolution.range(Input.REQUEST_FEE).isPresent() && !resolution.isZero(Input.REQUEST_FEE);
    }

    private TokenTerms terms() {
        return resolution.tokens().orElseThrow();
    }

    private Optional<Unused> nothingLeft() {
        return costsNothing() || KINDS.stream().filter(this::costs).allMatch(this::isFreeInBatch)
                ? because(NOTHING_TO_DISCOUNT)
                : Optional.empty();
    }

    private Optional<Unused> nothingToRaise() {
        return isAll(Input.NEGOTIATED_DISCOUNT)
                ? resolution.because(Unused.Reason.REPLACED, Input.NEGOTIATED_DISCOUNT)
                : nothingLeft();
    }

    /** What is multiplied for the tokens held in the cache: each counts as long as no other is zero or not there. */
    private Optional<Unused> storage(Input input) {
        if (resolution.range(Input.CACHE_HELD_TOKENS).isEmpty()) {
            return because(NO_SUCH_TOKENS);
        }
        boolean isFree = resolution.range(Input.CACHE_STORAGE_PRICE).isEmpty()
                && !terms().offer().billsCacheStorage();
        return isFree
                ? because(NO_CACHE_STORAGE)
                : Stream.of(Input.CACHE_HELD_TOKENS, Input.CACHE_STORAGE_PRICE, Input.CACHE_HELD_HOURS)
                        .filter(factor -> factor != input && resolution.isZero(factor))
                        .findFirst()
                        .flatMap(resolution::timesZero);
    }

    /** How long written tokens are kept decides between two prices of the offer. */
    private Optional<Unused> oneHourShare() {
        if (!isUsed(LineKind.CACHE_WRITES)) {
            return because(NO_SUCH_TOKENS);
        }
        if (resolution.base().has(Input.CACHE_WRITE_PRICE)) {
            return resolution.because(Unused.Reason.REPLACED, Input.CACHE_WRITE_PRICE);
        }
        return follows(LineKind.CACHE_WRITES)
                ? resolution.because(Unused.Reason.REPLACED, Input.INPUT_PRICE)
                : allTaken(LineKind.CACHE_WRITES);
    }

    /** Whether a price of the offer, or whether it is sold at all, depends on the length of a request. */
    boolean mayDependOnLength() {
        return resolution.tokens().isPresent()
                && terms().tariff()
                        .filter(tariff -> !tariff.longContext().isEmpty())
                        .isPresent();
    }

    /** Whether tokens are held in the cache, for all hours of the month. */
    boolean holdsTokensAllMonth() {
        return !resolution.base().has(Input.CACHE_HELD_HOURS)
                && resolution.base().has(Input.CACHE_HELD_TOKENS)
                && storage(Input.CACHE_HELD_HOURS).isEmpty();
    }

    /** Moving tokens between input and cache changes nothing where neither costs anything. */
    private Optional<Unused> cacheShare(LineKind kind) {
        if (resolution.isZero(Input.INPUT_TOKENS)) {
            return because(NO_SUCH_TOKENS);
        }
        if (kind == LineKind.CACHE_READS && isPacedByTheDay()) {
            return Optional.empty();
        }
        boolean free = resolution.isZero(Input.INPUT_PRICE) && resolution.isZero(TokenTerms.priceOf(kind));
        return free ? resolution.timesZero(Input.INPUT_PRICE) : allTaken(kind);
    }

    private Optional<Unused> price(LineKind kind) {
        if (isAllInUnits()) {
            return because(Unused.Reason.ALL_IN_UNITS);
        }
        return isUsed(kind) ? allTaken(kind) : because(NO_SUCH_TOKENS);
    }

    /** Whether any token is billed at the price of a kind, at any end of any range. */
    boolean isUsed(LineKind kind) {
        return switch (kind) {
            case CACHE_READS -> areUsed(Input.CACHED_SHARE);
            case CACHE_WRITES -> areUsed(Input.CACHE_WRITE_SHARE);
            case INPUT_TOKENS ->
                !resolution.isZero(Input.INPUT_TOKENS)
                        && (!isAllCached() || follows(LineKind.CACHE_READS) || follows(LineKind.CACHE_WRITES));
            default -> !resolution.isZero(Input.OUTPUT_TOKENS);
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
    private Optional<Unused> allTaken(LineKind kind) {
        return isAll(Input.NEGOTIATED_DISCOUNT)
                ? resolution.because(Unused.Reason.REPLACED, Input.NEGOTIATED_DISCOUNT)
                : isFreeInBatch(kind)
                        ? resolution.because(Unused.Reason.REPLACED, Input.BATCH_DISCOUNT)
                        : Optional.empty();
    }

    private Optional<Unused> nothingToDiscount() {
        return batchCostsNothing() || isAll(Input.NEGOTIATED_DISCOUNT)
                ? because(NOTHING_TO_DISCOUNT)
                : Optional.empty();
    }

    private boolean isFreeInBatch(LineKind kind) {
        return isAll(Input.BATCH_SHARE) && isAll(Input.BATCH_DISCOUNT) && isDiscounted(kind);
    }

    private boolean isDiscounted(LineKind kind) {
        return kind != LineKind.CACHE_READS || !terms().offer().factors().batchSparesCacheReads();
    }

    private boolean isAll(Input share) {
        return resolution.range(share).filter(range -> range.low() == ALL).isPresent();
    }

    private boolean costsNothing() {
        return KINDS.stream().noneMatch(this::costs);
    }

    private boolean batchCostsNothing() {
        return KINDS.stream().filter(this::isDiscounted).noneMatch(this::costs);
    }

    /** Whether there are tokens of a kind, and they are not free. */
    private boolean costs(LineKind kind) {
        return !isAllInUnits() && isUsed(kind) && !resolution.isZero(TokenTerms.priceOf(kind));
    }

    boolean discountsBatch() {
        return !resolution.isZero(Input.BATCH_DISCOUNT) && !batchCostsNothing() && !isAll(Input.NEGOTIATED_DISCOUNT);
    }
}
