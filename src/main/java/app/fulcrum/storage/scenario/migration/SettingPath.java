package app.fulcrum.storage.scenario.migration;

import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonArray;
import app.fulcrum.storage.json.record.JsonType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The place a setting names, in full.
 *
 * @param given as it was named
 * @param names the members and identifiers on the way to it, those that were left out put in
 * @param declared what is declared of it; absent if nothing is
 */
public record SettingPath(String given, List<String> names, Optional<JsonType<?>> declared) {

    /** What may be left out: whose members go by their own names everywhere but in files. */
    private static final List<String> CHAPTERS = List.of("assumptions", "situation", "alternatives");

    /** A place on the way: what is declared of it and what stands there, as far as there is either. */
    private record Step(Optional<JsonType<?>> type, Optional<JsonValue> value) {

        private static final Step NOWHERE = new Step(Optional.empty(), Optional.empty());

        /** A list has those items that are there. */
        private boolean has(String name) {
            return value.filter(JsonArray.class::isInstance).isPresent()
                    ? value.flatMap(there -> there.within(name)).isPresent()
                    : type.flatMap(known -> known.member(name)).isPresent();
        }

        private Step to(String name) {
            if (!has(name)) {
                return NOWHERE;
            }
            Optional<JsonValue> inner = value.flatMap(there -> there.within(name));
            return new Step(
                    type.flatMap(known -> known.member(name))
                            .map(known ->
                                    inner.<JsonType<?>>map(known::narrowed).orElse(known)),
                    inner);
        }
    }

    /**
     * @param file what is declared of files
     * @param root the file as it stands
     */
    public static SettingPath of(String given, JsonType<?> file, JsonValue root) {
        List<String> names = new ArrayList<>();
        Step at = new Step(Optional.of(file), Optional.of(root));
        for (String name : given.split("\\.", -1)) {
            Optional<String> chapter = chapter(at, name);
            if (chapter.isPresent()) {
                names.add(chapter.get());
                at = at.to(chapter.get());
            }
            names.add(name);
            at = at.to(name);
        }
        return new SettingPath(given, List.copyOf(names), at.type);
    }

    /** What was left out before a name. */
    private static Optional<String> chapter(Step at, String name) {
        return at.has(name)
                ? Optional.empty()
                : CHAPTERS.stream()
                        .filter(each -> at.has(each) && at.to(each).has(name))
                        .findFirst();
    }

    public boolean isDeclared() {
        return declared.isPresent();
    }

    /** A value as files have it there. */
    public JsonValue inFull(JsonValue typed) {
        return declared.map(type -> type.inFull(typed)).orElse(typed);
    }
}
