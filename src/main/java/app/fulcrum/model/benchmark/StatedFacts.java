package app.fulcrum.model.benchmark;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What the user says of an endpoint that was measured. It stands in for what files do not say; runs of which a file says
 * otherwise are left out.
 *
 * @param gpus GPUs of the endpoint, at least 1
 * @param gpusPerReplica GPUs that hold one copy of the model, at least 1; absent where the endpoint held one
 * @param inputTokens mean input of a request, at least 0
 * @param outputTokens mean output of a request, more than 0
 * @param concurrency requests at once over the whole endpoint, more than 0; for runs that state no load
 */
public record StatedFacts(
        OptionalInt gpus,
        OptionalInt gpusPerReplica,
        OptionalDouble inputTokens,
        OptionalDouble outputTokens,
        OptionalDouble concurrency) {

    /** Nothing is said. */
    public static final StatedFacts NONE = new StatedFacts(
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty());

    /** @throws IllegalArgumentException if a value is out of range */
    public StatedFacts {
        boolean isInRange = gpus.orElse(1) >= 1
                && gpusPerReplica.orElse(1) >= 1
                && inputTokens.orElse(0) >= 0
                && outputTokens.orElse(1) > 0
                && concurrency.orElse(1) > 0;
        if (!isInRange) {
            throw new IllegalArgumentException("facts out of range: " + gpus + ", " + gpusPerReplica + ", "
                    + inputTokens + ", " + outputTokens + ", " + concurrency);
        }
    }

    public StatedFacts withGpus(int count) {
        return new StatedFacts(OptionalInt.of(count), gpusPerReplica, inputTokens, outputTokens, concurrency);
    }

    public StatedFacts withGpusPerReplica(int count) {
        return new StatedFacts(gpus, OptionalInt.of(count), inputTokens, outputTokens, concurrency);
    }

    public StatedFacts withLengths(double input, double output) {
        return new StatedFacts(gpus, gpusPerReplica, OptionalDouble.of(input), OptionalDouble.of(output), concurrency);
    }

    public StatedFacts withConcurrency(double atOnce) {
        return new StatedFacts(gpus, gpusPerReplica, inputTokens, outputTokens, OptionalDouble.of(atOnce));
    }
}
