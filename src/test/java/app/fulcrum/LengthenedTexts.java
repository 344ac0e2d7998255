package app.fulcrum;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ResourceBundleControlProvider;
import org.jspecify.annotations.Nullable;

/**
 * A language of which every word is four tenths longer than in English, in a JVM that asks for it: what there is room for
 * then, there is room for in any language. How numbers are written stays.
 */
public final class LengthenedTexts extends ResourceBundle.Control implements ResourceBundleControlProvider {

    private static final String TEXTS = "app.fulcrum.text.";
    private static final Set<String> NO_WORDS = Set.of(TEXTS + "notation", TEXTS + "keys");
    private static final double LONGER = 0.4;
    /** A word, but no placeholder, no escaped sign and no name of a key. */
    private static final Pattern WORD = Pattern.compile("(?<![\\\\\\p{L}]|\\p{L}_)(?!\\p{Lu}{2})\\p{L}{2,}");

    private static volatile boolean wanted;

    /** Before the first word of this JVM. */
    static void speak() {
        wanted = true;
    }

    @Override
    public ResourceBundle.@Nullable Control getControl(String baseName) {
        return wanted && baseName.startsWith(TEXTS) && !NO_WORDS.contains(baseName) ? this : null;
    }

    @Override
    public List<String> getFormats(String baseName) {
        return FORMAT_PROPERTIES;
    }

    @Override
    public @Nullable ResourceBundle newBundle(
            String baseName, Locale locale, String format, ClassLoader loader, boolean reload) throws IOException {
        String file = toResourceName(toBundleName(baseName, locale), "properties");
        try (var stream = loader.getResourceAsStream(file)) {
            if (stream == null) {
                return null;
            }
            StringWriter text = new StringWriter();
            try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
                reader.transferTo(text);
            }
            StringBuilder longer = new StringBuilder();
            text.toString()
                    .lines()
                    .forEach(line -> longer.append(lengthened(line)).append('\n'));
            return new PropertyResourceBundle(new StringReader(longer.toString()));
        }
    }

    private static String lengthened(String line) {
        int value = line.indexOf('=') + 1;
        return line.startsWith("#") || value == 0 ? line : line.substring(0, value) + words(line.substring(value));
    }

    static String words(String text) {
        return WORD.matcher(text).replaceAll(LengthenedTexts::longer);
    }

    private static String longer(java.util.regex.MatchResult word) {
        int more = (int) Math.ceil(word.group().length() * LONGER);
        return Matcher.quoteReplacement(word.group() + "o".repeat(more));
    }
}
