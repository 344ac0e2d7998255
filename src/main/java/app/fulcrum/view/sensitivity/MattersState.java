package app.fulcrum.view.sensitivity;

import app.fulcrum.view.decision.ListedChanges;
import app.fulcrum.view.style.Look;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What the tab on what matters shows now. */
public final class MattersState {

    private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown");
    private final BooleanProperty busy = new SimpleBooleanProperty(this, "busy");
    private final BooleanProperty outdated = new SimpleBooleanProperty(this, "outdated");
    private final BooleanProperty lines = new SimpleBooleanProperty(this, "lines");
    private final ObjectProperty<Question> question = new SimpleObjectProperty<>(this, "question", Question.NONE);
    private final ObjectProperty<Optional<TornadoPicture>> tornado =
            new SimpleObjectProperty<>(this, "tornado", Optional.empty());
    private final ObjectProperty<Optional<GridPicture>> grid =
            new SimpleObjectProperty<>(this, "grid", Optional.empty());
    private final ObjectProperty<ListedChanges> changes =
            new SimpleObjectProperty<>(this, "changes", ListedChanges.PENDING);

    /**
     * What is measured.
     *
     * @param kind of which result
     * @param of the alternative whose result it is
     * @param joint the word between the two
     * @param against the alternative it is held against; absent where it is the result of one alone
     * @param reach how far numbers are moved
     */
    public record Question(String kind, Optional<Named> of, String joint, Optional<Named> against, String reach) {

        static final Question NONE = new Question("", Optional.empty(), "", Optional.empty(), "");
    }

    /** An alternative as a menu names it. */
    public record Named(Look look, String name) {}

    /** Whether the tab is the one that is seen: while it is not, nothing is worked out for it. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    /** Whether something is being worked out. */
    public BooleanProperty busyProperty() {
        return busy;
    }

    /** Whether what is shown is of a state before. */
    public BooleanProperty outdatedProperty() {
        return outdated;
    }

    /** Whether lines are shown in place of bars. */
    public BooleanProperty linesProperty() {
        return lines;
    }

    public ObjectProperty<Question> questionProperty() {
        return question;
    }

    public ObjectProperty<Optional<TornadoPicture>> tornadoProperty() {
        return tornado;
    }

    public ObjectProperty<Optional<GridPicture>> gridProperty() {
        return grid;
    }

    public ObjectProperty<ListedChanges> changesProperty() {
        return changes;
    }
}
