package app.fulcrum.model.deployment;

import app.fulcrum.model.catalog.Architecture.Attention;

/** Bytes of keys and values, and of the fixed state of linear attention. */
public final class KvCache {

    private KvCache() {}

    /**
     * What a sequence of a given length keeps:
     * {@code KV(c) = kvBytes·per·( L_full·c + L_window·min(c, window) ) + linear-state bytes}.
     *
     * @param bytesPerElement 2 for bf16, 1 for fp8
     * @param contextTokens <i>c</i>
     */
    public static double bytesPerSequence(Attention attention, double bytesPerElement, double contextTokens) {
        return bytesPerElement * elementsPerTokenAndLayer(attention) * layerTokens(attention, contextTokens)
                + attention.linearLayers() * attention.linearStateBytes();
    }

    /** What one more token adds to a long context: layers with a window have reached it and add nothing. */
    public static double bytesPerToken(Attention attention, double bytesPerElement) {
        return bytesPerElement * elementsPerTokenAndLayer(attention) * attention.fullLayers();
    }

    /**
     * {@code per = 2·kvHeads·headDim}, a key and a value for each head; the latent and its rotary part (512 + 64) for
     * multi-head latent attention.
     */
    static double elementsPerTokenAndLayer(Attention attention) {
        return attention.latentElementsPerToken().orElse(2 * attention.kvHeads() * attention.headDimension());
    }

    /** {@code L_full·c + L_window·min(c, window)}: tokens attended to, summed over the layers. */
    public static double layerTokens(Attention attention, double contextTokens) {
        return attention.fullLayers() * contextTokens
                + attention.windowLayers() * Math.min(contextTokens, attention.windowTokens());
    }
}
