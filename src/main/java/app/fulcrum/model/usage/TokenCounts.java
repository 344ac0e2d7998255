package app.fulcrum.model.usage;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Tokens by kind. The kinds are disjoint: their sum is all there were.
 *
 * @param uncachedInput input that was neither read from a cache nor written to one, at least 0, as all of them
 * @param cacheRead input read from a cache
 * @param cacheWrite5Minutes input written to a cache for five minutes
 * @param cacheWrite1Hour input written to a cache for an hour
 * @param output output, with what was thought unseen
 * @param unspecified tokens of which nobody says whether they were input or output
 * @param untold what the record does not tell apart
 */
public record TokenCounts(
        long uncachedInput,
        long cacheRead,
        long cacheWrite5Minutes,
        long cacheWrite1Hour,
        long output,
        long unspecified,
        Set<Untold> untold) {

    public static final TokenCounts NONE = new TokenCounts(0, 0, 0, 0, 0, 0, Set.of());

    /** @throws IllegalArgumentException if one is negative */
    public TokenCounts {
        if (Math.min(Math.min(uncachedInput, cacheRead), Math.min(cacheWrite5Minutes, cacheWrite1Hour)) < 0
                || Math.min(output, unspecified) < 0) {
            throw new IllegalArgumentException("fewer than no tokens");
        }
        EnumSet<Untold> all = EnumSet.noneOf(Untold.class);
        all.addAll(untold);
        untold = Collections.unmodifiableSet(all);
    }

    /** All input: uncached, read and written. */
    public long input() {
        return uncachedInput + cacheRead + written();
    }

    /** Input written to a cache. */
    public long written() {
        return cacheWrite5Minutes + cacheWrite1Hour;
    }

    public long total() {
        return input() + output + unspecified;
    }

    /** The sum; what one of both does not tell, the sum does not.
     *
     * @throws ArithmeticException if a kind leaves the range of a long */
    public TokenCounts plus(TokenCounts other) {
        EnumSet<Untold> both = EnumSet.noneOf(Untold.class);
        both.addAll(untold);
        both.addAll(other.untold);
        return new TokenCounts(
                Math.addExact(uncachedInput, other.uncachedInput),
                Math.addExact(cacheRead, other.cacheRead),
                Math.addExact(cacheWrite5Minutes, other.cacheWrite5Minutes),
                Math.addExact(cacheWrite1Hour, other.cacheWrite1Hour),
                Math.addExact(output, other.output),
                Math.addExact(unspecified, other.unspecified),
                both);
    }
}
