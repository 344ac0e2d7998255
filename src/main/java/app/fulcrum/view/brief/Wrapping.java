package app.fulcrum.view.brief;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Breaks text into lines: between words, and within those too long for a line.
 *
 * @param face what the text is set in
 */
record Wrapping(PageLetters letters, Face face) {

    private static final float STEP = 0.04f;

    /** A last line shorter than this part of the others looks forgotten. */
    private static final float FORGOTTEN = 0.25f;

    private static final int MOST_STEPS = 12;

    List<String> lines(String text, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && letters.width(line + " " + word, face) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
            while (letters.width(line.toString(), face) > width && line.codePointCount(0, line.length()) > 1) {
                int end = fitting(line.toString(), width);
                lines.add(line.substring(0, end));
                line.delete(0, end);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /** The same, and none of them forgotten at the end where that takes no more of them. */
    List<String> fullLines(String text, float width) throws IOException {
        List<String> lines = lines(text, width);
        for (int step = 1; step <= MOST_STEPS && isForgotten(lines, width); step++) {
            List<String> narrower = lines(text, width * (1 - step * STEP));
            if (narrower.size() > lines.size()) {
                return lines;
            }
            lines = narrower;
        }
        return lines;
    }

    private boolean isForgotten(List<String> lines, float width) throws IOException {
        return lines.size() > 1 && letters.width(lines.getLast(), face) < FORGOTTEN * width;
    }

    /** How many characters of a word fit into a line, at least one sign. */
    private int fitting(String word, float width) throws IOException {
        int end = word.offsetByCodePoints(0, 1);
        int next = end;
        while (next < word.length()) {
            next = word.offsetByCodePoints(end, 1);
            if (letters.width(word.substring(0, next), face) > width) {
                break;
            }
            end = next;
        }
        return Math.min(end, word.length());
    }

    /** The same number of lines, about equally long. */
    List<String> evenLines(String text, float width) throws IOException {
        List<String> lines = lines(text, width);
        for (int step = 1; step <= MOST_STEPS; step++) {
            List<String> narrower = lines(text, width * (1 - step * STEP));
            if (narrower.size() > lines.size()) {
                return lines;
            }
            lines = narrower;
        }
        return lines;
    }
}
