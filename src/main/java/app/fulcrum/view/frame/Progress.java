package app.fulcrum.view.frame;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/**
 * Something that is being waited for.
 *
 * @param label what is done, as {@code Saving plan.fulcrum.json}; empty when nothing is waited for
 * @param share how much of it is done, from 0 to 1; below 0 where nobody knows
 * @param cancel stops it
 */
public record Progress(String label, ReadOnlyDoubleProperty share, Runnable cancel) {

    /** Of which nobody knows how far it is. */
    public static final double UNKNOWN = -1;

    public static final Progress NONE = of("", () -> {});

    /** Of which nobody knows how far it is. */
    public static Progress of(String label, Runnable cancel) {
        return new Progress(label, new ReadOnlyDoubleWrapper(UNKNOWN).getReadOnlyProperty(), cancel);
    }

    public boolean isNone() {
        return label.isEmpty();
    }
}
