package app.fulcrum.text;

import static app.fulcrum.support.Situations.where;
import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.scenario.Axis;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.scenario.Question.DataClass;
import app.fulcrum.model.scenario.Situation;
import app.fulcrum.model.scorecard.AxisScore;
import app.fulcrum.model.scorecard.Breakeven;
import app.fulcrum.model.scorecard.Evidence;
import app.fulcrum.model.scorecard.Scorecard;
import app.fulcrum.model.verdict.Decisions;
import app.fulcrum.support.Seeded;
import app.fulcrum.support.Situations;
import app.fulcrum.support.Standard;
import app.fulcrum.text.number.MoneyFigures;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScorecardSentencesTest {

    private static final ScorecardSentences SENTENCES = new ScorecardSentences(MoneyFigures.USD);

    private static AxisScore axis(Axis axis, Situation situation, Evidence evidence) {
        return Scorecard.of(situation, evidence, Decisions.EQUAL, Standard.ALTERNATIVES)
                .axis(axis);
    }

    private static AxisScore scale(Breakeven breakeven) {
        return axis(
                Axis.SCALE,
                Situation.UNKNOWN,
                new Evidence(60e6, Optional.of(breakeven), OptionalDouble.empty(), Decisions.ARTICLE));
    }

    @ParameterizedTest
    @CsvSource({
        "-2, strongly favors the closed API",
        "-1.5, favors the closed API",
        "-0.25, leans to the closed API",
        "0, favors neither side",
        "0.25, leans to self-hosting",
        "1, favors self-hosting",
        "2, strongly favors self-hosting"
    })
    void aScoreIsSaidInWords(double score, String words) {
        Scorecard scorecard = Scorecard.of(
                Situation.UNKNOWN,
                Decisions.atVolume(1e6),
                Decisions.withScores(Decisions.EQUAL, score, 0, 0, 0),
                Standard.ALTERNATIVES);
        assertThat(ScorecardSentences.lean(scorecard.axis(Axis.PRIVACY))).isEqualTo(words);
    }

    @Test
    void theWeightiestReasonComesFirst() {
        Situation situation =
                where(Question.REGULATED, false, Question.DATA_CLASS, DataClass.HEALTH, Question.DATA_MAY_LEAVE, true);
        assertThat(SENTENCES.reasons(axis(Axis.PRIVACY, situation, Decisions.atVolume(1e6))))
                .startsWith("with health data");
    }

    @Test
    void whatSpeaksAgainstTheScoreComesLast() {
        Evidence littleSpend = new Evidence(60e6, Optional.empty(), OptionalDouble.of(4_920), Decisions.ARTICLE);
        Situation strongTeam = where(
                Question.INFRASTRUCTURE_ENGINEERS,
                1.8,
                Question.TEAM_CAN_BE_FUNDED,
                true,
                Question.CAPITAL_AVAILABLE,
                true);
        AxisScore budget = axis(Axis.BUDGET, strongTeam, littleSpend);

        assertThat(budget.derived()).isPositive();
        assertThat(SENTENCES.reasons(budget).getLast()).startsWith("$4,920 of API spend");
    }

    @Test
    void whatTheUserHasSetComesBeforeAll() {
        Scorecard scorecard = Scorecard.of(
                where(Question.DATA_CLASS, DataClass.HEALTH),
                Decisions.atVolume(1e6),
                Decisions.withScores(Decisions.EQUAL, -1, 0, 0, 0),
                Standard.ALTERNATIVES);
        assertThat(SENTENCES.reasons(scorecard.axis(Axis.PRIVACY)))
                .startsWith("Set by hand: set for the test (derived: 1.5)");
    }

    @Test
    void theVolumeIsHeldAgainstTheLineAndTheCrossover() {
        assertThat(SENTENCES.reasons(scale(Breakeven.from(40_000_000))))
                .containsExactlyInAnyOrder(
                        "60M tokens/day is above the article’s line of 50M",
                        "self-hosting is cheaper than the closed API for good from 40M tokens/day on");
        assertThat(SENTENCES.reasons(scale(Breakeven.from(90_000_000))))
                .contains("self-hosting becomes cheaper than the closed API at 90M tokens/day, above this volume");
        assertThat(SENTENCES.reasons(scale(
                        new Breakeven(OptionalLong.of(50_000_000), OptionalLong.empty(), OptionalLong.of(50_000_000)))))
                .contains("self-hosting is cheaper than the closed API from 50M tokens/day on, for a while");
        assertThat(SENTENCES.reasons(scale(Breakeven.NEVER)))
                .contains("self-hosting is dearer than the closed API at every volume");
    }

    @Test
    void theSpendIsHeldAgainstTheBand() {
        Evidence evidence = new Evidence(60e6, Optional.empty(), OptionalDouble.of(21_500), Decisions.ARTICLE);
        assertThat(SENTENCES.reasons(axis(Axis.BUDGET, Situation.UNKNOWN, evidence)))
                .containsExactly("$21,500 of API spend a month lies within the article’s band of $10K–$50K");
    }

    @Test
    void whatIsOpenIsNamed() {
        AxisScore budget = axis(Axis.BUDGET, Situation.UNKNOWN, Decisions.atVolume(1e6));
        assertThat(ScorecardSentences.open(budget))
                .contains("Unknown, so left out: engineers for infrastructure, practice in running models,"
                        + " budget for a team, capital, API spend");
    }

    @Test
    void everyScoreHasWords() {
        Seeded.forEach(
                1,
                2_000,
                random -> Scorecard.of(
                                Situations.random(random),
                                Decisions.randomEvidence(random),
                                Decisions.randomSettings(random),
                                Standard.ALTERNATIVES)
                        .axes()
                        .forEach(axis -> assertThat(SENTENCES.reasons(axis))
                                .allSatisfy(reason ->
                                        assertThat(reason).isNotBlank().doesNotContain("{", "null", "Optional"))));
    }
}
