package app.fulcrum.storage.settings;

import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.session.settings.Settings;
import app.fulcrum.session.settings.SettingsStore;
import app.fulcrum.storage.file.SafeFile;
import app.fulcrum.storage.json.Findings;
import app.fulcrum.storage.json.JsonPath;
import app.fulcrum.storage.json.JsonPrinter;
import app.fulcrum.storage.json.JsonReader;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.Limits;
import app.fulcrum.storage.json.Members;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Settings in a file of the user's configuration folder. */
public final class FileSettingsStore implements SettingsStore {

    private final Path file;
    private final SafeFile files;

    public FileSettingsStore(Path configFolder, SafeFile files) {
        this.file = configFolder.resolve("settings.json");
        this.files = files;
    }

    /** The settings; those of a first start, beside the reason, where none can be read. */
    public Outcome<Settings> load() {
        files.sweepOnce(file.resolveSibling(""));
        if (Files.notExists(file)) {
            return Outcome.of(Settings.INITIAL);
        }
        Outcome<byte[]> bytes = files.read(file, Limits.SCENARIO.bytes());
        return bytes.value()
                .map(FileSettingsStore::read)
                .orElseGet(() -> Outcome.of(Settings.INITIAL, bytes.problems()));
    }

    private static Outcome<Settings> read(byte[] bytes) {
        Findings findings = new Findings("settings.json", Limits.SCENARIO);
        findings.keepUnknownMembers();
        Settings settings = JsonReader.read(bytes, findings)
                .filter(JsonObject.class::isInstance)
                .map(root -> SettingsJson.read(new Members((JsonObject) root, JsonPath.ROOT, findings)))
                .orElse(Settings.INITIAL);
        return Outcome.of(settings, findings.problems());
    }

    @Override
    public List<Problem> save(Settings settings) {
        JsonValue json = SettingsJson.write(settings);
        byte[] bytes = JsonPrinter.print(json).getBytes(StandardCharsets.UTF_8);
        return files.replaceInOwnFolder(file, bytes, ProblemCode.SETTINGS_NOT_KEPT);
    }
}
