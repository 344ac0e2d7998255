package app.fulcrum.session.batch;

import app.fulcrum.model.problem.Outcome;
import app.fulcrum.session.document.Document;
import java.nio.file.Path;
import java.util.List;

/** Reads the text of scenarios, with settings over it. */
public interface ScenarioTexts {

    Outcome<Document> read(Path file, List<Setting> settings);

    /** @param id of a preset that comes with the program */
    Outcome<Document> readPreset(String id, List<Setting> settings);

    /** @param source what to call the text in problems */
    Outcome<Document> read(byte[] text, String source, List<Setting> settings);
}
