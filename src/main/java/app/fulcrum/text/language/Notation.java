package app.fulcrum.text.language;

import java.util.List;
import java.util.ResourceBundle;

/** How a language writes numbers: the signs in them, what shortens them, and where the sign of a currency stands. */
public final class Notation {

    private static final Notation OF_THIS_RUN = new Notation(Language.current());

    private final ResourceBundle words;
    private final char decimal;
    private final char group;
    private final String moneyBySymbol;
    private final String moneyByLetters;

    Notation(Language language) {
        this.words = language.bundle("notation");
        this.decimal = words.getString("decimals").charAt(0);
        this.group = words.getString("groups").charAt(0);
        this.moneyBySymbol = words.getString("money");
        this.moneyByLetters = words.getString("money.letters");
    }

    /** That of the language of this run. */
    public static Notation current() {
        return OF_THIS_RUN;
    }

    /** What stands before the decimals. */
    public char decimal() {
        return decimal;
    }

    /** What stands between thousands. */
    public char group() {
        return group;
    }

    /** A number written with a point before decimals and commas between thousands, with the signs of the language. */
    public String signs(String number) {
        if (decimal == '.') {
            return number;
        }
        StringBuilder out = new StringBuilder(number);
        for (int i = 0; i < out.length(); i++) {
            char sign = out.charAt(i);
            out.setCharAt(i, sign == '.' ? decimal : sign == ',' ? group : sign);
        }
        return out.toString();
    }

    /** Whether what both ends of a range count stands once, after the last: {@code 10–50 $}. */
    public boolean writesUnitOnce() {
        return Boolean.parseBoolean(words.getString("range.unit.once"));
    }

    /** The word between the ends of a range as typed. */
    public String to() {
        return words.getString("to");
    }

    /** The words that may stand before what a number is for, as typed: {@code per} of {@code $5 per month}. */
    public String per() {
        return words.getString("per");
    }

    /** @param sign that of the currency; empty where it stands once for all */
    public String money(String sign, String number) {
        if (sign.isEmpty()) {
            return number;
        }
        boolean letters = Character.isLetter(sign.charAt(sign.length() - 1));
        return (letters ? moneyByLetters : moneyBySymbol).replace("{0}", sign).replace("{1}", number);
    }

    /**
     * What follows a number that a power of ten shortens, with the space before it where there is one.
     *
     * @param power such as {@code MILLION}
     */
    public String shortening(String power) {
        return words.getString("short." + power);
    }

    /** What may be typed for a power of ten after a number, in lower case. */
    public List<String> typedShortenings(String power) {
        return List.of(words.getString("typed." + power).split(" "));
    }
}
