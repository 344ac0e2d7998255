package app.fulcrum.model.scorecard;

import static app.fulcrum.model.scenario.Question.DATA_CLASS;
import static app.fulcrum.model.scenario.Question.DATA_MAY_LEAVE;
import static app.fulcrum.model.scenario.Question.MUST_RUN_OFFLINE;
import static app.fulcrum.model.scenario.Question.PROVIDER_AGREEMENT_ACCEPTED;
import static app.fulcrum.model.scenario.Question.REGULATED;
import static app.fulcrum.model.scenario.Question.RESIDENCY_REQUIRED;

import app.fulcrum.model.scenario.Question.DataClass;

/**
 * Privacy. The article: non-sensitive data and a provider agreement that suffices favor the closed API; personal, health,
 * financial and defense data and regulatory requirements favor self-hosting.
 *
 * <p>Duties that leave no choice weigh the whole scale; health data under regulation reaches its end too, unless a
 * provider agreement takes part of it back.
 */
final class PrivacyAxis {

    private PrivacyAxis() {}

    static Tally on(Tally sheet) {
        return sheet.choice(DATA_CLASS, DataClass.class, PrivacyAxis::sensitivity)
                .yesNo(REGULATED, +1, -0.5)
                .yesNo(RESIDENCY_REQUIRED, +0.5, 0)
                .yesNo(DATA_MAY_LEAVE, -0.5, +2)
                .yesNo(MUST_RUN_OFFLINE, +2, 0)
                .yesNo(PROVIDER_AGREEMENT_ACCEPTED, -0.5, +0.5);
    }

    private static double sensitivity(DataClass data) {
        return switch (data) {
            case PUBLIC -> -1;
            case INTERNAL -> -0.5;
            case PERSONAL -> +1;
            case HEALTH, FINANCIAL -> +1.5;
            case DEFENSE -> +2;
        };
    }
}
