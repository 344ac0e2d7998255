package app.fulcrum.session.settings;

import app.fulcrum.model.scenario.DisplayCurrency;
import java.util.Optional;

/**
 * What the user prefers, wherever a scenario leaves it open.
 *
 * @param start what a start without files begins with
 * @param regional the language, and how typed numbers are read
 * @param currency what new scenarios are shown in; absent for US dollars
 * @param textPercent size of all text, in percent of the usual one
 */
public record Choices(
        Theme theme, Start start, Regional regional, Optional<DisplayCurrency> currency, int textPercent) {

    public static final int SMALLEST_TEXT = 90;
    public static final int LARGEST_TEXT = 150;

    /** Of a first start. */
    public static final Choices INITIAL =
            new Choices(Theme.SYSTEM, Start.LAST_FILE, Regional.OF_THE_SYSTEM, Optional.empty(), 100);

    /** @throws IllegalArgumentException if the size of text is out of range */
    public Choices {
        if (textPercent < SMALLEST_TEXT || textPercent > LARGEST_TEXT) {
            throw new IllegalArgumentException("size of text out of range: " + textPercent);
        }
    }

    /** Light or dark. */
    public enum Theme {
        /** As the desktop has it, and changing with it. */
        SYSTEM,
        LIGHT,
        DARK
    }

    /** What is open first. */
    public enum Start {
        /** The file that was open last, or the example where there is none. */
        LAST_FILE,
        /** The first example. */
        EXAMPLE,
        /** Nothing but the defaults of the price book. */
        DEFAULTS
    }

    public Choices withTheme(Theme newTheme) {
        return new Choices(newTheme, start, regional, currency, textPercent);
    }

    public Choices withStart(Start newStart) {
        return new Choices(theme, newStart, regional, currency, textPercent);
    }

    public Choices withRegional(Regional newRegional) {
        return new Choices(theme, start, newRegional, currency, textPercent);
    }

    public Choices withCurrency(Optional<DisplayCurrency> newCurrency) {
        return new Choices(theme, start, regional, newCurrency, textPercent);
    }

    public Choices withTextPercent(int percent) {
        return new Choices(theme, start, regional, currency, percent);
    }
}
