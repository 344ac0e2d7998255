package app.fulcrum.storage.settings;

import app.fulcrum.storage.json.Members;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Values of a list as members of the settings: in small letters, with a dash between words. */
final class WordJson {

    private WordJson() {}

    static <T extends Enum<T>> T oneOf(Members members, String name, T[] values, T otherwise) {
        Map<String, T> named = new LinkedHashMap<>();
        for (T value : values) {
            named.put(text(value), value);
        }
        return members.optional(name).flatMap(spot -> spot.oneOf(named)).orElse(otherwise);
    }

    static String text(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
