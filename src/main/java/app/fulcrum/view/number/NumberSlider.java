package app.fulcrum.view.number;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.text.Messages;
import app.fulcrum.view.control.InlineMessageView;
import app.fulcrum.view.control.LabeledRow;
import app.fulcrum.view.control.Texts;
import app.fulcrum.view.field.SourceMark;
import app.fulcrum.view.style.Style;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A number on a logarithmic scale, to be dragged, stepped or typed: name and field, track with marks, what it leads to,
 * and a message where there is one.
 */
public final class NumberSlider {

    private static final Messages MESSAGES = Messages.of("window");

    private NumberSlider() {}

    public static Region build(NumberState state, SliderScale scale, NumberActions actions) {
        return assemble(NumberField.build(state, actions), state, scale, actions, consequence(state));
    }

    /**
     * With a mark that says where the number comes from.
     *
     * @param details opens more about the source, beside the node it is called with
     */
    public static Region buildWithSource(
            NumberState state,
            SliderScale scale,
            NumberActions actions,
            ObservableValue<SourceMark> mark,
            Consumer<Node> details) {
        Region field = AssumptionRow.marked(NumberField.build(state, actions), mark, details);
        return assemble(field, state, scale, actions, consequence(state));
    }

    /** With a switch that lets the program choose the number. */
    public static Region buildWithAutomatic(NumberState state, SliderScale scale, NumberActions actions) {
        HBox line = new HBox(6, automatic(state, actions), consequence(state));
        line.setAlignment(Pos.CENTER_LEFT);
        return assemble(NumberField.build(state, actions), state, scale, actions, line);
    }

    private static Region assemble(
            Region field, NumberState state, SliderScale scale, NumberActions actions, Node consequence) {
        Region track = new SliderTrack(state, scale, actions);
        Region heading = new LabeledRow(label(state, track), field);
        Region message = InlineMessageView.build(state.messageProperty());
        return style(new VBox(heading, message, track, consequence), Style.NUMBER_SLIDER);
    }

    private static Label label(NumberState state, Region track) {
        Label label = style(new Label(state.spec().label()), Style.FIELD_LABEL);
        label.setLabelFor(track);
        return label;
    }

    private static Label consequence(NumberState state) {
        Label line = Texts.oneLine(style(new Label(), Style.SECONDARY));
        line.textProperty().bind(state.consequenceProperty());
        line.managedProperty().bind(state.consequenceProperty().isNotEmpty());
        HBox.setHgrow(line, Priority.ALWAYS);
        return line;
    }

    private static ToggleButton automatic(NumberState state, NumberActions actions) {
        ToggleButton button = style(new ToggleButton(MESSAGES.get("slider.auto")), Style.PILL, Style.TOGGLE_PILL);
        button.setAccessibleText(MESSAGES.get("slider.auto.help", state.spec().label()));
        button.setMinWidth(Region.USE_PREF_SIZE);
        state.automaticProperty().subscribe(button::setSelected);
        button.disableProperty().bind(state.disabledProperty());
        button.setOnAction(_ -> actions.automaticChosen(button.isSelected()));
        return button;
    }
}
