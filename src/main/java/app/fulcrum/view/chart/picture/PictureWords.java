package app.fulcrum.view.chart.picture;

import java.util.List;

/**
 * What a picture says around its chart; everything but the title may be empty.
 *
 * @param name what it is a picture of, above the title
 * @param title the message, in one sentence
 * @param facts what is behind it, a paragraph each
 * @param warnings what a reader must know before relying on it, a paragraph each
 * @param footer lines of small print: main assumptions, date of the prices, version of the program
 */
public record PictureWords(String name, String title, List<String> facts, List<String> warnings, List<String> footer) {

    public PictureWords {
        facts = List.copyOf(facts);
        warnings = List.copyOf(warnings);
        footer = List.copyOf(footer);
    }
}
