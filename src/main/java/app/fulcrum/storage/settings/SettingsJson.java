package app.fulcrum.storage.settings;

import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.usage.column.ColumnMapping;
import app.fulcrum.session.file.RecentFile;
import app.fulcrum.session.file.RecentFiles;
import app.fulcrum.session.handover.ExportChoices;
import app.fulcrum.session.settings.Settings;
import app.fulcrum.session.settings.Settings.WindowBounds;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.ObjectBuilder;
import app.fulcrum.storage.json.Members;
import app.fulcrum.storage.json.Spot;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Settings as JSON. What cannot be read falls back to its first value by itself and leaves the rest alone. */
final class SettingsJson {

    private static final double FARTHEST = 100_000;

    private SettingsJson() {}

    static Settings read(Members members) {
        Optional<WindowBounds> window =
                members.optional("window").flatMap(Spot::members).flatMap(SettingsJson::readWindow);
        List<RecentFile> recent = members.optional("recentFiles").map(Spot::items).orElse(List.of()).stream()
                .flatMap(item -> item.members().flatMap(SettingsJson::readRecent).stream())
                .toList();
        Optional<Path> lastFolder = members.optional("lastFolder").flatMap(SettingsJson::readPath);
        Optional<Path> lastDocument = members.optional("lastDocument").flatMap(SettingsJson::readPath);
        ExportChoices exports = members.optional("export")
                .flatMap(Spot::members)
                .map(ChoicesJson::readExports)
                .orElse(ExportChoices.INITIAL);
        List<ColumnMapping> tables = members.optional("tables").map(Spot::items).orElse(List.of()).stream()
                .flatMap(item -> item.members().flatMap(ColumnMappingJson::read).stream())
                .toList();
        boolean toured = members.optional("toured").flatMap(Spot::truth).orElse(Settings.INITIAL.toured());
        return new Settings(
                ChoicesJson.read(members),
                window,
                new RecentFiles(recent),
                lastFolder,
                lastDocument,
                exports,
                tables,
                toured);
    }

    private static Optional<WindowBounds> readWindow(Members members) {
        OptionalDouble x = number(members, "x", -FARTHEST);
        OptionalDouble y = number(members, "y", -FARTHEST);
        OptionalDouble width = number(members, "width", 1);
        OptionalDouble height = number(members, "height", 1);
        boolean maximized = members.optional("maximized").flatMap(Spot::truth).orElse(false);
        if (x.isEmpty() || y.isEmpty() || width.isEmpty() || height.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new WindowBounds(
                x.getAsDouble(), y.getAsDouble(), width.getAsDouble(), height.getAsDouble(), maximized));
    }

    private static OptionalDouble number(Members members, String name, double smallest) {
        Optional<Spot> spot = members.required(name);
        return spot.isPresent() ? spot.get().number(smallest, FARTHEST, "px") : OptionalDouble.empty();
    }

    private static Optional<RecentFile> readRecent(Members members) {
        Optional<Path> path = members.required("path").flatMap(SettingsJson::readPath);
        boolean pinned = members.optional("pinned").flatMap(Spot::truth).orElse(false);
        return path.map(file -> new RecentFile(file, pinned));
    }

    private static Optional<Path> readPath(Spot spot) {
        try {
            return spot.words().map(Path::of);
        } catch (InvalidPathException _) {
            return spot.wrongType(Phrase.A_PATH);
        }
    }

    static JsonObject write(Settings settings) {
        ObjectBuilder members = ChoicesJson.write(settings.choices(), JsonValue.object());
        settings.window().ifPresent(window -> members.with("window", write(window)));
        members.with(
                "recentFiles",
                JsonValue.array(settings.recentFiles().files().stream()
                        .map(SettingsJson::write)
                        .toList()));
        settings.lastFolder().ifPresent(folder -> members.with("lastFolder", folder.toString()));
        settings.lastDocument().ifPresent(file -> members.with("lastDocument", file.toString()));
        members.with("export", ChoicesJson.write(settings.exports()));
        if (!settings.tables().isEmpty()) {
            members.with(
                    "tables",
                    JsonValue.array(settings.tables().stream()
                            .map(ColumnMappingJson::write)
                            .toList()));
        }
        return members.with("toured", JsonValue.truth(settings.toured())).build();
    }

    private static JsonObject write(WindowBounds window) {
        return JsonValue.object()
                .with("x", JsonValue.number(window.x()))
                .with("y", JsonValue.number(window.y()))
                .with("width", JsonValue.number(window.width()))
                .with("height", JsonValue.number(window.height()))
                .with("maximized", JsonValue.truth(window.maximized()))
                .build();
    }

    private static JsonObject write(RecentFile file) {
        ObjectBuilder members = JsonValue.object().with("path", file.path().toString());
        return (file.pinned() ? members.with("pinned", JsonValue.truth(true)) : members).build();
    }
}
