package app.fulcrum.view.inputs;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.text.Messages;
import app.fulcrum.view.control.InlineMessageView;
import app.fulcrum.view.style.Style;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/** The load hour by hour: bars to be drawn, and what can be done to all of them at once. */
final class HoursView {

    private static final Messages MESSAGES = Messages.of("inputs");

    private HoursView() {}

    static Region build(Hours hours) {
        HourBars bars = new HourBars(hours);
        Label name = style(RowViews.name(hours.label()), Style.FIELD_NAME);
        name.setLabelFor(bars);
        Button back = button("day.back", hours.actions()::cleared);
        back.visibleProperty().bind(hours.givenProperty());
        back.managedProperty().bind(hours.givenProperty());
        FlowPane all = new FlowPane(
                4,
                2,
                button("day.copy", () -> HourGestures.copy(hours.actions())),
                button("day.paste", () -> HourGestures.paste(hours.actions())),
                back);
        return RowViews.row(hours.path(), name, bars, all, InlineMessageView.build(hours.messageProperty()));
    }

    private static Button button(String key, Runnable action) {
        Button button = style(new Button(MESSAGES.get(key)), Style.LINE_BUTTON);
        button.setAccessibleText(MESSAGES.get(key + ".help"));
        button.setOnAction(_ -> action.run());
        return button;
    }
}
