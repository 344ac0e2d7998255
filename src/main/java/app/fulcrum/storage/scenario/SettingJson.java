package app.fulcrum.storage.scenario;

import static app.fulcrum.model.problem.ProblemFact.quoted;

import app.fulcrum.model.problem.Nearest;
import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.LoadForm;
import app.fulcrum.session.batch.Setting;
import app.fulcrum.storage.json.Findings;
import app.fulcrum.storage.json.JsonPath;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonArray;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.TypedValue;
import app.fulcrum.storage.json.record.JsonType;
import app.fulcrum.storage.scenario.migration.FormerSettings;
import app.fulcrum.storage.scenario.migration.SettingPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Values set over what a file says, put into its tree before anything of it is looked at. */
final class SettingJson {

    private static final List<Input> LOAD = Arrays.stream(LoadForm.values())
            .flatMap(form -> form.inputs().stream())
            .toList();

    private final JsonType<?> file;
    private final Findings findings;

    private SettingJson(JsonType<?> file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    /**
     * The tree with all values set. What stands where an object is needed is reported.
     *
     * @param root the file as the present format has it
     * @param file what is declared of the file
     */
    static JsonObject apply(List<Setting> settings, JsonObject root, JsonType<?> file, Findings findings) {
        SettingJson setter = new SettingJson(file, findings);
        JsonValue changed = setter.withoutReplacedLoad(root, settings);
        for (Setting setting : settings) {
            changed = setter.set(changed, setting);
        }
        return (JsonObject) changed;
    }

    /** Setting the volume in one way takes away what the file states it by in another. */
    private JsonValue withoutReplacedLoad(JsonObject root, List<Setting> settings) {
        Set<Input> set = EnumSet.noneOf(Input.class);
        for (Setting setting : settings) {
            if (!setting.value().isEmpty()) {
                List<String> names = SettingPath.of(setting.path(), file, root).names();
                LOAD.stream()
                        .filter(input -> names(input).equals(names.subList(0, Math.min(names.size(), 3))))
                        .forEach(set::add);
            }
        }
        JsonValue changed = root;
        for (Input input : LOAD) {
            if (!set.isEmpty()
                    && set.stream().noneMatch(other -> LoadForm.of(other).equals(LoadForm.of(input)))) {
                changed = set(changed, names(input), JsonPath.ROOT, Optional.empty());
            }
        }
        return changed;
    }

    private static List<String> names(Input input) {
        return List.of(InputKey.shared(input).pathInFile().split("\\."));
    }

    private JsonValue set(JsonValue root, Setting setting) {
        SettingPath path = SettingPath.of(setting.path(), file, root);
        Optional<SettingPath> meant =
                path.isDeclared() ? Optional.of(path) : FormerSettings.meant(path, file, root, findings);
        return meant.map(known -> set(root, known.names(), JsonPath.ROOT, value(known, setting)))
                .orElse(root);
    }

    /** The value to put there; nothing to take away what is there. */
    private static Optional<JsonValue> value(SettingPath path, Setting setting) {
        return setting.value().isEmpty() ? Optional.empty() : Optional.of(path.inFull(TypedValue.of(setting.value())));
    }

    private JsonValue set(JsonValue at, List<String> names, JsonPath path, Optional<JsonValue> value) {
        return switch (at) {
            case JsonObject object -> setMember(object, names, path, value);
            case JsonArray list -> setItem(list, names, path, value);
            default -> {
                findings.report(ProblemCode.WRONG_TYPE, path, at, Phrase.AN_OBJECT.fact(), at.kind());
                yield at;
            }
        };
    }

    private JsonObject setMember(JsonObject object, List<String> names, JsonPath path, Optional<JsonValue> value) {
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
        return object.with(name, set(inner, rest, path.member(name), value));
    }

    /** The item of an identifier is set; none is added. */
    private JsonArray setItem(JsonArray list, List<String> names, JsonPath path, Optional<JsonValue> value) {
        String id = names.getFirst();
        if (list.find(id).isEmpty()) {
            List<String> known = list.items().stream()
                    .flatMap(item -> item instanceof JsonObject object
                            ? object.id().stream()
                            : Optional.<String>empty().stream())
                    .toList();
            findings.report(
                    ProblemCode.UNKNOWN_ID,
                    path.member(id),
                    JsonValue.NOWHERE,
                    Phrase.ALTERNATIVE.fact(),
                    quoted(id),
                    Nearest.to(id, known));
            return list;
        }
        List<JsonValue> items = new ArrayList<>();
        Predicate<JsonValue> isMeant = item -> item instanceof JsonObject object
                && object.id().filter(id::equals).isPresent();
        for (JsonValue item : list.items()) {
            if (!isMeant.test(item)) {
                items.add(item);
            } else if (names.size() > 1) {
                items.add(set(item, names.subList(1, names.size()), path.member(id), value));
            } else {
                value.ifPresent(items::add);
            }
        }
        return new JsonArray(items, list.at());
    }
}
