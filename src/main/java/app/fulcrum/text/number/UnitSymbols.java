package app.fulcrum.text.number;

import app.fulcrum.model.unit.Unit;
import app.fulcrum.text.language.Language;
import java.util.ResourceBundle;

/** What stands beside a number to say what it counts, in the language of this run. Files have symbols of their own. */
public final class UnitSymbols {

    private static final String DOLLARS = "USD";
    private static final ResourceBundle WORDS = Language.current().bundle("units");

    private UnitSymbols() {}

    /** {@code tokens/day}, {@code USD / 1M tokens}; empty for what is only counted. */
    public static String of(Unit unit) {
        return WORDS.getString(unit.name());
    }

    /** Beside a sum of money that has the sign of its currency: {@code / 1M tokens}; for any other unit as {@link #of}. */
    public static String besideMoney(Unit unit) {
        String symbol = of(unit);
        return isMoney(unit) ? symbol.substring(DOLLARS.length()).strip() : symbol;
    }

    /** As {@link #besideMoney}, beside the number 1: {@code replica}. */
    public static String besideOne(Unit unit) {
        String one = unit.name() + ".one";
        return WORDS.containsKey(one) ? WORDS.getString(one) : besideMoney(unit);
    }

    /** What is counted one by one of a unit that counts millions: {@code tokens/month}. */
    public static String counted(Unit unit) {
        String each = unit.name() + ".each";
        return WORDS.containsKey(each) ? WORDS.getString(each) : of(unit);
    }

    /** Beside a number as files have it, where a share is a fraction. */
    public static String inFiles(Unit unit) {
        return unit == Unit.SHARE ? WORDS.getString("SHARE.inFiles") : of(unit);
    }

    public static boolean isMoney(Unit unit) {
        return of(unit).startsWith(DOLLARS);
    }
}
