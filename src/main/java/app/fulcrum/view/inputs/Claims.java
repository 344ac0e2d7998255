package app.fulcrum.view.inputs;

import app.fulcrum.view.control.Tone;
import java.util.List;

/**
 * Something claimed, and what it comes to.
 *
 * @param title empty when nothing is claimed
 * @param intro what the findings are based on
 */
public record Claims(String title, String intro, List<Finding> findings) {

    public static final Claims NONE = new Claims("", "", List.of());

    public Claims {
        findings = List.copyOf(findings);
    }

    public boolean isEmpty() {
        return title.isEmpty();
    }

    /**
     * One finding.
     *
     * @param subject what was looked at
     * @param facts what was found
     * @param word the finding in a word
     */
    public record Finding(String subject, String facts, String word, Tone tone) {}
}
