package app.fulcrum.model.seek;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.resolution.Resolution;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.sensitivity.Measure;
import app.fulcrum.model.sensitivity.Trial;
import app.fulcrum.model.unit.Range;
import app.fulcrum.session.edit.ScenarioRules;
import app.fulcrum.support.Books;
import app.fulcrum.support.RandomScenarios;
import app.fulcrum.support.Seeded;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is sought is found, over random scenarios, inputs and targets. */
@Tag("law")
class GoalSeekLawTest {

    private static final PriceBook BOOK = Books.bundled();
    private static final int SCANNED = 300;

    @Test
    void aValueIsFoundByItsResult() {
        List<Scenario> presets = Books.presets().all().stream()
                .map(preset -> preset.document().scenario())
                .toList();
        Seeded.forMany(
                1, 10_000, random -> checkThatAValueIsFound(presets.get(random.nextInt(presets.size())), random));
    }

    @Test
    void aValueOfARandomScenarioIsFoundByItsResult() {
        Seeded.forMany(
                1,
                150,
                random -> checkThatAValueIsFound(new RandomScenarios(BOOK, random).nextOfAnyAlternatives(), random));
    }

    private static void checkThatAValueIsFound(Scenario scenario, SplittableRandom random) {
        GoalSeek seek = new GoalSeek(scenario, BOOK, GoalSeekLawTest::isAccepted);
        Measure measure = measure(scenario, random);
        List<InputKey> keys = scenario.alternatives().inputs().stream()
                .filter(key -> new Goal(measure, 0).dependsOn(key, scenario.alternatives()))
                .toList();
        InputKey key = keys.get(random.nextInt(keys.size()));
        double value = value(key, scenario, random);
        Scenario moved = seek.with(key, value);
        OptionalDouble result = isAccepted(moved) ? Trial.of(moved, BOOK).of(measure) : OptionalDouble.empty();
        if (result.isPresent()) {
            Sought sought =
                    seek.seek(key, new Goal(measure, result.getAsDouble())).orElseThrow();
            String what = key.path() + " = " + value + " for " + measure + " = " + result + ": " + sought;
            checkEach(sought, seek, what);
            if (sought.isComplete()) {
                assertThat(sought.solutions()).as(what).anyMatch(solution -> holds(solution, value, sought, seek));
            }
        }
    }

    /** Between what a scan of values shows on two sides of a target there is a solution, and nothing scanned comes closer. */
    @Test
    void nothingThatAScanShowsIsMissed() {
        Seeded.forMany(1, 50, random -> {
            Scenario scenario =
                    Books.presets().all().get(random.nextInt(5)).document().scenario();
            GoalSeek seek = new GoalSeek(scenario, BOOK, GoalSeekLawTest::isAccepted);
            Measure measure = measure(scenario, random);
            List<InputKey> keys = scenario.held().stream()
                    .filter(key -> new Goal(measure, 0).dependsOn(key, scenario.alternatives()))
                    .toList();
            InputKey key = keys.get(random.nextInt(keys.size()));
            OptionalDouble now = Trial.of(scenario, BOOK).of(measure);
            if (now.isPresent()) {
                Goal goal = new Goal(measure, now.getAsDouble() * Seeded.logUniform(random, 0.2, 5));
                checkScan(seek.seek(key, goal).orElseThrow(), seek, random);
            }
        });
    }

    private static void checkScan(Sought sought, GoalSeek seek, SplittableRandom random) {
        double middle = Math.max(sought.present().orElseThrow(), sought.to() * 1e-6);
        double from = Math.max(sought.from(), middle / 8);
        double to = Math.min(sought.to(), middle * 8);
        Closeness before = null;
        double last = from;
        for (int i = 0; i <= SCANNED; i++) {
            double drawn = from + (to - from) * Math.min(1, (i + random.nextDouble()) / SCANNED);
            double value = sought.key().input().isWhole() ? Math.rint(drawn) : drawn;
            Closeness closeness = sought.goal().of(Trial.of(seek.with(sought.key(), value), BOOK));
            String what = sought.key().path() + " between " + last + " and " + value + ": " + sought;
            if (before != null && sought.isComplete() && isAcross(before, closeness)) {
                double low = last;
                assertThat(sought.solutions()).as(what).anyMatch(solution -> lies(solution, low, value));
            }
            if (Double.isFinite(closeness.difference()) && sought.solutions().isEmpty()) {
                Closeness closest = sought.goal()
                        .of(Trial.of(
                                seek.with(
                                        sought.key(),
                                        sought.closest().orElseThrow().value()),
                                BOOK));
                assertThat(Math.abs(closest.difference()))
                        .as(what)
                        .isLessThanOrEqualTo(Math.abs(closeness.difference()) + 1e-9 * closeness.size());
            }
            before = closeness;
            last = value;
        }
    }

