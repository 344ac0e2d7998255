package app.fulcrum.view.simulation;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What the tab shows. */
public final class SurenessState {

    private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>(this, "shown", new Pending());
    private final ReadOnlyBooleanProperty busy;

    /** @param busy whether something newer is being worked out, so that what is shown is of before */
    public SurenessState(ReadOnlyBooleanProperty busy) {
        this.busy = busy;
    }

    /** What takes the place. */
    public sealed interface Shown {}

    /** Nothing has been worked out yet. */
    public record Pending() implements Shown {}

    /** Why there is no picture. */
    public record Remark(String words) implements Shown {}

    /**
     * Everything at one moment.
     *
     * @param draws how many samples
     * @param savings against each of the others; the first is shown until another is chosen
     * @param others names of those others, in the same order
     */
    public record Picture(
            String draws,
            Likelihoods likelihoods,
            List<SavingBars> savings,
            List<String> others,
            InformationRows findings)
            implements Shown {

        public Picture {
            savings = List.copyOf(savings);
            others = List.copyOf(others);
        }
    }

    /** The last that was worked out. */
    public ObjectProperty<Shown> shownProperty() {
        return shown;
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }
}
