package app.fulcrum.model.advice;

import static app.fulcrum.model.advice.Advice.Code.CONSIDER_HOSTED_OPEN_API;
import static app.fulcrum.model.advice.Advice.Code.COUNT_ALL_COSTS;
import static app.fulcrum.model.advice.Advice.Code.DO_NOT_DEPEND_ON_ONE_PROVIDER;
import static app.fulcrum.model.advice.Advice.Code.DO_NOT_IGNORE_QUALITY_GAP;
import static app.fulcrum.model.advice.Advice.Code.DO_NOT_SELF_HOST_EARLY;
import static app.fulcrum.model.advice.Advice.Code.DO_NOT_TAKE_OPEN_FOR_FREE;
import static app.fulcrum.model.advice.Advice.Code.DO_NOT_UNDERRATE_OPERATIONS;
import static app.fulcrum.model.advice.Advice.Code.KEEP_MODELS_EXCHANGEABLE;
import static app.fulcrum.model.advice.Advice.Code.READ_THE_LICENSE;
import static app.fulcrum.model.advice.Advice.Code.START_WITH_CLOSED_API;
import static app.fulcrum.model.scenario.Question.COMMERCIAL_USE;
import static app.fulcrum.model.scenario.Question.DATA_MAY_LEAVE;
import static app.fulcrum.model.scenario.Question.FRONTIER_REASONING;
import static app.fulcrum.model.scenario.Question.INFRASTRUCTURE_ENGINEERS;
import static app.fulcrum.model.scenario.Question.INFRASTRUCTURE_MATURITY;
import static app.fulcrum.model.scenario.Question.PRODUCT_STAGE;
import static app.fulcrum.model.scenario.Question.VOLUME_STABILITY;
import static app.fulcrum.support.Situations.answer;
import static app.fulcrum.support.Situations.where;
import static app.fulcrum.support.Standard.CLOSED_API;
import static app.fulcrum.support.Standard.HOSTED_OPEN_API;
import static app.fulcrum.support.Standard.SELF_HOSTED;
import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.license.LicensedModel;
import app.fulcrum.model.license.Standing;
import app.fulcrum.model.scenario.Question.Maturity;
import app.fulcrum.model.scenario.Question.ProductStage;
import app.fulcrum.model.scenario.Question.VolumeStability;
import app.fulcrum.model.scenario.Situation;
import app.fulcrum.model.scorecard.Basis;
import app.fulcrum.model.scorecard.Breakeven;
import app.fulcrum.model.scorecard.Evidence;
import app.fulcrum.model.verdict.DecisionInput;
import app.fulcrum.model.verdict.Decisions;
import app.fulcrum.model.verdict.MoneyFacts;
import app.fulcrum.support.Licenses;
import app.fulcrum.support.Seeded;
import app.fulcrum.support.Standard;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AdviceTest {

    private static final MoneyFacts CLOSED_WINS = Decisions.money(1_000_000, 90, 300, 4_000);
    private static final MoneyFacts HOSTED_WINS = Decisions.money(1_000_000, 300, 90, 4_000);
    private static final MoneyFacts SELF_WINS = Decisions.money(900_000_000, 90_000, 30_000, 9_000);

    private static Map<Advice.Code, List<Trigger>> advice(DecisionInput input) {
        return Decision.of(input).advice().stream().collect(Collectors.toMap(Advice::code, Advice::triggers));
    }

    private static Map<Advice.Code, List<Trigger>> advice(Situation situation, MoneyFacts money) {
        return advice(Decisions.input(situation, money));
    }

    private static Map<Advice.Code, List<Trigger>> advice(Situation situation, MoneyFacts money, LicensedModel model) {
        DecisionInput input = Decisions.input(situation, money);
        return advice(new DecisionInput(
                Standard.ALTERNATIVES,
                situation,
                input.settings(),
                input.evidence(),
                Standard.models(model),
                input.offers(),
                money,
                input.reliability()));
    }

    @Test
    void startWithAClosedApiBeforeTheProductHasFoundItsMarket() {
        Situation situation =
                where(PRODUCT_STAGE, ProductStage.VALIDATION, VOLUME_STABILITY, VolumeStability.UNPREDICTABLE);
        assertThat(advice(situation, HOSTED_WINS))
                .containsEntry(
                        START_WITH_CLOSED_API,
                        List.of(
                                new Trigger.Fact(new Basis.Answered(PRODUCT_STAGE, answer(ProductStage.VALIDATION))),
                                new Trigger.Fact(
                                        new Basis.Answered(VOLUME_STABILITY, answer(VolumeStability.UNPREDICTABLE)))));
        assertThat(advice(where(PRODUCT_STAGE, ProductStage.LAUNCHED), HOSTED_WINS))
                .doesNotContainKey(START_WITH_CLOSED_API);
        assertThat(advice(Situation.UNKNOWN, HOSTED_WINS)).doesNotContainKey(START_WITH_CLOSED_API);
    }

    @Test
    void theClosedApiIsNotAdvisedWhereItIsRuledOut() {
        Situation situation = where(PRODUCT_STAGE, ProductStage.PROTOTYPE, DATA_MAY_LEAVE, false);
        assertThat(advice(situation, HOSTED_WINS)).doesNotContainKey(START_WITH_CLOSED_API);
    }

    @Test
    void theHostedOpenApiIsTheMiddleGroundWhereItSaves() {
        assertThat(advice(Situation.UNKNOWN, SELF_WINS))
                .containsEntry(
                        CONSIDER_HOSTED_OPEN_API, List.of(new Trigger.CostsLess(HOSTED_OPEN_API, CLOSED_API, 60_000)));
        assertThat(advice(Situation.UNKNOWN, HOSTED_WINS))
                .containsEntry(CONSIDER_HOSTED_OPEN_API, List.of(new Trigger.Names(HOSTED_OPEN_API)));
        assertThat(advice(Situation.UNKNOWN, CLOSED_WINS)).doesNotContainKey(CONSIDER_HOSTED_OPEN_API);
    }

    @Test
    void doNotSelfHostBeforeTheCrossover() {
        DecisionInput input = Decisions.input(Situation.UNKNOWN, HOSTED_WINS);
        assertThat(advice(input))
                .containsEntry(
                        DO_NOT_SELF_HOST_EARLY,
                        List.of(new Trigger.Fact(new Basis.VolumeAgainstLine(1_000_000, 50_000_000))));
        Breakeven far = Breakeven.from(64_000_000);
        assertThat(advice(withBreakeven(input, far)))
                .containsEntry(
                        DO_NOT_SELF_HOST_EARLY,
                        List.of(new Trigger.Fact(new Basis.VolumeAgainstBreakeven(1_000_000, far))));
        assertThat(advice(withBreakeven(input, Breakeven.from(900_000)))).doesNotContainKey(DO_NOT_SELF_HOST_EARLY);
        assertThat(advice(Situation.UNKNOWN, SELF_WINS)).doesNotContainKey(DO_NOT_SELF_HOST_EARLY);
    }

    private static DecisionInput withBreakeven(DecisionInput input, Breakeven breakeven) {
        Evidence evidence = new Evidence(
                input.evidence().tokensPerDay(), Optional.of(breakeven), OptionalDouble.empty(), Decisions.ARTICLE);
        return new DecisionInput(
                Standard.ALTERNATIVES,
                input.situation(),
                input.settings(),
                evidence,
                input.models(),
                input.offers(),
                input.money(),
                input.reliability());
    }

    @Test
    void anApiNeedsAPlanForLeavingItsProvider() {
        assertThat(advice(Situation.UNKNOWN, CLOSED_WINS))
                .containsEntry(DO_NOT_DEPEND_ON_ONE_PROVIDER, List.of(new Trigger.Names(CLOSED_API)));
        assertThat(advice(Situation.UNKNOWN, SELF_WINS)).doesNotContainKey(DO_NOT_DEPEND_ON_ONE_PROVIDER);
    }

    @Test
    void allCostsOfSelfHostingCountPeopleIncluded() {
        assertThat(advice(Situation.UNKNOWN, SELF_WINS))
                .containsEntry(COUNT_ALL_COSTS, List.of(new Trigger.People(5_000)));
        assertThat(advice(Situation.UNKNOWN, CLOSED_WINS)).doesNotContainKey(COUNT_ALL_COSTS);
    }

    @Test
    void theLicenseOfTheOpenModelNamedIsToBeRead() {
        LicensedModel scout = Licenses.model("llama-4", "llama-4-scout");
        List<Trigger> withDuties = List.of(new Trigger.License(scout, Standing.OK_WITH_DUTIES));
        assertThat(advice(where(COMMERCIAL_USE, true), HOSTED_WINS, scout))
                .containsEntry(READ_THE_LICENSE, withDuties)
                .containsEntry(DO_NOT_TAKE_OPEN_FOR_FREE, withDuties);
        assertThat(advice(where(COMMERCIAL_USE, true), CLOSED_WINS, scout))
                .doesNotContainKey(READ_THE_LICENSE)
                .containsEntry(DO_NOT_TAKE_OPEN_FOR_FREE, withDuties);
        LicensedModel mixtral = Licenses.model("apache-2.0", "mixtral-8x22b");
        assertThat(advice(where(COMMERCIAL_USE, true), HOSTED_WINS, mixtral))
                .containsKey(READ_THE_LICENSE)
                .doesNotContainKey(DO_NOT_TAKE_OPEN_FOR_FREE);
    }

    @Test
    void hardReasoningOnAnOpenModelMeetsAQualityGap() {
        Situation hard = where(FRONTIER_REASONING, true);
        assertThat(advice(hard, HOSTED_WINS))
                .containsEntry(
                        DO_NOT_IGNORE_QUALITY_GAP,
                        List.of(new Trigger.Fact(new Basis.Answered(FRONTIER_REASONING, answer(true)))));
        assertThat(advice(hard, CLOSED_WINS)).doesNotContainKey(DO_NOT_IGNORE_QUALITY_GAP);
    }

    @Test
    void operationsAreNotToBeUnderratedByATeamNewToThem() {
        Situation learning = where(INFRASTRUCTURE_MATURITY, Maturity.LEARNING, INFRASTRUCTURE_ENGINEERS, 0.5);
        assertThat(advice(learning, SELF_WINS).get(DO_NOT_UNDERRATE_OPERATIONS)).hasSize(2);
        assertThat(advice(Situation.UNKNOWN, SELF_WINS))
                .containsEntry(DO_NOT_UNDERRATE_OPERATIONS, List.of(new Trigger.Names(SELF_HOSTED)));
        Situation practiced = where(INFRASTRUCTURE_MATURITY, Maturity.ESTABLISHED, INFRASTRUCTURE_ENGINEERS, 3);
        assertThat(advice(practiced, SELF_WINS)).doesNotContainKey(DO_NOT_UNDERRATE_OPERATIONS);
    }

    @Test
    void modelsStayExchangeableWhateverIsNamed() {
        assertThat(List.of(CLOSED_WINS, HOSTED_WINS, SELF_WINS))
                .allMatch(money -> advice(Situation.UNKNOWN, money).containsKey(KEEP_MODELS_EXCHANGEABLE));
    }

    @Test
    void everyPieceOfAdviceHasATrigger() {
        Seeded.forEach(
                1,
                5_000,
                random -> assertThat(Decision.of(Decisions.randomInput(random)).advice())
                        .allMatch(advice -> !advice.triggers().isEmpty()));
    }
}
