package app.fulcrum.model.license;

import app.fulcrum.model.catalog.License.Trigger;

/**
 * Step 7: whether the model may be offered to others as a service. Limits that start at a revenue, or that are about
 * commercial use as such, are found in steps 3 and 5.
 */
final class Step7HostedService {

    private Step7HostedService() {}

    static void take(Review review) {
        Condition hosted = review.circumstances().when(Trigger.HOSTED);
        String clause = review.rules().hostingClause();
        switch (review.rules().hosting()) {
            case REQUIRES_LICENSE -> review.note(hosted, Rule.HOSTED_SERVICE, Standing.NEEDS_LICENSE, clause);
            case PROHIBITED -> review.note(hosted, Rule.HOSTED_SERVICE, Standing.NOT_ALLOWED, clause);
            case ALLOWED,
                    ALLOWED_WITH_DUTIES,
                    NON_COMMERCIAL_ONLY,
                    REQUIRES_LICENSE_ABOVE_THRESHOLD,
                    REQUIRES_LICENSE_IF_COMMERCIAL,
                    SECURITY_REVIEW_ABOVE_THRESHOLD -> {}
        }
    }
}
