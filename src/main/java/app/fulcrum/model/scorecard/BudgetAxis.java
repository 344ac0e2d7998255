package app.fulcrum.model.scorecard;

import static app.fulcrum.model.scenario.Question.CAPITAL_AVAILABLE;
import static app.fulcrum.model.scenario.Question.INFRASTRUCTURE_ENGINEERS;
import static app.fulcrum.model.scenario.Question.INFRASTRUCTURE_MATURITY;
import static app.fulcrum.model.scenario.Question.TEAM_CAN_BE_FUNDED;

import app.fulcrum.model.scenario.Question.Maturity;
import app.fulcrum.model.scorecard.Basis.SpendAgainstBand;
import app.fulcrum.model.unit.Range;

/**
 * Budget. The article: low spend and a wish for simplicity favor the closed API; high spend and a team for the
 * infrastructure favor self-hosting, within a band of monthly API spend. Serving models is a full-time job, so one
 * engineer counts neither way.
 */
final class BudgetAxis {

    private BudgetAxis() {}

    static Tally on(Tally tally, Evidence evidence) {
        Range band = evidence.rulesOfThumb().apiSpendUsdPerMonth();
        evidence.apiSpendUsdPerMonth()
                .ifPresentOrElse(
                        spend -> tally.measured(new SpendAgainstBand(spend, band), within(band, spend)),
                        () -> tally.missing(Reckoned.API_SPEND));
        return tally.amount(INFRASTRUCTURE_ENGINEERS, engineers -> Math.clamp(engineers - 1, -1, 1))
                .choice(INFRASTRUCTURE_MATURITY, Maturity.class, BudgetAxis::practice)
                .yesNo(TEAM_CAN_BE_FUNDED, +0.5, -0.5)
                .yesNo(CAPITAL_AVAILABLE, +0.25, -0.25);
    }

    /** −1 up to the low end, +1 from the high end on, by orders of magnitude in between. */
    private static double within(Range band, double spend) {
        double share = Math.log(spend / band.low()) / Math.log(band.high() / band.low());
        return Math.clamp(2 * share - 1, -1, 1);
    }

    private static double practice(Maturity maturity) {
        return switch (maturity) {
            case NONE -> -0.5;
            case LEARNING -> 0;
            case ESTABLISHED -> +0.5;
        };
    }
}
