package app.fulcrum.model.scorecard;

import static app.fulcrum.model.scenario.Axis.BUDGET;
import static app.fulcrum.model.scenario.Axis.CUSTOMIZATION;
import static app.fulcrum.model.scenario.Axis.PRIVACY;
import static app.fulcrum.model.scenario.Axis.SCALE;
import static app.fulcrum.model.scenario.Question.CAPITAL_AVAILABLE;
import static app.fulcrum.model.scenario.Question.CUSTOMIZATION_NEED;
import static app.fulcrum.model.scenario.Question.DATA_CLASS;
import static app.fulcrum.model.scenario.Question.DATA_MAY_LEAVE;
import static app.fulcrum.model.scenario.Question.FRONTIER_REASONING;
import static app.fulcrum.model.scenario.Question.INFRASTRUCTURE_ENGINEERS;
import static app.fulcrum.model.scenario.Question.INFRASTRUCTURE_MATURITY;
import static app.fulcrum.model.scenario.Question.MUST_RUN_OFFLINE;
import static app.fulcrum.model.scenario.Question.PRODUCT_STAGE;
import static app.fulcrum.model.scenario.Question.PROVIDER_AGREEMENT_ACCEPTED;
import static app.fulcrum.model.scenario.Question.REGULATED;
import static app.fulcrum.model.scenario.Question.REPRODUCIBILITY_DUTY;
import static app.fulcrum.model.scenario.Question.RESIDENCY_REQUIRED;
import static app.fulcrum.model.scenario.Question.TEAM_CAN_BE_FUNDED;
import static app.fulcrum.model.scenario.Question.VOLUME_STABILITY;
import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.scenario.Answer;
import app.fulcrum.model.scenario.Axis;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.scenario.ScorecardSettings;
import app.fulcrum.model.scenario.Situation;
import app.fulcrum.model.verdict.Decisions;
import app.fulcrum.support.Seeded;
import app.fulcrum.support.Situations;
import app.fulcrum.support.Standard;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Every input has a direction, and raising it never moves its axis the other way. */
class ScorecardMonotonyTest {

    private static final List<Answer> NO_YES = List.of(new Answer.YesNo(false), new Answer.YesNo(true));
    private static final List<Answer> YES_NO = NO_YES.reversed();

    private static final Map<Axis, List<Question>> QUESTIONS = Map.of(
            PRIVACY,
            List.of(
                    DATA_CLASS,
                    DATA_MAY_LEAVE,
                    REGULATED,
                    RESIDENCY_REQUIRED,
                    MUST_RUN_OFFLINE,
                    PROVIDER_AGREEMENT_ACCEPTED),
            SCALE,
            List.of(VOLUME_STABILITY, PRODUCT_STAGE),
            CUSTOMIZATION,
            List.of(CUSTOMIZATION_NEED, REPRODUCIBILITY_DUTY, FRONTIER_REASONING),
            BUDGET,
            List.of(INFRASTRUCTURE_ENGINEERS, INFRASTRUCTURE_MATURITY, TEAM_CAN_BE_FUNDED, CAPITAL_AVAILABLE));

    /** The answers from the one that favors the closed API most to the one that favors self-hosting most. */
    private static List<Answer> towardSelfHosting(Question question) {
        return switch (question) {
            case DATA_MAY_LEAVE, PROVIDER_AGREEMENT_ACCEPTED, FRONTIER_REASONING -> YES_NO;
            default ->
                switch (question.kind()) {
                    case YES_NO -> NO_YES;
                    case CHOICE ->
                        question.choices().stream()
                                .<Answer>map(Answer.Choice::new)
                                .toList();
                    default ->
                        DoubleStream.of(0, 0.3, 0.5, 1, 1.7, 2, 5, 40)
                                .<Answer>mapToObj(Answer.Amount::new)
                                .toList();
                };
        };
    }

