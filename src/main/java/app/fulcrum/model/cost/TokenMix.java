package app.fulcrum.model.cost;

/**
 * What the tokens of a workload are. Every token is of exactly one kind.
 *
 * @param inputShare input over input plus output
 * @param cacheReadShare share of the input read from the provider's cache
 * @param cacheWriteShare share of the input written to it
 * @param reasoningShare share of the output that is reasoning, billed like the rest of it
 * @param batchShare share of all work that may be run as a batch
 */
public record TokenMix(
        double inputShare, double cacheReadShare, double cacheWriteShare, double reasoningShare, double batchShare) {

    /** @throws IllegalArgumentException if a share is outside 0 to 1, or more than all input is cached */
    public TokenMix {
        requireShare(inputShare);
        requireShare(cacheReadShare);
        requireShare(cacheWriteShare);
        requireShare(reasoningShare);
        requireShare(batchShare);
        if (cacheReadShare + cacheWriteShare > 1 + 1e-12) {
            throw new IllegalArgumentException("cached twice: " + cacheReadShare + " + " + cacheWriteShare);
        }
    }

    private static void requireShare(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("not a share: " + share);
        }
    }

    /** Share of all tokens that is of one kind; the five shares add up to 1. */
    public double shareOf(LineKind kind) {
        double output = 1 - inputShare;
        return switch (kind) {
            case INPUT_TOKENS -> inputShare * Math.max(0, 1 - cacheReadShare - cacheWriteShare);
            case CACHE_READS -> inputShare * cacheReadShare;
            case CACHE_WRITES -> inputShare * cacheWriteShare;
            case OUTPUT_TOKENS -> output * (1 - reasoningShare);
            case REASONING_TOKENS -> output * reasoningShare;
            default -> 0;
        };
    }
}
