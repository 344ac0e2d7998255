package app.fulcrum.view.number;

import app.fulcrum.model.unit.Range;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.text.number.UnitSymbols;
import app.fulcrum.view.control.InlineMessage;
import app.fulcrum.view.field.FieldNote;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What a control for one number shows now. */
public final class NumberState {

    private final NumberSpec spec;
    private final ObjectProperty<Range> value;
    private final StringProperty unitText;
    private final StringProperty consequence = new SimpleStringProperty(this, "consequence", "");
    private final ObjectProperty<InlineMessage> message =
            new SimpleObjectProperty<>(this, "message", InlineMessage.NONE);
    private final ObjectProperty<List<String>> readings = new SimpleObjectProperty<>(this, "readings", List.of());
    private final ObjectProperty<List<FieldNote>> notes = new SimpleObjectProperty<>(this, "notes", List.of());
    private final BooleanProperty empty = new SimpleBooleanProperty(this, "empty");
    private final StringProperty placeholder = new SimpleStringProperty(this, "placeholder", "");
    private final BooleanProperty automatic = new SimpleBooleanProperty(this, "automatic");
    private final BooleanProperty disabled = new SimpleBooleanProperty(this, "disabled");

    public NumberState(NumberSpec spec, Range initial) {
        this.spec = spec;
        value = new SimpleObjectProperty<>(this, "value", initial);
        unitText = new SimpleStringProperty(this, "unitText", besideNumber(spec.unit()));
    }

    private static String besideNumber(Unit unit) {
        return unit == Unit.USD ? UnitSymbols.of(unit) : UnitSymbols.besideMoney(unit);
    }

    public NumberSpec spec() {
        return spec;
    }

    /** The number. Its control writes it while the user changes it, before the gesture is reported. */
    public ObjectProperty<Range> valueProperty() {
        return value;
    }

    /** What stands beside the number; at first the symbol of its unit, without the currency that the number carries. */
    public StringProperty unitTextProperty() {
        return unitText;
    }

    /** One line on what the number leads to; empty for none. */
    public StringProperty consequenceProperty() {
        return consequence;
    }

    /** What is to be said about the number. Its control writes it when a typed text cannot be used. */
    public ObjectProperty<InlineMessage> messageProperty() {
        return message;
    }

    /** What the text typed last was understood as, in full and then briefly, where it does not say so itself. */
    ObjectProperty<List<String>> readingsProperty() {
        return readings;
    }

    /** What stands in the line below the field. */
    public ObjectProperty<List<FieldNote>> notesProperty() {
        return notes;
    }

    /** Whether there is no number; {@link #valueProperty()} means nothing then. */
    public BooleanProperty emptyProperty() {
        return empty;
    }

    /** What stands in the field while it holds no number. Empty where there must be one. */
    public StringProperty placeholderProperty() {
        return placeholder;
    }

    /** Whether the number may be taken away by emptying its field. */
    boolean mayBeEmpty() {
        return !placeholder.get().isEmpty();
    }

    /** Whether the program chooses the number. */
    public BooleanProperty automaticProperty() {
        return automatic;
    }

    public BooleanProperty disabledProperty() {
        return disabled;
    }
}
