package app.fulcrum.model.described;

/** The numbers of a configuration that a model is described by. */
public enum ModelMeasure implements DescribedNumber {
    /** All stored weights; worked out from the shape where it is left out. */
    TOTAL_BILLION("totalBillion", 0.001, 100_000, "B parameters", Group.SIZE),
    /** Weights multiplied per token, input embedding not counted; worked out likewise. */
    ACTIVE_BILLION("activeBillion", 0.001, 100_000, "B parameters", Group.SIZE),
    CONTEXT("contextTokens", 1, 1e9, "tokens", Group.SIZE),
    LAYERS("layers", 1, 10_000, "", Group.SHAPE),
    HIDDEN_SIZE("hiddenSize", 1, 1_000_000, "", Group.SHAPE),
    /** Width of the feed-forward part of a layer without experts. */
    FEED_FORWARD_WIDTH("feedForwardWidth", 1, 10_000_000, "", Group.SHAPE),
    VOCABULARY("vocabulary", 1, 10_000_000, "tokens", Group.SHAPE),
    HEADS("heads", 1, 10_000, "", Group.ATTENTION),
    KV_HEADS("kvHeads", 1, 10_000, "", Group.ATTENTION),
    HEAD_WIDTH("headDimension", 1, 100_000, "", Group.ATTENTION),
    /** Layers that attend to a sliding window alone. */
    WINDOW_LAYERS("windowLayers", 0, 10_000, "", Group.ATTENTION),
    WINDOW_TOKENS("windowTokens", 1, 1e9, "tokens", Group.ATTENTION),
    /** Layers of linear attention, with a state of fixed size. */
    LINEAR_LAYERS("linearLayers", 0, 10_000, "", Group.ATTENTION),
    /** That state, per layer and sequence. */
    LINEAR_STATE("linearStateMB", 0, 100_000, "MB", Group.ATTENTION),
    /** Width of the compressed keys and values of multi-head latent attention; absent for any other. */
    KV_RANK("kvRank", 1, 100_000, "", Group.LATENT),
    /** Width of the part of a key that carries its position. */
    ROPE_WIDTH("ropeDimension", 0, 100_000, "", Group.LATENT),
    /** Width of compressed queries; absent where they are not. */
    QUERY_RANK("queryRank", 1, 100_000, "", Group.LATENT),
    /** Width of the rest of a key. */
    KEY_WIDTH("keyDimension", 1, 100_000, "", Group.LATENT),
    VALUE_WIDTH("valueDimension", 1, 100_000, "", Group.LATENT),
    /** Routed experts of a layer; absent for a dense model. */
    EXPERTS("experts", 2, 100_000, "", Group.EXPERTS),
    EXPERTS_PER_TOKEN("expertsPerToken", 1, 100_000, "", Group.EXPERTS),
    EXPERT_WIDTH("expertWidth", 1, 1_000_000, "", Group.EXPERTS),
    /** Width of all experts that every token passes through. */
    SHARED_WIDTH("sharedExpertWidth", 0, 1_000_000, "", Group.EXPERTS),
    /** Layers without routed experts. */
    DENSE_LAYERS("denseLayers", 0, 10_000, "", Group.EXPERTS);

    /** What a number is about. */
    public enum Group {
        SIZE,
        SHAPE,
        ATTENTION,
        LATENT,
        EXPERTS
    }

    private final String member;
    private final double minimum;
    private final double maximum;
    private final String unit;
    private final Group group;

    ModelMeasure(String member, double minimum, double maximum, String unit, Group group) {
        this.member = member;
        this.minimum = minimum;
        this.maximum = maximum;
        this.unit = unit;
        this.group = group;
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
        return this != TOTAL_BILLION && this != ACTIVE_BILLION && this != LINEAR_STATE;
    }

    @Override
    public boolean isRequired() {
        return this == LAYERS || this == HIDDEN_SIZE || this == HEADS;
    }

    public Group group() {
        return group;
    }
}