    private static boolean isAcross(Closeness one, Closeness other) {
        return (one.side() == Closeness.Side.BELOW && other.side() == Closeness.Side.ABOVE)
                || (one.side() == Closeness.Side.ABOVE && other.side() == Closeness.Side.BELOW);
    }

    private static boolean lies(Solution solution, double low, double high) {
        return switch (solution) {
            case Solution.Exact(Reached at) -> low <= at.value() && at.value() <= high;
            case Solution.Jump(Reached before, Reached after) ->
                low <= Math.max(before.value(), after.value()) && Math.min(before.value(), after.value()) <= high;
            case Solution.Stretch(Reached from, Reached to) -> low <= to.value() && from.value() <= high;
        };
    }

    private static boolean isAccepted(Scenario scenario) {
        return ScenarioRules.problems(scenario).isEmpty();
    }

    /** Near today's value, or anywhere. */
    private static double value(InputKey key, Scenario scenario, SplittableRandom random) {
        Input input = key.input();
        OptionalDouble now = Resolution.of(scenario, BOOK).of(key).value().stream()
                .mapToDouble(Range::base)
                .filter(base -> base > 0)
                .findFirst();
        double drawn = now.isPresent() && random.nextInt(4) > 0
                ? now.getAsDouble() * Seeded.logUniform(random, 0.05, 20)
                : random.nextInt(10) == 0
                        ? Seeded.oneOf(random, input.minimum(), input.maximum())
                        : Seeded.logUniform(random, Math.max(input.minimum(), input.maximum() * 1e-9), input.maximum());
        double within = Math.clamp(drawn, input.minimum(), input.maximum());
        return input.isWhole() ? Math.rint(within) : within;
    }

    private static Measure measure(Scenario scenario, SplittableRandom random) {
        List<AlternativeId> ids =
                scenario.alternatives().stream().map(Alternative::id).toList();
        AlternativeId one = ids.get(random.nextInt(ids.size()));
        AlternativeId other = ids.get(random.nextInt(ids.size()));
        return switch (random.nextInt(3)) {
            case 0 -> new Measure.Cost(one);
            case 1 -> new Measure.Saving(one, other);
            default -> new Measure.UsedShare(one);
        };
    }

    private static void checkEach(Sought sought, GoalSeek seek, String what) {
        for (Solution solution : sought.solutions()) {
            switch (solution) {
                case Solution.Exact(Reached at) ->
                    assertThat(isReached(sought, seek, at, 1e-9)).as(what).isTrue();
                case Solution.Jump(Reached before, Reached after) ->
                    assertThat((result(sought, seek, before) - sought.goal().value())
                                    * (result(sought, seek, after)
                                            - sought.goal().value()))
                            .as(what)
                            .isNegative();
                case Solution.Stretch(Reached from, Reached to) -> {
                    assertThat(isReached(sought, seek, from, 2e-12)).as(what).isTrue();
                    assertThat(isReached(sought, seek, to, 2e-12)).as(what).isTrue();
                }
            }
        }
    }

    private static double result(Sought sought, GoalSeek seek, Reached at) {
        double result = Trial.of(seek.with(sought.key(), at.value()), BOOK)
                .of(sought.goal().measure())
                .orElseThrow();
        assertThat(result).isEqualTo(at.result());
        return result;
    }

    private static boolean isReached(Sought sought, GoalSeek seek, Reached at, double within) {
        double size = size(Trial.of(seek.with(sought.key(), at.value()), BOOK), sought.goal());
        return Math.abs(result(sought, seek, at) - sought.goal().value()) <= within * size;
    }

    private static double size(Trial trial, Goal goal) {
        return switch (goal.measure()) {
            case Measure.Saving(AlternativeId of, AlternativeId against) ->
                Math.max(trial.usdPerMonth(of), trial.usdPerMonth(against));
            default -> Math.abs(goal.value());
        };
    }

    private static boolean holds(Solution solution, double value, Sought sought, GoalSeek seek) {
        return switch (solution) {
            case Solution.Exact(Reached at) -> isSame(at.value(), value, sought, seek);
            case Solution.Jump(Reached before, Reached after) ->
                isNear(before.value(), value) || isNear(after.value(), value);
            case Solution.Stretch(Reached from, Reached to) ->
                isSame(Math.clamp(value, from.value(), to.value()), value, sought, seek);
        };
    }

    /** Where a result hardly moves, many values lead to it. */
    private static boolean isSame(double found, double value, Sought sought, GoalSeek seek) {
        return isNear(found, value)
                || IntStream.rangeClosed(0, 8)
                        .mapToDouble(eighth -> found + (value - found) * eighth / 8)
                        .map(between -> sought.key().input().isWhole() ? Math.rint(between) : between)
                        .mapToObj(between -> Trial.of(seek.with(sought.key(), between), BOOK))
                        .allMatch(trial -> sought.goal().of(trial).side() == Closeness.Side.AT);
    }

    private static boolean isNear(double found, double value) {
        return Math.abs(found - value) <= 1e-6 * Math.max(Math.abs(found), Math.abs(value));
    }
}
