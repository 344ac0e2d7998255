package app.fulcrum.model.license;

import static app.fulcrum.model.scenario.Question.AVOIDS_VISIBLE_ATTRIBUTION;
import static app.fulcrum.model.scenario.Question.BASED_IN_EU;
import static app.fulcrum.model.scenario.Question.COMMERCIAL_USE;
import static app.fulcrum.model.scenario.Question.INTERNAL_USE_ONLY;
import static app.fulcrum.model.scenario.Question.MONTHLY_ACTIVE_USERS;
import static app.fulcrum.model.scenario.Question.MONTHLY_ACTIVE_USERS_AT_RELEASE;
import static app.fulcrum.model.scenario.Question.REVENUE_PER_MONTH;
import static app.fulcrum.model.scenario.Question.REVENUE_PER_YEAR;
import static app.fulcrum.model.scenario.Question.ROLE;
import static app.fulcrum.model.scenario.Question.RUNS_MODEL_SERVICE_BUSINESS;
import static app.fulcrum.model.scenario.Question.TERRITORIES_OF_USE;
import static app.fulcrum.support.Situations.where;
import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.catalog.License;
import app.fulcrum.model.scenario.Question.Role;
import app.fulcrum.model.scenario.Situation;
import app.fulcrum.support.Licenses;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LicenseUnknownsTest {

    private List<License> licenses = List.of();

    @BeforeAll
    void readLicenses() {
        licenses = Licenses.all();
    }

    private LicenseVerdict verdict(String licenseId, String modelId, Situation situation) {
        License license = licenses.stream()
                .filter(each -> each.id().equals(licenseId))
                .findFirst()
                .orElseThrow();
        return LicenseEvaluator.evaluate(license, modelId, situation);
    }

    @Test
    void anUnknownSeatMakesTheEuClauseAWarning() {
        LicenseVerdict verdict = verdict("llama-4", "llama-4-scout", Situation.UNKNOWN);
        assertThat(verdict.standing()).isEqualTo(Standing.OK_WITH_DUTIES);
        assertThat(verdict.warnings())
                .contains(new Warning(
                        Warning.Kind.OPEN,
                        new Finding(Rule.REGION, Standing.NOT_ALLOWED, "llama-4/eu-multimodal"),
                        Set.of(BASED_IN_EU)));
        assertThat(verdict.atWorst()).isEqualTo(Standing.NOT_ALLOWED);
    }

    @Test
    void anUnknownSeatDoesNotMatterToATextModel() {
        LicenseVerdict verdict = verdict("llama-3.3", "llama-3.3-70b", Situation.UNKNOWN);
        assertThat(verdict.warnings()).noneMatch(warning -> warning.finding().rule() == Rule.REGION);
    }

    @Test
    void anUnknownRevenueShowsTheGateAsAWarning() {
        LicenseVerdict verdict = verdict("mistral-modified-mit", "devstral-2", Situation.UNKNOWN);
        assertThat(verdict.warnings())
                .contains(new Warning(
                        Warning.Kind.OPEN,
                        new Finding(Rule.REVENUE, Standing.NEEDS_LICENSE, "mistral-modified-mit/revenue"),
                        Set.of(REVENUE_PER_MONTH)));
    }

    @Test
    void everyOpenQuestionOfAGateIsNamed() {
        Situation situation = where(COMMERCIAL_USE, true, INTERNAL_USE_ONLY, false);
        LicenseVerdict verdict = verdict("kimi-k3", "kimi-k3", situation);
        assertThat(verdict.warnings())
                .filteredOn(warning -> warning.finding().clauseId().equals("kimi-k3/maas"))
                .singleElement()
                .extracting(Warning::questions)
                .isEqualTo(Set.of(RUNS_MODEL_SERVICE_BUSINESS, REVENUE_PER_YEAR));
    }

    @Test
    void aThresholdOfZeroIsPassedByAnyRevenue() {
        Situation situation = where(COMMERCIAL_USE, true, INTERNAL_USE_ONLY, false, RUNS_MODEL_SERVICE_BUSINESS, true);
        assertThat(verdict("qwen-community-1.0", "qwen3.8-flash-next", situation)
                        .standing())
                .isEqualTo(Standing.NEEDS_LICENSE);
    }

    @Test
    void todaysUsersStandInForThoseAtReleaseAndSaySo() {
        Situation situation = where(MONTHLY_ACTIVE_USERS, 800e6);
        LicenseVerdict verdict = verdict("llama-3.3", "llama-3.3-70b", situation);
        assertThat(verdict.standing()).isEqualTo(Standing.NEEDS_LICENSE);
        assertThat(verdict.warnings())
                .contains(new Warning(
                        Warning.Kind.ASSUMED,
                        new Finding(Rule.ACTIVE_USERS, Standing.NEEDS_LICENSE, "llama-3.3/mau"),
                        Set.of(MONTHLY_ACTIVE_USERS_AT_RELEASE)));
    }

    @Test
    void theAssumptionIsLabeledEvenWhereItDoesNoHarm() {
        LicenseVerdict verdict = verdict("llama-3.3", "llama-3.3-70b", where(MONTHLY_ACTIVE_USERS, 5e6));
        assertThat(verdict.standing()).isEqualTo(Standing.OK_WITH_DUTIES);
        assertThat(verdict.warnings()).anyMatch(warning -> warning.kind() == Warning.Kind.ASSUMED);
    }

    @Test
    void withNoUserCountAtAllTheGateIsOpen() {
        LicenseVerdict verdict = verdict("llama-3.3", "llama-3.3-70b", Situation.UNKNOWN);
        assertThat(verdict.warnings())
                .contains(new Warning(
                        Warning.Kind.OPEN,
                        new Finding(Rule.ACTIVE_USERS, Standing.NEEDS_LICENSE, "llama-3.3/mau"),
                        Set.of(MONTHLY_ACTIVE_USERS_AT_RELEASE)));
    }

    @Test
    void unknownTerritoriesKeepAnExclusionOpen() {
        LicenseVerdict verdict = verdict("tencent-hunyuan-community-2025", "hunyuan-a13b", where(BASED_IN_EU, false));
        assertThat(verdict.warnings()).anyMatch(warning -> warning.questions().equals(Set.of(TERRITORIES_OF_USE)));
    }

    @Test
    void anUnknownRoleIsReadAsALicensee() {
        Situation licensee = where(ROLE, Role.LICENSEE, COMMERCIAL_USE, true);
        Situation unknown = licensee.without(ROLE);
        assertThat(verdict("mistral-mrl-0.1", "mistral-large-2411", unknown))
                .isEqualTo(verdict("mistral-mrl-0.1", "mistral-large-2411", licensee));
    }

    @Test
    void avoidingCreditsIsAWarningWhileItIsOpen() {
        Situation situation = where(INTERNAL_USE_ONLY, false);
        LicenseVerdict verdict = verdict("llama-4", "llama-4-scout", situation);
        assertThat(verdict.warnings())
                .contains(new Warning(
                        Warning.Kind.OPEN,
                        new Finding(Rule.ATTRIBUTION, Standing.NOT_ALLOWED, "llama-4/built-with"),
                        Set.of(AVOIDS_VISIBLE_ATTRIBUTION)));
    }

    @Test
    void anUnreadTextIsNeverJudged() {
        LicenseVerdict verdict = verdict("mistral-large-4", "mistral-large-4", where(COMMERCIAL_USE, true));
        assertThat(verdict.standing()).isEqualTo(Standing.NOT_EVALUATED);
        assertThat(verdict.warnings()).isEmpty();
    }
}
