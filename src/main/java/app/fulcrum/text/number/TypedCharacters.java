package app.fulcrum.text.number;

/**
 * Brings the many signs that mean the same in a typed number down to one each: digits of every script, minus signs,
 * space-like and apostrophe-like grouping signs, the Arabic separators, and the invisible direction marks that some
 * locales print around a sign.
 */
final class TypedCharacters {

    /** A sign that can only separate groups of digits. */
    static final char GROUP = '_';
    /** A sign that can only be the decimal separator. */
    static final char DECIMAL = '|';

    private static final String MINUSES = "\u2010\u2011\u2012\u2212\u02d7\ufe63\uff0d\u207b";
    private static final String DASHES = "\u2013\u2014\u2015\u2026\u301c\u223c\uff5e";
    private static final String APOSTROPHES = "\u2019\u2018\u02bc\u02b9\u2032\uff07\u00b4`\u05f3";

    private TypedCharacters() {}

    static String normalize(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(point -> append(out, point));
        return out.toString().strip();
    }

    private static void append(StringBuilder out, int point) {
        int digit = Character.digit(point, 10);
        if (digit >= 0) {
            out.append((char) ('0' + digit));
        } else if (Character.isSpaceChar(point) || Character.isWhitespace(point)) {
            out.append(' ');
        } else if (!isInvisible(point)) {
            out.appendCodePoint(sign(point));
        }
    }

    private static boolean isInvisible(int point) {
        return Character.getType(point) == Character.FORMAT;
    }

    private static int sign(int point) {
        if (MINUSES.indexOf(point) >= 0) {
            return '-';
        }
        if (DASHES.indexOf(point) >= 0) {
            return '–';
        }
        if (APOSTROPHES.indexOf(point) >= 0) {
            return '\'';
        }
        return switch (point) {
            case '\u066b' -> DECIMAL;
            case '\u066c' -> GROUP;
            case '\uff0c', '\u060c' -> ',';
            case '\uff0e' -> '.';
            case '\u066a', '\uff05' -> '%';
            case '\uff04', '\ufe69' -> '$';
            case GROUP, DECIMAL -> '\ufffd';
            default -> point;
        };
    }
}
