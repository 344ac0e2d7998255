package app.fulcrum.model.deployment;

import app.fulcrum.model.catalog.Architecture.Attention;
import app.fulcrum.model.catalog.Architecture.Indexer;

/** Bytes of keys and values, of the fixed state of linear attention, and of the index of sparse attention. */
public final class KvCache {

    private KvCache() {}

    /**
     * What a sequence of a given length keeps:
     * {@code KV(c) = kvBytes·( L_full·e_full·c + L_window·e_window·min(c, window) ) + linear-state bytes + index·c}.
     *
     * @param bytesPerElement 2 for bf16, 1 for fp8
     * @param contextTokens <i>c</i>
     */
    public static double bytesPerSequence(Attention attention, double bytesPerElement, double contextTokens) {
        return bytesPerElement * elements(attention, contextTokens, contextTokens)
                + stateBytes(attention)
                + attention.indexer().bytesPerToken() * contextTokens;
    }

    /**
     * What one step reads of it, and writes of the state: as much, but that sparse attention reads no more tokens than are
     * picked, and the whole index to pick them; the index of attention that picks none is not read.
     */
    public static double bytesPerStep(Attention attention, double bytesPerElement, double contextTokens) {
        Indexer indexer = attention.indexer();
        double index = indexer.topTokens().isPresent() ? indexer.bytesPerToken() * contextTokens : 0;
        return bytesPerElement * elements(attention, picked(attention, contextTokens), contextTokens)
                + 2 * stateBytes(attention)
                + index;
    }

    /** What one more token adds to a long context: layers with a window have reached it and add nothing. */
    public static double bytesPerToken(Attention attention, double bytesPerElement) {
        return bytesPerElement
                        * attention.full().kvElements()
                        * attention.full().count()
                + attention.indexer().bytesPerToken();
    }

    /** The tokens of a context that layers attending to all of it read: those picked, under sparse attention. */
    public static double picked(Attention attention, double contextTokens) {
        return attention.indexer().topTokens().isPresent()
                ? Math.min(contextTokens, attention.indexer().topTokens().getAsInt())
                : contextTokens;
    }

    private static double elements(Attention attention, double fullTokens, double contextTokens) {
        return attention.full().count() * attention.full().kvElements() * fullTokens
                + attention.window().count()
                        * attention.window().kvElements()
                        * Math.min(contextTokens, attention.windowTokens());
    }

    private static double stateBytes(Attention attention) {
        return attention.linearLayers() * attention.linearStateBytes();
    }
}
