package app.fulcrum.model.license;

import app.fulcrum.model.catalog.License.Trigger;
import app.fulcrum.model.catalog.LicenseRules.OutputTraining;

/**
 * Step 6: whether outputs may train other models. Only a prohibition is found here; what a text asks in return for the
 * permission is among its duties.
 */
final class Step6OutputTraining {

    private Step6OutputTraining() {}

    static void take(Review review) {
        if (review.rules().outputTraining() == OutputTraining.PROHIBITED) {
            Condition trains = review.circumstances().when(Trigger.TRAIN);
            String clause = review.rules().outputTrainingClause();
            review.note(trains, Rule.OUTPUT_TRAINING, Standing.NOT_ALLOWED, clause);
        }
    }
}
