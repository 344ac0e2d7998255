package app.fulcrum.model.whatif;

import static app.fulcrum.model.scenario.Axis.PRIVACY;
import static app.fulcrum.support.Standard.HOSTED_OPEN_API;
import static app.fulcrum.support.Standard.SELF_HOSTED;
import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Axis;
import app.fulcrum.model.scenario.ScorecardSettings;
import app.fulcrum.model.scenario.Situation;
import app.fulcrum.model.scorecard.Evidence;
import app.fulcrum.model.scorecard.Scorecard;
import app.fulcrum.model.verdict.Decisions;
import app.fulcrum.support.Seeded;
import app.fulcrum.support.Situations;
import app.fulcrum.support.Standard;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScorecardFlipsTest {

    private static final double JUST = 1e-6;

    private static Scorecard scores(
            ScorecardSettings weights, double privacy, double scale, double customization, double budget) {
        return Scorecard.of(
                Situation.UNKNOWN,
                Decisions.atVolume(50e6),
                Decisions.withScores(weights, privacy, scale, customization, budget),
                Standard.ALTERNATIVES);
    }

    /** The first option with another share for one axis, the others keeping their proportions. */
    private static Optional<AlternativeId> first(Scorecard scorecard, Axis axis, double share) {
        double others = 1 - scorecard.share(axis);
        Map<Axis, Double> weights = new EnumMap<>(Axis.class);
        Map<Axis, ScorecardSettings.ManualScore> scores = new EnumMap<>(Axis.class);
        for (Axis each : Axis.values()) {
            weights.put(each, each == axis ? share : (1 - share) * scorecard.share(each) / others);
            scores.put(
                    each, new ScorecardSettings.ManualScore(scorecard.axis(each).score(), "as it is"));
        }
        return Scorecard.of(
                        Situation.UNKNOWN,
                        Decisions.atVolume(50e6),
                        new ScorecardSettings(weights, scores),
                        Standard.ALTERNATIVES)
                .first();
    }

    @Test
    void theWeightAtWhichSelfHostingTakesOverIsExact() {
        Scorecard scorecard = scores(Decisions.weights(1, 1, 1, 1), 1.75, 0.5, 0.5, 0.5);
        assertThat(scorecard.first()).contains(HOSTED_OPEN_API);
        // 0.5 + x * 1.25 = 1
        assertThat(ScorecardFlips.ofWeights(scorecard))
                .containsExactly(new Flip.OfWeight(PRIVACY, Side.ABOVE, 0.4, Optional.of(SELF_HOSTED)));
    }

    @Test
    void aStrongAxisLosesItsSayOnlyWithAllItsWeight() {
        Scorecard scorecard = scores(Decisions.weights(1, 1, 1, 1), 2, -1, 0, -1);
        assertThat(scorecard.first()).contains(SELF_HOSTED);
        assertThat(ScorecardFlips.ofWeights(scorecard))
                .contains(new Flip.OfWeight(PRIVACY, Side.AT, 0, Optional.of(HOSTED_OPEN_API)));
    }

    @Test
    void aTieIsBrokenByTheSlightestWeight() {
        Scorecard scorecard = scores(Decisions.weights(1, 1, 0, 0), 1.5, 0.5, 0, 0);
        assertThat(scorecard.weighted()).isEqualTo(1);
        assertThat(scorecard.first()).contains(HOSTED_OPEN_API);
        assertThat(ScorecardFlips.ofWeights(scorecard))
                .contains(new Flip.OfWeight(PRIVACY, Side.ABOVE, 0.5, Optional.of(SELF_HOSTED)));
    }

    @Test
    void theOnlyAxisWithWeightHasNoProportionsToChange() {
        Scorecard scorecard = scores(Decisions.weights(1, 0, 0, 0), 0.5, 2, 2, 2);
        assertThat(ScorecardFlips.ofWeights(scorecard)).noneMatch(flip -> flip.axis() == PRIVACY);
    }

    @Test
    void everyWeightFlipsJustBeyondAndNotJustBefore() {
        Seeded.forEach(1, 10_000, random -> {
            Scorecard scorecard = Scorecard.of(
                    Situations.random(random),
                    Decisions.randomEvidence(random),
                    Decisions.randomSettings(random),
                    Standard.ALTERNATIVES);
            for (Flip.OfWeight flip : ScorecardFlips.ofWeights(scorecard)) {
                boolean upward = flip.share() == 1 ? flip.side() == Side.AT : flip.side() == Side.ABOVE;
                double nearSide = Math.clamp(flip.share() + (upward ? -JUST : JUST), 0, 1);
                double farSide = Math.clamp(flip.share() + (upward ? JUST : -JUST), 0, 1);
                assertThat(first(scorecard, flip.axis(), farSide))
                        .as("beyond %s", flip)
                        .isEqualTo(flip.to())
                        .isNotEqualTo(scorecard.first());
                assertThat(first(scorecard, flip.axis(), nearSide))
                        .as("before %s", flip)
                        .isNotEqualTo(flip.to());
            }
        });
    }

    @Test
    void noWeightFlipIsMissed() {
        Seeded.forEach(1, 2_000, random -> {
            Scorecard scorecard = Scorecard.of(
                    Situations.random(random),
                    Decisions.randomEvidence(random),
                    Decisions.randomSettings(random),
                    Standard.ALTERNATIVES);
            Axis axis = Seeded.oneOf(random, Axis.values());
            double share = random.nextDouble();
            boolean others =
                    scorecard.share(axis) < 1 && scorecard.axes().stream().anyMatch(each -> each.weight() > 0);
            if (others && !first(scorecard, axis, share).equals(scorecard.first())) {
                assertThat(ScorecardFlips.ofWeights(scorecard))
                        .as("%s at %s", axis, share)
                        .anyMatch(flip -> flip.axis() == axis && isBetween(scorecard.share(axis), flip.share(), share));
            }
        });
    }

    private static boolean isBetween(double start, double value, double end) {
        return Math.min(start, end) - JUST <= value && value <= Math.max(start, end) + JUST;
    }

    @Test
    void everyAnswerFlipsTheFirstOption() {
        Seeded.forEach(1, 1_000, random -> {
            Situation situation = Situations.random(random);
            Evidence evidence = Decisions.randomEvidence(random);
            ScorecardSettings settings = Decisions.randomSettings(random);
            Scorecard scorecard = Scorecard.of(situation, evidence, settings, Standard.ALTERNATIVES);
            for (Flip.OfAnswer flip : ScorecardFlips.ofAnswers(situation, evidence, settings, scorecard.entrants())) {
                Situation changed =
                        situation.with(flip.question(), flip.change().answer());
                assertThat(Scorecard.of(changed, evidence, settings, Standard.ALTERNATIVES)
                                .first())
                        .as("%s", flip)
                        .isEqualTo(flip.to())
                        .isNotEqualTo(scorecard.first());
            }
        });
    }
}
