package app.fulcrum.view.hours;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.text.Messages;
import app.fulcrum.view.control.InlineMessageView;
import app.fulcrum.view.style.Style;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The load hour by hour: bars to be drawn, and what can be done to all of them at once. */
public final class HoursView {

    private static final Messages MESSAGES = Messages.of("inputs");

    private HoursView() {}

    public static Region build(Hours hours) {
        HourBars bars = new HourBars(hours);
        Label name = style(new Label(hours.label()), Style.FIELD_NAME);
        name.setLabelFor(bars);
        Region message = InlineMessageView.build(hours.messageProperty());
        VBox row = style(new VBox(2, name, bars, all(hours), message), Style.ASSUMPTION_ROW);
        row.setId(hours.path());
        return row;
    }

    private static Region all(Hours hours) {
        Button copy = button("day.copy", () -> HourGestures.copy(hours.actions()));
        Button paste = button("day.paste", () -> HourGestures.paste(hours.actions()));
        Button back = button("day.back", hours.actions()::cleared);
        FlowPane all = new FlowPane(4, 2, copy, paste);
        hours.givenProperty().subscribe(given -> {
            if (given) {
                all.getChildren().add(back);
            } else {
                all.getChildren().remove(back);
            }
        });
        return all;
    }

    private static Button button(String key, Runnable action) {
        Button button = style(new Button(MESSAGES.get(key)), Style.LINE_BUTTON);
        button.setAccessibleText(MESSAGES.get(key + ".help"));
        button.setOnAction(_ -> action.run());
        return button;
    }
}
