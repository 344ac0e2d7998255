package app.fulcrum.view.frame;

import app.fulcrum.view.control.InlineMessage.Choice;
import app.fulcrum.view.control.Tone;
import java.util.List;

/**
 * A fact of the status line.
 *
 * @param text the fact
 * @param details more about it, line by line, shown when it is clicked; empty for none
 */
public record StatusItem(Tone tone, String text, List<Detail> details) {

    public StatusItem {
        details = List.copyOf(details);
    }

    /** One whose details are words alone. */
    public static StatusItem of(Tone tone, String text, List<String> details) {
        return new StatusItem(
                tone,
                text,
                details.stream().map(words -> new Detail(words, List.of())).toList());
    }

    /**
     * A line of details.
     *
     * @param ways what can be done about it
     */
    public record Detail(String text, List<Choice> ways) {

        public Detail {
            ways = List.copyOf(ways);
        }
    }
}
