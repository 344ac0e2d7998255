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
        int layers,
        int moeLayers,
        int hiddenSize,
        Attention attention,
        boolean nonExpertBf16InFourBit) {

    /**
     * Attention heads, what they cache per token, and which layers keep how much of it.
     *
     * @param heads query heads
     * @param kvHeads key-value heads of grouped-query attention; 0 under multi-head latent attention, which has none
     * @param headDimension width of one head; 0 under multi-head latent attention, where the formula needs none
     * @param latentElementsPerToken elements cached per token and layer by multi-head latent attention; absent for
     *     grouped-query attention
     * @param fullLayers layers that attend to the whole context
     * @param windowLayers layers that attend to a sliding window
     * @param windowTokens the width of that window
     * @param linearLayers layers with a state of fixed size
     * @param linearStateBytes that state per layer and sequence
     */
    public record Attention(
            int heads,
            int kvHeads,
            int headDimension,
            OptionalInt latentElementsPerToken,
            int fullLayers,
            int windowLayers,
            int windowTokens,
            int linearLayers,
            double linearStateBytes) {}

    public boolean isMixtureOfExperts() {
        return routedExpertParameters > 0;
    }
}
