package app.fulcrum.text.number;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a typed value: one number, {@code low to high}, or {@code base (low to high)}. The ends may be parted by
 * the word, by a dash, or by two or more points.
 */
record RangeSyntax(String base, String low, String high) {

    private static final Pattern BRACKETED = Pattern.compile("(?<base>[^()]*)\\((?<range>[^()]*)\\)");
    private static final Pattern PARTED = Pattern.compile(
            "(?<low>.*?(?:[0-9\\p{L}%]|\\p{L}\\.(?!\\.)))\\s*(?:\\b(?:to|bis)\\b|(?<=[0-9])(?:to|bis)(?=[0-9])|–|\\.{2,}|(?<![0-9][eE])-(?=\\s*[-+$0-9.,U]))\\s*(?<high>.+)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern MAGNITUDE = Pattern.compile("[0-9]\\s*(\\p{L}+)");

    /** @param text normalized */
    static RangeSyntax split(String text) {
        Matcher bracketed = BRACKETED.matcher(text);
        if (bracketed.matches()) {
            String base = bracketed.group("base").strip();
            return ends(bracketed.group("range").strip())
                    .map(ends -> new RangeSyntax(base, ends.low, ends.high))
                    .orElseGet(() -> single(text));
        }
        return ends(text).orElseGet(() -> single(text));
    }

    private static Optional<RangeSyntax> ends(String text) {
        Matcher parted = PARTED.matcher(text);
        return parted.matches()
                ? Optional.of(new RangeSyntax(
                        "", parted.group("low").strip(), parted.group("high").strip()))
                : Optional.empty();
    }

    private static RangeSyntax single(String text) {
        return new RangeSyntax(text, "", "");
    }

    boolean isSingle() {
        return low.isEmpty() && high.isEmpty();
    }

    boolean contains(char sign) {
        return (base + low + high).indexOf(sign) >= 0;
    }

    /** Reads {@code 5 to 20M} as {@code 5M to 20M}. */
    RangeSyntax withMagnitudeOfHighOnLow() {
        Matcher magnitude = MAGNITUDE.matcher(high);
        return magnitude.find() ? new RangeSyntax(base, low + magnitude.group(1), high) : this;
    }

    boolean statesBase() {
        return !base.isEmpty();
    }
}
