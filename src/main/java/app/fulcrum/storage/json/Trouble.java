package app.fulcrum.storage.json;

import static app.fulcrum.model.problem.ProblemFact.quoted;

import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.Place.Position;
import app.fulcrum.model.problem.ProblemFact;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/**
 * What a parser stumbled over, told from the text itself and not in the parser's words.
 *
 * @param met what stands there
 */
record Trouble(Position at, ProblemFact met) {

    private static final int LONGEST_WORD = 20;

    static Trouble of(JacksonException notJson, String text) {
        TokenStreamLocation location = notJson.getLocation();
        Position at = new Position(location.getLineNr(), location.getColumnNr());
        int offset = Math.clamp(location.getCharOffset(), 0, text.length());
        if (notJson instanceof UnexpectedEndOfInputException
                || text.substring(offset).isBlank()) {
            return new Trouble(at, Phrase.ENDS_TOO_EARLY.fact());
        }
        String said = notJson.getOriginalMessage();
        if (said.startsWith("Illegal unquoted character")) {
            return new Trouble(at, Phrase.CONTROL_CHARACTER.fact());
        }
        if (said.startsWith("Unrecognized character escape")) {
            return new Trouble(at, outOfPlace("\\" + text.charAt(offset)));
        }
        int start = wordStart(text, offset);
        return new Trouble(
                new Position(at.line(), Math.max(1, at.column() - (offset - start))), outOfPlace(word(text, start)));
    }

    private static ProblemFact outOfPlace(String characters) {
        return Phrase.OUT_OF_PLACE.fact(quoted(characters));
    }

    /** Parsers report some bad words at their end. */
    private static int wordStart(String text, int offset) {
        int start = offset;
        while (start > 0 && offset - start < LONGEST_WORD && isPartOfWord(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static String word(String text, int start) {
        int end = start;
        while (end < text.length() && end - start < LONGEST_WORD && isPartOfWord(text.charAt(end))) {
            end++;
        }
        return text.substring(start, Math.max(end, start + Character.charCount(text.codePointAt(start))));
    }

    private static boolean isPartOfWord(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '+' || c == '-' || c == '\\';
    }
}
