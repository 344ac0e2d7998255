package app.fulcrum.controller.ingestion;

import app.fulcrum.model.benchmark.MissingFact;
import app.fulcrum.model.benchmark.StatedFacts;
import java.util.Optional;
import java.util.OptionalDouble;

/** A number that was typed because a file does not say it. */
final class StatedNumber {

    private StatedNumber() {}

    /** The facts with it; absent where it is no number above 0, or no whole one where GPUs are counted. */
    static Optional<StatedFacts> in(String typed, MissingFact fact, StatedFacts stated) {
        OptionalDouble number = number(typed);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        double value = number.getAsDouble();
        return switch (fact) {
            case GPUS ->
                value == Math.rint(value) && value <= Integer.MAX_VALUE
                        ? Optional.of(stated.withGpus((int) value))
                        : Optional.empty();
            case INPUT_TOKENS -> Optional.of(with(stated, number, stated.outputTokens()));
            case OUTPUT_TOKENS -> Optional.of(with(stated, stated.inputTokens(), number));
            case CONCURRENCY -> Optional.of(stated.withConcurrency(value));
        };
    }

    private static StatedFacts with(StatedFacts stated, OptionalDouble input, OptionalDouble output) {
        return new StatedFacts(stated.gpus(), stated.gpusPerReplica(), input, output, stated.concurrency());
    }

    private static OptionalDouble number(String typed) {
        try {
            double value = Double.parseDouble(typed.strip());
            return value > 0 && value < Double.POSITIVE_INFINITY ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException _) {
            return OptionalDouble.empty();
        }
    }
}
