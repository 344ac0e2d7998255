package app.fulcrum.model.license;

import app.fulcrum.model.catalog.License.Clause;
import app.fulcrum.model.catalog.License.Duty;
import app.fulcrum.model.catalog.License.Trigger;
import app.fulcrum.model.catalog.LicenseRules.GateAction;
import app.fulcrum.model.license.Amounts.Passed;
import java.util.List;

/** What steps 4 and 5 share: whom a gate concerns, and what follows once it is passed. */
final class GateEffect {

    static final String DISPLAY_DUTY = "display-model-name";

    private GateEffect() {}

    static Condition concerned(Circumstances circumstances, Trigger activity, boolean internalUseExempt) {
        Condition active = circumstances.when(activity);
        return internalUseExempt ? active.and(circumstances.isInternalUse().negated()) : active;
    }

    /** Showing the model's name is a duty like any other; all else needs the publisher's consent. */
    private static Standing standing(GateAction action) {
        return action == GateAction.DISPLAY_MODEL_NAME ? Standing.OK_WITH_DUTIES : Standing.NEEDS_LICENSE;
    }

    static void note(Review review, Condition concerned, Passed passed, Rule rule, GateAction action, String clauseId) {
        note(review, concerned.and(passed.condition()), rule, action, clauseId);
        if (!concerned.fails()) {
            passed.stoodInFor()
                    .ifPresent(question -> review.noteAssumption(question, rule, standing(action), clauseId));
        }
    }

    private static void note(Review review, Condition applies, Rule rule, GateAction action, String clauseId) {
        if (applies.fails()) {
            return;
        }
        if (action == GateAction.DISPLAY_MODEL_NAME) {
            review.owe(applies, displayDuty(review, clauseId));
        } else {
            review.note(applies, rule, Standing.NEEDS_LICENSE, clauseId);
        }
    }

    private static Duty displayDuty(Review review, String clauseId) {
        String text = review.license().clause(clauseId).map(Clause::paraphrase).orElse("");
        return new Duty(DISPLAY_DUTY, List.of(Trigger.COMMERCIAL), true, clauseId, text, List.of());
    }
}
