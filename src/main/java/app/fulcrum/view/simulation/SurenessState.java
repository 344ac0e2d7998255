package app.fulcrum.view.simulation;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What the tab shows. */
public final class SurenessState {

    private final ObjectProperty<Optional<Picture>> picture =
            new SimpleObjectProperty<>(this, "picture", Optional.empty());
    private final ObjectProperty<Optional<String>> remark =
            new SimpleObjectProperty<>(this, "remark", Optional.empty());
    private final ReadOnlyBooleanProperty busy;

    /** @param busy whether something newer is being worked out, so that what is shown is of before */
    public SurenessState(ReadOnlyBooleanProperty busy) {
        this.busy = busy;
    }

    /**
     * Everything at one moment.
     *
     * @param draws how many samples of what
     * @param savings against each of the others; the first is shown until another is chosen
     * @param others names of those others, in the same order
     */
    public record Picture(
            String draws, Likelihoods likelihoods, List<SavingBars> savings, List<String> others, Findings findings) {

        public Picture {
            savings = List.copyOf(savings);
            others = List.copyOf(others);
        }
    }

    /** The last that was worked out; absent before the first. */
    public ObjectProperty<Optional<Picture>> pictureProperty() {
        return picture;
    }

    /** Why there is no picture; absent where there is one. */
    public ObjectProperty<Optional<String>> remarkProperty() {
        return remark;
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }
}
