package app.fulcrum.model.scenario;

/** How long written cache entries are paid to last, which picks the write price. */
public enum CacheWriteLifetime {
    FIVE_MINUTES,
    ONE_HOUR
}
