package app.fulcrum.cli.sensitivity;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;

/** How far numbers are moved, in the words of an option. */
enum Mode {
    RANGES,
    PERCENT,
    BOTH;

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Mode> of(String word) {
        return Arrays.stream(values()).filter(mode -> mode.word().equals(word)).findFirst();
    }

    static Iterator<String> words() {
        return Arrays.stream(values()).map(Mode::word).iterator();
    }
}
