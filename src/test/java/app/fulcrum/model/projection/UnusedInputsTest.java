package app.fulcrum.model.projection;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.resolution.Origin;
import app.fulcrum.model.resolution.Uses;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Hosting.Scaling;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.LoadForm;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.support.Books;
import app.fulcrum.support.Choices;
import app.fulcrum.support.RandomPlans;
import app.fulcrum.support.Seeded;
import app.fulcrum.support.Standard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A number is said to be unused exactly if no value of it changes a figure. */
class UnusedInputsTest {

    private static final int CASES = 8;
    private static final int ALL_CASES = 400;

    private static Projection project(Scenario scenario) {
        return Projector.project(scenario, Books.bundled(), Books.TODAY);
    }

    /** Plans in which more numbers are typed, and more of them are zero or everything, than people type. */
    private static Scenario scenario(SplittableRandom random) {
        Scenario scenario = RandomPlans.scenario(random);
        Choices choices = Choices.of(scenario);
        scenario = Choices.in(
                scenario,
                choices.withHosting(choices.hosting()
                        .withIdleGpusReleased(random.nextBoolean())
                        .withBatchRunsOffPeak(random.nextInt(4) == 0)
                        .withScaling(random.nextInt(3) == 0 ? Scaling.FOLLOWING_THE_DAY : Scaling.STANDING)));
        for (InputKey key : scenario.alternatives().inputs()) {
            Input input = key.input();
            boolean left = LoadForm.of(input).isPresent() || input.isMeasuredRate() || input.isOverTime();
            if (!left && random.nextInt(6) == 0) {
                scenario = scenario.with(key, Assumption.of(value(key, random), "typed"));
            }
        }
        double input = Standard.base(scenario, Input.INPUT_TOKENS).orElseThrow();
        double output = Standard.base(scenario, Input.OUTPUT_TOKENS).orElseThrow();
        double share = Standard.base(scenario, Input.LONG_REQUEST_SHARE).orElse(0);
        double longInput = Standard.base(scenario, Input.LONG_INPUT_TOKENS).orElse(input);
        if (longInput < input || share * longInput > input) {
            scenario = scenario.without(Standard.key(Input.LONG_INPUT_TOKENS));
        }
        return keepShares(
                input + output > 0
                        ? scenario
                        : scenario.with(Standard.key(Input.OUTPUT_TOKENS), Assumption.of(1, "typed")));
    }

    /** Such a plan whose speed the user has measured. */
    private static Scenario measuredScenario(SplittableRandom random) {
        Scenario scenario = scenario(random);
        double outputTokensPerSecond = random.nextDouble(50, 20_000);
        return scenario.with(
                Standard.key(Input.MEASURED_OUTPUT_RATE), Assumption.of(outputTokensPerSecond, "measured"));
    }

    private static Scenario keepShares(Scenario scenario) {
        double cached = Standard.base(scenario, Input.CACHED_SHARE).orElseThrow();
        double written = Standard.base(scenario, Input.CACHE_WRITE_SHARE).orElseThrow();
        return cached + written <= 1
                ? scenario
                : scenario.with(Standard.key(Input.CACHE_WRITE_SHARE), Assumption.of(1 - cached, "typed"));
    }

    private static double value(InputKey key, SplittableRandom random) {
        Input input = key.input();
        double usual = Books.bundled()
                .defaultValue(key.path())
                .map(value -> value.value().base())
                .orElse(Math.max(1, input.minimum()));
        double drawn = random.nextInt(3) == 0 ? 0 : Math.max(usual, 0.01) * random.nextDouble(0.5, 2);
        double value = Math.clamp(drawn, input.minimum(), Math.min(input.maximum(), 1e6));
        return input.isWhole() ? Math.rint(value) : value;
    }

    /** Values all over what is allowed. */
    private static List<Double> others(Input input, double now, Scenario scenario) {
        double most = Math.min(input.maximum(), roomFor(input, scenario));
        TreeSet<Double> values = new TreeSet<>();
        for (double value : new double[] {
            input.minimum(), now / 2, now * 0.9, now * 1.1, now * 2, now + 1, most / 2, Math.min(most, 1_000), most
        }) {
            double kept = Math.clamp(input.isWhole() ? Math.rint(value) : value, input.minimum(), most);
            if (kept != now && !(kept == 0 && leavesNoTokens(input, scenario))) {
                values.add(kept);
            }
        }
        return new ArrayList<>(values);
    }

    /** Long requests have no more input than all together. */
    private static double roomForLong(Input other, Scenario scenario) {
        return Standard.base(scenario, Input.INPUT_TOKENS).orElseThrow()
                / Math.max(1e-9, Standard.base(scenario, other).orElse(0));
    }

    /** A request has some input or some output. */
    private static boolean leavesNoTokens(Input input, Scenario scenario) {
        return switch (input) {
            case INPUT_TOKENS -> Standard.base(scenario, Input.OUTPUT_TOKENS).orElseThrow() == 0;
            case OUTPUT_TOKENS -> Standard.base(scenario, Input.INPUT_TOKENS).orElseThrow() == 0;
            default -> false;
        };
    }

    private static double roomFor(Input input, Scenario scenario) {
        return switch (input) {
            case CACHED_SHARE ->
                1 - Standard.base(scenario, Input.CACHE_WRITE_SHARE).orElseThrow();
            case CACHE_WRITE_SHARE ->
                1 - Standard.base(scenario, Input.CACHED_SHARE).orElseThrow();
            case LONG_REQUEST_SHARE -> roomForLong(Input.LONG_INPUT_TOKENS, scenario);
            case LONG_INPUT_TOKENS -> roomForLong(Input.LONG_REQUEST_SHARE, scenario);
            default -> 1e9;
        };
    }

