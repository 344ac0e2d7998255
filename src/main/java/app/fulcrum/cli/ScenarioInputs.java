package app.fulcrum.cli;

import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.session.Document;
import app.fulcrum.session.batch.Origin;
import app.fulcrum.session.batch.Setting;
import app.fulcrum.session.batch.Workbench;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/**
 * Scenarios by the names they have on a command line.
 *
 * @param in where {@code -} is read from
 * @param settings values that count instead of those of the texts
 */
record ScenarioInputs(InputStream in, Workbench workbench, List<Setting> settings) {

    /** Stands for standard input. */
    static final String STANDARD_INPUT = "-";

    private static final String PRESET = "preset:";

    /** More than a scenario may have, so that whatever is longer is refused by its reader. */
    private static final int LONGEST_TEXT = 64 << 20;

    Outcome<Document> read(String name) {
        if (name.equals(STANDARD_INPUT)) {
            return workbench.scenarios().read(standardInput(), "standard input", settings);
        }
        return name.startsWith(PRESET)
                ? workbench.scenarios().readPreset(name.substring(PRESET.length()), settings)
                : file(name);
    }

    static Origin origin(String name) {
        return new Origin.OfFile(name);
    }

    private byte[] standardInput() {
        try {
            return in.readNBytes(LONGEST_TEXT);
        } catch (IOException reason) {
            throw new CommandFailure(CommandSentences.get("input.lost", reason.getMessage()));
        }
    }

    /** A name that no file can have on this system is refused like that of a file that is not there. */
    private Outcome<Document> file(String name) {
        try {
            return workbench.scenarios().read(Path.of(name), settings);
        } catch (InvalidPathException wrong) {
            return Outcome.refused(Problem.of(ProblemCode.UNREADABLE_FILE, Place.in(name, ""), wrong.getReason()));
        }
    }
}
