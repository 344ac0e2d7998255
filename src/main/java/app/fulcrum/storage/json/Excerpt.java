package app.fulcrum.storage.json;

/** Foreign text made fit to be repeated in a message: short, on one line, without invisible characters. */
public final class Excerpt {

    private static final int LONGEST = 80;

    private Excerpt() {}

    public static String of(String text) {
        StringBuilder readable = new StringBuilder();
        text.codePoints().limit(LONGEST + 1L).forEach(c -> readable.append(readable(c)));
        int end = readable.offsetByCodePoints(0, Math.min(LONGEST, readable.codePointCount(0, readable.length())));
        return end < readable.length() ? readable.substring(0, end) + "…" : readable.toString();
    }

    /** Control, formatting and bidirectional marks can hide or reorder what a message says. */
    private static String readable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> "\uFFFD";
            default -> Character.toString(c);
        };
    }
}
