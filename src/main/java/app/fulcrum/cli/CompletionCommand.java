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
@Command(
        header = "Print a script that lets bash or zsh complete commands and options.",
        description = {"", "The script works in both; zsh needs its bashcompinit, which the script loads."},
        footer = {
            "",
            "Examples:",
            "  source <(fulcrum completion)",
            "  mkdir -p ~/.local/share/bash-completion/completions",
            "  fulcrum completion > ~/.local/share/bash-completion/completions/fulcrum"
        })
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
