package app.fulcrum.storage.scenario;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Assumptions;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Input.Presence;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way.Kind;
import app.fulcrum.session.edit.Defaults;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.ObjectBuilder;
import app.fulcrum.storage.json.Members;
import app.fulcrum.storage.json.Spot;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * The {@code assumptions} of a file: by chapter and name, in the order numbers are listed in. What all alternatives share and
 * what each has of its own stand side by side.
 */
record AssumptionsJson(PriceBook book) {

    private static final SequencedMap<String, List<String>> BY_CHAPTER = byChapter();

    private static SequencedMap<String, List<String>> byChapter() {
        SequencedMap<String, List<String>> names = new LinkedHashMap<>();
        InputKey.standardPaths()
                .keySet()
                .forEach(path -> names.computeIfAbsent(chapter(path), _ -> new ArrayList<>())
                        .add(path.substring(path.indexOf('.') + 1)));
        return names;
    }

    private static String chapter(String path) {
        return path.substring(0, path.indexOf('.'));
    }

    private static InputKey key(String chapter, String name) {
        return Objects.requireNonNull(InputKey.standardPaths().get(chapter + "." + name));
    }

    /** What a file holds, with the price book's defaults where it does not say. */
    record Held(Map<InputKey, Assumption> values) {

        /** What all alternatives share. */
        Assumptions shared() {
            return own(Optional.empty());
        }

        /** What the alternative of a kind has of its own. */
        Assumptions own(Kind kind) {
            return own(Optional.of(kind.standardId()));
        }

        private Assumptions own(Optional<AlternativeId> alternative) {
            Map<Input, Assumption> own = new EnumMap<>(Input.class);
            values.forEach((key, assumption) -> {
                if (key.alternative().equals(alternative)) {
                    own.put(key.input(), assumption);
                }
            });
            return Assumptions.of(own);
        }
    }

    Held read(Members file) {
        Map<InputKey, Assumption> values = new LinkedHashMap<>();
        file.optional("assumptions").flatMap(Spot::members).ifPresent(chapters -> {
            BY_CHAPTER.forEach((chapter, names) -> chapters.optional(chapter)
                    .flatMap(Spot::members)
                    .ifPresent(members -> readChapter(members, chapter, names, values)));
            chapters.finish();
        });
        if (!file.findings().hasRefusal()) {
            addDefaults(file.self(), values);
        }
        return new Held(values);
    }

    private static void readChapter(
            Members members, String chapter, List<String> names, Map<InputKey, Assumption> values) {
        for (String name : names) {
            InputKey key = key(chapter, name);
            members.optional(name)
                    .flatMap(Spot::members)
                    .flatMap(found -> AssumptionJson.read(found, key.input()))
                    .ifPresent(assumption -> values.put(key, assumption));
        }
        members.finish();
    }

    private void addDefaults(Spot file, Map<InputKey, Assumption> values) {
        int used = 0;
        for (Map.Entry<String, InputKey> each : InputKey.standardPaths().entrySet()) {
            InputKey key = each.getValue();
            if (key.input().presence() == Presence.REQUIRED && !values.containsKey(key)) {
                Optional<Assumption> fallback = Defaults.find(each.getKey(), book);
                if (fallback.isEmpty()) {
                    file.report(ProblemCode.MISSING_MEMBER, "assumptions." + each.getKey());
                } else {
                    values.put(key, fallback.get());
                    used++;
                }
            }
        }
        if (used > 0) {
            file.report(ProblemCode.DEFAULTS_USED, used);
        }
    }

    /** @throws IllegalArgumentException unless there is one alternative of each kind, as a scenario starts with */
    static JsonObject write(Scenario scenario) {
        ObjectBuilder chapters = JsonValue.object();
        BY_CHAPTER.forEach((chapter, names) -> {
            ObjectBuilder members = JsonValue.object();
            names.forEach(name -> scenario.assumption(key(chapter, name))
                    .ifPresent(assumption -> members.with(
                            name, AssumptionJson.write(key(chapter, name).input(), assumption))));
            JsonObject written = members.build();
            if (!written.members().isEmpty()) {
                chapters.with(chapter, written);
            }
        });
        return chapters.build();
    }
}
