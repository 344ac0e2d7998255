package app.fulcrum.view.number;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.control.InlineMessage;
import app.fulcrum.view.control.TextWidth;
import app.fulcrum.view.control.Tone;
import app.fulcrum.view.style.Style;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/**
 * A typed number with its unit, in one frame. Shows the number rounded; while it has the focus, exactly, to be typed
 * over. What cannot be read stays as typed, with a message.
 */
public final class NumberField {

    public static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
    private static final PseudoClass EMPTY = PseudoClass.getPseudoClass("empty");
    private static final PseudoClass EDITING = PseudoClass.getPseudoClass("editing");
    private static final double MIN_TEXT_WIDTH = 24;
    private static final double MAX_TEXT_WIDTH = 168;
    private static final double CARET = 6;

    private NumberField() {}

    public static Region build(NumberState state, NumberActions actions) {
        TextField text = text(state, actions);
        Label unit = style(new Label(), Style.NUMBER_FIELD_UNIT);
        unit.textProperty().bind(state.unitTextProperty());
        unit.setMinWidth(Region.USE_PREF_SIZE);
        HBox frame = style(new HBox(6, text, unit), Style.NUMBER_FIELD);
        frame.setAlignment(Pos.CENTER);
        frame.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        frame.setMinWidth(Region.USE_PREF_SIZE);
        frame.setOnMouseClicked(_ -> text.requestFocus());
        mirror(text.focusedProperty(), frame, EDITING);
        mirror(text.textProperty().isEmpty(), frame, EMPTY);
        mirror(state.messageProperty().map(NumberField::objects), frame, INVALID);
        return frame;
    }

    private static TextField text(NumberState state, NumberActions actions) {
        TextField text = style(NumberEditor.field(state, actions), Style.NUMBER_FIELD_TEXT);
        NumberSpec spec = state.spec();
        text.setAccessibleText(spec.label());
        text.accessibleHelpProperty()
                .bind(Bindings.createStringBinding(
                        () -> state.unitTextProperty().get() + ". "
                                + state.messageProperty().get().text()
                                + state.readingProperty().get(),
                        state.unitTextProperty(),
                        state.messageProperty(),
                        state.readingProperty()));
        text.promptTextProperty().bind(state.placeholderProperty());
        text.disableProperty().bind(state.disabledProperty());
        text.prefWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> width(text), text.textProperty(), text.promptTextProperty(), text.fontProperty()));
        return text;
    }

    private static double width(TextField text) {
        String shown = text.getText().isEmpty() ? text.getPromptText() : text.getText();
        double width = TextWidth.of(shown, text.getFont()) + CARET;
        return Math.clamp(width, MIN_TEXT_WIDTH, MAX_TEXT_WIDTH);
    }

    private static boolean objects(InlineMessage message) {
        return !message.isEmpty() && (message.tone() == Tone.BAD || message.tone() == Tone.CAUTION);
    }

    private static void mirror(ObservableValue<Boolean> condition, HBox frame, PseudoClass pseudoClass) {
        condition.subscribe(holds -> frame.pseudoClassStateChanged(pseudoClass, holds));
    }
}
