package app.fulcrum.model.scorecard;

import app.fulcrum.model.scenario.Answer;
import app.fulcrum.model.scenario.Axis;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.scenario.ScorecardSettings;
import app.fulcrum.model.scenario.Situation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/**
 * Adds up the points of one axis after another, and remembers what each came from. What is not known adds nothing. Every
 * contest counts four axes: they are counted on one sheet, wiped when the score of an axis is taken.
 */
final class Tally {

    private final Situation situation;
    private final List<Reason> reasons = new ArrayList<>(6);
    private final List<Question> unanswered = new ArrayList<>(6);
    private final List<Reckoned> unmeasured = new ArrayList<>(0);
    private double sum;

    Tally(Situation situation) {
        this.situation = situation;
    }

    Tally yesNo(Question question, double ifYes, double ifNo) {
        return add(question, situation.isYes(question) ? ifYes : ifNo);
    }

    <E extends Enum<E>> Tally choice(Question question, Class<E> type, ToDoubleFunction<E> points) {
        Optional<E> choice = situation.choice(question, type);
        return add(question, choice.isPresent() ? points.applyAsDouble(choice.get()) : 0);
    }

    Tally amount(Question question, DoubleUnaryOperator points) {
        return add(question, points.applyAsDouble(situation.amount(question).orElse(0)));
    }

    Tally measured(Basis basis, double points) {
        reasons.add(new Reason(basis, points));
        sum += points;
        return this;
    }

    Tally missing(Reckoned measure) {
        unmeasured.add(measure);
        return this;
    }

    /** Counts the points if there is an answer. */
    private Tally add(Question question, double points) {
        Optional<Answer> answer = situation.answer(question);
        if (answer.isPresent()) {
            return measured(new Basis.Answered(question, answer.get()), points);
        }
        unanswered.add(question);
        return this;
    }

    AxisScore score(Axis axis, ScorecardSettings settings) {
        double derived = Math.clamp(sum, -AxisScore.STRONG, AxisScore.STRONG);
        AxisScore score = new AxisScore(
                axis, settings.weight(axis), derived, settings.override(axis), reasons, unanswered, unmeasured);
        wipe();
        return score;
    }

    private void wipe() {
        reasons.clear();
        unanswered.clear();
        unmeasured.clear();
        sum = 0;
    }
}
