package app.fulcrum.view.field;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.control.Hint;
import app.fulcrum.view.style.Style;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/**
 * The line below a field; takes no room while there is nothing to say, unless that is kept. Notes that follow each other at the same place share
 * a node, so that a link keeps the focus and nothing is built anew while a number moves.
 */
final class FieldNotes extends HBox {

    private static final double TARGET = 24;
    private static final double OUTDATED = 0.45;

    private List<Place> places = List.of();

    private FieldNotes() {
        setAlignment(Pos.CENTER_LEFT);
        // Links and words stand in the same line, whichever there are.
        setMinHeight(TARGET);
    }

    static Region build(ObservableValue<List<FieldNote>> notes) {
        FieldNotes line = style(new FieldNotes(), Style.FIELD_NOTES);
        notes.subscribe(line::show);
        return line;
    }

    private void show(List<FieldNote> all) {
        List<FieldNote> notes =
                all.stream().filter(note -> !note.equals(FieldNote.ROOM)).toList();
        if (!isLike(notes)) {
            places = notes.stream().map(Place::new).toList();
            getChildren().clear();
            places.forEach(this::add);
        }
        for (int i = 0; i < notes.size(); i++) {
            places.get(i).note.set(notes.get(i));
        }
        setVisible(!notes.isEmpty());
        setManaged(!all.isEmpty());
    }

    /** Whether the notes fit the nodes that are there. */
    private boolean isLike(List<FieldNote> notes) {
        return notes.stream()
                .map(note -> note.action().isPresent())
                .toList()
                .equals(places.stream()
                        .map(place -> place.node instanceof Hyperlink)
                        .toList());
    }

    private void add(Place place) {
        if (!getChildren().isEmpty()) {
            getChildren().add(new Label(" · "));
        }
        getChildren().add(place.node);
    }

    /** Where a note stands. */
    private static final class Place {

        private final ObjectProperty<FieldNote> note;
        private final Node node;

        Place(FieldNote first) {
            note = new SimpleObjectProperty<>(this, "note", first);
            node = first.action().isPresent() ? link() : words();
            node.opacityProperty().bind(note.map(now -> now.isOutdated() ? OUTDATED : 1));
            Hint.install(node, note.map(FieldNote::help));
        }

        private Node words() {
            Label label = new Label();
            label.textProperty().bind(note.map(FieldNote::text));
            return label;
        }

        private Node link() {
            Hyperlink link = style(new Hyperlink(), Style.LINK);
            link.textProperty().bind(note.map(FieldNote::text));
            link.setMinSize(Region.USE_PREF_SIZE, TARGET);
            link.accessibleTextProperty().bind(note.map(FieldNote::help));
            link.setOnAction(_ -> {
                link.setVisited(false);
                Optional<Consumer<Node>> action = note.get().action();
                action.ifPresent(does -> does.accept(link));
            });
            return link;
        }
    }
}
