package app.fulcrum.text;

import static app.fulcrum.support.Standard.CLOSED_API;
import static app.fulcrum.support.Standard.HOSTED_OPEN_API;
import static app.fulcrum.support.Standard.SELF_HOSTED;
import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.advice.Advice;
import app.fulcrum.model.advice.Decision;
import app.fulcrum.model.advice.Trigger;
import app.fulcrum.model.license.LicensedModel;
import app.fulcrum.model.license.Standing;
import app.fulcrum.model.resolution.LengthStep;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.scenario.Question.ProductStage;
import app.fulcrum.model.scorecard.Basis;
import app.fulcrum.model.unit.Range;
import app.fulcrum.model.verdict.Confidence;
import app.fulcrum.model.verdict.Decisions;
import app.fulcrum.model.verdict.Doubt;
import app.fulcrum.support.Licenses;
import app.fulcrum.support.Seeded;
import app.fulcrum.support.Situations;
import app.fulcrum.support.Standard;
import app.fulcrum.text.number.MoneyFigures;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AdviceSentencesTest {

    private static final AdviceSentences SENTENCES =
            new AdviceSentences(MoneyFigures.USD, new AlternativeNames(Standard.ALTERNATIVES));
    private static final LicensedModel SCOUT = Licenses.model("llama-4", "llama-4-scout");

    private static String because(Trigger trigger) {
        return SENTENCES.adviceWithTriggers(new Advice(Advice.Code.READ_THE_LICENSE, List.of(trigger)));
    }

    @ParameterizedTest
    @EnumSource(Advice.Code.class)
    void everyPieceOfAdviceHasASentence(Advice.Code code) {
        String sentence = AdviceSentences.advice(new Advice(code, List.of(new Trigger.Names(CLOSED_API))));
        assertThat(sentence).endsWith(".");
        assertThat(sentence.startsWith("Do not")).isEqualTo(!code.isDo());
    }

    @Test
    void theFactsThatMakeItApplyFollow() {
        Trigger stage = new Trigger.Fact(
                new Basis.Answered(Question.PRODUCT_STAGE, Situations.answer(ProductStage.VALIDATION)));
        assertThat(SENTENCES.adviceWithTriggers(new Advice(Advice.Code.START_WITH_CLOSED_API, List.of(stage))))
                .isEqualTo("Start on a closed API, and look at open models again once usage is stable."
                        + " Because: Still looking for its market.");
    }

    @Test
    void everyKindOfTriggerHasWords() {
        assertThat(because(new Trigger.Names(SELF_HOSTED))).endsWith("Because: Self-hosting is recommended.");
        assertThat(because(new Trigger.CostsLess(HOSTED_OPEN_API, CLOSED_API, 6_000)))
                .endsWith("Because: The hosted open API costs $6,000 a month less than the closed API.");
        assertThat(because(new Trigger.License(SCOUT, Standing.OK_WITH_DUTIES)))
                .endsWith("Because: Llama 4 Scout 17B-16E: OK with duties.");
        assertThat(because(new Trigger.People(5_000))).endsWith("Because: People cost $5,000 a month.");
    }

    @Test
    void everyDoubtHasWords() {
        assertThat(new AdviceSentences(MoneyFigures.USD, new AlternativeNames(Standard.ALTERNATIVES))
                        .doubt(new Doubt.CloseCall(Standard.ids(HOSTED_OPEN_API, SELF_HOSTED))))
                .isEqualTo("Within what is uncertain, the hosted open API and self-hosting are too close to call.");
        assertThat(new AdviceSentences(MoneyFigures.USD, new AlternativeNames(Standard.ALTERNATIVES))
                        .doubt(new Doubt.Unpriced(Standard.ids(SELF_HOSTED))))
                .isEqualTo("The cost of self-hosting at this volume is unknown.");
        assertThat(new AdviceSentences(MoneyFigures.USD, new AlternativeNames(Standard.ALTERNATIVES))
                        .doubt(new Doubt.ExpiredPrices(1)))
                .isEqualTo("One price in use has expired.");
        assertThat(new AdviceSentences(MoneyFigures.USD, new AlternativeNames(Standard.ALTERNATIVES))
                        .doubt(new Doubt.AgingPrices(3, 204)))
                .isEqualTo("3 prices in use are old, the oldest 204 days.");
        assertThat(new AdviceSentences(MoneyFigures.USD, new AlternativeNames(Standard.ALTERNATIVES))
                        .doubt(new Doubt.EstimatedThroughput(Standard.SELF_HOSTED, new Range(0.8, 1, 1.25))))
                .isEqualTo("The speed is an estimate: 8 in 10 measurements reached 80\u00a0%–125\u00a0% of it.");
        assertThat(new AdviceSentences(MoneyFigures.USD, new AlternativeNames(Standard.ALTERNATIVES))
                        .doubt(new Doubt.Unanswered(List.of(Question.REGULATED), 15)))
                .isEqualTo("1 of 15 questions are open: regulation.");
        assertThat(new AdviceSentences(MoneyFigures.USD, new AlternativeNames(Standard.ALTERNATIVES))
                        .doubt(new Doubt.OpenLicense(SCOUT, List.of(Question.BASED_IN_EU))))
                .isEqualTo("The license of Llama 4 Scout 17B-16E is unsettled. It depends on seat in the EU.");
        assertThat(new AdviceSentences(MoneyFigures.USD, new AlternativeNames(Standard.ALTERNATIVES))
                        .doubt(new Doubt.OutsideCalibration(Standard.SELF_HOSTED)))
                .endsWith(".");
    }

    @Test
    void doubtsOfTokensSayWhatIsKnownAndWhatToState() {
        InputKey factor = InputKey.of(CLOSED_API, Input.INPUT_TOKEN_FACTOR);
        assertThat(SENTENCES.doubt(new Doubt.TokenCounts(
                        CLOSED_API, HOSTED_OPEN_API, Optional.of(new Range(1.2, 1.53, 2)), factor)))
                .isEqualTo("The closed API counts 1.2–2 tokens for one of the hosted open API, by the kind of text."
                        + " State the token factors of both.");
        assertThat(SENTENCES.doubt(new Doubt.TokenCounts(CLOSED_API, HOSTED_OPEN_API, Optional.empty(), factor)))
                .isEqualTo("Whether the closed API makes as many tokens of a text as the hosted open API is unknown."
                        + " State the token factors of both.");
        assertThat(SENTENCES.doubt(new Doubt.NearLengthStep(new LengthStep(CLOSED_API, "Acme Large", 200_000, 20_000))))
                .isEqualTo("Acme Large has other prices above 200K input tokens, and the mean is 20K."
                        + " State the share and length of long requests.");
    }

    @ParameterizedTest
    @EnumSource(Confidence.Level.class)
    void everyLevelHasWords(Confidence.Level level) {
        assertThat(AdviceSentences.level(new Confidence(level, List.of()))).endsWith("confidence");
    }

    @Test
    void everyDecisionsAdviceAndDoubtsHaveWords() {
        Seeded.forEach(1, 1_000, random -> {
            Decision decision = Decision.of(Decisions.randomInput(random));
            assertThat(decision.advice())
                    .allSatisfy(advice ->
                            assertThat(SENTENCES.adviceWithTriggers(advice)).doesNotContain("{", "null", "Optional"));
            assertThat(decision.confidence().doubts())
                    .allSatisfy(doubt -> assertThat(
                                    new AdviceSentences(MoneyFigures.USD, new AlternativeNames(Standard.ALTERNATIVES))
                                            .doubt(doubt))
                            .doesNotContain("{", "null", "Optional"));
        });
    }
}
