package app.fulcrum.model.cost;

/**
 * What an alternative bills for a token of the workload: tokens of its own, of which every one is of exactly one kind.
 *
 * @param inputTokens input for each token of the workload; the share of input where tokens are counted as the workload counts
 * @param outputTokens output for each token of the workload
 * @param cacheReadShare share of the input read from the provider's cache
 * @param cacheWriteShare share of the input written to it
 * @param reasoningShare share of the output that is reasoning, billed like the rest of it
 * @param batchShare share of all work that may be run as a batch
 */
public record TokenMix(
        double inputTokens,
        double outputTokens,
        double cacheReadShare,
        double cacheWriteShare,
        double reasoningShare,
        double batchShare) {

    /** @throws IllegalArgumentException if a share is outside 0 to 1, a count is none, or more than all input is cached */
    public TokenMix {
        requireCount(inputTokens);
        requireCount(outputTokens);
        requireShare(cacheReadShare);
        requireShare(cacheWriteShare);
        requireShare(reasoningShare);
        requireShare(batchShare);
        if (cacheReadShare + cacheWriteShare > 1 + 1e-12) {
            throw new IllegalArgumentException("cached twice: " + cacheReadShare + " + " + cacheWriteShare);
        }
    }

    private static void requireCount(double tokens) {
        if (!(tokens >= 0 && tokens < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("not a number of tokens: " + tokens);
        }
    }

    private static void requireShare(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("not a share: " + share);
        }
    }

    /** The same where only a share of the requests is served. */
    TokenMix ofShare(double share) {
        return new TokenMix(
                share * inputTokens, share * outputTokens, cacheReadShare, cacheWriteShare, reasoningShare, batchShare);
    }

    /** Tokens of one kind for each token of the workload; they add up to 1 where both count alike. */
    public double tokensOf(LineKind kind) {
        return switch (kind) {
            case INPUT_TOKENS -> inputTokens * Math.max(0, 1 - cacheReadShare - cacheWriteShare);
            case CACHE_READS -> inputTokens * cacheReadShare;
            case CACHE_WRITES -> inputTokens * cacheWriteShare;
            case OUTPUT_TOKENS -> outputTokens * (1 - reasoningShare);
            case REASONING_TOKENS -> outputTokens * reasoningShare;
            default -> 0;
        };
    }
}
