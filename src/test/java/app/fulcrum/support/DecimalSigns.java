package app.fulcrum.support;

import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints which signs a Java puts into numbers, by locale: that of an image has the data of some only. */
public final class DecimalSigns {

    private DecimalSigns() {}

    /** @param locales by their tags */
    public static void main(String[] locales) {
        System.out.print(of(locales));
    }

    /** A line for each. */
    public static String of(String... locales) {
        return Stream.of(locales)
                .map(Locale::forLanguageTag)
                .map(locale -> {
                    DecimalFormatSymbols signs = DecimalFormatSymbols.getInstance(locale);
                    return "%s %d %d%n".formatted(locale.toLanguageTag(), (int) signs.getDecimalSeparator(), (int)
                            signs.getGroupingSeparator());
                })
                .collect(Collectors.joining());
    }
}
