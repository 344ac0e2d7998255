package app.fulcrum.storage.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where the program keeps what is not a document, by the customs of each system.
 *
 * @param config settings
 * @param state backups, recovery copies, locks and the log
 */
public record AppFolders(Path config, Path state) {

    private static final String NAME = "fulcrum";

    /**
     * The folders of the user who runs the program.
     *
     * @param system name of the operating system, as Java gives it
     * @param environment environment variables
     * @param home the user's home
     */
    public static AppFolders of(String system, Map<String, String> environment, Path home) {
        String lower = system.toLowerCase(Locale.ROOT);
        if (lower.startsWith("windows")) {
            return new AppFolders(
                    folder(environment, "APPDATA", home.resolve("AppData/Roaming"))
                            .resolve("Fulcrum"),
                    folder(environment, "LOCALAPPDATA", home.resolve("AppData/Local"))
                            .resolve("Fulcrum"));
        }
        if (lower.startsWith("mac")) {
            Path support = home.resolve("Library/Application Support/Fulcrum");
            return new AppFolders(support, support.resolve("State"));
        }
        return new AppFolders(
                folder(environment, "XDG_CONFIG_HOME", home.resolve(".config")).resolve(NAME),
                folder(environment, "XDG_STATE_HOME", home.resolve(".local/state"))
                        .resolve(NAME));
    }

    /** A relative path in these variables has no meaning and is passed over, as their specification asks. */
    private static Path folder(Map<String, String> environment, String variable, Path otherwise) {
        return Optional.ofNullable(environment.get(variable))
                .filter(value -> !value.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElse(otherwise);
    }
}
