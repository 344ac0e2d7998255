package app.fulcrum.storage.json;

import app.fulcrum.model.unit.VisibleText;

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

    /** Joiners too: between letters of a misspelled name they would make two words look like one. */
    private static String readable(int sign) {
        boolean unseen = VisibleText.isHidden(sign) || Character.getType(sign) == Character.FORMAT;
        return unseen ? "\uFFFD" : Character.toString(sign);
    }
}
