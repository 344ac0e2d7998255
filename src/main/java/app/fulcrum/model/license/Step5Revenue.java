package app.fulcrum.model.license;

import static app.fulcrum.model.scenario.Question.PRODUCT_REVENUE_PER_MONTH;
import static app.fulcrum.model.scenario.Question.PRODUCT_REVENUE_PER_YEAR;
import static app.fulcrum.model.scenario.Question.REVENUE_PER_MONTH;
import static app.fulcrum.model.scenario.Question.REVENUE_PER_YEAR;

import app.fulcrum.model.catalog.License.Trigger;
import app.fulcrum.model.catalog.LicenseRules.GateTrigger;
import app.fulcrum.model.catalog.LicenseRules.RevenueGate;
import app.fulcrum.model.catalog.LicenseRules.Scope;
import app.fulcrum.model.scenario.Question;

/**
 * Step 5: revenues that change what is granted, of the company or of the product with the model inside. Revenue that is
 * not known is not taken for none; a year's may decide about a month's.
 */
public final class Step5Revenue {

    private Step5Revenue() {}

    static void take(Review review) {
        for (RevenueGate gate : review.rules().revenueGates()) {
            var passed = review.circumstances().amounts().passes(question(gate), gate.comparator(), gate.amountUsd());
            Condition concerned = isConcerned(review.circumstances(), gate);
            GateEffect.note(review, concerned, passed, Rule.REVENUE, gate.action(), gate.clauseId());
        }
    }

    private static Condition isConcerned(Circumstances circumstances, RevenueGate gate) {
        Trigger activity = gate.trigger() == GateTrigger.ANY_USE ? Trigger.USE : Trigger.COMMERCIAL;
        return GateEffect.concerned(circumstances, activity, gate.internalUseExempt())
                .and(business(circumstances, gate.trigger()));
    }

    private static Condition business(Circumstances circumstances, GateTrigger trigger) {
        return switch (trigger) {
            case ANY_USE, COMMERCIAL -> Condition.YES;
            case COMMERCIAL_MODEL_SERVICE_BUSINESS -> circumstances.runsModelService();
            case COMMERCIAL_MODEL_SERVICE_OR_WORK_ASSISTANT_BUSINESS -> circumstances.runsModelServiceOrWorkAssistant();
        };
    }

    /** The question whose answer the gate is held against. */
    public static Question question(RevenueGate gate) {
        boolean company = gate.scope() == Scope.COMPANY;
        return switch (gate.period()) {
            case MONTH -> company ? REVENUE_PER_MONTH : PRODUCT_REVENUE_PER_MONTH;
            case TWELVE_MONTHS -> company ? REVENUE_PER_YEAR : PRODUCT_REVENUE_PER_YEAR;
        };
    }
}
