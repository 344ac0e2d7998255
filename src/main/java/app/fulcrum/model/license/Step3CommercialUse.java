package app.fulcrum.model.license;

import app.fulcrum.model.catalog.License.Trigger;

/** Step 3: whether commercial use is granted by the text itself. */
final class Step3CommercialUse {

    private Step3CommercialUse() {}

    static void take(Review review) {
        Condition commercial = review.circumstances().when(Trigger.COMMERCIAL);
        String clause = review.rules().commercialUseClause();
        switch (review.rules().commercialUse()) {
            case ALLOWED -> {}
            case REQUIRES_LICENSE -> review.note(commercial, Rule.COMMERCIAL_USE, Standing.NEEDS_LICENSE, clause);
            case PROHIBITED -> review.note(commercial, Rule.COMMERCIAL_USE, Standing.NOT_ALLOWED, clause);
        }
    }
}
