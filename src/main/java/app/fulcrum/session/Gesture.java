package app.fulcrum.session;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Something the user does in one go, such as dragging a slider or typing into a field. All edits of one gesture are one
 * step to undo.
 *
 * @param why the reason the user gave; may be empty
 */
public record Gesture(long id, String why) {

    private static final AtomicLong LAST = new AtomicLong();

    /** A gesture unlike any other. */
    public static Gesture begin() {
        return because("");
    }

    public static Gesture because(String why) {
        return new Gesture(LAST.incrementAndGet(), why);
    }
}
