package app.fulcrum.model.whatif;

import app.fulcrum.model.catalog.LicenseRules.Comparator;
import app.fulcrum.model.scenario.Answer;

/** A different answer to one question. */
public sealed interface AnswerChange {

    /** An answer whose change leads there; for a threshold, one just on its far side. */
    Answer answer();

    /** This answer in place of the one given. */
    record Answered(Answer answer) implements AnswerChange {}

    /** Some territory more, among those where the model is used. */
    record UsedAlsoIn(String territory, Answer answer) implements AnswerChange {}

    /** No longer any of the territories the license excludes. */
    record NotUsedWhereExcluded(Answer answer) implements AnswerChange {}

    /** An amount that passes a threshold. */
    record Passes(Comparator comparator, double threshold) implements AnswerChange {
        @Override
        public Answer answer() {
            return new Answer.Amount(comparator == Comparator.ABOVE ? Math.nextUp(threshold) : threshold);
        }
    }

    /** An amount that does not pass a threshold. */
    record StaysWithin(Comparator comparator, double threshold) implements AnswerChange {
        @Override
        public Answer answer() {
            return new Answer.Amount(comparator == Comparator.ABOVE ? threshold : Math.nextDown(threshold));
        }
    }
}
