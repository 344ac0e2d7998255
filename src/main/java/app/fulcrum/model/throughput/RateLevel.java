package app.fulcrum.model.throughput;

/** Which of the rates a replica may turn out to serve is reckoned with. */
public sealed interface RateLevel {

    /** The share of the estimate that is planned with. */
    RateLevel PLANNED = Level.PLANNED;

    /** The low end of the estimate's band, or what is planned with where that is less. */
    RateLevel LOWEST = Level.LOWEST;

    /** The high end of the estimate's band, or what is planned with where that is more. */
    RateLevel HIGHEST = Level.HIGHEST;

    /** Those that results are shown at. */
    enum Level implements RateLevel {
        PLANNED,
        LOWEST,
        HIGHEST
    }

    /**
     * What the rate turns out to be, whatever is planned with.
     *
     * @param deviations from the middle of the estimate, in standard deviations of its logarithm: below 0 those of the low end
     *     of the band count, above 0 those of the high end
     */
    record Drawn(double deviations) implements RateLevel {}
}
