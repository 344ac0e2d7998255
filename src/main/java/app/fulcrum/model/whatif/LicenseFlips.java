package app.fulcrum.model.whatif;

import app.fulcrum.model.license.LicensedModel;
import app.fulcrum.model.license.Standing;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.scenario.Situation;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What would change a verdict. Nothing here knows the rules: every single change of one answer is tried, the thresholds
 * of the license among them, and the license evaluated again.
 */
public final class LicenseFlips {

    /** The questions licenses turn on. */
    private static final Set<Question> QUESTIONS = EnumSet.range(Question.ROLE, Question.AVOIDS_VISIBLE_ATTRIBUTION);

    private LicenseFlips() {}

    /** All single changes that lead to another standing, in the order of the questions. */
    public static List<LicenseFlip> of(LicensedModel subject, Situation situation) {
        Standing today = subject.verdictFor(situation).standing();
        return QUESTIONS.stream()
                .flatMap(question -> Changes.to(question, situation, subject.license()).stream()
                        .map(change -> flip(subject, situation, question, change)))
                .filter(flip -> flip.standing() != today)
                .toList();
    }

    private static LicenseFlip flip(
            LicensedModel subject, Situation situation, Question question, AnswerChange change) {
        return new LicenseFlip(question, change, subject.verdictFor(situation.with(question, change.answer())));
    }
}
