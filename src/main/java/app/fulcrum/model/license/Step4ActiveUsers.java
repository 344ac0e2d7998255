package app.fulcrum.model.license;

import static app.fulcrum.model.scenario.Question.MONTHLY_ACTIVE_USERS;
import static app.fulcrum.model.scenario.Question.MONTHLY_ACTIVE_USERS_AT_RELEASE;
import static app.fulcrum.model.scenario.Question.PRODUCT_MONTHLY_ACTIVE_USERS;

import app.fulcrum.model.catalog.License.Trigger;
import app.fulcrum.model.catalog.LicenseRules.UserGate;
import app.fulcrum.model.scenario.Question;

/**
 * Step 4: a number of monthly active users that changes what is granted.
 *
 * <p>Some texts count the whole company and some the product with the model inside. Some count once, in the month before
 * the model's release; if that number is not known, today's stands in for it, and a warning says so. End users of a
 * product are not asked.
 */
public final class Step4ActiveUsers {

    private Step4ActiveUsers() {}

    static void take(Review review) {
        review.rules().userGate().ifPresent(gate -> take(review, gate));
    }

    private static void take(Review review, UserGate gate) {
        Circumstances circumstances = review.circumstances();
        Trigger activity = gate.commercialOnly() ? Trigger.COMMERCIAL : Trigger.USE;
        Condition concerned = GateEffect.concerned(circumstances, activity, gate.internalUseExempt())
                .and(circumstances.isLicensee());
        var passed = circumstances.amounts().passes(question(gate), gate.comparator(), gate.threshold());
        GateEffect.note(review, concerned, passed, Rule.ACTIVE_USERS, gate.action(), gate.clauseId());
    }

    /** The question whose answer the gate counts. */
    public static Question question(UserGate gate) {
        return switch (gate.scope()) {
            case PRODUCT -> PRODUCT_MONTHLY_ACTIVE_USERS;
            case COMPANY -> gate.measuredAtRelease() ? MONTHLY_ACTIVE_USERS_AT_RELEASE : MONTHLY_ACTIVE_USERS;
        };
    }
}
