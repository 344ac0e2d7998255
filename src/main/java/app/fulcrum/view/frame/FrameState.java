package app.fulcrum.view.frame;

import app.fulcrum.view.control.InlineMessage;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/** What the window says around its panes. */
public final class FrameState {

    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final StringProperty variant = new SimpleStringProperty(this, "variant", "");
    private final StringProperty file = new SimpleStringProperty(this, "file", "");
    private final StringProperty path = new SimpleStringProperty(this, "path", "");
    private final BooleanProperty dirty = new SimpleBooleanProperty(this, "dirty");
    private final BooleanProperty begun = new SimpleBooleanProperty(this, "begun");
    private final ObjectProperty<InlineMessage> notice;
    private final ObservableValue<Progress> progress;
    private final ObjectProperty<List<StatusItem>> status = new SimpleObjectProperty<>(this, "status", List.of());

    /**
     * @param notice the message across the window
     * @param progress what is being waited for
     */
    public FrameState(ObjectProperty<InlineMessage> notice, ObservableValue<Progress> progress) {
        this.notice = notice;
        this.progress = progress;
    }

    /** Whether it is known which document is open; before that, none is shown. */
    public BooleanProperty begunProperty() {
        return begun;
    }

    /** The scenario's name. */
    public StringProperty nameProperty() {
        return name;
    }

    /** Which of the document's scenarios is worked on; empty where it has no variants. */
    public StringProperty variantProperty() {
        return variant;
    }

    /** Name of the file it is saved in; empty when it is in none. */
    public StringProperty fileProperty() {
        return file;
    }

    /** Where that file is; empty when there is none. */
    public StringProperty pathProperty() {
        return path;
    }

    /** Whether something would be lost by closing now. */
    public BooleanProperty dirtyProperty() {
        return dirty;
    }

    public ObjectProperty<InlineMessage> noticeProperty() {
        return notice;
    }

    public ObservableValue<Progress> progress() {
        return progress;
    }

    /** The line at the bottom, from left to right. */
    public ObjectProperty<List<StatusItem>> statusProperty() {
        return status;
    }
}
