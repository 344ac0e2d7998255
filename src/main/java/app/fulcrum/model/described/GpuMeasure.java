package app.fulcrum.model.described;

/** The numbers of a data sheet that a GPU is described by. */
public enum GpuMeasure implements DescribedNumber {
    /** What an engine can fill; of memory shared with the system, what the GPU may take of it. */
    MEMORY("memoryGib", 1, 16_384, "GiB", true),
    MEMORY_BANDWIDTH("memoryBandwidthGBPerSecond", 1, 1_000_000, "GB/s", true),
    /** Dense peak at 16 bits, without sparsity. */
    BF16("bf16Tflops", 0.1, 1_000_000, "TFLOPS", true),
    /** The same at FP8; absent without such units. */
    FP8("fp8Tflops", 0.1, 1_000_000, "TFLOPS", false),
    /** The same at FP4; absent without such units. */
    FP4("fp4Tflops", 0.1, 1_000_000, "TFLOPS", false),
    /** To the other GPUs of a server, one way; absent where none is known, so that a replica stays on one GPU. */
    LINK("linkGBPerSecond", 0.1, 1_000_000, "GB/s", false),
    POWER("powerKw", 0, 100, "kW", false),
    /** With its share of the server. */
    PRICE("priceUsd", 0, 10_000_000, "USD", false);

    private final String member;
    private final double minimum;
    private final double maximum;
    private final String unit;
    private final boolean isRequired;

    GpuMeasure(String member, double minimum, double maximum, String unit, boolean isRequired) {
        this.member = member;
        this.minimum = minimum;
        this.maximum = maximum;
        this.unit = unit;
        this.isRequired = isRequired;
    }

    @Override
    public String member() {
        return member;
    }

    @Override
    public double minimum() {
        return minimum;
    }

    @Override
    public double maximum() {
        return maximum;
    }

    @Override
    public String unit() {
        return unit;
    }

    @Override
    public boolean isWhole() {
        return false;
    }

    @Override
    public boolean isRequired() {
        return isRequired;
    }
}
