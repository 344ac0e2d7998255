package app.fulcrum.storage.catalog.field;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** How the values of an enumeration are written in the files: in lower case, with hyphens. */
public final class Names {

    private Names() {}

    public static <E extends Enum<E>> Map<String, E> of(Class<E> type) {
        Map<String, E> byName = new LinkedHashMap<>();
        for (E value : EnumSet.allOf(type)) {
            byName.put(of(value), value);
        }
        return byName;
    }

    public static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
