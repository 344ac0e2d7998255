package app.fulcrum.storage.scenario;

import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.LoadForm;
import app.fulcrum.session.batch.Setting;
import app.fulcrum.storage.json.Findings;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.TypedValue;
import app.fulcrum.storage.json.record.JsonType;
import app.fulcrum.storage.scenario.migration.FormerSettings;
import app.fulcrum.storage.scenario.migration.SettingPath;
import app.fulcrum.storage.scenario.migration.TreeSetter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Values set over what a file says, put into its tree before anything of it is looked at. */
final class SettingJson {

    private static final List<Input> LOAD = Arrays.stream(LoadForm.values())
            .flatMap(form -> form.inputs().stream())
            .toList();

    private final JsonType<?> file;
    private final Findings findings;
    private final TreeSetter tree;

    private SettingJson(JsonType<?> file, Findings findings) {
        this.file = file;
        this.findings = findings;
        this.tree = new TreeSetter(findings);
    }

    /**
     * The tree with all values set. What stands where an object is needed is reported.
     *
     * @param root the file as the present format has it
     * @param file what is declared of the file
     */
    static JsonObject apply(List<Setting> settings, JsonObject root, JsonType<?> file, Findings findings) {
        SettingJson setter = new SettingJson(file, findings);
        JsonObject changed = setter.withoutReplacedLoad(root, settings);
        for (Setting setting : settings) {
            changed = setter.set(changed, setting);
        }
        return changed;
    }

    /** Setting the volume in one way takes away what the file states it by in another. */
    private JsonObject withoutReplacedLoad(JsonObject root, List<Setting> settings) {
        Set<Input> set = EnumSet.noneOf(Input.class);
        for (Setting setting : settings) {
            if (!setting.value().isEmpty()) {
                List<String> names = SettingPath.of(setting.path(), file, root).names();
                LOAD.stream()
                        .filter(input -> names(input).equals(names.subList(0, Math.min(names.size(), 3))))
                        .forEach(set::add);
            }
        }
        JsonObject changed = root;
        for (Input input : LOAD) {
            if (!set.isEmpty()
                    && set.stream().noneMatch(other -> LoadForm.of(other).equals(LoadForm.of(input)))) {
                changed = tree.set(changed, names(input), Optional.empty());
            }
        }
        return changed;
    }

    private static List<String> names(Input input) {
        return List.of(InputKey.shared(input).pathInFile().split("\\."));
    }

    private JsonObject set(JsonObject root, Setting setting) {
        SettingPath path = SettingPath.of(setting.path(), file, root);
        Optional<SettingPath> meant =
                path.isDeclared() ? Optional.of(path) : FormerSettings.meant(path, file, root, findings);
        return meant.map(known -> tree.set(root, known.names(), value(known, setting)))
                .orElse(root);
    }

    /** The value to put there; nothing to take away what is there. */
    private static Optional<JsonValue> value(SettingPath path, Setting setting) {
        return setting.value().isEmpty() ? Optional.empty() : Optional.of(path.inFull(TypedValue.of(setting.value())));
    }
}
