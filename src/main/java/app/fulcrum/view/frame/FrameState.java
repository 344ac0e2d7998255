package app.fulcrum.view.frame;

import app.fulcrum.view.control.InlineMessage;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What the window says around its panes. */
public final class FrameState {

    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final StringProperty file = new SimpleStringProperty(this, "file", "");
    private final BooleanProperty dirty = new SimpleBooleanProperty(this, "dirty");
    private final ObjectProperty<InlineMessage> notice;
    private final ObjectProperty<List<StatusItem>> status = new SimpleObjectProperty<>(this, "status", List.of());

    /** @param notice the message across the top */
    public FrameState(ObjectProperty<InlineMessage> notice) {
        this.notice = notice;
    }

    /** The scenario's name. */
    public StringProperty nameProperty() {
        return name;
    }

    /** Where it is saved; empty when it is in no file. */
    public StringProperty fileProperty() {
        return file;
    }

    /** Whether something would be lost by closing now. */
    public BooleanProperty dirtyProperty() {
        return dirty;
    }

    public ObjectProperty<InlineMessage> noticeProperty() {
        return notice;
    }

    /** The line at the bottom, from left to right. */
    public ObjectProperty<List<StatusItem>> statusProperty() {
        return status;
    }
}
