package app.fulcrum.cli.io;

import app.fulcrum.model.benchmark.StatedFacts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What is said of servers that were measured, where the files of benchmarks do not say it. */
public final class MeasuredFacts {

    @Spec(Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(names = "--gpus", paramLabel = "N")
    private @Nullable Integer gpus;

    @Option(names = "--gpus-per-replica", paramLabel = "N")
    private @Nullable Integer gpusPerReplica;

    @Option(names = "--at-once", paramLabel = "N")
    private @Nullable Double concurrency;

    @Option(names = "--input-tokens", paramLabel = "N")
    private @Nullable Double inputTokens;

    @Option(names = "--output-tokens", paramLabel = "N")
    private @Nullable Double outputTokens;

    /** Whether something is said. */
    public boolean isStated() {
        return gpus != null
                || gpusPerReplica != null
                || concurrency != null
                || inputTokens != null
                || outputTokens != null;
    }

    /** @throws ParameterException if a number is not above 0, or one length is said alone */
    public StatedFacts stated() {
        if ((inputTokens == null) != (outputTokens == null)) {
            throw new ParameterException(command.commandLine(), CommandSentences.get("import.facts.lengths"));
        }
        try {
            StatedFacts stated = gpus == null ? StatedFacts.NONE : StatedFacts.NONE.withGpus(gpus);
            StatedFacts split = gpusPerReplica == null ? stated : stated.withGpusPerReplica(gpusPerReplica);
            StatedFacts loaded = concurrency == null ? split : split.withConcurrency(concurrency);
            return inputTokens == null || outputTokens == null ? loaded : loaded.withLengths(inputTokens, outputTokens);
        } catch (IllegalArgumentException _) {
            throw new ParameterException(command.commandLine(), CommandSentences.get("import.facts.wrong"));
        }
    }
}
