package app.fulcrum.model.license;

import static app.fulcrum.model.scenario.Question.MONTHLY_ACTIVE_USERS;
import static app.fulcrum.model.scenario.Question.MONTHLY_ACTIVE_USERS_AT_RELEASE;
import static app.fulcrum.model.scenario.Question.PRODUCT_MONTHLY_ACTIVE_USERS;
import static app.fulcrum.model.scenario.Question.PRODUCT_REVENUE_PER_MONTH;
import static app.fulcrum.model.scenario.Question.PRODUCT_REVENUE_PER_YEAR;
import static app.fulcrum.model.scenario.Question.REVENUE_PER_MONTH;
import static app.fulcrum.model.scenario.Question.REVENUE_PER_YEAR;
import static app.fulcrum.support.Situations.where;
import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.catalog.LicenseRules.Comparator;
import app.fulcrum.model.license.Amounts.Passed;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.scenario.Situation;
import app.fulcrum.support.Licenses;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AmountsTest {

    private static final double AT = 20e6;

    private static Passed passed(Situation situation, Question amount) {
        return new Amounts(situation).passes(amount, Comparator.ABOVE, AT);
    }

    private static Condition decided(Situation situation, Question amount) {
        Passed passed = passed(situation, amount);
        assertThat(passed.stoodInFor()).isEmpty();
        return passed.condition();
    }

    @Test
    void aYearBelowAMonthsThresholdHasNoMonthAboveIt() {
        assertThat(decided(where(REVENUE_PER_YEAR, AT), REVENUE_PER_MONTH)).isEqualTo(Condition.NO);
        assertThat(decided(where(REVENUE_PER_YEAR, AT), PRODUCT_REVENUE_PER_MONTH))
                .isEqualTo(Condition.NO);
    }

    @Test
    void aYearBetweenOnceAndTwelveTimesAMonthsThresholdLeavesTheMonthOpen() {
        assertThat(decided(where(REVENUE_PER_YEAR, AT + 1), REVENUE_PER_MONTH))
                .isEqualTo(Condition.openUntil(REVENUE_PER_MONTH));
        assertThat(decided(where(REVENUE_PER_YEAR, 12 * AT), REVENUE_PER_MONTH))
                .isEqualTo(Condition.openUntil(REVENUE_PER_MONTH));
    }

    @Test
    void aYearAboveTwelveTimesAMonthsThresholdStandsInForTheMonth() {
        assertThat(passed(where(REVENUE_PER_YEAR, 12 * AT + 12), REVENUE_PER_MONTH))
                .isEqualTo(new Passed(Condition.YES, Optional.of(REVENUE_PER_MONTH)));
        assertThat(passed(where(PRODUCT_REVENUE_PER_YEAR, 12 * AT + 12), PRODUCT_REVENUE_PER_MONTH))
                .isEqualTo(new Passed(Condition.YES, Optional.of(PRODUCT_REVENUE_PER_MONTH)));
    }

    @Test
    void theMonthItselfPrevailsOverTheYear() {
        assertThat(decided(where(REVENUE_PER_MONTH, AT, REVENUE_PER_YEAR, 13 * AT), REVENUE_PER_MONTH))
                .isEqualTo(Condition.NO);
    }

    @Test
    void aMonthAboveAYearsThresholdMakesTheYearPassIt() {
        assertThat(decided(where(REVENUE_PER_MONTH, AT + 1), REVENUE_PER_YEAR)).isEqualTo(Condition.YES);
        assertThat(decided(where(REVENUE_PER_MONTH, AT), REVENUE_PER_YEAR))
                .isEqualTo(Condition.openUntil(REVENUE_PER_YEAR));
    }

    @Test
    void aCompanyBelowAThresholdHasNoProductAboveIt() {
        assertThat(decided(where(MONTHLY_ACTIVE_USERS, AT), PRODUCT_MONTHLY_ACTIVE_USERS))
                .isEqualTo(Condition.NO);
        assertThat(decided(where(MONTHLY_ACTIVE_USERS, AT + 1), PRODUCT_MONTHLY_ACTIVE_USERS))
                .isEqualTo(Condition.openUntil(PRODUCT_MONTHLY_ACTIVE_USERS));
    }

    @Test
    void aProductAboveAThresholdTakesItsCompanyThere() {
        assertThat(decided(where(PRODUCT_REVENUE_PER_MONTH, AT + 1), REVENUE_PER_YEAR))
                .isEqualTo(Condition.YES);
    }

    @Test
    void todaysUsersSayNothingCertainOfThoseAtARelease() {
        assertThat(passed(where(MONTHLY_ACTIVE_USERS, 1e6), MONTHLY_ACTIVE_USERS_AT_RELEASE))
                .isEqualTo(new Passed(Condition.NO, Optional.of(MONTHLY_ACTIVE_USERS_AT_RELEASE)));
    }

    @Test
    void answersThatContradictEachOtherAreBothAskedAbout() {
        Situation situation = where(REVENUE_PER_MONTH, 25e6, REVENUE_PER_YEAR, 15e6);
        assertThat(decided(situation, REVENUE_PER_MONTH).open())
                .isEqualTo(EnumSet.of(REVENUE_PER_MONTH, REVENUE_PER_YEAR));
        assertThat(Licenses.model("mistral-modified-mit", "devstral-2")
                        .verdictFor(situation)
                        .warnings())
                .contains(new Warning(
                        Warning.Kind.CONTRADICTED,
                        new Finding(Rule.REVENUE, Standing.NEEDS_LICENSE, "mistral-modified-mit/revenue"),
                        Set.of(REVENUE_PER_MONTH, REVENUE_PER_YEAR)));
    }

    @Test
    void answersThatContradictEachOtherOnOneSideOfAThresholdStillDecide() {
        assertThat(decided(where(REVENUE_PER_MONTH, 9e6, REVENUE_PER_YEAR, 8e6), REVENUE_PER_MONTH))
                .isEqualTo(Condition.NO);
    }
}
