package app.fulcrum.view.help;

import java.util.List;

/**
 * Something to read in the help.
 *
 * @param id what it is found by from elsewhere
 * @param chapter what it stands under
 */
public record HelpEntry(String id, String chapter, String title, List<Line> lines) {

    public HelpEntry {
        lines = List.copyOf(lines);
    }

    /**
     * A line of an entry.
     *
     * @param name what it is about; empty for a sentence that stands alone
     */
    public record Line(String name, String text) {

        public static Line sentence(String text) {
            return new Line("", text);
        }
    }
}
