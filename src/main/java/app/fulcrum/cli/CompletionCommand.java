package app.fulcrum.cli;

import app.fulcrum.cli.io.InputResult;
import app.fulcrum.cli.io.Results;
import app.fulcrum.cli.io.Streams;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Completion of commands and options while typing. */
@Command
final class CompletionCommand implements Callable<Integer> {

    private final Streams streams;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    CompletionCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        Results results = new Results(streams.out());
        CommandSpec root = spec.root();
        results.write(InputResult.of(
                AutoComplete.bash(root.name(), root.commandLine()).stripTrailing()));
        return results.finish();
    }
}
