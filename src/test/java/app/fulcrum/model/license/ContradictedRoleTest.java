package app.fulcrum.model.license;

import static app.fulcrum.model.scenario.Question.BASED_IN_EU;
import static app.fulcrum.model.scenario.Question.COMMERCIAL_USE;
import static app.fulcrum.model.scenario.Question.FINE_TUNES;
import static app.fulcrum.model.scenario.Question.OFFERS_MODEL_AS_SERVICE;
import static app.fulcrum.model.scenario.Question.REDISTRIBUTES_WEIGHTS;
import static app.fulcrum.model.scenario.Question.ROLE;
import static app.fulcrum.support.Situations.where;
import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.scenario.Answer;
import app.fulcrum.model.scenario.Question.Role;
import app.fulcrum.model.scenario.Situation;
import app.fulcrum.support.Licenses;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whoever only uses a product has no weights to pass on. */
class ContradictedRoleTest {

    private static final LicensedModel MIXTRAL = Licenses.model("apache-2.0", "mixtral-8x22b");
    private static final LicensedModel SCOUT = Licenses.model("llama-4", "llama-4-scout");

    @Test
    void anEndUserWhoPassesOnTheWeightsIsAskedWhichItIs() {
        Situation situation = where(ROLE, Role.END_USER, REDISTRIBUTES_WEIGHTS, true);
        LicenseVerdict verdict = MIXTRAL.verdictFor(situation);
        assertThat(verdict.standing()).isEqualTo(Standing.OK);
        assertThat(verdict.atWorst()).isEqualTo(Standing.OK_WITH_DUTIES);
        assertThat(verdict.warnings())
                .contains(new Warning(
                        Warning.Kind.CONTRADICTED,
                        new Finding(Rule.DUTY, Standing.OK_WITH_DUTIES, "apache-2.0/4a"),
                        Set.of(ROLE, REDISTRIBUTES_WEIGHTS)));
    }

    @Test
    void whatALicenseeWouldOweBesidesIsOpenToo() {
        Situation situation = where(ROLE, Role.END_USER, OFFERS_MODEL_AS_SERVICE, true, COMMERCIAL_USE, true);
        LicensedModel research = Licenses.model("mistral-mrl-0.1", "mistral-large-2411");
        assertThat(research.verdictFor(situation).warnings())
                .contains(new Warning(
                        Warning.Kind.CONTRADICTED,
                        new Finding(Rule.COMMERCIAL_USE, Standing.NEEDS_LICENSE, "mistral-mrl-0.1/research-only"),
                        Set.of(ROLE, OFFERS_MODEL_AS_SERVICE)));
    }

    @Test
    void theExemptionOfEndUsersInTheEuIsOpenToo() {
        Situation situation = where(ROLE, Role.END_USER, REDISTRIBUTES_WEIGHTS, true, BASED_IN_EU, true);
        LicenseVerdict verdict = SCOUT.verdictFor(situation);
        assertThat(verdict.atWorst()).isEqualTo(Standing.NOT_ALLOWED);
        assertThat(SCOUT.verdictFor(situation.with(REDISTRIBUTES_WEIGHTS, answerNo()))
                        .atWorst())
                .isEqualTo(Standing.OK_WITH_DUTIES);
    }

    @Test
    void eitherAnswerTakenBackEndsTheContradiction() {
        Situation situation = where(ROLE, Role.END_USER, REDISTRIBUTES_WEIGHTS, true, FINE_TUNES, false);
        assertThat(MIXTRAL.verdictFor(situation.with(REDISTRIBUTES_WEIGHTS, answerNo()))
                        .warnings())
                .isEmpty();
        assertThat(MIXTRAL.verdictFor(where(ROLE, Role.LICENSEE, REDISTRIBUTES_WEIGHTS, true, FINE_TUNES, false)))
                .extracting(LicenseVerdict::standing, each -> each.warnings().size())
                .containsExactly(Standing.OK_WITH_DUTIES, 0);
    }

    private static Answer answerNo() {
        return new Answer.YesNo(false);
    }
}
