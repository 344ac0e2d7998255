package app.fulcrum.text;

import static app.fulcrum.support.Situations.where;
import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.license.Finding;
import app.fulcrum.model.license.LicenseMatrix;
import app.fulcrum.model.license.LicenseVerdict;
import app.fulcrum.model.license.LicensedModel;
import app.fulcrum.model.license.Rule;
import app.fulcrum.model.license.Standing;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.scenario.Situation;
import app.fulcrum.model.whatif.LicenseFlips;
import app.fulcrum.support.Licenses;
import app.fulcrum.support.Seeded;
import app.fulcrum.support.Situations;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LicenseSentencesTest {

    private static final Situation PRODUCT = where(
            Question.COMMERCIAL_USE, true,
            Question.BASED_IN_EU, false,
            Question.INTERNAL_USE_ONLY, false,
            Question.REDISTRIBUTES_WEIGHTS, false,
            Question.OFFERS_MODEL_AS_SERVICE, false,
            Question.FINE_TUNES, false,
            Question.TRAINS_OTHER_MODELS, false,
            Question.AVOIDS_VISIBLE_ATTRIBUTION, false,
            Question.MONTHLY_ACTIVE_USERS, 2e6);

    private static final LicensedModel SCOUT = Licenses.model("llama-4", "llama-4-scout");

    private static LicenseVerdict verdict() {
        return SCOUT.verdictFor(PRODUCT);
    }

    @ParameterizedTest
    @EnumSource(Standing.class)
    void everyStandingHasAPill(Standing standing) {
        assertThat(LicenseSentences.standing(standing)).isNotBlank();
    }

    @Test
    void theMainConditionFitsATableCell() {
        assertThat(LicenseSentences.mainCondition(verdict())).isEqualTo("2 duties, a visible credit among them");
        LicenseVerdict inEurope = SCOUT.verdictFor(PRODUCT.with(Question.BASED_IN_EU, Situations.answer(true)));
        assertThat(LicenseSentences.mainCondition(inEurope)).isEqualTo("Not licensed where you are");
    }

    @Test
    void aReasonIsTheClauseAndItsPlace() {
        Finding users = new Finding(Rule.ACTIVE_USERS, Standing.NEEDS_LICENSE, "llama-4/mau");
        assertThat(LicenseSentences.reason(users, SCOUT.license()))
                .contains("700 million monthly active users")
                .endsWith("(§ 2)");
    }

    @Test
    void aDutyIsALineOfAChecklist() {
        assertThat(verdict().duties())
                .extracting(duty -> LicenseSentences.duty(duty, SCOUT.license()))
                .anyMatch(line -> line.contains("Built with Llama") && line.endsWith("(§ 1.b.i(B))"));
    }

    @Test
    void anAssumptionSaysWhatStoodInForWhat() {
        assertThat(verdict().warnings())
                .extracting(warning -> LicenseSentences.warning(warning, SCOUT.license()))
                .anyMatch(
                        text -> text.startsWith("Today’s number of users stands in for company users at the release."));
    }

    @Test
    void whatWouldChangeAVerdictNamesTheThresholdAndItsMonth() {
        assertThat(LicenseFlips.of(SCOUT, PRODUCT))
                .extracting(flip -> LicenseSentences.flip(flip, SCOUT.license()))
                .contains(
                        "if you are based in the EU: Not allowed",
                        "at more than 700M monthly active users of the company in March 2025: Needs a license",
                        "if you have to avoid a visible credit: Not allowed");
    }

    @Test
    void theNoticeSaysWhoseReadingItIs() {
        assertThat(LicenseSentences.notice(SCOUT.license(), SCOUT.model()))
                .startsWith("Not legal advice: our reading of ")
                .endsWith("before you rely on it.")
                .contains("Llama 4 Community License Agreement");
        assertThat(LicenseSentences.notice()).endsWith("not legal advice.");
        assertThat(LicenseSentences.textStatus(SCOUT.license())).isEqualTo("The full text was read.");
    }

    @Test
    void whatWasReadAtSecondHandSaysSo() {
        LicensedModel qwen = Licenses.model("apache-2.0", "qwen3");
        assertThat(LicenseSentences.notice(qwen.license(), qwen.model()))
                .endsWith("That Qwen3 and Qwen3-Next open weights comes under it was read at second hand.");
        assertThat(LicenseSentences.foundation(qwen.license(), qwen.model())).contains("Read at second hand");
        LicensedModel unverified = Licenses.model("mit", "deepseek-v3-0324/v3.1");
        assertThat(LicenseSentences.foundation(unverified.license(), unverified.model()))
                .contains("Not verified");
        LicensedModel quoted = Licenses.model("mistral-modified-mit", "devstral-2");
        assertThat(LicenseSentences.foundation(quoted.license(), quoted.model()))
                .as("its clauses are known from quotations only")
                .contains("Read at second hand");
        assertThat(LicenseSentences.foundation(SCOUT.license(), SCOUT.model())).isEmpty();
    }

    @Test
    void answersThatContradictEachOtherAreNamed() {
        Situation situation = PRODUCT.with(Question.REVENUE_PER_MONTH, Situations.answer(25e6))
                .with(Question.REVENUE_PER_YEAR, Situations.answer(15e6));
        LicensedModel devstral = Licenses.model("mistral-modified-mit", "devstral-2");
        assertThat(devstral.verdictFor(situation).warnings())
                .extracting(warning -> LicenseSentences.warning(warning, devstral.license()))
                .anyMatch(text -> text.startsWith("Some answers contradict each other: check company revenue per"
                        + " month, company revenue per year. It may come to “Needs a license”"));
    }

    @Test
    void everythingAnEvaluationCanFindHasWords() {
        Seeded.forEach(1, 200, random -> {
            Situation situation = Situations.random(random);
            LicenseMatrix.of(Licenses.all(), situation)
                    .rows()
                    .forEach(row -> assertThat(words(row))
                            .allSatisfy(text ->
                                    assertThat(text).isNotBlank().doesNotContain("{0}", "{1}", "{2}", "null", "[")));
        });
    }

    private static List<String> words(LicenseMatrix.Row row) {
        LicenseVerdict verdict = row.verdict();
        List<String> words = new ArrayList<>(List.of(LicenseSentences.mainCondition(verdict)));
        verdict.reasons().forEach(reason -> words.add(LicenseSentences.reason(reason, row.license())));
        verdict.duties().forEach(duty -> words.add(LicenseSentences.duty(duty, row.license())));
        verdict.warnings().forEach(warning -> words.add(LicenseSentences.warning(warning, row.license())));
        return words;
    }

    @Test
    void everyFlipHasWords() {
        Seeded.forEach(1, 30, random -> {
            Situation situation = Situations.random(random);
            Licenses.all()
                    .forEach(license -> LicenseFlips.of(
                                    new LicensedModel(license, license.models().getFirst()), situation)
                            .forEach(flip -> assertThat(LicenseSentences.flip(flip, license))
                                    .doesNotContain("{", "null", "Optional")));
        });
    }
}
