package app.fulcrum.view.number;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.control.Hint;
import app.fulcrum.view.control.InlineMessage;
import app.fulcrum.view.control.TextWidth;
import app.fulcrum.view.control.Tone;
import app.fulcrum.view.field.FieldName;
import app.fulcrum.view.style.Style;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * A typed number with its unit, in one frame. Shows the number rounded; while it has the focus, exactly, to be typed
 * over. What cannot be read stays as typed, with a message. What a typed number was understood as takes the place of the
 * unit.
 */
public final class NumberField extends HBox {

    public static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
    private static final PseudoClass EMPTY = PseudoClass.getPseudoClass("empty");
    private static final PseudoClass EDITING = PseudoClass.getPseudoClass("editing");
    private static final double MIN_TEXT_WIDTH = 24;
    private static final double MAX_TEXT_WIDTH = 168;
    private static final double CARET = 6;
    private static final double GAP = 6;

    private final NumberState state;
    private final TextField text;
    private final Label unit = style(new Label(), Style.NUMBER_FIELD_UNIT);

    private NumberField(NumberState state, NumberActions actions) {
        super(GAP);
        this.state = state;
        this.text = style(NumberEditor.field(state, actions), Style.NUMBER_FIELD_TEXT);
        style(this, Style.NUMBER_FIELD).getChildren().addAll(text, unit);
        unit.setMinWidth(USE_PREF_SIZE);
        unit.textProperty().bind(beside());
        setAlignment(Pos.CENTER);
        setOnMouseClicked(_ -> text.requestFocus());
        text.promptTextProperty().bind(state.placeholderProperty());
        text.disableProperty().bind(state.disabledProperty());
        text.accessibleHelpProperty().bind(help());
        mirror(text.focusedProperty(), EDITING);
        mirror(text.textProperty().isEmpty(), EMPTY);
        mirror(state.messageProperty().map(NumberField::objects), INVALID);
    }

    /** One as wide as its text. */
    public static NumberField build(NumberState state, NumberActions actions) {
        NumberField field = new NumberField(state, actions);
        field.text.prefWidthProperty().bind(field.width());
        field.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        field.setMinWidth(USE_PREF_SIZE);
        FieldName.called(field.text, state.spec().label());
        return field;
    }

    /** One as wide as its place, whose unit makes way for a long number. */
    public static NumberField inGrid(NumberState state, NumberActions actions, Label name) {
        NumberField field = style(new NumberField(state, actions), Style.GRID_FIELD);
        name.setLabelFor(field.text);
        field.setMaxHeight(USE_PREF_SIZE);
        field.text.setPrefWidth(MIN_TEXT_WIDTH);
        HBox.setHgrow(field.text, Priority.ALWAYS);
        BooleanBinding fits = field.fits();
        field.unit.visibleProperty().bind(fits);
        field.unit.managedProperty().bind(fits);
        Hint.install(field.text, field.inFull(fits));
        return field;
    }

    private StringBinding beside() {
        return Bindings.createStringBinding(
                () -> state.readingProperty().get().isEmpty()
                        ? state.unitTextProperty().get()
                        : state.readingProperty().get(),
                state.unitTextProperty(),
                state.readingProperty());
    }

    private StringBinding help() {
        return Bindings.createStringBinding(
                () -> state.unitTextProperty().get() + ". "
                        + state.messageProperty().get().text()
                        + state.readingProperty().get(),
                state.unitTextProperty(),
                state.messageProperty(),
                state.readingProperty());
    }

    private javafx.beans.binding.DoubleBinding width() {
        return Bindings.createDoubleBinding(
                () -> Math.clamp(textWidth(), MIN_TEXT_WIDTH, MAX_TEXT_WIDTH),
                text.textProperty(),
                text.promptTextProperty(),
                text.fontProperty());
    }

    private double textWidth() {
        String shown = text.getText().isEmpty() ? text.getPromptText() : text.getText();
        return TextWidth.of(shown, text.getFont()) + CARET;
    }

    private BooleanBinding fits() {
        return Bindings.createBooleanBinding(
                () -> textWidth() + GAP + TextWidth.of(unit.getText(), unit.getFont())
                        <= getWidth() - getInsets().getLeft() - getInsets().getRight(),
                text.textProperty(),
                text.promptTextProperty(),
                text.fontProperty(),
                unit.textProperty(),
                unit.fontProperty(),
                widthProperty());
    }

    /** What stands in the field and beside it, where it has no room for both. */
    private StringBinding inFull(BooleanBinding fits) {
        return Bindings.createStringBinding(
                () -> fits.get() ? "" : (text.getText() + " " + unit.getText()).strip(),
                text.textProperty(),
                unit.textProperty(),
                fits);
    }

    private static boolean objects(InlineMessage message) {
        return !message.isEmpty() && (message.tone() == Tone.BAD || message.tone() == Tone.CAUTION);
    }

    private void mirror(ObservableValue<Boolean> condition, PseudoClass pseudoClass) {
        condition.subscribe(holds -> pseudoClassStateChanged(pseudoClass, holds));
    }
}
