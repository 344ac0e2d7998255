package app.fulcrum.model.range;

import app.fulcrum.model.scenario.Input;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * What the numbers of a request keep among themselves: no more of its input is read from a cache and written to one than there
 * is, and long requests are the longer part of all.
 */
public final class RequestNumbers {

    private static final Set<Input> BOUND = EnumSet.of(
            Input.INPUT_TOKENS,
            Input.LONG_REQUEST_SHARE,
            Input.LONG_INPUT_TOKENS,
            Input.CACHED_SHARE,
            Input.CACHE_WRITE_SHARE);

    private RequestNumbers() {}

    /** Whether a number has to go with others. */
    public static boolean binds(Input input) {
        return BOUND.contains(input);
    }

    /** Whether these shares of the input can be read from a cache and written to one. */
    public static boolean isWithinInput(double cachedShare, double writtenShare) {
        return cachedShare + writtenShare <= 1;
    }

    /** Whether long requests are no shorter than the mean of all. */
    public static boolean isLong(double longInputTokens, double meanInputTokens) {
        return longInputTokens >= meanInputTokens;
    }

    /** Whether a share of requests so long leaves room for the others within the mean. */
    public static boolean isWithinMean(double longShare, double longInputTokens, double meanInputTokens) {
        return longShare * longInputTokens <= meanInputTokens;
    }

    /**
     * The number nearest to a wanted one that goes with others.
     *
     * @param others what the other inputs are: 0 where there is no number, NaN where it is still open
     */
    public static double nearest(Input input, double wanted, ToDoubleFunction<Input> others) {
        return switch (input) {
            case CACHED_SHARE -> atMost(1 - others.applyAsDouble(Input.CACHE_WRITE_SHARE), wanted);
            case CACHE_WRITE_SHARE -> atMost(1 - others.applyAsDouble(Input.CACHED_SHARE), wanted);
            case INPUT_TOKENS, LONG_REQUEST_SHARE, LONG_INPUT_TOKENS -> ofLengths(input, wanted, others);
            default -> wanted;
        };
    }

    private static double ofLengths(Input input, double wanted, ToDoubleFunction<Input> others) {
        double longShare = others.applyAsDouble(Input.LONG_REQUEST_SHARE);
        double longest = others.applyAsDouble(Input.LONG_INPUT_TOKENS);
        double mean = others.applyAsDouble(Input.INPUT_TOKENS);
        boolean areAllAlike = input == Input.LONG_REQUEST_SHARE ? longest == 0 : longShare == 0;
        if (areAllAlike) {
            return wanted;
        }
        return switch (input) {
            case INPUT_TOKENS -> longest == 0 ? wanted : atLeast(longShare * longest, atMost(longest, wanted));
            case LONG_REQUEST_SHARE -> atMost(quotient(mean, longest), wanted);
            default -> atLeast(mean, atMost(quotient(mean, longShare), wanted));
        };
    }

    /** The largest number that, times a factor, is no more than a product. */
    private static double quotient(double product, double factor) {
        double quotient = product / factor;
        return quotient * factor > product ? Math.nextDown(quotient) : quotient;
    }

    /** Of an end that is still open nothing is known. */
    private static double atMost(double most, double wanted) {
        return wanted > most ? most : wanted;
    }

    private static double atLeast(double least, double wanted) {
        return wanted < least ? least : wanted;
    }
}
