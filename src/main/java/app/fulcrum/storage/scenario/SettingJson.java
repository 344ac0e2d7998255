package app.fulcrum.storage.scenario;

import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.session.batch.Setting;
import app.fulcrum.storage.json.Findings;
import app.fulcrum.storage.json.JsonPath;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonArray;
import app.fulcrum.storage.json.JsonValue.JsonMember;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.TypedValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Values set over what a file says, put into its tree before anything of it is looked at. */
final class SettingJson {

    private static final String ASSUMPTIONS = "assumptions";
    private static final String SITUATION = "situation";
    private static final String SOURCE = "command line";

    private static final Set<String> GROUPS = InputKey.standardPaths().keySet().stream()
            .map(SettingJson::first)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    private static final Set<String> CHAPTERS = Arrays.stream(Question.values())
            .map(question -> first(question.path()))
            .collect(Collectors.toCollection(LinkedHashSet::new));

    private SettingJson() {}

    /** The tree with all values set. What stands where an object is needed is reported. */
    static JsonValue apply(List<Setting> settings, JsonValue root, Findings findings) {
        JsonValue changed = root;
        for (Setting setting : settings) {
            String path = inFile(setting.path());
            changed = set(changed, List.of(path.split("\\.", -1)), JsonPath.ROOT, value(path, setting), findings);
        }
        return changed;
    }

    /** Assumptions and answers are named by their group or chapter everywhere but in files. */
    private static String inFile(String path) {
        String first = first(path);
        if (GROUPS.contains(first)) {
            return ASSUMPTIONS + "." + path;
        }
        return CHAPTERS.contains(first) ? SITUATION + "." + path : path;
    }

    private static String first(String path) {
        return path.split("\\.", 2)[0];
    }

    /** The value to put there; nothing to take away what is there. */
    private static Optional<JsonValue> value(String path, Setting setting) {
        if (setting.value().isEmpty()) {
            return Optional.empty();
        }
        JsonValue typed = TypedValue.of(setting.value());
        Optional<Input> input = path.startsWith(ASSUMPTIONS + ".")
                ? Optional.ofNullable(InputKey.standardPaths().get(path.substring(ASSUMPTIONS.length() + 1)))
                        .map(InputKey::input)
                : Optional.empty();
        return Optional.of(input.map(number -> assumption(number, typed)).orElse(typed));
    }

    /** A number, or a list of low, base and high, becomes an assumption with its unit; an object is one already. */
    private static JsonValue assumption(Input input, JsonValue typed) {
        if (typed instanceof JsonObject) {
            return typed;
        }
        var members = JsonValue.object();
        if (typed instanceof JsonArray range && range.items().size() == 3) {
            members.with("low", range.items().get(0))
                    .with("base", range.items().get(1))
                    .with("high", range.items().get(2));
        } else {
            members.with("value", typed);
        }
        return members.with("unit", input.unit().symbolInFiles())
                .with("source", SOURCE)
                .build();
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
            return with(object, name, value);
        }
        if (old.isEmpty() && value.isEmpty()) {
            return object;
        }
        JsonValue inner = old.orElseGet(() -> JsonValue.object().build());
        List<String> rest = names.subList(1, names.size());
        return with(object, name, Optional.of(set(inner, rest, path.member(name), value, findings)));
    }

    private static JsonObject with(JsonObject object, String name, Optional<JsonValue> value) {
        List<JsonMember> members = new ArrayList<>(object.members());
        int index = indexOf(name, members);
        if (index >= 0) {
            members.remove(index);
        }
        value.ifPresent(
                set -> members.add(index >= 0 ? index : members.size(), new JsonMember(name, set, JsonValue.NOWHERE)));
        return new JsonObject(members, object.at());
    }

    private static int indexOf(String name, List<JsonMember> members) {
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
