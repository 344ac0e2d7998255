package app.fulcrum.view.number;

import app.fulcrum.model.unit.Range;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.text.Messages;
import app.fulcrum.text.NumberSentences;
import app.fulcrum.text.number.EditableText;
import app.fulcrum.text.number.Figures;
import app.fulcrum.text.number.NumberParser;
import app.fulcrum.text.number.Parsed;
import app.fulcrum.text.number.Parsed.Ambiguous;
import app.fulcrum.text.number.Parsed.Unreadable;
import app.fulcrum.text.number.Parsed.Value;
import app.fulcrum.view.control.InlineMessage;
import app.fulcrum.view.control.InlineMessage.Choice;
import app.fulcrum.view.control.Tone;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What the text of a field that holds a number means: when it is shown exactly, read, refused or asked about. */
final class NumberEditor implements TypedField.Meaning {

    /** More than any number takes, with room to spare for a range with its units spelled out. */
    private static final int LONGEST = 200;

    private static final Messages MESSAGES = Messages.of("window");

    private final TypedField field;
    private final NumberState state;
    private final NumberActions actions;
    private final NumberSpec spec;
    private final Function<Range, String> atRest;
    /** The text as the program wrote it last; anything else was typed. */
    private String written = "";

    private InlineMessage said = InlineMessage.NONE;

    private NumberEditor(TypedField field, NumberState state, NumberActions actions, Function<Range, String> atRest) {
        this.field = field;
        this.state = state;
        this.actions = actions;
        this.spec = state.spec();
        this.atRest = atRest;
    }

    /** @param atRest how the number is shown while nobody types */
    static TypedField field(NumberState state, NumberActions actions, Function<Range, String> atRest) {
        return new TypedField(LONGEST, field -> new NumberEditor(field, state, actions, atRest).following());
    }

    private NumberEditor following() {
        state.valueProperty().subscribe(_ -> refresh());
        state.emptyProperty().subscribe(_ -> refresh());
        return this;
    }

    @Override
    public void entered() {
        refresh();
        if (field.getSelection().getLength() == 0) {
            field.selectAll();
        }
    }

    @Override
    public void left() {
        if (state.messageProperty().get().equals(said)) {
            say(InlineMessage.NONE);
        }
        write();
    }

    @Override
    public boolean isTyped() {
        return !field.getText().equals(written);
    }

    @Override
    public boolean isRefused() {
        return state.messageProperty().get().tone() == Tone.BAD;
    }

    @Override
    public void takeBack() {
        boolean refused = isRefused() && !isTyped();
        say(InlineMessage.NONE);
        if (refused) {
            actions.takenBack();
        }
        write();
    }

    /** Follows the value, unless somebody is typing another one. */
    private void refresh() {
        if (!isTyped()) {
            write();
        }
    }

    private void write() {
        written = state.emptyProperty().get() ? "" : text(state.valueProperty().get());
        state.readingsProperty().set(List.of());
        field.write(written);
    }

    private String text(Range value) {
        return field.isFocused() ? EditableText.of(value, spec.unit()) : atRest.apply(value);
    }

    @Override
    public void take() {
        if (state.mayBeEmpty() && field.getText().isBlank()) {
            clear();
            return;
        }
        switch (NumberParser.of(spec.unit(), habit()).parse(field.getText())) {
            case Value value -> accept(value);
            case Ambiguous ambiguous -> ask(ambiguous);
            case Unreadable(Parsed.Reason reason) ->
                say(InlineMessage.of(Tone.BAD, NumberSentences.refusal(reason, spec.unit())));
        }
    }

    private void clear() {
        say(InlineMessage.NONE);
        written = field.getText();
        state.emptyProperty().set(true);
        write();
        actions.cleared();
    }

    private void accept(Value typed) {
        boolean first = state.emptyProperty().get();
        Range before = state.valueProperty().get();
        Range value = typed.baseStated() || first ? typed.range() : around(before.base(), typed.range());
        if (!spec.allows(value)) {
            say(InlineMessage.of(Tone.BAD, outOfRange()));
            return;
        }
        say(InlineMessage.NONE);
        written = field.getText();
        state.valueProperty().set(value);
        state.emptyProperty().set(false);
        write();
        echo(value);
        if (first) {
            ValueGesture.first(value, actions::edited);
        } else {
            ValueGesture.at(before, value, actions::edited);
        }
    }

    /** Says in the field what was understood where its text does not; moves nothing. */
    private void echo(Range value) {
        Value read = new Value(value, true);
        boolean same = NumberSentences.isEcho(field.getText(), value, spec.unit());
        state.readingsProperty()
                .set(
                        same || !field.isFocused()
                                ? List.of()
                                : List.of(
                                        NumberSentences.understood(read, spec.unit()),
                                        NumberSentences.understoodBriefly(read, spec.unit())));
    }

    /** A range typed without a base keeps the base it had, if that lies inside. */
    private static Range around(double base, Range ends) {
        return ends.contains(base) ? new Range(ends.low(), base, ends.high()) : ends;
    }

    private Locale habit() {
        return NumberHabit.or(spec.locale());
    }

    private void ask(Ambiguous ambiguous) {
        List<Choice> choices = ambiguous.readings().stream()
                .map(reading -> new Choice(EditableText.of(reading.range(), spec.unit()), () -> accept(reading)))
                .toList();
        String question = NumberSentences.question(field.getText(), ambiguous, spec.unit(), habit());
        say(new InlineMessage(Tone.CAUTION, question, choices));
    }

    private String outOfRange() {
        return MESSAGES.get(
                "number.outOfRange",
                spec.label(),
                ends(spec.bounds().low()),
                ends(spec.bounds().high()));
    }

    private String ends(double value) {
        return spec.unit() == Unit.SHARE ? Figures.exactPercent(value) + "\u00a0%" : Figures.exact(value);
    }

    private void say(InlineMessage message) {
        said = message;
        state.messageProperty().set(message);
    }
}
