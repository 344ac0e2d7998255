package app.fulcrum.controller.inputs.choice;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.inputs.field.Edits;
import app.fulcrum.controller.inputs.field.Refusals;
import app.fulcrum.controller.inputs.field.Shown;
import app.fulcrum.controller.inputs.field.UnitFigures;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.LoadForm;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.unit.Range;
import app.fulcrum.session.edit.ScenarioEdit.StateLoad;
import app.fulcrum.text.InputNames;
import app.fulcrum.text.Messages;
import app.fulcrum.text.ProblemSentences;
import app.fulcrum.text.load.RequestTime;
import app.fulcrum.view.control.InlineMessage;
import app.fulcrum.view.control.Tone;
import app.fulcrum.view.inputs.Pick;
import app.fulcrum.view.inputs.Row;
import app.fulcrum.view.number.NumberActions;
import app.fulcrum.view.number.NumberEdit;
import app.fulcrum.view.number.NumberSpec;
import app.fulcrum.view.number.NumberState;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * How the volume is stated. Requests at once need to know how long one takes: the estimate for own GPUs says so, and where
 * there is none it is asked for; until it is typed, the volume stays stated as it was.
 */
public final class LoadInput implements NumberActions, Shown {

    private static final Messages MESSAGES = Messages.of("inputs");
    private static final String PATH = "assumptions.workload";
    private static final Input TIME = Input.SECONDS_PER_REQUEST;

    private final Edits edits;
    private final Supplier<Snapshot> now;
    private final Pick pick;
    private final NumberState seconds;
    private final BooleanProperty asking = new SimpleBooleanProperty(this, "asking");
    private Scenario asked;

    /** @param now what is known of the scenario as it is now */
    public LoadInput(Edits edits, Supplier<Snapshot> now, Locale locale) {
        this.edits = edits;
        this.now = now;
        this.asked = edits.scenario();
        this.pick = new Pick(PATH, MESSAGES.get("choice.load"), this::choose);
        pick.itemsProperty()
                .set(ServingChoices.named(LoadForm.values(), "load.").toList());
        this.seconds = new NumberState(
                new NumberSpec(
                        InputNames.name(TIME),
                        TIME.unit(),
                        new Range(TIME.minimum(), TIME.minimum(), TIME.maximum()),
                        UnitFigures.number(TIME.unit()),
                        locale),
                Range.exactly(TIME.minimum()));
        seconds.unitTextProperty().set(UnitFigures.beside(TIME.unit()));
        seconds.placeholderProperty().set(MESSAGES.get("load.ask.unknown"));
        seconds.emptyProperty().set(true);
        display(asked);
    }

    public List<Row> rows() {
        return List.of(new Row.Listed(pick), new Row.Amount(PATH + "." + TIME.id() + ".asked", seconds, this, asking));
    }

    private void choose(String id) {
        Restatement same = new Restatement(edits.scenario());
        LoadForm form = ServingChoices.of(LoadForm.class, id).orElseThrow();
        if (form == edits.scenario().loadForm()) {
            dismiss();
            return;
        }
        switch (form) {
            case TOKENS -> settle(edits.apply(same.byTokens()));
            case USERS -> settle(edits.apply(same.byUsers()));
            case REQUESTS_AT_ONCE ->
                RequestTime.of(now.get().projection())
                        .map(time -> Assumption.of(time.seconds(), time.source()))
                        .ifPresentOrElse(time -> settle(edits.apply(same.byRequestsAtOnce(time))), this::ask);
        }
    }

    private void settle(List<Problem> problems) {
        dismiss();
        display(edits.scenario());
        problems.stream()
                .findFirst()
                .ifPresent(problem ->
                        pick.messageProperty().set(InlineMessage.of(Tone.BAD, ProblemSentences.sentence(problem))));
    }

    private void ask() {
        asked = edits.scenario();
        asking.set(true);
        pick.messageProperty()
                .set(new InlineMessage(
                        Tone.CAUTION,
                        MESSAGES.get("load.ask"),
                        List.of(new InlineMessage.Choice(MESSAGES.get("load.ask.leave"), this::dismiss))));
    }

    /** Nothing is asked any more. */
    private void dismiss() {
        asking.set(false);
        pick.messageProperty().set(InlineMessage.NONE);
        takenBack();
    }

    @Override
    public void edited(NumberEdit edit) {
        StateLoad stated = new Restatement(edits.origin(edit)).byRequestsAtOnce(new Assumption(edit.value(), "", ""));
        List<Problem> problems = edits.apply(stated, edit);
        if (problems.isEmpty()) {
            settle(problems);
        } else {
            seconds.messageProperty()
                    .set(Refusals.message(ProblemSentences.sentence(problems.getFirst()), this::takenBack));
        }
    }

    @Override
    public void takenBack() {
        seconds.messageProperty().set(InlineMessage.NONE);
        seconds.emptyProperty().set(true);
    }

    @Override
    public void cleared() {}

    @Override
    public void show(Snapshot snapshot) {
        Scenario scenario = snapshot.scenario();
        boolean another = scenario.loadForm() != asked.loadForm()
                || !scenario.alternatives().ways().equals(asked.alternatives().ways());
        if (another) {
            asked = scenario;
            dismiss();
        }
        display(scenario);
    }

    private void display(Scenario scenario) {
        pick.chosenProperty().set(Question.id(scenario.loadForm()));
    }
}