    @Test
    void raisingAnAnswerNeverMovesItsAxisTheWrongWay() {
        Seeded.forEach(1, 10_000, random -> {
            Situation situation = Situations.random(random);
            Evidence evidence = Decisions.randomEvidence(random);
            Axis axis = Seeded.oneOf(random, Axis.values());
            List<Question> questions = QUESTIONS.get(axis);
            Question question = questions.get(random.nextInt(questions.size()));
            double[] scores = towardSelfHosting(question).stream()
                    .mapToDouble(answer -> score(situation.with(question, answer), evidence, axis))
                    .toArray();
            assertThat(scores).as(question.path()).isSorted();
        });
    }

    @Test
    void moreVolumeNeverMovesScaleTowardTheClosedApi() {
        Seeded.forEach(1, 10_000, random -> {
            Situation situation = Situations.random(random);
            Evidence less = Decisions.randomEvidence(random);
            Evidence more = withVolume(less, less.tokensPerDay() * random.nextDouble(1, 100));
            assertThat(score(situation, more, SCALE)).isGreaterThanOrEqualTo(score(situation, less, SCALE));
        });
    }

    @Test
    void anEarlierBreakevenNeverMovesScaleTowardTheClosedApi() {
        Seeded.forEach(1, 10_000, random -> {
            Situation situation = Situations.random(random);
            Evidence evidence = Decisions.randomEvidence(random);
            long late = (long) Seeded.logUniform(random, 1e5, 1e11);
            long early = (long) (late * random.nextDouble());
            assertThat(score(situation, withBreakeven(evidence, Breakeven.from(1 + early)), SCALE))
                    .isGreaterThanOrEqualTo(score(situation, withBreakeven(evidence, Breakeven.from(1 + late)), SCALE))
                    .isGreaterThanOrEqualTo(score(situation, withBreakeven(evidence, Breakeven.NEVER), SCALE));
        });
    }

    @Test
    void moreSpendNeverMovesBudgetTowardTheClosedApi() {
        Seeded.forEach(1, 10_000, random -> {
            Situation situation = Situations.random(random);
            double spend = Seeded.logUniform(random, 1, 1e7);
            assertThat(score(situation, withSpend(spend * 1.5), BUDGET))
                    .isGreaterThanOrEqualTo(score(situation, withSpend(spend), BUDGET));
        });
    }

    /** A score moving up moves the whole scorecard up: the preference, and with it the first option. */
    @Test
    void raisingOneAxisNeverMovesTheWholeTowardTheClosedApi() {
        Seeded.forEach(1, 10_000, random -> {
            double[] scores = new SplittableRandom(random.nextLong())
                    .doubles(4, -8, 9)
                    .map(Math::floor)
                    .map(s -> s / 4)
                    .toArray();
            var weights = Decisions.weights(random.nextInt(3), random.nextInt(3), random.nextInt(3), random.nextInt(3));
            int raised = random.nextInt(4);
            Preference before = preference(scores, weights);
            scores[raised] = Math.min(2, scores[raised] + random.nextInt(9) / 4.0);
            assertThat(preference(scores, weights).value()).isGreaterThanOrEqualTo(before.value() - 1e-12);
        });
    }

    private static Preference preference(double[] scores, ScorecardSettings weights) {
        return Preference.of(Scorecard.of(
                        Situation.UNKNOWN,
                        Decisions.atVolume(1e6),
                        Decisions.withScores(weights, scores[0], scores[1], scores[2], scores[3]),
                        Standard.ALTERNATIVES)
                .axes());
    }

    private static double score(Situation situation, Evidence evidence, Axis axis) {
        return Scorecard.of(situation, evidence, Decisions.EQUAL, Standard.ALTERNATIVES)
                .axis(axis)
                .score();
    }

    private static Evidence withVolume(Evidence evidence, double tokensPerDay) {
        return new Evidence(
                tokensPerDay, evidence.breakeven(), evidence.apiSpendUsdPerMonth(), evidence.rulesOfThumb());
    }

    private static Evidence withBreakeven(Evidence evidence, Breakeven breakeven) {
        return new Evidence(
                evidence.tokensPerDay(),
                Optional.of(breakeven),
                evidence.apiSpendUsdPerMonth(),
                evidence.rulesOfThumb());
    }

    private static Evidence withSpend(double spend) {
        return new Evidence(1e6, Optional.empty(), OptionalDouble.of(spend), Decisions.ARTICLE);
    }
}
