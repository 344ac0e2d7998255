package app.fulcrum.text.number;

import app.fulcrum.text.language.Notation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The powers of ten that a number is shortened by, as printed and as typed. */
enum Magnitude {
    ONE(0),
    THOUSAND(3),
    MILLION(6),
    BILLION(9),
    TRILLION(12);

    private final int exponent;
    private final String suffix;
    private final List<String> typed;

    Magnitude(int exponent) {
        this.exponent = exponent;
        this.suffix = Notation.current().shortening(name());
        this.typed = Notation.current().typedShortenings(name());
    }

    int exponent() {
        return exponent;
    }

    /** What follows a number, with the space before it where the language has one. */
    String suffix() {
        return suffix;
    }

    /** The magnitude that keeps a number of this decimal exponent between 1 and 1,000, as far as there is one. */
    static Magnitude of(int decimalExponent) {
        int index = Math.clamp(Math.floorDiv(decimalExponent, 3), 0, values().length - 1);
        return values()[index];
    }

    static Optional<Magnitude> typedAs(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        for (Magnitude magnitude : values()) {
            if (magnitude.typed.contains(lower)) {
                return Optional.of(magnitude);
            }
        }
        return Optional.empty();
    }
}
