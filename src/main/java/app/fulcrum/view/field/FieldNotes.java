package app.fulcrum.view.field;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.control.Hint;
import app.fulcrum.view.style.Style;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The line below a field; takes no room while there is nothing to say. */
final class FieldNotes {

    private static final double TARGET = 24;

    private FieldNotes() {}

    static Region build(ObservableValue<List<FieldNote>> notes) {
        HBox line = style(new HBox(), Style.FIELD_NOTES);
        line.setAlignment(Pos.CENTER_LEFT);
        notes.subscribe(now -> {
            line.getChildren().clear();
            now.forEach(note -> add(line, note));
            line.setVisible(!now.isEmpty());
            line.setManaged(!now.isEmpty());
        });
        return line;
    }

    private static void add(HBox line, FieldNote note) {
        if (!line.getChildren().isEmpty()) {
            line.getChildren().add(new Label(" · "));
        }
        line.getChildren().add(node(note));
    }

    private static Node node(FieldNote note) {
        if (note.action().isEmpty()) {
            Label label = new Label(note.text());
            Hint.install(label, new SimpleStringProperty(note.help()));
            return label;
        }
        Hyperlink link = style(new Hyperlink(note.text()), Style.LINK);
        link.setMinSize(Region.USE_PREF_SIZE, TARGET);
        link.setAccessibleText(note.help());
        Hint.install(link, new SimpleStringProperty(note.help()));
        link.setOnAction(_ -> {
            link.setVisited(false);
            note.action().get().accept(link);
        });
        return link;
    }
}
