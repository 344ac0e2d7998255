package app.fulcrum.model.whatif;

import static app.fulcrum.model.scenario.Question.BASED_IN_EU;
import static app.fulcrum.model.scenario.Question.COMMERCIAL_USE;
import static app.fulcrum.model.scenario.Question.INTERNAL_USE_ONLY;
import static app.fulcrum.model.scenario.Question.MONTHLY_ACTIVE_USERS;
import static app.fulcrum.model.scenario.Question.MONTHLY_ACTIVE_USERS_AT_RELEASE;
import static app.fulcrum.model.scenario.Question.REVENUE_PER_MONTH;
import static app.fulcrum.model.scenario.Question.ROLE;
import static app.fulcrum.model.scenario.Question.RUNS_MODEL_SERVICE_BUSINESS;
import static app.fulcrum.model.scenario.Question.TERRITORIES_OF_USE;
import static app.fulcrum.support.Situations.where;
import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.catalog.LicenseRules.Comparator;
import app.fulcrum.model.license.LicensedModel;
import app.fulcrum.model.license.Standing;
import app.fulcrum.model.scenario.Answer;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.scenario.Question.Role;
import app.fulcrum.model.scenario.Situation;
import app.fulcrum.support.Licenses;
import app.fulcrum.support.Situations;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class LicenseFlipsTest {

    private static final LicensedModel DEVSTRAL = Licenses.model("mistral-modified-mit", "devstral-2");
    private static final LicensedModel HUNYUAN = Licenses.model("tencent-hunyuan-community-2025", "hunyuan-a13b");

    private static List<AnswerChange> changes(LicensedModel model, Situation situation, Question question) {
        return LicenseFlips.of(model, situation).stream()
                .filter(flip -> flip.question() == question)
                .map(LicenseFlip::change)
                .toList();
    }

    private static Answer places(String... codes) {
        return new Answer.Territories(new TreeSet<>(List.of(codes)));
    }

    @Test
    void anAmountBelowAThresholdFlipsBeyondIt() {
        assertThat(changes(DEVSTRAL, where(REVENUE_PER_MONTH, 5e6), REVENUE_PER_MONTH))
                .containsExactly(new AnswerChange.Passes(Comparator.ABOVE, 20e6));
    }

    @Test
    void anAmountBeyondAThresholdFlipsBackAtIt() {
        assertThat(changes(DEVSTRAL, where(REVENUE_PER_MONTH, 25e6), REVENUE_PER_MONTH))
                .containsExactly(new AnswerChange.StaysWithin(Comparator.ABOVE, 20e6));
    }

    @Test
    void anUnknownAmountFlipsOnlyWhereTheStandingChanges() {
        assertThat(changes(DEVSTRAL, Situation.UNKNOWN, REVENUE_PER_MONTH))
                .containsExactly(new AnswerChange.Passes(Comparator.ABOVE, 20e6));
    }

    @Test
    void anAmountAtAThresholdThatCountsFromThereOnIsPassed() {
        AnswerChange atLeast = new AnswerChange.Passes(Comparator.AT_LEAST, 20e6);
        assertThat(atLeast.answer()).isEqualTo(new Answer.Amount(20e6));
        AnswerChange below = new AnswerChange.StaysWithin(Comparator.AT_LEAST, 20e6);
        assertThat(below.answer()).isEqualTo(new Answer.Amount(Math.nextDown(20e6)));
        assertThat(new AnswerChange.StaysWithin(Comparator.ABOVE, 20e6).answer())
                .isEqualTo(new Answer.Amount(20e6));
    }

    @Test
    void aThresholdNobodyCanStayBelowHasNoWayBack() {
        LicensedModel flashNext = Licenses.model("qwen-community-1.0", "qwen3.8-flash-next");
        Situation service = where(COMMERCIAL_USE, true, INTERNAL_USE_ONLY, false, RUNS_MODEL_SERVICE_BUSINESS, true);
        assertThat(LicenseFlips.of(flashNext, service))
                .extracting(LicenseFlip::question)
                .contains(COMMERCIAL_USE, INTERNAL_USE_ONLY, RUNS_MODEL_SERVICE_BUSINESS)
                .doesNotContain(Question.REVENUE_PER_YEAR);
    }

    @Test
    void usersAtReleaseAreTheOnesThatFlipAGateCountedThen() {
        LicensedModel scout = Licenses.model("llama-4", "llama-4-scout");
        Situation situation = where(BASED_IN_EU, false, MONTHLY_ACTIVE_USERS, 900e6);
        assertThat(scout.verdictFor(situation).standing()).isEqualTo(Standing.NEEDS_LICENSE);
        assertThat(changes(scout, situation, MONTHLY_ACTIVE_USERS)).isEmpty();
        assertThat(changes(scout, situation, MONTHLY_ACTIVE_USERS_AT_RELEASE))
                .containsExactly(new AnswerChange.StaysWithin(Comparator.ABOVE, 700e6));
    }

    @Test
    void everyExcludedTerritoryFlipsWhereNoneIsUsed() {
        assertThat(changes(HUNYUAN, where(BASED_IN_EU, false, TERRITORIES_OF_USE, places("US")), TERRITORIES_OF_USE))
                .containsExactly(
                        new AnswerChange.UsedAlsoIn("EU", places("EU", "US")),
                        new AnswerChange.UsedAlsoIn("GB", places("GB", "US")),
                        new AnswerChange.UsedAlsoIn("KR", places("KR", "US")));
    }

    @Test
    void leavingTheExcludedTerritoriesFlipsBack() {
        Situation situation = where(BASED_IN_EU, false, TERRITORIES_OF_USE, places("DE", "GB", "US"));
        assertThat(changes(HUNYUAN, situation, TERRITORIES_OF_USE))
                .containsExactly(new AnswerChange.NotUsedWhereExcluded(places("US")));
    }

    @Test
    void theOtherRoleIsTried() {
        LicensedModel mistral = Licenses.model("mistral-mrl-0.1", "mistral-large-2411");
        assertThat(changes(mistral, where(ROLE, Role.LICENSEE, COMMERCIAL_USE, true), ROLE))
                .containsExactly(new AnswerChange.Answered(Situations.answer(Role.END_USER)));
    }

    @Test
    void anUnreadLicenseHasNothingToFlip() {
        assertThat(LicenseFlips.of(Licenses.model("mistral-large-4", "mistral-large-4"), Situation.UNKNOWN))
                .isEmpty();
    }
}
