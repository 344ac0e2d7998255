package app.fulcrum.view.frame;

import app.fulcrum.view.control.Tone;
import java.util.List;

/**
 * A fact of the status line.
 *
 * @param text the fact
 * @param details more about it, line by line, shown when it is clicked; empty for none
 */
public record StatusItem(Tone tone, String text, List<String> details) {

    public StatusItem {
        details = List.copyOf(details);
    }
}
