package app.fulcrum.view.gallery;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.image.Image;

/** A scenario to start from. Its picture comes when it is painted; until then its words are all there is. */
public final class Tile {

    private final String group;
    private final String name;
    private final Runnable start;
    private final StringProperty verdict = new SimpleStringProperty(this, "verdict", "");
    private final ObjectProperty<Optional<Image>> picture =
            new SimpleObjectProperty<>(this, "picture", Optional.empty());

    /**
     * @param group the heading it stands under
     * @param start starts a new scenario from it
     */
    public Tile(String group, String name, Runnable start) {
        this.group = group;
        this.name = name;
        this.start = start;
    }

    public String group() {
        return group;
    }

    public String name() {
        return name;
    }

    public Runnable start() {
        return start;
    }

    /** Its answer in a sentence; empty as long as it is not worked out. */
    public StringProperty verdictProperty() {
        return verdict;
    }

    /** Its chart as a PNG file of twice the {@linkplain GalleryView#WIDTH size it is shown in}. */
    public ObjectProperty<Optional<Image>> pictureProperty() {
        return picture;
    }
}
