package app.fulcrum.view.chart.layout;

import java.util.ArrayList;
import java.util.List;

/** One line of text in its role. */
public record TextLine(String text, TextRole role) {

    /** Breaks a text between words so that no line is wider than allowed, as far as its words permit. */
    static List<TextLine> wrap(String text, TextRole role, double width, TextMeasure measure) {
        List<TextLine> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && measure.width(line + " " + word, role) > width) {
                lines.add(new TextLine(line.toString(), role));
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(new TextLine(line.toString(), role));
        return lines;
    }
}
