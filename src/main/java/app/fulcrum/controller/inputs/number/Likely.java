package app.fulcrum.controller.inputs.number;

import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.unit.Shape;
import app.fulcrum.text.InputNames;
import app.fulcrum.text.Messages;
import app.fulcrum.text.ProblemSentences;
import app.fulcrum.view.control.InlineMessage;
import app.fulcrum.view.control.Tone;
import app.fulcrum.view.field.FieldNote;
import app.fulcrum.view.inputs.Item;
import app.fulcrum.view.inputs.Pick;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How likely the numbers of a range are: one of a few shapes, to be chosen. */
final class Likely {

    private static final Messages MESSAGES = Messages.of("inputs");

    private final NumberInput number;
    private final Pick pick;

    private Likely(NumberInput number) {
        this.number = number;
        this.pick = new Pick(
                number.key().pathInFile() + ".distribution", MESSAGES.get("details.distribution"), this::choose);
        pick.itemsProperty()
                .set(Arrays.stream(Shape.values())
                        .map(shape ->
                                new Item(Question.id(shape), InputNames.shape(shape), InputNames.consequence(shape)))
                        .toList());
        show();
    }

    static Pick pick(NumberInput number) {
        return new Likely(number).pick;
    }

    private void choose(String id) {
        Arrays.stream(Shape.values())
                .filter(shape -> Question.id(shape).equals(id))
                .map(number::shape)
                .findFirst()
                .ifPresent(this::tell);
        show();
    }

    private void tell(List<Problem> problems) {
        pick.messageProperty()
                .set(
                        problems.isEmpty()
                                ? InlineMessage.NONE
                                : InlineMessage.of(Tone.BAD, ProblemSentences.sentence(problems.getFirst())));
    }

    private void show() {
        Shape shape = number.own().map(Assumption::shape).orElse(Shape.TRIANGULAR);
        pick.chosenProperty().set(Question.id(shape));
        pick.remarkProperty().set(InputNames.consequence(shape));
    }

    /** What is said below the field; nothing while it is as usual. */
    static Optional<FieldNote> note(Optional<Assumption> own) {
        return own.map(Assumption::shape)
                .filter(shape -> shape != Shape.TRIANGULAR)
                .map(shape -> new FieldNote(InputNames.shape(shape), InputNames.consequence(shape), Optional.empty()));
    }
}
