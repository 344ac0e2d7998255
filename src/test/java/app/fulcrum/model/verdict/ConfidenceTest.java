package app.fulcrum.model.verdict;

import static app.fulcrum.model.verdict.Confidence.Level.HIGH;
import static app.fulcrum.model.verdict.Confidence.Level.LOW;
import static app.fulcrum.model.verdict.Confidence.Level.MEDIUM;
import static app.fulcrum.support.Situations.where;
import static app.fulcrum.support.Standard.HOSTED_OPEN_API;
import static app.fulcrum.support.Standard.SELF_HOSTED;
import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.advice.Decision;
import app.fulcrum.model.license.LicensedModel;
import app.fulcrum.model.resolution.PriceAges;
import app.fulcrum.model.resolution.UnservedEnds;
import app.fulcrum.model.scenario.Answer;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.scenario.Situation;
import app.fulcrum.model.unit.Range;
import app.fulcrum.support.Licenses;
import app.fulcrum.support.Situations;
import app.fulcrum.support.Standard;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ConfidenceTest {

    private static final Situation ANSWERED = allAnswered();

    private static Situation allAnswered() {
        SplittableRandom random = new SplittableRandom(5);
        Situation situation = Situation.UNKNOWN;
        for (Question question : Question.values()) {
            situation = situation.with(question, Situations.randomAnswer(question, random));
        }
        return situation
                .with(Question.MUST_RUN_OFFLINE, Situations.answer(false))
                .with(Question.RESIDENCY_REQUIRED, Situations.answer(false))
                .with(Question.DATA_MAY_LEAVE, Situations.answer(true));
    }

    private static Confidence confidence(Situation situation, Reliability reliability) {
        DecisionInput input = Decisions.input(situation, Decisions.money(1_000_000, 300, 90, 4_000));
        return Decision.of(new DecisionInput(
                        Standard.ALTERNATIVES,
                        input.situation(),
                        input.settings(),
                        input.evidence(),
                        input.models(),
                        input.offers(),
                        input.money(),
                        reliability))
                .confidence();
    }

    private static Reliability reliability(int aging, int expired, boolean outside) {
        return Decisions.reliability(
                new PriceAges(3, aging, expired, 0, 0, 120, Optional.empty()),
                Standard.ids(),
                Decisions.hardware(false, Optional.empty(), outside));
    }

    @Test
    void withNothingToDoubtItIsHigh() {
        assertThat(confidence(ANSWERED, Decisions.SURE).level()).isEqualTo(HIGH);
        assertThat(confidence(ANSWERED, Decisions.SURE).doubts()).isEmpty();
    }

    @Test
    void agingPricesLeaveItMedium() {
        Confidence confidence = confidence(ANSWERED, reliability(2, 0, false));
        assertThat(confidence.level()).isEqualTo(MEDIUM);
        assertThat(confidence.doubts()).containsExactly(new Doubt.AgingPrices(2, 120));
    }

    @Test
    void expiredPricesMakeItLow() {
        assertThat(confidence(ANSWERED, reliability(0, 1, false)).level()).isEqualTo(LOW);
    }

    @Test
    void anOptionWithoutAPriceMakesItLow() {
        Reliability unpriced = Decisions.reliability(PriceAges.NONE, Standard.ids(SELF_HOSTED), HardwareFacts.UNKNOWN);
        assertThat(confidence(ANSWERED, unpriced).level()).isEqualTo(LOW);
    }

    @Test
    void anEstimateWithABandIsSaidAndOneOutsideItsCalibrationDoubted() {
        Reliability estimated = Decisions.reliability(
                PriceAges.NONE, Standard.ids(), Decisions.hardware(false, Optional.of(new Range(0.8, 1, 1.2)), false));
        assertThat(confidence(ANSWERED, estimated).level()).isEqualTo(HIGH);
        assertThat(confidence(ANSWERED, estimated).doubts()).hasSize(1);
        assertThat(confidence(ANSWERED, reliability(0, 0, true)).level()).isEqualTo(MEDIUM);
    }

    @Test
    void rentedGpusAreDoubtedWhereTheDataMayNotLeaveAndOnlyThere() {
        Reliability rented = Decisions.reliability(
                PriceAges.NONE, Standard.ids(), Decisions.hardware(true, Optional.empty(), false));
        Situation confined = ANSWERED.with(Question.DATA_MAY_LEAVE, new Answer.YesNo(false));

        assertThat(confidence(confined, rented).doubts()).contains(new Doubt.RentedHardware(Standard.SELF_HOSTED));
        assertThat(confidence(confined, Decisions.SURE).doubts())
                .doesNotContain(new Doubt.RentedHardware(Standard.SELF_HOSTED));
        assertThat(confidence(ANSWERED, rented).doubts())
                .doesNotContain(new Doubt.RentedHardware(Standard.SELF_HOSTED));
    }

    @Test
    void rentedGpusAreDoubtedWhereAllMustRunOfflineToo() {
        Reliability rented = Decisions.reliability(
                PriceAges.NONE, Standard.ids(), Decisions.hardware(true, Optional.empty(), false));
        Situation offline = ANSWERED.with(Question.MUST_RUN_OFFLINE, new Answer.YesNo(true));

        assertThat(confidence(offline, rented).doubts()).contains(new Doubt.RentedHardware(Standard.SELF_HOSTED));
    }

    /** The cheapest is not always the one named: a verdict that follows a strong axis stands or falls with that one. */
    @Test
    void whatCannotServeIsGraveForTheAlternativeThatIsNamed() {
        UnservedEnds ends = new UnservedEnds(List.of(), 1, 2);
        MoneyFacts close = Decisions.close(Decisions.money(1_000_000, 300, 90, 95), HOSTED_OPEN_API, SELF_HOSTED);
        DecisionInput input = Decisions.input(ANSWERED, close);
        Decision decision = Decision.of(new DecisionInput(
                Standard.ALTERNATIVES,
                input.situation(),
                Decisions.withScores(Decisions.EQUAL, 2, 0, 0, 0),
                input.evidence(),
                input.models(),
                input.offers(),
                input.money(),
                new Reliability(
                        PriceAges.NONE,
                        Standard.ids(),
                        Standard.each(Map.of(HOSTED_OPEN_API, ends, SELF_HOSTED, ends)),
                        Standard.each(Map.of()),
                        List.of(),
                        List.of())));

        assertThat(decision.verdict().named()).contains(SELF_HOSTED);
        assertThat(decision.verdict().cheapest()).contains(HOSTED_OPEN_API);
        assertThat(decision.confidence().doubts())
                .containsExactly(
                        new Doubt.CloseCall(Standard.ids(HOSTED_OPEN_API, SELF_HOSTED)),
                        new Doubt.CannotServe(HOSTED_OPEN_API, ends, false),
                        new Doubt.CannotServe(SELF_HOSTED, ends, true));
        assertThat(decision.confidence().level()).isEqualTo(LOW);
    }

    @Test
    void openAnswersLowerItTheMoreTheMoreThereAre() {
        Situation oneOpen = ANSWERED.without(Question.FRONTIER_REASONING);
        assertThat(confidence(oneOpen, Decisions.SURE).level()).isEqualTo(MEDIUM);
        assertThat(confidence(Situation.UNKNOWN, Decisions.SURE).level()).isEqualTo(LOW);
    }

    @Test
    void aCloseCallMakesItLow() {
        MoneyFacts money = Decisions.money(1_000_000, 300, 90, 4_000);
        MoneyFacts close = Decisions.close(money, HOSTED_OPEN_API, SELF_HOSTED);
        Confidence confidence = Decision.of(Decisions.input(ANSWERED, close)).confidence();
        assertThat(confidence.level()).isEqualTo(LOW);
        assertThat(confidence.doubts()).contains(new Doubt.CloseCall(Standard.ids(HOSTED_OPEN_API, SELF_HOSTED)));
    }

    @Test
    void whatCouldStillChangeTheLicenseOfTheNamedOptionIsDoubted() {
        LicensedModel scout = Licenses.model("llama-4", "llama-4-scout");
        DecisionInput input = Decisions.input(where(), Decisions.money(1_000_000, 300, 90, 4_000));
        Confidence confidence = Decision.of(new DecisionInput(
                        Standard.ALTERNATIVES,
                        input.situation(),
                        input.settings(),
                        input.evidence(),
                        Standard.models(scout),
                        input.offers(),
                        input.money(),
                        input.reliability()))
                .confidence();
        assertThat(confidence.doubts())
                .filteredOn(Doubt.OpenLicense.class::isInstance)
                .singleElement()
                .satisfies(doubt -> assertThat(((Doubt.OpenLicense) doubt).questions())
                        .contains(Question.BASED_IN_EU, Question.MONTHLY_ACTIVE_USERS_AT_RELEASE));
    }
}
