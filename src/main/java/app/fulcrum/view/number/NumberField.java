package app.fulcrum.view.number;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.model.unit.Range;
import app.fulcrum.text.Messages;
import app.fulcrum.text.number.Figures;
import app.fulcrum.view.control.Hint;
import app.fulcrum.view.control.InlineMessage;
import app.fulcrum.view.control.TextWidth;
import app.fulcrum.view.control.Tone;
import app.fulcrum.view.field.FieldName;
import app.fulcrum.view.style.Style;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
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
 * unit, which is shortened where it has no room, and makes way where that does not help.
 */
public final class NumberField extends HBox {

    private static final Messages MESSAGES = Messages.of("window");

    public static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
    private static final PseudoClass EMPTY = PseudoClass.getPseudoClass("empty");
    private static final PseudoClass EDITING = PseudoClass.getPseudoClass("editing");
    private static final double MIN_TEXT_WIDTH = 24;
    private static final double MAX_TEXT_WIDTH = 168;
    private static final double CARET = 6;
    private static final double GAP = 6;
    /** How wide a field beside a name may grow by what it says it understood, px at the size of text below. */
    private static final double ROOM = 142;

    private static final double TEXT = 13;

    private final NumberState state;
    private final TextField text;
    private final Label unit = style(new Label(), Style.NUMBER_FIELD_UNIT);

    private NumberField(NumberState state, NumberActions actions, Function<Range, String> atRest) {
        super(GAP);
        this.state = state;
        this.text = style(NumberEditor.field(state, actions, atRest), Style.NUMBER_FIELD_TEXT);
        style(this, Style.NUMBER_FIELD).getChildren().addAll(text, unit);
        unit.setMinWidth(USE_PREF_SIZE);
        setAlignment(Pos.CENTER);
        setOnMouseClicked(_ -> text.requestFocus());
        actions.seeking().ifPresent(seeking -> FieldMenu.install(text, this, seeking));
        text.promptTextProperty().bind(state.placeholderProperty());
        text.disableProperty().bind(state.disabledProperty());
        text.accessibleHelpProperty().bind(help());
        mirror(text.focusedProperty(), EDITING);
        mirror(text.textProperty().isEmpty(), EMPTY);
        mirror(state.messageProperty().map(NumberField::objects), INVALID);
    }

    /** One as wide as its text. */
    public static NumberField build(NumberState state, NumberActions actions) {
        NumberField field = new NumberField(state, actions, value -> inFull(state, value));
        field.text.prefWidthProperty().bind(field.width());
        field.unit.textProperty().bind(field.beside(field::growing));
        field.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        field.setMinWidth(USE_PREF_SIZE);
        FieldName.called(field.text, state.spec().label());
        return field;
    }

    /** One as wide as its place, which shows the ends of a range, and whose unit makes way for a long number. */
    public static NumberField inGrid(NumberState state, NumberActions actions, Label name) {
        NumberField field = style(
                new NumberField(
                        state,
                        actions,
                        value -> Figures.span(
                                value.low(), value.high(), state.spec().display())),
                Style.GRID_FIELD);
        name.setLabelFor(field.text);
        field.setMaxHeight(USE_PREF_SIZE);
        field.text.setPrefWidth(MIN_TEXT_WIDTH);
        HBox.setHgrow(field.text, Priority.ALWAYS);
        field.unit.textProperty().bind(field.beside(field::fitting));
        field.unit.visibleProperty().bind(field.unit.textProperty().isNotEmpty());
        field.unit.managedProperty().bind(field.unit.visibleProperty());
        Hint.install(field.text, field.notShown());
        return field;
    }

    private StringBinding beside(Supplier<String> chosen) {
        return Bindings.createStringBinding(
                chosen::get,
                state.unitTextProperty(),
                state.readingsProperty(),
                text.textProperty(),
                text.promptTextProperty(),
                text.fontProperty(),
                unit.fontProperty(),
                widthProperty());
    }

    /** What is to be said beside the number: what it was understood as, or its unit. */
    private String inWords() {
        List<String> readings = state.readingsProperty().get();
        return readings.isEmpty() ? state.unitTextProperty().get() : readings.getFirst();
    }

    /** What stands beside the number in a field that is as wide as its text. */
    private String growing() {
        double room = ROOM * text.getFont().getSize() / TEXT;
        return first(state.readingsProperty().get(), room)
                .orElseGet(() -> state.unitTextProperty().get());
    }

    /** What stands beside the number in a field that is as wide as its place. */
    private String fitting() {
        double room = getWidth() == 0 ? Double.MAX_VALUE : getWidth() - snappedLeftInset() - snappedRightInset();
        List<String> readings = state.readingsProperty().get();
        return first(readings.isEmpty() ? units() : readings, room).orElse("");
    }

    /** The unit in full, and shorter where it has a shorter form. */
    private List<String> units() {
        String full = state.unitTextProperty().get();
        String key = "unit.short." + state.spec().unit().name();
        return full.isEmpty() || !MESSAGES.has(key) ? List.of(full) : List.of(full, MESSAGES.get(key));
    }

    private Optional<String> first(List<String> forms, double room) {
        return forms.stream()
                .filter(form -> textWidth() + GAP + Math.ceil(TextWidth.of(form, unit.getFont())) <= room)
                .findFirst();
    }

    private StringBinding help() {
        return Bindings.createStringBinding(
                () -> range() + state.unitTextProperty().get() + ". "
                        + state.messageProperty().get().text()
                        + String.join(
                                "",
                                state.readingsProperty().get().stream().limit(1).toList()),
                state.valueProperty(),
                state.unitTextProperty(),
                state.messageProperty(),
                state.readingsProperty());
    }

    /** A range with the number in it that counts, which a field in its place shows the ends of alone. */
    private String range() {
        Range value = state.valueProperty().get();
        return value.isExact() ? "" : inFull(state, value) + " ";
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

    /** What the field stands for, where it does not show all of it. */
    private StringBinding notShown() {
        return Bindings.createStringBinding(
                () -> isAllShown() ? "" : (number() + " " + inWords()).strip(),
                state.valueProperty(),
                state.emptyProperty(),
                text.textProperty(),
                text.focusedProperty(),
                unit.textProperty(),
                state.unitTextProperty(),
                state.readingsProperty());
    }

    private boolean isAllShown() {
        return unit.getText().equals(inWords()) && text.getText().equals(number());
    }

    private String number() {
        return text.isFocused() || state.emptyProperty().get()
                ? text.getText()
                : inFull(state, state.valueProperty().get());
    }

    private static String inFull(NumberState state, Range value) {
        return Figures.range(value, state.spec().display());
    }

    private static boolean objects(InlineMessage message) {
        return !message.isEmpty() && (message.tone() == Tone.BAD || message.tone() == Tone.CAUTION);
    }

    private void mirror(ObservableValue<Boolean> condition, PseudoClass pseudoClass) {
        condition.subscribe(holds -> pseudoClassStateChanged(pseudoClass, holds));
    }
}
