package app.fulcrum.model.license;

import static app.fulcrum.model.scenario.Question.MONTHLY_ACTIVE_USERS;
import static app.fulcrum.model.scenario.Question.MONTHLY_ACTIVE_USERS_AT_RELEASE;

import app.fulcrum.model.catalog.License.Trigger;
import app.fulcrum.model.catalog.LicenseRules.UserGate;
import app.fulcrum.model.scenario.Question;

/**
 * Step 4: a number of monthly active users that changes what is granted.
 *
 * <p>Some texts count once, in the month before the model's release. If that number is not known, today's stands in for
 * it, and a warning says so. End users of a product are not asked.
 */
final class Step4ActiveUsers {

    private Step4ActiveUsers() {}

    static void take(Review review) {
        if (!review.circumstances().isEndUser()) {
            review.rules().userGate().ifPresent(gate -> take(review, gate));
        }
    }

    private static void take(Review review, UserGate gate) {
        Circumstances circumstances = review.circumstances();
        Condition concerned = GateEffect.concerned(
                circumstances, gate.commercialOnly() ? Trigger.COMMERCIAL : Trigger.USE, gate.internalUseExempt());
        boolean assumed = isAssumed(gate, circumstances);
        Question counted = assumed ? MONTHLY_ACTIVE_USERS : question(gate);
        Condition passed = circumstances.passes(counted, gate.comparator(), gate.threshold());
        GateEffect.note(review, concerned.and(passed), Rule.ACTIVE_USERS, gate.action(), gate.clauseId());
        if (assumed && !concerned.fails()) {
            Standing standing = GateEffect.standing(gate.action());
            review.noteAssumption(question(gate), Rule.ACTIVE_USERS, standing, gate.clauseId());
        }
    }

    /** The question whose answer the gate counts. */
    static Question question(UserGate gate) {
        return gate.measuredAtRelease() ? MONTHLY_ACTIVE_USERS_AT_RELEASE : MONTHLY_ACTIVE_USERS;
    }

    private static boolean isAssumed(UserGate gate, Circumstances circumstances) {
        return circumstances.isUnknown(question(gate)) && !circumstances.isUnknown(MONTHLY_ACTIVE_USERS);
    }
}
