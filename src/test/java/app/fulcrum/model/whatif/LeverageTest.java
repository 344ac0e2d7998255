package app.fulcrum.model.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.cost.GpuRate;
import app.fulcrum.model.cost.TokenRates;
import app.fulcrum.model.pricing.Terms;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.projection.Projector;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Axis;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.ScorecardSettings;
import app.fulcrum.model.scorecard.Scorecard;
import app.fulcrum.model.unit.Range;
import app.fulcrum.model.verdict.DecisionInput;
import app.fulcrum.support.Books;
import app.fulcrum.support.Situations;
import app.fulcrum.support.Standard;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said to change a verdict, held against whole projections just before and just beyond it. */
class LeverageTest {

    private static final double NUDGE = 1e-6;
    private static final long SEED = 4;
    private static final int SITUATIONS = 6;

    static List<Scenario> scenarios() {
        return Books.presets().all().stream()
                .map(preset -> preset.document().scenario())
                .flatMap(LeverageTest::inSituations)
                .toList();
    }

    private static Stream<Scenario> inSituations(Scenario scenario) {
        SplittableRandom random = new SplittableRandom(SEED);
        return Stream.concat(
                Stream.of(scenario),
                Stream.generate(() -> scenario.withSituation(Situations.random(random)))
                        .limit(SITUATIONS));
    }

    private static Projection project(Scenario scenario) {
        return Projector.project(scenario, Books.bundled(), Books.TODAY);
    }

    private static Optional<AlternativeId> named(Scenario scenario) {
        return project(scenario).decision().verdict().named();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyFlipChangesTheVerdictJustBeyondAndNotJustBefore(Scenario scenario) {
        Projection projection = project(scenario);
        Optional<AlternativeId> today = projection.decision().verdict().named();
        List<String> wrong = new ArrayList<>();
        for (Flip flip : Flips.of(projection)) {
            Around around = around(flip, scenario);
            Optional<AlternativeId> before = named(around.before());
            Optional<AlternativeId> beyond = named(around.beyond());
            if (!before.equals(today) || !beyond.equals(flip.to())) {
                wrong.add(flip + " from " + today + ": before it " + before + ", beyond it " + beyond);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyVolumeThatChangesTheRankingDoesSoToTheToken(Scenario scenario) {
        Projection projection = project(scenario);
        DecisionInput input = projection.input();
        Scorecard scorecard = projection.decision().scorecard();
        List<Flip> flips = ScorecardFlips.ofVolume(
                input.situation(),
                input.evidence(),
                input.settings(),
                scorecard.entrants(),
                projection.range().from(),
                projection.range().to());
        for (Flip flip : flips) {
            Around around = around(flip, scenario);
            assertThat(first(around.before(), scorecard)).as("before %s", flip).isEqualTo(scorecard.first());
            assertThat(first(around.beyond(), scorecard)).as("beyond %s", flip).isEqualTo(flip.to());
        }
    }

    /** Of those that take part today. */
    private static Optional<AlternativeId> first(Scenario scenario, Scorecard today) {
        DecisionInput there = project(scenario).input();
        return Scorecard.of(there.situation(), there.evidence(), there.settings(), today.entrants())
                .first();
    }

    /** A scenario on either side of a flip. */
    private record Around(Scenario before, Scenario beyond) {}

    private static Around around(Flip flip, Scenario scenario) {
        return switch (flip) {
            case Flip.OfVolume(var side, long volume, var _) ->
                new Around(
                        with(scenario, Input.TOKENS_PER_DAY, side == Side.ABOVE ? volume - 1 : volume + 1),
                        with(scenario, Input.TOKENS_PER_DAY, volume));
            case Flip.OfPrice price -> aroundPrice(price, scenario);
            case Flip.OfWeight weight -> aroundWeight(weight, scenario);
            case Flip.OfAnswer(var question, var change, var _) ->
                new Around(scenario, scenario.withSituation(scenario.situation().with(question, change.answer())));
        };
    }

    private static Scenario with(Scenario scenario, Input input, double value) {
        return scenario.with(Standard.key(input), Assumption.of(value, "test"));
    }

    private static Around aroundPrice(Flip.OfPrice flip, Scenario scenario) {
        double toward = flip.side() == Side.ABOVE ? -NUDGE : NUDGE;
        return new Around(
                priced(scenario, flip.price(), flip.value() * (1 + toward)),
                priced(scenario, flip.price(), flip.value() * (1 - toward)));
    }

    private static Scenario priced(Scenario scenario, Lever.Quantity quantity, double value) {
        Projection projection = project(scenario);
        return switch (quantity) {
            case Lever.Quantity.Volume _ -> with(scenario, Input.TOKENS_PER_DAY, value);
            case Lever.Quantity.GpuRate(AlternativeId id) -> {
                var terms = (Terms.OfGpus) projection.of(id).terms().orElseThrow();
                double rate = ((GpuRate.RentedByHour) terms.hosting().rate()).usdPerGpuHour();
                yield times(scenario, InputKey.of(id, Input.GPU_PRICE_PER_HOUR), rate, value / rate);
            }
            case Lever.Quantity.TokenPrices(AlternativeId id) -> {
                var terms = (Terms.OfTokens) projection.of(id).terms().orElseThrow();
                yield times(scenario, id, terms.api().rates(), value);
            }
        };
    }

    private static Scenario times(Scenario scenario, AlternativeId id, TokenRates rates, double factor) {
        Scenario changed = times(scenario, InputKey.of(id, Input.INPUT_PRICE), rates.inputUsdPerMillion(), factor);
        changed = times(changed, InputKey.of(id, Input.CACHE_READ_PRICE), rates.cacheReadUsdPerMillion(), factor);
        changed = times(changed, InputKey.of(id, Input.CACHE_WRITE_PRICE), rates.cacheWriteUsdPerMillion(), factor);
        return times(changed, InputKey.of(id, Input.OUTPUT_PRICE), rates.outputUsdPerMillion(), factor);
    }

    /** A price times a factor, with its range where it has one. */
    private static Scenario times(Scenario scenario, InputKey key, double base, double factor) {
        Range now = scenario.assumption(key).map(Assumption::value).orElse(Range.exactly(base));
        Range moved = new Range(now.low() * factor, now.base() * factor, now.high() * factor);
        return scenario.with(key, new Assumption(moved, "test", ""));
    }

    private static Around aroundWeight(Flip.OfWeight flip, Scenario scenario) {
        double share = flip.share();
        return switch (flip.side()) {
            case AT -> new Around(scenario, weighed(scenario, flip.axis(), share));
            case ABOVE ->
                new Around(
                        weighed(scenario, flip.axis(), Math.max(0, share - NUDGE)),
                        weighed(scenario, flip.axis(), share + NUDGE));
            case BELOW ->
                new Around(
                        weighed(scenario, flip.axis(), share + NUDGE), weighed(scenario, flip.axis(), share - NUDGE));
        };
    }

    /** The same scenario with this share of all weight for an axis, the others keeping their proportions. */
    private static Scenario weighed(Scenario scenario, Axis axis, double share) {
        ScorecardSettings settings = scenario.scorecard();
        double others = 0;
        for (Axis other : Axis.values()) {
            others += other == axis ? 0 : settings.weight(other);
        }
        Map<Axis, Double> weights = new EnumMap<>(Axis.class);
        for (Axis other : Axis.values()) {
            double proportion = other == axis ? share : (1 - share) * settings.weight(other) / others;
            weights.put(other, ScorecardSettings.MAXIMUM_WEIGHT * proportion);
        }
        return scenario.withScorecard(new ScorecardSettings(weights, settings.overrides()));
    }
}
