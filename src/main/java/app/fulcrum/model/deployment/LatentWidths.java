package app.fulcrum.model.deployment;

/** Elements that one head of multi-head latent attention works over for each token of the context. */
public final class LatentWidths {

    /** In the compressed cache: scores over 512 + 64, values over 512. */
    public static final int DECODE = 512 + 64 + 512;

    /** Within a prompt, where keys (128 + 64) and values (128) are unpacked. */
    public static final int PROMPT = 128 + 64 + 128;

    private LatentWidths() {}
}
