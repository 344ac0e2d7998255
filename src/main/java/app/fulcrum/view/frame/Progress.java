package app.fulcrum.view.frame;

/**
 * Something that is being waited for.
 *
 * @param label what is done, as {@code Saving plan.fulcrum.json}; empty when nothing is waited for
 * @param cancel stops it
 */
public record Progress(String label, Runnable cancel) {

    public static final Progress NONE = new Progress("", () -> {});

    public boolean isNone() {
        return label.isEmpty();
    }
}
