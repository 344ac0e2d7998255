package app.fulcrum.model.advice;

import static app.fulcrum.model.scenario.Question.CUSTOMIZATION_NEED;
import static app.fulcrum.model.scenario.Question.DATA_CLASS;
import static app.fulcrum.model.scenario.Question.INFRASTRUCTURE_ENGINEERS;
import static app.fulcrum.model.scenario.Question.INFRASTRUCTURE_MATURITY;
import static app.fulcrum.model.scenario.Question.PROVIDER_AGREEMENT_ACCEPTED;
import static app.fulcrum.model.scenario.Question.REGULATED;
import static app.fulcrum.model.scenario.Question.TEAM_CAN_BE_FUNDED;
import static app.fulcrum.support.Situations.where;
import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.scenario.Axis;
import app.fulcrum.model.scenario.Question.CustomizationNeed;
import app.fulcrum.model.scenario.Question.DataClass;
import app.fulcrum.model.scenario.Question.Maturity;
import app.fulcrum.model.scenario.Situation;
import app.fulcrum.model.scorecard.Evidence;
import app.fulcrum.model.scorecard.Scorecard;
import app.fulcrum.model.verdict.Decisions;
import app.fulcrum.model.verdict.MoneyFacts;
import app.fulcrum.model.verdict.Reconciliation;
import app.fulcrum.model.verdict.Verdict;
import app.fulcrum.support.Standard;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** The decision framework of the article, row by row, and its rule for a strong axis. */
class ArticleFrameworkTest {

    private static double score(Axis axis, Situation situation, Evidence evidence) {
        return Scorecard.of(situation, evidence, Decisions.EQUAL, Standard.ALTERNATIVES)
                .axis(axis)
                .score();
    }

    private static double privacy(Object... answers) {
        return score(Axis.PRIVACY, where(answers), Decisions.atVolume(50e6));
    }

    private static double customization(CustomizationNeed need) {
        return score(Axis.CUSTOMIZATION, where(CUSTOMIZATION_NEED, need), Decisions.atVolume(50e6));
    }

    @Test
    void privacyFavorsTheApiForNonSensitiveDataAndASufficientAgreement() {
        assertThat(privacy(DATA_CLASS, DataClass.PUBLIC, PROVIDER_AGREEMENT_ACCEPTED, true))
                .isNegative();
        assertThat(privacy(DATA_CLASS, DataClass.INTERNAL, PROVIDER_AGREEMENT_ACCEPTED, true))
                .isNegative();
    }

    @Test
    void privacyFavorsOpenModelsForSensitiveDataAndRegulation() {
        assertThat(privacy(DATA_CLASS, DataClass.PERSONAL)).isPositive();
        assertThat(privacy(DATA_CLASS, DataClass.HEALTH)).isPositive();
        assertThat(privacy(DATA_CLASS, DataClass.FINANCIAL)).isPositive();
        assertThat(privacy(DATA_CLASS, DataClass.DEFENSE)).isPositive();
        assertThat(privacy(REGULATED, true)).isPositive();
    }

    @Test
    void scaleFavorsTheApiBelowFiftyMillionTokensADayAndOpenModelsAbove() {
        assertThat(score(Axis.SCALE, Situation.UNKNOWN, Decisions.atVolume(49e6)))
                .isNegative();
        assertThat(score(Axis.SCALE, Situation.UNKNOWN, Decisions.atVolume(50e6)))
                .isZero();
        assertThat(score(Axis.SCALE, Situation.UNKNOWN, Decisions.atVolume(51e6)))
                .isPositive();
    }

    @Test
    void customizationFavorsTheApiWherePromptingIsEnough() {
        assertThat(customization(CustomizationNeed.PROMPTING)).isNegative();
    }

    @Test
    void customizationFavorsOpenModelsForFineTuningDecodingAndModelChanges() {
        assertThat(customization(CustomizationNeed.FINE_TUNING)).isPositive();
        assertThat(customization(CustomizationNeed.CUSTOM_DECODING)).isPositive();
        assertThat(customization(CustomizationNeed.MODEL_CHANGES)).isPositive();
    }

