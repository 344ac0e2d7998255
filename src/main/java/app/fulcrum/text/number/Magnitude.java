package app.fulcrum.text.number;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The powers of ten that a number is shortened by, as printed and as typed. */
enum Magnitude {
    ONE(0, "", List.of()),
    THOUSAND(3, "K", List.of("k", "thousand")),
    MILLION(6, "M", List.of("m", "mn", "mln", "million", "millions")),
    BILLION(9, "B", List.of("b", "bn", "billion", "billions")),
    TRILLION(12, "T", List.of("t", "tn", "trillion", "trillions"));

    private final int exponent;
    private final String suffix;
    private final List<String> typed;

    Magnitude(int exponent, String suffix, List<String> typed) {
        this.exponent = exponent;
        this.suffix = suffix;
        this.typed = typed;
    }

    int exponent() {
        return exponent;
    }

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
