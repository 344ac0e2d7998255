package app.fulcrum.model.license;

import static app.fulcrum.model.scenario.Question.COMMERCIAL_USE;
import static app.fulcrum.model.scenario.Question.INTERNAL_USE_ONLY;
import static app.fulcrum.model.scenario.Question.OFFERS_MODEL_AS_SERVICE;
import static app.fulcrum.model.scenario.Question.PRODUCT_MONTHLY_ACTIVE_USERS;
import static app.fulcrum.model.scenario.Question.PRODUCT_REVENUE_PER_MONTH;
import static app.fulcrum.support.Situations.where;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fulcrum.model.catalog.License;
import app.fulcrum.model.catalog.License.Duty;
import app.fulcrum.model.license.LicenseMatrix.Row;
import app.fulcrum.model.scenario.Situation;
import app.fulcrum.support.Books;
import app.fulcrum.support.Licenses;
import app.fulcrum.support.RecordChange;
import app.fulcrum.support.Seeded;
import app.fulcrum.support.Situations;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.StringNode;

class LicenseEvaluatorTest {

    @Test
    void aModelTheLicenseDoesNotCoverIsRefused() {
        License mit = Books.bundled().license("mit").orElseThrow();
        assertThatThrownBy(() -> LicenseEvaluator.evaluate(mit, "llama-4-scout", Situation.UNKNOWN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("llama-4-scout");
    }

    @Test
    void aDutyLimitedToSomeModelsLeavesTheOthersAlone() {
        Situation research = where(COMMERCIAL_USE, false);
        assertThat(Licenses.model("cc-by-nc-4.0", "command-a-03-2025")
                        .verdictFor(research)
                        .duties())
                .extracting(Duty::id)
                .contains("aup");
        assertThat(Licenses.model("cc-by-nc-4.0", "voxtral-tts-2603")
                        .verdictFor(research)
                        .duties())
                .extracting(Duty::id)
                .doesNotContain("aup");
    }

    @Test
    void aProhibitedServiceIsNotAllowed() {
        License mit = Books.bundled().license("mit").orElseThrow();
        License closed = RecordChange.apply(mit, "rules.hosting", StringNode.valueOf("PROHIBITED"));
        LicenseVerdict verdict = LicenseEvaluator.evaluate(closed, "deepseek-r1", where(OFFERS_MODEL_AS_SERVICE, true));
        assertThat(verdict.standing()).isEqualTo(Standing.NOT_ALLOWED);
        assertThat(verdict.reasons())
                .containsExactly(new Finding(Rule.HOSTED_SERVICE, Standing.NOT_ALLOWED, "mit/hosted"));
    }

    @Test
    void oneNameShownForUsersAndRevenueIsOneDuty() {
        Situation large = where(
                COMMERCIAL_USE,
                true,
                INTERNAL_USE_ONLY,
                false,
                PRODUCT_MONTHLY_ACTIVE_USERS,
                2e8,
                PRODUCT_REVENUE_PER_MONTH,
                3e7);
        LicenseVerdict verdict =
                Licenses.model("kimi-k2-modified-mit", "kimi-k2").verdictFor(large);
        assertThat(verdict.duties()).extracting(Duty::id).containsExactly("display-model-name");
        assertThat(verdict.duties().getFirst().text()).contains("shows its name");
        assertThat(verdict.reasons()).hasSize(1);
    }

    @Test
    void theMatrixSaysOfEveryModelWhatItsLicenseSays() {
        Seeded.forEach(1, 200, random -> {
            Situation situation = Situations.random(random);
            for (Row row : LicenseMatrix.of(Licenses.all(), situation).rows()) {
                assertThat(row.verdict())
                        .as(row.model().id())
                        .isEqualTo(LicenseEvaluator.evaluate(row.license(), row.model(), situation));
            }
        });
    }

    @Test
    void everyOpenModelOfThePriceBookHasALicense() {
        assertThat(Books.bundled().openModels())
                .allMatch(model -> LicensedModel.of(model, Books.bundled()).isPresent());
    }
}
