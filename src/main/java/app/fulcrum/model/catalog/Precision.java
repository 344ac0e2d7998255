package app.fulcrum.model.catalog;

/** How a weight is stored. Bytes per weight, scales included, are a figure of {@link ThroughputConstants}. */
public enum Precision {
    BF16(16),
    FP8(8),
    /** NVIDIA's 4-bit floating point. */
    FP4(4),
    /** 4-bit floating point in blocks of 32 with a shared exponent. */
    MXFP4(4),
    /** 4-bit integers with group scales (AWQ, GPTQ). */
    INT4(4);

    private final int bits;

    Precision(int bits) {
        this.bits = bits;
    }

    /** Nominal bits per weight, without scales. */
    public int bits() {
        return bits;
    }
}
