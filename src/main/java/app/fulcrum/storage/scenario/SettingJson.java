package app.fulcrum.storage.scenario;

import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.session.batch.Setting;
import app.fulcrum.storage.json.Findings;
import app.fulcrum.storage.json.JsonPath;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.TypedValue;
import app.fulcrum.storage.json.record.JsonType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Values set over what a file says, put into its tree before anything of it is looked at. */
final class SettingJson {

    /** Whose members go by their own names everywhere but in files. */
    private static final List<String> CHAPTERS = List.of("assumptions", "situation");

    private SettingJson() {}

    /**
     * The tree with all values set. What stands where an object is needed is reported.
     *
     * @param file what is declared of the file
     */
    static JsonValue apply(List<Setting> settings, JsonValue root, JsonType<?> file, Findings findings) {
        JsonValue changed = root;
        for (Setting setting : settings) {
            List<String> names = inFile(List.of(setting.path().split("\\.", -1)), file);
            changed = set(changed, names, JsonPath.ROOT, value(names, setting, file), findings);
        }
        return changed;
    }

    private static List<String> inFile(List<String> names, JsonType<?> file) {
        return CHAPTERS.stream()
                .filter(chapter ->
                        find(List.of(chapter, names.getFirst()), file).isPresent())
                .findFirst()
                .map(chapter ->
                        Stream.concat(Stream.of(chapter), names.stream()).toList())
                .orElse(names);
    }

    /** What is declared at a place of a file. */
    private static Optional<JsonType<?>> find(List<String> names, JsonType<?> file) {
        Optional<JsonType<?>> found = Optional.of(file);
        for (String name : names) {
            found = found.flatMap(type -> type.member(name));
        }
        return found;
    }

    /** The value to put there; nothing to take away what is there. */
    private static Optional<JsonValue> value(List<String> names, Setting setting, JsonType<?> file) {
        if (setting.value().isEmpty()) {
            return Optional.empty();
        }
        JsonValue typed = TypedValue.of(setting.value());
        return Optional.of(find(names, file).map(type -> type.inFull(typed)).orElse(typed));
    }

    private static JsonValue set(
            JsonValue at, List<String> names, JsonPath path, Optional<JsonValue> value, Findings findings) {
        if (!(at instanceof JsonObject object)) {
            findings.report(ProblemCode.WRONG_TYPE, path, at, "an object", at.kind());
            return at;
        }
        String name = names.getFirst();
        Optional<JsonValue> old = object.member(name);
        if (names.size() == 1) {
            return value.map(set -> object.with(name, set)).orElseGet(() -> object.without(name));
        }
        if (old.isEmpty() && value.isEmpty()) {
            return object;
        }
        JsonValue inner = old.orElseGet(() -> JsonValue.object().build());
        List<String> rest = names.subList(1, names.size());
        return object.with(name, set(inner, rest, path.member(name), value, findings));
    }
}
