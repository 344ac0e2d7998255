package app.fulcrum.controller.inputs.choice;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.inputs.field.Edits;
import app.fulcrum.controller.inputs.field.Refusals;
import app.fulcrum.controller.inputs.field.Shown;
import app.fulcrum.controller.inputs.field.UnitFigures;
import app.fulcrum.model.scenario.Answer;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.unit.Range;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.session.edit.ScenarioEdit.AnswerQuestion;
import app.fulcrum.text.Messages;
import app.fulcrum.view.control.InlineMessage;
import app.fulcrum.view.number.NumberActions;
import app.fulcrum.view.number.NumberEdit;
import app.fulcrum.view.number.NumberSpec;
import app.fulcrum.view.number.NumberState;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** A question answered with a number; an empty field means unknown. */
final class AmountInput implements NumberActions, Shown {

    private static final Messages MESSAGES = Messages.of("questions");
    private static final double LARGEST = 1e15;

    private final Question question;
    private final Edits edits;
    private final NumberState state;
    private OptionalDouble shown = OptionalDouble.empty();

    AmountInput(Question question, Edits edits, Locale locale) {
        this.question = question;
        this.edits = edits;
        Unit unit = question.unit().orElseThrow();
        this.state = new NumberState(
                new NumberSpec(
                        Questions.label(question), unit, new Range(0, 0, LARGEST), UnitFigures.number(unit), locale),
                Range.exactly(0));
        state.unitTextProperty().set(UnitFigures.beside(unit));
        state.placeholderProperty().set(MESSAGES.get("unknown"));
        state.emptyProperty().set(true);
    }

    NumberState state() {
        return state;
    }

    @Override
    public void edited(NumberEdit edit) {
        if (!edit.value().isExact()) {
            state.messageProperty().set(Refusals.message(MESSAGES.get("amount.single"), this::takenBack));
            return;
        }
        Answer answer = new Answer.Amount(edit.value().base());
        edits.apply(new AnswerQuestion(question, Optional.of(answer)), edit);
    }

    @Override
    public void takenBack() {
        state.messageProperty().set(InlineMessage.NONE);
        display(edits.scenario());
    }

    @Override
    public void cleared() {
        edits.apply(new AnswerQuestion(question, Optional.empty()));
    }

    @Override
    public void show(Snapshot snapshot) {
        OptionalDouble now = snapshot.scenario().situation().amount(question);
        if (!now.equals(shown)) {
            state.messageProperty().set(Refusals.without(state));
        }
        if (!Refusals.isShown(state)) {
            display(snapshot.scenario());
        }
    }

    private void display(Scenario scenario) {
        OptionalDouble amount = scenario.situation().amount(question);
        shown = amount;
        amount.ifPresent(value -> state.valueProperty().set(Range.exactly(value)));
        state.emptyProperty().set(amount.isEmpty());
    }
}
