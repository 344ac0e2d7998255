package app.fulcrum.model.formula;

import app.fulcrum.model.unit.Unit;

/** What a number of the price book says that no input stands for. */
public enum Fact {
    // A GPU's data sheet.
    GPU_MEMORY(Unit.BYTES),
    MEMORY_BANDWIDTH(Unit.BYTES_PER_SECOND),
    BF16_COMPUTE(Unit.FLOP_PER_SECOND),
    FP8_COMPUTE(Unit.FLOP_PER_SECOND),
    FP4_COMPUTE(Unit.FLOP_PER_SECOND),
    LINK_BANDWIDTH(Unit.BYTES_PER_SECOND),

    // What an offer charges.
    PEAK_FACTOR(Unit.RATIO),

    // The shape of a model.
    TOTAL_BILLIONS(Unit.BILLION_PARAMETERS),
    TOTAL_PARAMETERS(Unit.PARAMETERS),
    ACTIVE_PARAMETERS(Unit.PARAMETERS),
    EXPERT_PARAMETERS(Unit.PARAMETERS),
    EXPERTS(Unit.COUNT),
    EXPERTS_PER_TOKEN(Unit.COUNT),
    LAYERS(Unit.COUNT),
    EXPERT_LAYERS(Unit.COUNT),
    HIDDEN_SIZE(Unit.COUNT),
    HEADS(Unit.COUNT),
    KV_HEADS(Unit.COUNT),
    HEAD_WIDTH(Unit.COUNT),
    LATENT_ELEMENTS(Unit.COUNT),
    FULL_LAYERS(Unit.COUNT),
    WINDOW_LAYERS(Unit.COUNT),
    WINDOW_TOKENS(Unit.TOKENS),
    LINEAR_LAYERS(Unit.COUNT),
    LINEAR_STATE(Unit.BYTES),

    // Constants of the throughput model, fitted to measurements.
    COMPUTE_REACHED(Unit.SHARE),
    BANDWIDTH_REACHED(Unit.SHARE),
    LINK_REACHED(Unit.SHARE),
    EXPERT_COMPUTE_REACHED(Unit.SHARE),
    EXPERT_PARALLEL_REACHED(Unit.SHARE),
    FOUR_BIT_REACHED(Unit.SHARE),
    SECONDS_PER_STEP(Unit.SECONDS),
    SECONDS_PER_LAYER(Unit.SECONDS),
    SECONDS_PER_SEQUENCE(Unit.SECONDS),
    SECONDS_PER_EXCHANGE(Unit.SECONDS),
    BYTES_PER_WEIGHT(Unit.BYTES),
    BYTES_PER_EXPERT_WEIGHT(Unit.BYTES),
    USABLE_MEMORY(Unit.SHARE),
    RESERVE(Unit.BYTES),
    OUTPUT_HELD(Unit.SHARE),
    FIRST_TOKEN_SECONDS(Unit.SECONDS),
    FIRST_TOKEN_PROMPTS(Unit.COUNT),
    FIRST_TOKEN_PROMPTS_PER_SEQUENCE(Unit.COUNT),
    BAND_LOW(Unit.RATIO),
    BAND_HIGH(Unit.RATIO),

    // Measurements.
    MEASURED_RATE(Unit.TOKENS_PER_SECOND),
    RATE_FROM_LATENCIES(Unit.TOKENS_PER_SECOND),

    // The article's rules of thumb.
    ARTICLE_VOLUME(Unit.TOKENS_PER_DAY),
    ARTICLE_SPEND_LOW(Unit.USD_PER_MONTH),
    ARTICLE_SPEND_HIGH(Unit.USD_PER_MONTH);

    private final Unit unit;

    Fact(Unit unit) {
        this.unit = unit;
    }

    public Unit unit() {
        return unit;
    }
}
