package app.fulcrum.cli.scenario;

import app.fulcrum.cli.io.CommandFailure;
import app.fulcrum.cli.io.CommandSentences;
import app.fulcrum.cli.io.FileArgument;
import app.fulcrum.cli.io.Remarks;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact;
import app.fulcrum.model.problem.ProblemFact.Day;
import app.fulcrum.model.problem.ProblemFact.Listed;
import app.fulcrum.model.variant.Variant;
import app.fulcrum.model.variant.Variants;
import app.fulcrum.session.batch.AnsweredInput;
import app.fulcrum.session.batch.Reading;
import app.fulcrum.session.batch.Workbench;
import app.fulcrum.session.document.Document;
import app.fulcrum.text.ProblemSentences;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/**
 * Scenarios by the names they have on a command line.
 *
 * @param in where {@code -} is read from
 * @param reading what of the texts is asked for
 * @param pricesOn the day whose prices count instead of that of the texts
 */
public record ScenarioInputs(InputStream in, Workbench workbench, Reading reading, Optional<LocalDate> pricesOn) {

    public ScenarioInputs(InputStream in, Workbench workbench, ScenarioOptions options) {
        this(in, workbench, new Reading(options.variant(), options.settings()), options.pricesOn());
    }

    /** As the texts have them. */
    public ScenarioInputs(InputStream in, Workbench workbench) {
        this(in, workbench, Reading.PLAIN, Optional.empty());
    }

    /** The key of what the names are, for whoever types them. */
    public static final String NAMES = "SCENARIO";

    /** Stands for standard input. */
    public static final String STANDARD_INPUT = "-";

    /** Leads to the file it is read from, where a system has such a name. */
    private static final String STANDARD_INPUT_FILE = "/dev/stdin";

    private static final String PRESET = "preset:";

    /** More than a scenario may have, so that whatever is longer is refused by its reader. */
    private static final int LONGEST_TEXT = 8 << 20;

    /** The scenario that is asked for: the variant that is named, or else the base, with a warning where it has variants. */
    public Outcome<Document> read(String name) {
        return readWithVariants(name).flatMap(ScenarioInputs::alone);
    }

    private static Outcome<Document> alone(Document document) {
        List<String> names = document.variants().names();
        return names.isEmpty()
                ? Outcome.of(document)
                : Outcome.of(
                        document,
                        List.of(Problem.of(
                                ProblemCode.VARIANTS_LEFT_OUT,
                                Place.member("variants"),
                                new Listed(
                                        names.stream().map(ProblemFact::quoted).toList()))));
    }

    /** Says beside results that name no warnings which variants of a file are in none of them. */
    public static void sayWhatIsLeftOut(CommandLine command, String name, List<Problem> problems) {
        problems.stream()
                .filter(problem -> problem.code() == ProblemCode.VARIANTS_LEFT_OUT)
                .forEach(problem -> Remarks.say(command, name + ": " + ProblemSentences.printed(problem)));
    }

    /** The same for whoever looks at the variants too. */
    public Outcome<Document> readWithVariants(String name) {
        Outcome<Document> read = text(name);
        return pricesOn.map(day -> read.flatMap(document -> onDay(day, document)))
                .orElse(read);
    }

    private static Outcome<Document> onDay(LocalDate day, Document document) {
        LocalDate own = document.scenario().pricesOn();
        return own.equals(day)
                ? Outcome.of(document)
                : Outcome.of(
                        document.withVariants(onDay(day, document.variants())),
                        List.of(Problem.of(
                                ProblemCode.PRICES_OF_ANOTHER_DAY,
                                Place.member("pricesOn"),
                                new Day(day),
                                new Day(own))));
    }

    private static Variants onDay(LocalDate day, Variants variants) {
        return new Variants(
                variants.base().withPricesOn(day),
                variants.inOrder().stream()
                        .map(variant -> new Variant(variant.scenario().withPricesOn(day)))
                        .toList());
    }

    private Outcome<Document> text(String name) {
        if (name.equals(STANDARD_INPUT)) {
            return workbench.scenarios().read(standardInput(), CommandSentences.get("input.standard"), reading);
        }
        return name.startsWith(PRESET)
                ? workbench.scenarios().readPreset(name.substring(PRESET.length()), reading)
                : file(name);
    }

    /** The files behind names: presets have none, and standard input may have one. */
    public static List<Path> files(List<String> names) {
        return names.stream()
                .filter(name -> !name.startsWith(PRESET))
                .map(name -> name.equals(STANDARD_INPUT) ? STANDARD_INPUT_FILE : name)
                .flatMap(name -> FileArgument.path(name).value().stream())
                .toList();
    }

    /** Whether a name stands for a scenario that lies in no file of its own. */
    public static boolean isNoFile(String name) {
        return name.equals(STANDARD_INPUT) || name.startsWith(PRESET);
    }

    public static AnsweredInput origin(String name) {
        return new AnsweredInput.OfFile(name);
    }

    private byte[] standardInput() {
        try {
            return in.readNBytes(LONGEST_TEXT);
        } catch (IOException reason) {
            throw new CommandFailure(CommandSentences.lost("input.lost", reason));
        }
    }

    private Outcome<Document> file(String name) {
        return FileArgument.path(name).flatMap(path -> workbench.scenarios().read(path, reading));
    }
}
