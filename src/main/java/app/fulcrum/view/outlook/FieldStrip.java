package app.fulcrum.view.outlook;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.control.InlineMessageView;
import app.fulcrum.view.number.NumberField;
import app.fulcrum.view.outlook.OverTimeState.Field;
import app.fulcrum.view.style.Style;
import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Some numbers side by side, and below them what is to be said about them. */
final class FieldStrip {

    private static final double GAP = 10;
    private static final double NAME_GAP = 5;

    private FieldStrip() {}

    static Region build(List<Field> fields) {
        FlowPane line = new FlowPane(GAP, NAME_GAP);
        line.setRowValignment(VPos.CENTER);
        VBox strip = style(new VBox(2, line), Style.FIELD_STRIP);
        for (Field field : fields) {
            Label name = style(new Label(field.name()), Style.SECONDARY);
            name.setMinWidth(Region.USE_PREF_SIZE);
            HBox one = new HBox(NAME_GAP, name, NumberField.build(field.state(), field.actions()));
            one.setAlignment(Pos.CENTER_LEFT);
            line.getChildren().add(one);
            strip.getChildren().add(InlineMessageView.build(field.state().messageProperty()));
        }
        return strip;
    }
}
