package app.fulcrum.controller.document;

import static app.fulcrum.controller.document.DocumentContext.MESSAGES;

import java.nio.file.Path;

/** Names of files: made from a scenario's name, and given their ending. */
public final class DocumentNames {

    static final String SCENARIO = ".fulcrum.json";
    private static final String NOT_IN_FILE_NAMES = "[\\\\/:*?\"<>|\\p{Cntrl}]";
    private static final int LONGEST = 100;

    private DocumentNames() {}

    /** A file name made from the name of a scenario. */
    public static String suggestion(String scenario, String extension) {
        String name = scenario.replaceAll(NOT_IN_FILE_NAMES, " ").strip();
        String stem = name.isEmpty() ? MESSAGES.get("file.untitled") : name;
        return stem.substring(0, Math.min(stem.length(), LONGEST)) + extension;
    }

    static Path withScenarioEnding(Path chosen) {
        String name = String.valueOf(chosen.getFileName());
        return name.endsWith(".json") ? chosen : chosen.resolveSibling(name + SCENARIO);
    }

    static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }
}
