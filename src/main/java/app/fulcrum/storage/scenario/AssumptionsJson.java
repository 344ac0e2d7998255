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
import app.fulcrum.storage.json.Spot;
import app.fulcrum.storage.json.record.Keyed;
import app.fulcrum.storage.json.record.Member;
import app.fulcrum.storage.json.record.RecordType;
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
final class AssumptionsJson {

    /** What a file holds. */
    record Held(Map<InputKey, Assumption> values) {

        static final Held NOTHING = new Held(Map.of());

        static Held of(Scenario scenario) {
            Map<InputKey, Assumption> values = new LinkedHashMap<>();
            InputKey.standardPaths()
                    .values()
                    .forEach(key -> scenario.assumption(key).ifPresent(assumption -> values.put(key, assumption)));
            return new Held(values);
        }

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

        private Map<InputKey, Assumption> only(List<InputKey> keys) {
            Map<InputKey, Assumption> only = new LinkedHashMap<>(values);
            only.keySet().retainAll(keys);
            return only;
        }
    }

    private static final List<Member<Held, Map<InputKey, Assumption>>> CHAPTERS = chapters();

    /** Those a file gives; every scenario has more. */
    static final RecordType<Held> TYPE = RecordType.of(
            read -> {
                Map<InputKey, Assumption> values = new LinkedHashMap<>();
                CHAPTERS.forEach(chapter -> values.putAll(read.get(chapter)));
                return new Held(values);
            },
            CHAPTERS);

    private AssumptionsJson() {}

    private static List<Member<Held, Map<InputKey, Assumption>>> chapters() {
        SequencedMap<String, SequencedMap<InputKey, String>> names = new LinkedHashMap<>();
        InputKey.standardPaths().forEach((path, key) -> {
            int dot = path.indexOf('.');
            names.computeIfAbsent(path.substring(0, dot), _ -> new LinkedHashMap<>())
                    .put(key, path.substring(dot + 1));
        });
        List<Member<Held, Map<InputKey, Assumption>>> chapters = new ArrayList<>();
        names.forEach((chapter, members) -> chapters.add(chapter(chapter, members)));
        return List.copyOf(chapters);
    }

    private static Member<Held, Map<InputKey, Assumption>> chapter(
            String chapter, SequencedMap<InputKey, String> names) {
        List<InputKey> keys = List.copyOf(names.keySet());
        return Member.unless(
                chapter,
                Keyed.<InputKey, Assumption>some(
                                keys,
                                key -> Objects.requireNonNull(names.get(key)),
                                key -> new AssumptionJson(key.input()))
                        .named(chapter),
                Map.of(),
                held -> held.only(keys));
    }

    /**
     * The assumptions with the price book's defaults for those that every scenario has and a file does not give, which is
     * reported.
     *
     * @param file where to report it
     */
    static Held withDefaults(Held given, PriceBook book, Spot file) {
        Map<InputKey, Assumption> all = new LinkedHashMap<>(given.values());
        int used = 0;
        for (Map.Entry<String, InputKey> each : InputKey.standardPaths().entrySet()) {
            InputKey key = each.getValue();
            if (key.input().presence() == Presence.REQUIRED && !all.containsKey(key)) {
                Optional<Assumption> fallback = Defaults.find(each.getKey(), book);
                if (fallback.isEmpty()) {
                    file.report(ProblemCode.MISSING_MEMBER, "assumptions." + each.getKey());
                } else {
                    all.put(key, fallback.get());
                    used++;
                }
            }
        }
        if (used > 0) {
            file.report(ProblemCode.DEFAULTS_USED, used);
        }
        return new Held(all);
    }
}
