package app.fulcrum.storage.json;

import app.fulcrum.model.problem.Place.Position;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/**
 * What a parser stumbled over, told from the text itself and not in the parser's words.
 *
 * @param met the offending characters
 */
record Trouble(Position at, String met) {

    private static final int LONGEST_WORD = 20;

    static Trouble of(JacksonException notJson, String text) {
        TokenStreamLocation location = notJson.getLocation();
        int offset = Math.clamp(location.getCharOffset(), 0, text.length());
        int start = wordStart(text, offset);
        Position at = new Position(location.getLineNr(), Math.max(1, location.getColumnNr() - (offset - start)));
        return new Trouble(at, met(text, start));
    }

    /** Parsers report some bad words at their end. */
    private static int wordStart(String text, int offset) {
        int start = offset;
        while (start > 0 && offset - start < LONGEST_WORD && isPartOfWord(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static String met(String text, int start) {
        if (text.substring(start).isBlank()) {
            return "it ends too early";
        }
        if (text.charAt(start) < ' ') {
            return text.charAt(start) == '\n' || text.charAt(start) == '\r'
                    ? "a line break inside a text"
                    : "a control character inside a text";
        }
        int end = start;
        while (end < text.length() && end - start < LONGEST_WORD && isPartOfWord(text.charAt(end))) {
            end++;
        }
        int single = start + Character.charCount(text.codePointAt(start));
        return "“" + text.substring(start, Math.max(end, single)) + "” is out of place";
    }

    private static boolean isPartOfWord(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '+' || c == '-' || c == '\\';
    }
}
