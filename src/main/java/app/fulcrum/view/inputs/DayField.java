package app.fulcrum.view.inputs;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.text.Messages;
import app.fulcrum.view.control.InlineMessage;
import app.fulcrum.view.control.Tone;
import app.fulcrum.view.field.FieldName;
import app.fulcrum.view.field.FieldRow;
import app.fulcrum.view.number.TypedField;
import app.fulcrum.view.style.Style;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.util.converter.LocalDateStringConverter;

/** A day, typed as the program prints days everywhere, 2026-11-22, or chosen from a calendar beside it. */
final class DayField implements TypedField.Meaning {

    private static final Messages MESSAGES = Messages.of("inputs");
    private static final DateTimeFormatter ISO = DateTimeFormatter.ISO_LOCAL_DATE;
    private static final int LONGEST = 40;

    private final TypedField field;
    private final Row.Day row;
    private final ObjectProperty<InlineMessage> message;
    private String shown = "";

    private DayField(TypedField field, Row.Day row, ObjectProperty<InlineMessage> message) {
        this.field = field;
        this.row = row;
        this.message = message;
    }

    /** @param message says why a text is no day */
    static Region build(Row.Day row, Label name, ObjectProperty<InlineMessage> message) {
        TypedField field = new TypedField(LONGEST, built -> new DayField(built, row, message).following());
        name.setLabelFor(field);
        return FieldRow.of(name, field, calendar(row.label(), row.day(), row.chosen()));
    }

    /** A date picker of which only the button is seen. */
    private static DatePicker calendar(String label, ObservableValue<LocalDate> day, Consumer<LocalDate> chosen) {
        DatePicker calendar = style(new DatePicker(), Style.CALENDAR);
        calendar.setEditable(false);
        calendar.setConverter(new LocalDateStringConverter(ISO, ISO));
        FieldName.called(calendar, MESSAGES.get("day.calendar", label));
        day.subscribe(calendar::setValue);
        calendar.setOnAction(_ -> {
            LocalDate now = calendar.getValue();
            if (now != null && !now.equals(day.getValue())) {
                chosen.accept(now);
            }
        });
        return calendar;
    }

    private DayField following() {
        row.day().subscribe(_ -> takeBack());
        return this;
    }

    @Override
    public boolean isTyped() {
        return !field.getText().equals(shown);
    }

    @Override
    public void take() {
        Optional<LocalDate> typed = day(field.getText());
        if (typed.isEmpty()) {
            String why = MESSAGES.get("day.unreadable", row.day().getValue());
            message.set(InlineMessage.of(Tone.BAD, why));
            return;
        }
        show(typed.get());
        typed.filter(day -> !day.equals(row.day().getValue())).ifPresent(row.chosen());
    }

    @Override
    public void takeBack() {
        show(row.day().getValue());
    }

    private void show(LocalDate day) {
        message.set(InlineMessage.NONE);
        shown = day.toString();
        field.write(shown);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
