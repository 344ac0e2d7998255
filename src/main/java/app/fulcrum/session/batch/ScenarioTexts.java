package app.fulcrum.session.batch;

import app.fulcrum.model.problem.Outcome;
import app.fulcrum.session.batch.handover.StatedDocument;
import app.fulcrum.session.document.Document;
import java.nio.file.Path;

/** Reads the text of scenarios, with settings over it. */
public interface ScenarioTexts {

    Outcome<Document> read(Path file, Reading reading);

    /**
     * A scenario with what was said of it.
     *
     * @param file a scenario, or what was exported of one
     */
    Outcome<StatedDocument> readStated(Path file);

    /** @param id of a preset that comes with the program */
    Outcome<Document> readPreset(String id, Reading reading);

    /** @param source what to call the text in problems */
    Outcome<Document> read(byte[] text, String source, Reading reading);
}
