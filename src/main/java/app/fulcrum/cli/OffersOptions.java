package app.fulcrum.cli;

import app.fulcrum.cli.io.CommandSentences;
import app.fulcrum.model.scenario.Way.Kind;
import app.fulcrum.session.batch.OffersQuestion;
import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;
import picocli.CommandLine.TypeConversionException;

/** Which offers are printed. */
final class OffersOptions {

    @Spec(Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(names = "--kind", paramLabel = "KIND", converter = KindName.class, completionCandidates = KindNames.class)
    private @Nullable Kind kind;

    @Option(names = "--model", paramLabel = "ID")
    private @Nullable String modelId;

    @Option(names = "--limit", paramLabel = "N")
    private @Nullable Integer limit;

    /** @throws ParameterException if no offer could be printed */
    OffersQuestion question() {
        if (limit != null && limit < 1) {
            throw new ParameterException(command.commandLine(), CommandSentences.get("usage.count", "--limit", limit));
        }
        return new OffersQuestion(
                Optional.ofNullable(kind),
                Optional.ofNullable(modelId),
                limit == null ? OptionalInt.empty() : OptionalInt.of(limit));
    }

    /** Kinds as alternatives of a new scenario are known by. */
    private static final class KindName implements ITypeConverter<Kind> {

        @Override
        public Kind convert(String name) {
            return Kind.onSale().stream()
                    .filter(kind -> kind.standardId().value().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(name));
        }
    }

    /** The same names, for messages and for shells that complete what is typed. */
    private static final class KindNames implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return Kind.onSale().stream().map(kind -> kind.standardId().value()).iterator();
        }
    }
}
