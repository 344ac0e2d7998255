package app.fulcrum.model.catalog;

import app.fulcrum.model.provenance.Provenance;
import java.util.OptionalDouble;

/**
 * Tokens per request as measured or assumed somewhere.
 *
 * @param workload what kind of work it is
 * @param kind whether it was measured, is a benchmark's setting, or is an assumption
 * @param cachedShare share of input read from cache
 * @param peakToAverage busiest minute over the mean minute, or busiest hour where only that is known
 */
public record WorkloadShape(
        String id,
        String workload,
        Kind kind,
        OptionalDouble meanInputTokens,
        OptionalDouble meanOutputTokens,
        OptionalDouble medianInputTokens,
        OptionalDouble medianOutputTokens,
        OptionalDouble inputToOutputRatio,
        OptionalDouble cachedShare,
        OptionalDouble peakToAverage,
        Provenance provenance) {

    /** How the shape came about. */
    public enum Kind {
        MEASURED,
        /** A few dozen requests at most. */
        MEASURED_SMALL_SAMPLE,
        /** Measured, but read in somebody's report of it. */
        MEASURED_SECONDHAND,
        BENCHMARK,
        ASSUMPTION,
        /** Stated without a measurement. */
        CLAIM,
        /** Looked for and not found; carries no figure. */
        NOT_FOUND
    }
}
