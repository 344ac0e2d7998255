package app.fulcrum.model.benchmark;

import app.fulcrum.model.benchmark.LeftOutRun.Reason;
import app.fulcrum.model.scenario.MeasuredRuns.Run;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/** A run with what the user says of its endpoint put where its file says nothing. */
record KnownRun(BenchmarkRun run, StatedFacts stated) {

    /** Lengths that are as close as this to each other count as equal: benchmarks draw them at random. */
    static final double SAME_LENGTH = 0.01;

    OptionalInt gpus() {
        return run.endpoint().gpus().isPresent() ? run.endpoint().gpus() : stated.gpus();
    }

    OptionalDouble inputTokens() {
        return first(run.load().inputTokens(), stated.inputTokens());
    }

    OptionalDouble outputTokens() {
        return first(run.load().outputTokens(), stated.outputTokens());
    }

    /** What the user says of the load only counts where the file has neither kind of it. */
    private OptionalDouble concurrency() {
        return isAtKnownRate() ? run.load().concurrency() : first(run.load().concurrency(), stated.concurrency());
    }

    private static OptionalDouble first(OptionalDouble own, OptionalDouble other) {
        return own.isPresent() ? own : other;
    }

    Set<MissingFact> missing() {
        Set<MissingFact> missing = EnumSet.noneOf(MissingFact.class);
        if (gpus().isEmpty()) {
            missing.add(MissingFact.GPUS);
        }
        if (inputTokens().isEmpty()) {
            missing.add(MissingFact.INPUT_TOKENS);
        }
        if (outputTokens().isEmpty()) {
            missing.add(MissingFact.OUTPUT_TOKENS);
        }
        if (concurrency().isEmpty() && !isAtKnownRate()) {
            missing.add(MissingFact.CONCURRENCY);
        }
        return missing;
    }

    /** Requests per second say what was under way only with both times. */
    private boolean isAtKnownRate() {
        return run.load().requestsPerSecond().isPresent()
                && run.speed().millisecondsPerOutputToken().isPresent()
                && run.speed().millisecondsToFirstToken().isPresent();
    }

    /** Why nothing can be taken from it; absent where something can. */
    Optional<Reason> trouble() {
        if (!hasRate()) {
            return Optional.of(Reason.NO_OUTPUT_RATE);
        }
        if (gpus().isEmpty()) {
            return Optional.of(Reason.NO_GPU_COUNT);
        }
        if (inputTokens().isEmpty() || outputTokens().isEmpty()) {
            return Optional.of(Reason.NO_LENGTHS);
        }
        if (missing().contains(MissingFact.CONCURRENCY)) {
            return Optional.of(Reason.NO_CONCURRENCY);
        }
        return contradiction();
    }

    private boolean hasRate() {
        return run.speed().outputTokensPerSecond().isPresent() || (concurrency().isEmpty() && isAtKnownRate());
    }

    private Optional<Reason> contradiction() {
        if (stated.gpus().isPresent() && stated.gpus().getAsInt() != gpus().orElseThrow()) {
            return Optional.of(Reason.OTHER_GPU_COUNT);
        }
        if (gpus().orElseThrow() % gpusPerReplica() != 0) {
            return Optional.of(Reason.NO_WHOLE_REPLICAS);
        }
        boolean isOfLengths =
                isSame(inputTokens(), stated.inputTokens()) && isSame(outputTokens(), stated.outputTokens());
        return isOfLengths ? Optional.empty() : Optional.of(Reason.OTHER_LENGTHS);
    }

    private static boolean isSame(OptionalDouble tokens, OptionalDouble asked) {
        return asked.isEmpty() || isSame(tokens.orElseThrow(), asked.getAsDouble());
    }

    private static boolean isSame(double one, double other) {
        return Math.abs(one - other) <= SAME_LENGTH * Math.max(one, other);
    }

    boolean hasLengthsOf(KnownRun other) {
        return isSame(inputTokens().orElseThrow(), other.inputTokens().orElseThrow())
                && isSame(outputTokens().orElseThrow(), other.outputTokens().orElseThrow());
    }

    int gpusPerReplica() {
        return stated.gpusPerReplica().orElse(gpus().orElseThrow());
    }

    int replicas() {
        return gpus().orElseThrow() / gpusPerReplica();
    }

    /** What one of its replicas did, which had an equal share of the load. */
    Run ofOneReplica() {
        OptionalDouble concurrency = concurrency();
        BenchmarkRun.Speed speed = run.speed();
        return concurrency.isPresent()
                ? new Run.AtConcurrency(
                        concurrency.getAsDouble() / replicas(),
                        speed.outputTokensPerSecond().orElseThrow() / replicas(),
                        speed.millisecondsPerOutputToken(),
                        speed.millisecondsToFirstToken())
                : new Run.AtRequestRate(
                        run.load().requestsPerSecond().orElseThrow() / replicas(),
                        speed.millisecondsPerOutputToken().orElseThrow(),
                        speed.millisecondsToFirstToken().orElseThrow());
    }
}