    /** Everything that is worked out, but the echo of what was asked. */
    private static List<Object> figures(Projection projection) {
        List<Object> figures = new ArrayList<>();
        for (AlternativeId option : Standard.ALL) {
            AlternativeResult result = projection.of(option);
            figures.add(result.participation());
            result.cost().ifPresent(cost -> {
                figures.add(cost.bill());
                figures.add(cost.usdPerMonth());
                figures.add(cost.usdPerMillionTokens());
            });
            figures.add(java.util.Arrays.toString(result.curve().usdPerMonth()));
        }
        figures.add(projection.bands());
        figures.add(projection.pairs());
        Standard.serving(projection).ifPresent(serving -> {
            figures.add(serving.load().requestsPerDay());
            figures.add(serving.load().averageTokensPerSecond());
            figures.add(serving.load().peakTokensPerSecond());
            figures.add(serving.layouts());
            figures.add(serving.fleet());
        });
        figures.add(projection.decision());
        Scenario asked = projection.scenario();
        figures.add(asked.tokensPerDay().base()
                / (asked.assumptions().base(Input.INPUT_TOKENS).orElseThrow()
                        + asked.assumptions().base(Input.OUTPUT_TOKENS).orElseThrow()));
        return figures;
    }

    @Test
    void aNumberIsUnusedExactlyIfNoValueOfItChangesAFigure() {
        checkCases(CASES, UnusedInputsTest::scenario);
    }

    @Test
    void aNumberBesideAMeasuredRateIsUnusedExactlyIfNoValueOfItChangesAFigure() {
        checkCases(CASES, UnusedInputsTest::measuredScenario);
    }

    @Test
    @Tag("endurance")
    void aNumberOfAnyOfManyScenariosIsUnusedExactlyIfNoValueOfItChangesAFigure() {
        checkCases(ALL_CASES, UnusedInputsTest::scenario);
        checkCases(ALL_CASES, UnusedInputsTest::measuredScenario);
    }

    private static void checkCases(int count, Function<SplittableRandom, Scenario> drawn) {
        Seeded.forEach(1, count, random -> {
            Scenario scenario = drawn.apply(random);
            Projection projection = project(scenario);
            List<Object> figures = figures(projection);
            for (InputKey key : scenario.held()) {
                Input input = key.input();
                if (isOneOfSeveralObstacles(key, projection)) {
                    continue;
                }
                double now = scenario.assumption(key).orElseThrow().value().base();
                Optional<Double> changing = others(input, now, scenario).stream()
                        .filter(other -> !figures(project(scenario.with(key, Assumption.of(other, "tried"))))
                                .equals(figures))
                        .findFirst();
                assertThat(projection.uses().unused(key).isEmpty())
                        .as(
                                "%s is %s; %s changes a figure; said: %s; %s",
                                key.path(),
                                now,
                                changing,
                                projection.uses().unused(key),
                                projection.resolution().of(Standard.SELF_HOSTED).payment())
                        .isEqualTo(changing.isPresent());
            }
        });
    }

    /**
     * Where nothing runs, a limit that is missed counts, and so do the servers a layout must fit, also where changing it
     * alone would not help because of the others. Without a price they only bound the layouts, and no layout may need more.
     */
    private static boolean isOneOfSeveralObstacles(InputKey key, Projection projection) {
        return switch (key.input()) {
            case TPOT_LIMIT, TTFT_LIMIT ->
                projection.uses().byPlace().get(Standard.SELF).placement() == Uses.Placement.LIMIT_MISSED;
            case GPUS_PER_SERVER, GPUS_ON_FAST_LINK ->
                projection.uses().byPlace().get(Standard.SELF).placement() != Uses.Placement.RUNS
                        || projection.of(Standard.SELF_HOSTED).cost().isEmpty();
            // Whether it matters how many are long can hang on how long they are.
            case LONG_REQUEST_SHARE, LONG_INPUT_TOKENS ->
                projection.uses().unused(key).isEmpty();
            // A unit counts only where it is worth its price, a limit where it is reached, and what they count
            // likewise.
            case UNIT_PRICE,
                    UNIT_CAPACITY,
                    UNIT_OUTPUT_WEIGHT,
                    UNIT_CACHE_READ_WEIGHT,
                    SMALLEST_UNITS,
                    UNIT_STEP,
                    UNIT_COUNT,
                    REQUEST_LIMIT,
                    INPUT_LIMIT,
                    OUTPUT_LIMIT,
                    TOKEN_LIMIT,
                    CACHED_SHARE_OF_LIMIT,
                    INPUT_TOKEN_FACTOR,
                    OUTPUT_TOKEN_FACTOR,
                    REQUEST_FACTOR -> projection.uses().unused(key).isEmpty();
            // Whether any hardware costs something is not looked into.
            case OVERHEAD_SHARE ->
                projection.of(Standard.SELF_HOSTED).cost().stream()
                        .flatMap(cost -> cost.bill().items().stream())
                        .noneMatch(item -> item.kind().isHardware() && item.usdPerMonth() > 0);
            default -> false;
        };
    }

    @Test
    void aNumberOfTheBookThatIsNotTypedIsNoNews() {
        Projection projection = project(Books.preset("chat"));

        assertThat(projection.resolution().of(Standard.key(Input.PUE)).origin()).isInstanceOf(Origin.Default.class);
        assertThat(projection.uses().unused(Standard.key(Input.PUE))).isPresent();
    }
}