    @Test
    void budgetFavorsTheApiForLowSpendWithoutATeam() {
        Situation simple = where(INFRASTRUCTURE_ENGINEERS, 0, TEAM_CAN_BE_FUNDED, false);
        assertThat(score(Axis.BUDGET, simple, spending(2_000))).isNegative();
        assertThat(score(Axis.BUDGET, Situation.UNKNOWN, spending(10_000))).isNegative();
    }

    @Test
    void budgetFavorsSelfHostingForHighSpendWithATeam() {
        Situation team = where(INFRASTRUCTURE_ENGINEERS, 3, INFRASTRUCTURE_MATURITY, Maturity.ESTABLISHED);
        assertThat(score(Axis.BUDGET, team, spending(80_000))).isPositive();
        assertThat(score(Axis.BUDGET, Situation.UNKNOWN, spending(50_000))).isPositive();
    }

    private static Evidence spending(double usdPerMonth) {
        return new Evidence(50e6, Optional.empty(), OptionalDouble.of(usdPerMonth), Decisions.ARTICLE);
    }

    @Test
    void strongPrivacyOverridesAllOtherAxes() {
        Scorecard scorecard = scores(2, -2, -2, -2);
        assertThat(scorecard.weighted()).isEqualTo(-1);
        assertThat(scorecard.overriding()).containsExactly(Axis.PRIVACY);
        assertThat(scorecard.first()).contains(Standard.SELF_HOSTED);
    }

    @Test
    void anotherStrongAxisOverridesUnlessOneIsAsStrongTheOtherWay() {
        assertThat(scores(0, -1, 2, -1).first()).contains(Standard.SELF_HOSTED);
        assertThat(scores(0, -2, 2, -1).overriding()).isEmpty();
        assertThat(scores(0, -2, 2, -1).first()).contains(Standard.HOSTED_OPEN_API);
    }

    @Test
    void nothingOverridesTowardTheClosedApi() {
        assertThat(scores(-2, 1, 1, 1).overriding()).isEmpty();
        assertThat(scores(-2, 1, 1, 1).first()).contains(Standard.HOSTED_OPEN_API);
    }

    @Test
    void strongPrivacyDecidesWhereTheMoneyDoesNot() {
        MoneyFacts clear = Decisions.money(1_000_000, 300, 100, 110);
        MoneyFacts close = Decisions.close(clear, Standard.HOSTED_OPEN_API, Standard.SELF_HOSTED);
        assertThat(atDefense(close).reconciliation()).isEqualTo(Reconciliation.STRONG_AXIS);
        assertThat(atDefense(close).named()).contains(Standard.SELF_HOSTED);
        assertThat(atDefense(close).cheapest()).contains(Standard.HOSTED_OPEN_API);
        assertThat(atDefense(clear).named()).contains(Standard.HOSTED_OPEN_API);
    }

    private static Verdict atDefense(MoneyFacts money) {
        return Decision.of(Decisions.input(where(DATA_CLASS, DataClass.DEFENSE), money))
                .verdict();
    }

    @Test
    void strongScaleOrBudgetRestateTheMoneyAndDoNotOverrideIt() {
        assertThat(scores(0, 2, 0, 2).overriding()).containsExactly(Axis.SCALE, Axis.BUDGET);
        assertThat(scores(0, 2, 0, 2).overridesMoney()).isFalse();
        assertThat(scores(0, 2, 2, 0).overridesMoney()).isTrue();
    }

    @Test
    void theHostedOpenApiIsTheMiddleGround() {
        assertThat(scores(-1, -1, -1, -1).first()).contains(Standard.CLOSED_API);
        assertThat(scores(-1, -1, -1, -0.75).first()).contains(Standard.HOSTED_OPEN_API);
        assertThat(scores(1, 1, 1, 1).first()).contains(Standard.HOSTED_OPEN_API);
        assertThat(scores(1, 1, 1, 1.25).first()).contains(Standard.SELF_HOSTED);
    }

    private static Scorecard scores(double privacy, double scale, double customization, double budget) {
        return Scorecard.of(
                Situation.UNKNOWN,
                Decisions.atVolume(50e6),
                Decisions.withScores(Decisions.EQUAL, privacy, scale, customization, budget),
                Standard.ALTERNATIVES);
    }
}
