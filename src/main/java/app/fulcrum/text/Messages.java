package app.fulcrum.text;

import app.fulcrum.text.language.Language;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * The sentences of one area of the program, kept in {@code <area>.properties} beside this class.
 *
 * <p>Patterns follow {@link MessageFormat}. Arguments are inserted as they print; numbers are formatted by the caller,
 * since only the caller knows their unit.
 */
public final class Messages {

    private final ResourceBundle bundle;
    private final UnaryOperator<String> reading;
    private final Map<String, MessageFormat> patterns = new ConcurrentHashMap<>();

    private Messages(ResourceBundle bundle, UnaryOperator<String> reading) {
        this.bundle = bundle;
        this.reading = reading;
    }

    /**
     * @param area the name of the bundle, such as {@code problems}
     * @throws java.util.MissingResourceException if there is none of that name
     */
    public static Messages of(String area) {
        return of(area, UnaryOperator.identity());
    }

    /** @param reading what is made of the area's texts before they are used as patterns */
    static Messages of(String area, UnaryOperator<String> reading) {
        return new Messages(Language.current().bundle(area), reading);
    }

    /** @throws java.util.MissingResourceException if the area has no such key */
    public String get(String key, Object... arguments) {
        Object[] texts = Arrays.stream(arguments).map(String::valueOf).toArray();
        MessageFormat pattern = patterns.computeIfAbsent(
                key, _ -> new MessageFormat(reading.apply(bundle.getString(key)), Locale.ROOT));
        // A pattern is read once, but may be used by one thread at a time only.
        synchronized (pattern) {
            return pattern.format(texts);
        }
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }
}
