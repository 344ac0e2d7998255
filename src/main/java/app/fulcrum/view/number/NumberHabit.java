package app.fulcrum.view.number;

import java.util.Locale;
import java.util.Optional;

/**
 * How points and commas in typed numbers are read in all fields of the program: as the system has it, unless the user has
 * chosen otherwise. Belongs to the JavaFX thread.
 */
public final class NumberHabit {

    private static Optional<Locale> chosen = Optional.empty();

    private NumberHabit() {}

    /** @param habit whose signs count; absent for those of the system */
    public static void choose(Optional<Locale> habit) {
        chosen = habit;
    }

    /** @param system the locale of the system */
    public static Locale or(Locale system) {
        return chosen.orElse(system);
    }
}
