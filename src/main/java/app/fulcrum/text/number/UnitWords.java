package app.fulcrum.text.number;

import app.fulcrum.model.unit.Unit;
import app.fulcrum.text.language.Notation;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What may be typed around a number because the unit of its field says so anyway. */
record UnitWords(Set<String> words, String sign, boolean isMoney, boolean isShare, int scale) {

    static UnitWords of(Unit unit) {
        Set<String> words = new LinkedHashSet<>(split(unit.symbolInFiles()));
        words.addAll(split(UnitSymbols.of(unit)));
        words.addAll(split(Notation.current().per()));
        words.removeIf(word -> !Character.isLetter(word.charAt(0)) || isShortening(word));
        boolean money = words.contains("usd");
        return new UnitWords(
                Collections.unmodifiableSet(words),
                unit == Unit.SHARE ? "" : UnitSymbols.of(unit),
                money,
                unit == Unit.SHARE,
                unit == Unit.BILLION_PARAMETERS ? 9 : 0);
    }

    /** Such as the one of billions of parameters. */
    private static boolean isShortening(String word) {
        return Magnitude.typedAs(word).isPresent();
    }

    boolean allows(String word) {
        return words.contains(word.toLowerCase(Locale.ROOT));
    }

    /** @param rest what follows number, magnitude and percent sign */
    boolean allowsAfterNumber(String rest) {
        return rest.isEmpty() || rest.equals(sign) || containsOnlyKnown(split(rest));
    }

    private boolean containsOnlyKnown(Set<String> found) {
        return !found.isEmpty() && words.containsAll(found);
    }

    private static Set<String> split(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[\\s/-]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
