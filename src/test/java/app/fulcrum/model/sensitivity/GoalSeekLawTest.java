package app.fulcrum.model.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
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

    /** Where results swing too often to be followed, and where two values have the same result within rounding. */
    private int left;

    private int checked;

    @Test
    void aValueIsFoundByItsResult() {
        Seeded.forMany(1, 10_000, r -> { try { checkThatAValueIsFound(r);} catch (AssertionError | RuntimeException e) { System.out.println("FAIL " + e.getMessage().lines().limit(1).toList()); } });
        System.out.println(checked + " checked, left " + left);
    }

    private void checkThatAValueIsFound(SplittableRandom random) {
        Scenario scenario = new RandomScenarios(BOOK, random).nextOfAnyAlternatives();
        GoalSeek seek = new GoalSeek(scenario, BOOK, GoalSeekLawTest::isAccepted);
        List<InputKey> keys = scenario.alternatives().inputs();
        InputKey key = keys.get(random.nextInt(keys.size()));
        Measure measure = measure(scenario, random);
        double value = value(key.input(), random);
        Scenario moved = seek.with(key, value);
        OptionalDouble result = isAccepted(moved) ? Trial.of(moved, BOOK).of(measure) : OptionalDouble.empty();
        if (result.isEmpty()) {
            return;
        }
        Sought sought = seek.seek(key, new Target(measure, result.getAsDouble())).orElseThrow();
        String what = key.path() + " = " + value + " for " + measure + " = " + result + ": " + sought;
        checked++;
        assertThat(sought.solutions()).as(what).isNotEmpty();
        checkEach(sought, seek, what);
        if (sought.isComplete()) {
            assertThat(sought.solutions()).as(what).anyMatch(solution -> holds(solution, value, sought, seek));
        } else {
            left++;
        }
    }

    private static boolean isAccepted(Scenario scenario) {
        return ScenarioRules.problems(scenario).isEmpty();
    }

    private static double value(Input input, SplittableRandom random) {
        double least = Math.max(input.minimum(), input.maximum() * 1e-9);
        double drawn = random.nextInt(10) == 0
                ? (random.nextBoolean() ? input.minimum() : input.maximum())
                : Seeded.logUniform(random, least, input.maximum());
        return input.isWhole() ? Math.rint(drawn) : drawn;
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
                case Solution.Exact(Reached at) -> assertThat(isReached(sought, seek, at, 1e-9)).as(what).isTrue();
                case Solution.Jump(Reached before, Reached after) ->
                    assertThat((result(sought, seek, before) - sought.target().value())
                                    * (result(sought, seek, after) - sought.target().value()))
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
                .of(sought.target().measure())
                .orElseThrow();
        assertThat(result).isEqualTo(at.result());
        return result;
    }

    private static boolean isReached(Sought sought, GoalSeek seek, Reached at, double within) {
        double size = size(Trial.of(seek.with(sought.key(), at.value()), BOOK), sought.target());
        return Math.abs(result(sought, seek, at) - sought.target().value()) <= within * size;
    }

    private static double size(Trial trial, Target target) {
        return switch (target.measure()) {
            case Measure.Saving(AlternativeId of, AlternativeId against) ->
                Math.max(trial.usdPerMonth(of), trial.usdPerMonth(against));
            default -> Math.abs(target.value());
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
                        .mapToObj(eighth -> Trial.of(
                                seek.with(sought.key(), found + (value - found) * eighth / 8), BOOK))
                        .allMatch(trial -> sought.target().of(trial).side() == Standing.Side.AT);
    }

    private static boolean isNear(double found, double value) {
        return Math.abs(found - value) <= 1e-6 * Math.max(Math.abs(found), Math.abs(value));
    }
}
