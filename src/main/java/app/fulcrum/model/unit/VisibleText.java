package app.fulcrum.model.unit;

import java.util.stream.IntStream;

/**
 * Text from elsewhere, such as the name of a scenario, fit to be shown: without the signs that cannot be seen but hide,
 * reorder or command, as bidirectional marks and a terminal's escape sequences do.
 */
public final class VisibleText {

    /** Keeps letters apart, as Persian needs. */
    private static final int NON_JOINER = 0x200C;

    /** Makes one emoji of several. */
    private static final int JOINER = 0x200D;

    /** Stands for a line break: a name with one would look like two lines, the second of them the program's own. */
    private static final int LINE_BREAK = 0x2424;

    private VisibleText() {}

    /** The same for a name within a sentence, which stays on one line: line breaks are seen there, as “␤”. */
    public static String inSentence(String text) {
        return of(text.codePoints()
                .map(sign -> isLineBreak(sign) ? LINE_BREAK : sign)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString());
    }

    private static boolean isLineBreak(int sign) {
        return (sign >= '\n' && sign <= '\r') || sign == 0x85 || sign == 0x2028 || sign == 0x2029;
    }

    /** The text without hidden signs. Line breaks and tabs become spaces. */
    public static String of(String text) {
        IntStream shown = text.codePoints()
                .map(sign -> Character.isWhitespace(sign) || sign == 0x85 ? ' ' : sign)
                .filter(sign -> !isHidden(sign));
        return shown.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /**
     * Whether a sign has no shape: controls (C0 and C1), bidirectional and other formatting marks, halves of surrogate
     * pairs, line separators, and what Unicode leaves undefined. Joiners are none: they are seen in their neighbours.
     */
    public static boolean isHidden(int codePoint) {
        if (codePoint == JOINER || codePoint == NON_JOINER) {
            return false;
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> true;
            default -> false;
        };
    }
}
