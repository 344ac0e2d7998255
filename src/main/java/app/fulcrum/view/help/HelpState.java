package app.fulcrum.view.help;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What the help shows. */
public final class HelpState {

    private final ObjectProperty<List<HelpEntry>> found = new SimpleObjectProperty<>(this, "found", List.of());
    private final ObjectProperty<Optional<HelpEntry>> read = new SimpleObjectProperty<>(this, "read", Optional.empty());

    /** What is listed, the best first. */
    public ObjectProperty<List<HelpEntry>> foundProperty() {
        return found;
    }

    /** The entry that is open. */
    public ObjectProperty<Optional<HelpEntry>> readProperty() {
        return read;
    }
}
