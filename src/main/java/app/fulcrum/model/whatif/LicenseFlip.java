package app.fulcrum.model.whatif;

import app.fulcrum.model.license.LicenseVerdict;
import app.fulcrum.model.license.Standing;
import app.fulcrum.model.scenario.Question;

/**
 * A single change that would change the standing.
 *
 * @param question the question answered differently
 * @param change how
 * @param verdict what the license says then
 */
public record LicenseFlip(Question question, AnswerChange change, LicenseVerdict verdict) {

    public Standing standing() {
        return verdict.standing();
    }
}
