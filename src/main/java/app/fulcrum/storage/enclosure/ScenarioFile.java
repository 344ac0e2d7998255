package app.fulcrum.storage.enclosure;

import static app.fulcrum.model.problem.ProblemFact.number;

import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.session.file.OpenFile;
import app.fulcrum.session.handover.Enclosure.Kind;
import app.fulcrum.storage.file.SafeFile;
import app.fulcrum.storage.file.Sha256;
import app.fulcrum.storage.json.Limits;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The text of a scenario as it lies in a file.
 *
 * @param figures the text of what was said of it; absent where the file says nothing
 * @param isCarried whether the file is a picture, page or workbook that carries it
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record ScenarioFile(byte[] text, Optional<byte[]> figures, OpenFile file, boolean isCarried) {

    /** Reads a file of any kind that holds a scenario or carries one. */
    public static Outcome<ScenarioFile> read(SafeFile files, Path file) {
        return files.read(file, Carrier.LARGEST_BYTES).flatMap(bytes -> of(bytes, file));
    }

    private static Outcome<ScenarioFile> of(byte[] bytes, Path file) {
        String name = String.valueOf(file.getFileName());
        boolean isCarried = Carrier.of(bytes) != Carrier.NONE;
        if (!isCarried && bytes.length > Limits.SCENARIO.bytes()) {
            return Outcome.refused(Problem.of(
                    ProblemCode.LIMIT_EXCEEDED,
                    Place.in(name, ""),
                    Phrase.SIZE_IN_BYTES.fact(),
                    number(bytes.length),
                    number(Limits.SCENARIO.bytes())));
        }
        OpenFile read = new OpenFile(file, Sha256.of(bytes));
        return isCarried
                ? EnclosureReader.all(bytes, name)
                        .map(found -> new ScenarioFile(
                                EnclosureReader.of(found, Kind.SCENARIO).orElseThrow(),
                                EnclosureReader.of(found, Kind.FIGURES),
                                read,
                                true))
                : Outcome.of(new ScenarioFile(bytes, Optional.empty(), read, false));
    }
}
