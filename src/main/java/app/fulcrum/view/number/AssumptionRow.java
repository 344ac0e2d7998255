package app.fulcrum.view.number;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.control.InlineMessageView;
import app.fulcrum.view.control.LabeledRow;
import app.fulcrum.view.control.SourceMark;
import app.fulcrum.view.control.Tone;
import app.fulcrum.view.style.Style;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** One assumption in a line: its name, its typed field with unit, and a mark that says and opens where it comes from. */
public final class AssumptionRow {

    private static final int ICON_SIZE = 14;

    private AssumptionRow() {}

    /** @param details the user wants to see the source; called with the mark to point at */
    public static Region build(
            NumberState state, ObservableValue<SourceMark> mark, NumberActions actions, Consumer<Node> details) {
        Region marked = marked(NumberField.build(state, actions), mark, details);
        LabeledRow line = new LabeledRow(new Label(state.spec().label()), marked);
        Region message = InlineMessageView.build(state.messageProperty());
        return style(new VBox(2, line, message), Style.ASSUMPTION_ROW);
    }

    /** @param details opens more about the source, beside the mark */
    static Region marked(Region field, ObservableValue<SourceMark> mark, Consumer<Node> details) {
        HBox marked = new HBox(4, field, mark(mark, details));
        marked.setAlignment(Pos.CENTER_RIGHT);
        return marked;
    }

    private static Button mark(ObservableValue<SourceMark> mark, Consumer<Node> details) {
        Button button = style(new Button(), Style.ICON_BUTTON, Style.SOURCE_MARK);
        button.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        button.setOnAction(_ -> details.accept(button));
        Tooltip tooltip = new Tooltip();
        tooltip.setShowDelay(Duration.millis(300));
        tooltip.setShowDuration(Duration.INDEFINITE);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(320);
        button.setTooltip(tooltip);
        mark.subscribe(now -> {
            button.setGraphic(now.kind().icon().node(ICON_SIZE));
            button.getStyleClass().removeIf(AssumptionRow::isTone);
            style(button, now.kind().tone().style());
            tooltip.setText(now.kind().word() + ": " + now.details());
            button.setAccessibleText(tooltip.getText());
        });
        return button;
    }

    private static boolean isTone(String styleClass) {
        for (Tone tone : Tone.values()) {
            if (tone.style().cssClass().equals(styleClass)) {
                return true;
            }
        }
        return false;
    }
}
