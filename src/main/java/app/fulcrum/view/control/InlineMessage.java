package app.fulcrum.view.control;

import java.util.List;

/**
 * A sentence beside the control it is about, with what can be done about it.
 *
 * @param text empty for no message
 */
public record InlineMessage(Tone tone, String text, List<Choice> choices) {

    public static final InlineMessage NONE = new InlineMessage(Tone.NEUTRAL, "", List.of());

    /** Copies the choices. */
    public InlineMessage {
        choices = List.copyOf(choices);
    }

    public static InlineMessage of(Tone tone, String text) {
        return new InlineMessage(tone, text, List.of());
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** Something that can be clicked: a reading of an ambiguous number, or a way out. */
    public record Choice(String text, Runnable action) {}
}
