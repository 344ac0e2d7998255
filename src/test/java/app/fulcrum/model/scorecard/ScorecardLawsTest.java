package app.fulcrum.model.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.scenario.Axis;
import app.fulcrum.model.scenario.ScorecardSettings;
import app.fulcrum.model.scenario.ScorecardSettings.ManualScore;
import app.fulcrum.model.scenario.Situation;
import app.fulcrum.model.verdict.Decisions;
import app.fulcrum.support.Seeded;
import app.fulcrum.support.Situations;
import app.fulcrum.support.Standard;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ScorecardLawsTest {

    private static final int CASES = 10_000;

    private static Scorecard drawn(SplittableRandom random) {
        return Scorecard.of(
                Situations.random(random),
                Decisions.randomEvidence(random),
                Decisions.randomSettings(random),
                Standard.ALTERNATIVES);
    }

    @Test
    void everyScoreIsItsReasonsHeldWithinTheScale() {
        Seeded.forEach(1, CASES, random -> {
            for (AxisScore axis : drawn(random).axes()) {
                double sum = axis.reasons().stream()
                        .mapToDouble(Reason::contribution)
                        .sum();
                assertThat(axis.derived()).isEqualTo(Math.clamp(sum, -2, 2), within(1e-12));
                assertThat(axis.score()).isBetween(-2.0, 2.0);
                assertThat(axis.known()).isBetween(0.0, 1.0);
            }
        });
    }

    @Test
    void theMeanLiesBetweenTheScores() {
        Seeded.forEach(1, CASES, random -> {
            Scorecard scorecard = drawn(random);
            var scores = scorecard.axes().stream().filter(axis -> axis.weight() > 0);
            var statistics = scores.mapToDouble(AxisScore::score).summaryStatistics();
            if (statistics.getCount() > 0) {
                assertThat(scorecard.weighted()).isBetween(statistics.getMin() - 1e-12, statistics.getMax() + 1e-12);
            } else {
                assertThat(scorecard.weighted()).isZero();
            }
        });
    }

    @Test
    void onlyTheProportionsOfTheWeightsCount() {
        Seeded.forEach(1, CASES, random -> {
            Situation situation = Situations.random(random);
            Evidence evidence = Decisions.randomEvidence(random);
            ScorecardSettings settings = Decisions.randomSettings(random);
            Map<Axis, Double> scaled = new EnumMap<>(settings.weights());
            scaled.replaceAll((_, weight) -> weight * 8);
            Scorecard one = Scorecard.of(situation, evidence, settings, Standard.ALTERNATIVES);
            Scorecard other = Scorecard.of(
                    situation, evidence, new ScorecardSettings(scaled, settings.overrides()), Standard.ALTERNATIVES);
            assertThat(other.weighted()).isEqualTo(one.weighted());
            assertThat(other.ranking()).isEqualTo(one.ranking());
            for (Axis axis : Axis.values()) {
                assertThat(other.share(axis)).isEqualTo(one.share(axis));
            }
        });
    }

    @Test
    void anOverrideReplacesTheDerivedScoreAndKeepsIt() {
        Seeded.forEach(1, CASES, random -> {
            Situation situation = Situations.random(random);
            Evidence evidence = Decisions.randomEvidence(random);
            Axis axis = Seeded.oneOf(random, Axis.values());
            ManualScore manual = new ManualScore(random.nextDouble(-2, 2), "agreed with legal");
            ScorecardSettings settings = new ScorecardSettings(Decisions.EQUAL.weights(), Map.of(axis, manual));
            AxisScore derived = Scorecard.of(situation, evidence, Decisions.EQUAL, Standard.ALTERNATIVES)
                    .axis(axis);
            AxisScore replaced = Scorecard.of(situation, evidence, settings, Standard.ALTERNATIVES)
                    .axis(axis);
            assertThat(replaced.score()).isEqualTo(manual.score());
            assertThat(replaced.override()).contains(manual);
            assertThat(replaced.derived()).isEqualTo(derived.derived());
            assertThat(replaced.reasons()).isEqualTo(derived.reasons());
        });
    }

    @Test
    void allThreeOptionsAreRankedByFit() {
        Seeded.forEach(1, CASES, random -> {
            Scorecard scorecard = drawn(random);
            assertThat(scorecard.ranking())
                    .extracting(Fit::alternative)
                    .doesNotHaveDuplicates()
                    .hasSize(3);
            assertThat(scorecard.ranking()).extracting(Fit::value).isSortedAccordingTo(Comparator.reverseOrder());
            assertThat(scorecard.ranking()).allMatch(fit -> fit.value() >= 0 && fit.value() <= 1);
        });
    }

    @Test
    void whatIsUnknownCountsNeitherWay() {
        Scorecard scorecard =
                Scorecard.of(Situation.UNKNOWN, Decisions.atVolume(50e6), Decisions.EQUAL, Standard.ALTERNATIVES);
        assertThat(scorecard.axes()).allMatch(axis -> axis.score() == 0);
        assertThat(scorecard.axis(Axis.PRIVACY).unanswered()).hasSize(6);
        assertThat(scorecard.axis(Axis.SCALE).unmeasured()).containsExactly(Reckoned.BREAKEVEN);
        assertThat(scorecard.axis(Axis.BUDGET).unmeasured()).containsExactly(Reckoned.API_SPEND);
        assertThat(scorecard.axis(Axis.CUSTOMIZATION).known()).isZero();
    }

    @Test
    void withoutAnyWeightNothingIsPreferred() {
        Scorecard scorecard = Scorecard.of(
                Situation.UNKNOWN,
                Decisions.atVolume(1e12),
                Decisions.withScores(Decisions.weights(0, 0, 0, 0), 2, 2, 2, 2),
                Standard.ALTERNATIVES);
        assertThat(scorecard.weighted()).isZero();
        assertThat(scorecard.overriding()).isEmpty();
        assertThat(scorecard.share(Axis.PRIVACY)).isZero();
    }
}
