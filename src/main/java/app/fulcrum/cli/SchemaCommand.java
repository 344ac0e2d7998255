package app.fulcrum.cli;

import app.fulcrum.cli.io.CommandSentences;
import app.fulcrum.cli.io.InputResult;
import app.fulcrum.cli.io.Results;
import app.fulcrum.cli.io.Streams;
import app.fulcrum.session.batch.Schemas;
import app.fulcrum.session.batch.Workshop;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The published schemas of files and results. */
@Command
final class SchemaCommand implements Callable<Integer> {

    private final Workshop workshop;
    private final Streams streams;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "NAME", arity = "0..1")
    private @Nullable String name;

    SchemaCommand(Workshop workshop, Streams streams) {
        this.workshop = workshop;
        this.streams = streams;
    }

    @Override
    public Integer call() {
        Schemas schemas = workshop.schemas();
        Results results = new Results(streams.out());
        if (name == null) {
            schemas.names().forEach(each -> results.write(InputResult.of(each)));
        } else {
            Optional<String> text = schemas.text(name);
            if (text.isEmpty()) {
                String known = String.join(", ", schemas.names());
                throw new ParameterException(spec.commandLine(), CommandSentences.get("schema.unknown", name, known));
            }
            results.write(InputResult.of(text.get().stripTrailing()));
        }
        return results.finish();
    }
}
