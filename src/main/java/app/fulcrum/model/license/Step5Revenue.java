package app.fulcrum.model.license;

import static app.fulcrum.model.scenario.Question.REVENUE_PER_MONTH;
import static app.fulcrum.model.scenario.Question.REVENUE_PER_YEAR;

import app.fulcrum.model.catalog.License.Trigger;
import app.fulcrum.model.catalog.LicenseRules.GateTrigger;
import app.fulcrum.model.catalog.LicenseRules.RevenueGate;
import app.fulcrum.model.scenario.Question;

/** Step 5: revenues that change what is granted. Revenue that is not known is not taken for none. */
final class Step5Revenue {

    private Step5Revenue() {}

    static void take(Review review) {
        for (RevenueGate gate : review.rules().revenueGates()) {
            Condition passed = review.circumstances().passes(question(gate), gate.comparator(), gate.amountUsd());
            Condition applies = isConcerned(review.circumstances(), gate).and(passed);
            GateEffect.note(review, applies, Rule.REVENUE, gate.action(), gate.clauseId());
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
    static Question question(RevenueGate gate) {
        return switch (gate.period()) {
            case MONTH -> REVENUE_PER_MONTH;
            case TWELVE_MONTHS -> REVENUE_PER_YEAR;
        };
    }
}
