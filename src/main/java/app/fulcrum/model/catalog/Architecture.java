package app.fulcrum.model.catalog;

import java.util.OptionalInt;

/**
 * The shape of a transformer as far as memory and speed depend on it.
 *
 * @param totalParameters all stored weights
 * @param activeMatmulParameters weights multiplied per token, input embedding not counted
 * @param routedExpertParameters stored weights of the routed experts; 0 for a dense model
 * @param experts routed experts per layer; 1 for a dense model
 * @param expertsPerToken routed experts used per token; 1 for a dense model
 * @param expertWidth intermediate size of one routed expert; 0 for a dense model
 * @param layers transformer layers
 * @param moeLayers layers with routed experts
 * @param hiddenSize width of the residual stream
 * @param attention how attention is laid out
 * @param nonExpertBf16InFourBit whether published 4-bit checkpoints keep the weights outside the experts in bf16
 */
public record Architecture(
        double totalParameters,
        double activeMatmulParameters,
        double routedExpertParameters,
        int experts,
        int expertsPerToken,
        int expertWidth,
        int layers,
        int moeLayers,
        int hiddenSize,
        Attention attention,
        boolean nonExpertBf16InFourBit) {

    /**
     * Attention heads, and which layers keep how much of the context. A layer may be of more than one kind: a compressed
     * view of the whole context beside a window of its end.
     *
     * @param heads query heads
     * @param kvHeads key-value heads of grouped-query attention; 0 under multi-head latent attention, which has none
     * @param isLatent whether it is multi-head latent attention, whose cache every GPU repeats
     * @param full layers that attend to the whole context
     * @param window layers that attend to a sliding window
     * @param windowTokens the width of that window
     * @param linearLayers layers with a state of fixed size
     * @param linearStateBytes that state per layer and sequence
     * @param indexer of sparse attention
     */
    public record Attention(
            int heads,
            int kvHeads,
            boolean isLatent,
            Layers full,
            Layers window,
            int windowTokens,
            int linearLayers,
            double linearStateBytes,
            Indexer indexer) {

        /** Width of one query head of a layer that attends to the whole context; 0 under multi-head latent attention. */
        public double headWidth() {
            return (double) full.queryWidth() / heads;
        }
    }

    /**
     * Layers that attend alike.
     *
     * @param count how many
     * @param kvElements elements of keys and values that one of them caches per token; the latent and its rotary part
     *     under multi-head latent attention; fractional where the cache is compressed along the context
     * @param queryWidth query heads times their width; 0 under multi-head latent attention, where the formula needs none
     */
    public record Layers(int count, double kvElements, int queryWidth) {

        public static final Layers NONE = new Layers(0, 0, 0);
    }

    /**
     * What picks the tokens that sparse attention reads.
     *
     * @param bytesPerToken its own cache per token, all layers together; 0 where there is none
     * @param topTokens the tokens it picks in each layer; absent where attention is not limited to any
     */
    public record Indexer(double bytesPerToken, OptionalInt topTokens) {

        public static final Indexer NONE = new Indexer(0, OptionalInt.empty());
    }

    public boolean isMixtureOfExperts() {
        return routedExpertParameters > 0;
    }

    /** Whether an indexer picks what attention reads. */
    public boolean isSparse() {
        return attention.indexer().bytesPerToken() > 0;
    }
}
