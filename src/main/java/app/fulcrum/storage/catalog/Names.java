package app.fulcrum.storage.catalog;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** How the values of an enumeration are written in the files: in lower case, with hyphens. */
final class Names {

    private Names() {}

    static <E extends Enum<E>> Map<String, E> of(Class<E> type) {
        Map<String, E> byName = new LinkedHashMap<>();
        for (E value : EnumSet.allOf(type)) {
            byName.put(of(value), value);
        }
        return byName;
    }

    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
