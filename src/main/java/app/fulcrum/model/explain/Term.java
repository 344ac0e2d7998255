package app.fulcrum.model.explain;

/** Every computed quantity, apart from the lines of a bill, that can be explained. */
public enum Term implements Subject {
    // Bills.
    MONTHLY_COST,
    COST_PER_MILLION_TOKENS,
    MILLIONS_PER_MONTH,
    SHARE_OF_TOKENS,
    LEFT_AFTER_DISCOUNTS,
    BILLED_HOURS,
    HARDWARE_COST,
    // Fleet.
    BILLED_GPUS,
    REPLICAS,
    SERVING_REPLICAS,
    GPUS_PER_REPLICA,
    CAPACITY,
    CAPACITY_PER_REPLICA,
    USED_SHARE,
    PEAK_RATE,
    REPLICA_RATE,
    OUTPUT_RATE,
    TIME_PER_OUTPUT_TOKEN,
    TIME_TO_FIRST_TOKEN,
    SEQUENCES,
    REQUESTS_PER_DAY,
    MEMORY_USED,
    MEMORY_WEIGHTS,
    MEMORY_KV_CACHE,
    MEMORY_RESERVE,
    STEP_WEIGHTS,
    STEP_KV_CACHE,
    STEP_MATMUL,
    STEP_PROMPT_ATTENTION,
    STEP_COLLECTIVES,
    STEP_CPU,
    // Comparison.
    CROSSOVER,
    COST_AT_CROSSOVER,
    FIXED_COST,
    COST_PER_DAILY_TOKEN
}
