package app.fulcrum.model.throughput;

/** Which of the rates a replica may turn out to serve is reckoned with. */
public enum RateLevel {
    /** The share of the estimate that is planned with. */
    PLANNED,
    /** The low end of the estimate's band, or what is planned with where that is less. */
    LOWEST,
    /** The high end of the estimate's band, or what is planned with where that is more. */
    HIGHEST
}
