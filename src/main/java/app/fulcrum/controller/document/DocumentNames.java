package app.fulcrum.controller.document;

import static app.fulcrum.controller.document.DocumentContext.MESSAGES;

import app.fulcrum.text.FileNames;
import java.nio.file.Path;

/** Names of files: made from a scenario's name, and given their ending. */
public final class DocumentNames {

    static final String SCENARIO = ".fulcrum.json";

    private DocumentNames() {}

    /** A file name made from the name of a scenario. */
    public static String suggestion(String scenario, String extension) {
        return FileNames.of(scenario, MESSAGES.get("file.untitled"), extension);
    }

    static Path withScenarioEnding(Path chosen) {
        String name = String.valueOf(chosen.getFileName());
        return name.endsWith(".json") ? chosen : chosen.resolveSibling(name + SCENARIO);
    }

    static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }
}
