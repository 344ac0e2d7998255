package app.fulcrum.model.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.contender.Contender;
import app.fulcrum.model.resolution.UnservedEnds.Side;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.model.throughput.RateLevel;
import app.fulcrum.model.unit.Range;
import app.fulcrum.session.edit.ScenarioRules;
import app.fulcrum.support.Books;
import app.fulcrum.support.RandomAlternatives;
import app.fulcrum.support.RandomPlans;
import app.fulcrum.support.RandomScenarios;
import app.fulcrum.support.Seeded;
import app.fulcrum.support.Standard;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TornadoTest {

    private static final Measure SAVING = new Measure.Saving(Standard.SELF_HOSTED, Standard.CLOSED_API);

    private static Sensitivity of(Scenario scenario) {
        return Sensitivity.of(scenario, Books.bundled(), TornadoTest::isSound);
    }

    private static boolean isSound(Scenario scenario) {
        return ScenarioRules.isSoundTogether(scenario);
    }

    /** The scenario worked out as a whole with the number typed. */
    private static OptionalDouble typed(Scenario scenario, InputKey key, double value, Measure measure) {
        return Trial.of(with(scenario, key, value), Books.bundled()).of(measure);
    }

    private static Scenario with(Scenario scenario, InputKey key, double value) {
        return scenario.with(key, Assumption.of(value, "typed"));
    }

    private static Scenario drawn(SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 -> new RandomScenarios(Books.bundled(), random).nextOfAnyAlternatives();
            case 1 -> RandomAlternatives.scenario(random);
            case 2 -> RandomPlans.withRuns(RandomPlans.scenario(random), random);
            default -> RandomPlans.withRanges(random);
        };
    }

    private static Measure measure(Scenario scenario, SplittableRandom random) {
        Alternatives all = scenario.alternatives();
        int one = random.nextInt(all.size());
        int other = (one + random.nextInt(1, all.size())) % all.size();
        AlternativeId of = all.at(one).id();
        AlternativeId than = all.at(other).id();
        return switch (random.nextInt(6)) {
            case 0 -> new Measure.Cost(of);
            case 1 -> new Measure.UsedShare(ownGpus(all).orElse(of));
            case 2 -> new Measure.CheaperFrom(of, than);
            default -> new Measure.Saving(of, than);
        };
    }

    private static Optional<AlternativeId> ownGpus(Alternatives all) {
        return all.ofKind(Way.Kind.SELF_HOSTED).map(Alternative::id).findFirst();
    }

    private static Reach reach(SplittableRandom random) {
        return switch (random.nextInt(3)) {
            case 0 -> Reach.ofRanges();
            case 1 -> Reach.of(random.nextDouble(0.01, 1));
            default -> Reach.ofRangesOr(random.nextDouble(0.01, 1));
        };
    }

    @Test
    @Tag("law")
    void everyResultIsThatOfTheScenarioWithTheNumberTyped() {
        int[] checked = {0};
        Seeded.forMany(1, 1_000, random -> {
            Scenario scenario = drawn(random);
            Measure measure = measure(scenario, random);
            Sensitivity sensitivity = of(scenario);
            Tornado tornado = sensitivity.tornado(measure, reach(random));
            assertThat(tornado.now())
                    .isEqualTo(Trial.of(scenario, Books.bundled()).of(measure));
            assertThat(tornado.bars()).isSortedAccordingTo(Comparator.comparingDouble(bar -> -bar.width()));
            for (Bar bar : tornado.bars()) {
                if (bar.driver() instanceof Driver.OfNumber number) {
                    List<ResultAt> all = new ArrayList<>(bar.outside());
                    all.addAll(
                            random.nextInt(8) > 0
                                    ? List.of(bar.low(), bar.high())
                                    : sensitivity.line(number, measure, 4).points());
                    for (ResultAt reached : all) {
                        assertThat(reached.result())
                                .as("%s of %s at %s", measure, number.key(), reached.value())
                                .isEqualTo(
                                        reached.value() == number.range().base()
                                                ? tornado.now()
                                                : typed(scenario, number.key(), reached.value(), measure));
                        checked[0]++;
                    }
                    assertThat(bar.low().value()).isEqualTo(number.range().low());
                    assertThat(bar.high().value()).isEqualTo(number.range().high());
                }
            }
        });
        assertThat(checked[0]).isGreaterThan(Seeded.share(1_000) * 5);
    }

    @Test
    @Tag("law")
    void whatIsMovedMayBeTypedAndWhatIsClippedMayNotGoFarther() {
        int[] clipped = {0};
        Seeded.forMany(1, 500, random -> {
            Scenario scenario = drawn(random);
            for (Bar bar : of(scenario)
                    .tornado(measure(scenario, random), reach(random))
                    .bars()) {
                if (bar.driver() instanceof Driver.OfNumber(InputKey key, Range range, var sides)) {
                    assertThat(isSound(with(scenario, key, range.low()))).isTrue();
                    assertThat(isSound(with(scenario, key, range.high()))).isTrue();
                    for (Side side : sides) {
                        clipped[0]++;
                        double farther = farther(key.input(), range, side);
                        assertThat(key.input().admits(farther) && isSound(with(scenario, key, farther)))
                                .as("%s at %s", key, farther)
                                .isFalse();
                    }
                }
            }
        });
        assertThat(clipped[0]).isGreaterThan(3);
    }

    /** The next number beyond an end. */
    private static double farther(Input input, Range range, Side side) {
        if (input.isWhole()) {
            return side == Side.LOW ? range.low() - 1 : range.high() + 1;
        }
        return side == Side.LOW ? Math.nextDown(range.low()) : Math.nextUp(range.high());
    }

    @Test
    void aRangeIsMovedOverAndEverythingElseByItsShare() {
        InputKey engineers = Standard.SELF_ENGINEERS;
        Scenario scenario = Books.preset("chat").with(engineers, new Assumption(new Range(0.1, 0.3, 0.9), "ours", ""));

        assertThat(driver(of(scenario).tornado(SAVING, Reach.ofRangesOr(0.2)), engineers)
                        .range())
                .isEqualTo(new Range(0.1, 0.3, 0.9));
        Range share =
                driver(of(scenario).tornado(SAVING, Reach.of(0.5)), engineers).range();
        assertThat(share.low()).isCloseTo(0.15, within(1e-15));
        assertThat(share.high()).isCloseTo(0.45, within(1e-15));
        assertThat(of(scenario).tornado(SAVING, Reach.ofRanges()).bars())
                .extracting(Bar::driver)
                .filteredOn(Driver.OfNumber.class::isInstance)
                .extracting(driver -> ((Driver.OfNumber) driver).key())
                .containsExactly(engineers);
    }

    private static Driver.OfNumber driver(Tornado tornado, InputKey key) {
        return tornado.bars().stream()
                .map(Bar::driver)
                .filter(driver ->
                        driver instanceof Driver.OfNumber number && number.key().equals(key))
                .map(Driver.OfNumber.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aShareEndsAtWhatItMayBe() {
        Scenario scenario = Books.preset("chat");
        InputKey cached = InputKey.shared(Input.CACHED_SHARE);
        InputKey written = InputKey.shared(Input.CACHE_WRITE_SHARE);
        Scenario shares = with(with(scenario, cached, 0.75), written, 0.2);

        Tornado tornado = of(shares).tornado(new Measure.Cost(Standard.CLOSED_API), Reach.of(0.5));

        Driver.OfNumber read = driver(tornado, cached);
        assertThat(read.range()).isEqualTo(new Range(0.375, 0.75, 0.8));
        assertThat(read.clipped()).isEqualTo(EnumSet.of(Side.HIGH));
        assertThat(driver(tornado, InputKey.shared(Input.DAYS_PER_MONTH))
                        .range()
                        .high())
                .isEqualTo(31);
        assertThat(driver(tornado, InputKey.shared(Input.DAYS_PER_MONTH)).clipped())
                .isEqualTo(EnumSet.of(Side.HIGH));
    }

    @Test
    void whatDoesNotCountIsNotMovedAndWhatHasNoEffectIsLeftOut() {
        Scenario scenario = Books.preset("chat");
        Tornado tornado = of(scenario).tornado(SAVING, Reach.of(0.2));

        assertThat(tornado.bars()).allMatch(Bar::hasEffect);
        assertThat(tornado.without())
                .noneMatch(driver ->
                        tornado.bars().stream().anyMatch(bar -> bar.driver().equals(driver)));
        assertThat(tornado.bars())
                .as("the other API has no part in it")
                .noneMatch(bar -> bar.driver() instanceof Driver.OfNumber number
                        && number.key().alternative().equals(Optional.of(Standard.HOSTED_OPEN_API)));
        assertThat(tornado.top(3)).isEqualTo(tornado.bars().subList(0, 3));
        assertThat(tornado.top(1_000)).isEqualTo(tornado.bars());
    }

    /** The band of an estimate moves the share that is planned with, as long as there is one layout to have a band. */
    @Test
    @Tag("law")
    void anEstimateIsMovedOverItsBand() {
        int[] checked = {0};
        Seeded.forMany(1, 500, random -> {
            Scenario drawn = RandomPlans.scenario(random);
            Optional<Scenario> one =
                    inOneLayout(random.nextBoolean() ? drawn : RandomAlternatives.mixed(drawn, random));
            if (one.isEmpty()) {
                return;
            }
            Scenario scenario = one.get();
            Sensitivity sensitivity = of(scenario);
            for (Measure measure : ofOwnGpus(scenario)) {
                Tornado tornado = sensitivity.tornado(measure, Reach.ofRanges());
                Stream.concat(tornado.bars().stream().map(Bar::driver), tornado.without().stream())
                        .forEach(driver -> {
                            assertThat(driver).isInstanceOf(Driver.OfEstimate.class);
                            for (ResultAt reached :
                                    sensitivity.line(driver, measure, 2).points()) {
                                assertResult(reached, typed(scenario, reached.value(), driver, measure));
                                checked[0]++;
                            }
                        });
            }
        });
        assertThat(checked[0]).isGreaterThan(Seeded.share(500) / 10);
    }

    /** What they cost and how far they are used, and what mixes that run on them cost. */
    private static List<Measure> ofOwnGpus(Scenario scenario) {
        List<Measure> all = new ArrayList<>(
                List.of(new Measure.Cost(Standard.SELF_HOSTED), new Measure.UsedShare(Standard.SELF_HOSTED)));
        scenario.alternatives().mixesOf(Standard.SELF_HOSTED).forEach(mix -> all.add(new Measure.Cost(mix.id())));
        return all;
    }

    private static void assertResult(ResultAt reached, OptionalDouble expected) {
        assertThat(reached.result().isPresent()).isEqualTo(expected.isPresent());
        expected.ifPresent(
                value -> assertThat(reached.result().orElseThrow()).isCloseTo(value, within(1e-9 * Math.abs(value))));
    }

    private static OptionalDouble typed(Scenario scenario, double rate, Driver driver, Measure measure) {
        double planned = Standard.assumption(scenario, Input.REALISATION_FACTOR)
                .orElseThrow()
                .value()
                .base();
        return typed(
                scenario,
                Standard.key(Input.REALISATION_FACTOR),
                planned * rate / driver.range().base(),
                measure);
    }

    /** In the layout that runs, with what is planned typed; absent where nothing runs, or it was measured. */
    private static Optional<Scenario> inOneLayout(Scenario scenario) {
        return own(scenario)
                .flatMap(own -> own.serving())
                .flatMap(serving -> serving.fleet())
                .filter(fleet -> fleet.layout().estimate().isPresent())
                .map(fleet -> Standard.withHosting(
                        scenario,
                        hosting -> hosting.withGpusPerReplica(
                                        OptionalInt.of(fleet.layout().layout().gpus()))
                                .withParallelism(
                                        Optional.of(fleet.layout().layout().parallelism()))))
                .map(fixed -> with(fixed, Standard.key(Input.REALISATION_FACTOR), 0.7));
    }

    private static Optional<Contender> own(Scenario scenario) {
        return Trial.of(scenario, Books.bundled()).contenders().stream()
                .filter(Contender::isEstimated)
                .findFirst();
    }

    @Test
    void anEndThatCannotBeServedIsUnboundedAndComesFirst() {
        Scenario oneGpu = RandomPlans.withGpus(Books.preset("chat"), 1);
        InputKey volume = InputKey.shared(Input.TOKENS_PER_DAY);
        Scenario scenario = oneGpu.with(volume, new Assumption(new Range(1e6, 2e6, 1e12), "plan", ""));

        Bar first = of(scenario)
                .tornado(new Measure.Cost(Standard.SELF_HOSTED), Reach.ofRangesOr(0.2))
                .bars()
                .getFirst();

        assertThat(((Driver.OfNumber) first.driver()).key()).isEqualTo(volume);
        assertThat(first.low().result()).isPresent();
        assertThat(first.high().result()).isEmpty();
        assertThat(first.width()).isInfinite();
    }

    @Test
    void aResultThatIsLargerBetweenTheEndsSaysSo() {
        Driver driver = new Driver.OfEstimate(Standard.SELF_HOSTED, new Range(1, 2, 3));
        Bar bar = Bar.of(driver, List.of(reached(1, 5), reached(1.5, 9), reached(2, 6), reached(3, 7)), 0.1);

        assertThat(bar.outside()).containsExactly(reached(1.5, 9));
        assertThat(bar.width()).isEqualTo(4);
        assertThat(Bar.of(driver, List.of(reached(1, 5), reached(2, 5.05), reached(3, 5)), 0.1)
                        .hasEffect())
                .as("digits that mean nothing")
                .isFalse();
        assertThat(Bar.of(driver, List.of(reached(1, 5), new ResultAt(2, OptionalDouble.empty()), reached(3, 7)), 0.1)
                        .outside())
                .containsExactly(new ResultAt(2, OptionalDouble.empty()));
    }

    private static ResultAt reached(double value, double result) {
        return new ResultAt(value, OptionalDouble.of(result));
    }

    @Test
    void equalWidthsKeepTheOrderOfInputs() {
        Scenario scenario = Books.preset("chat");
        for (InputKey fees : List.of(
                Standard.key(Input.MONITORING), Standard.key(Input.STORAGE_AND_NETWORK), Standard.CLOSED_FEES)) {
            scenario = scenario.with(fees, new Assumption(new Range(0, 500, 1_000), "ours", ""));
        }
        Tornado tornado = of(scenario).tornado(SAVING, Reach.ofRanges());

        assertThat(tornado.bars())
                .extracting(Bar::driver)
                .filteredOn(Driver.OfNumber.class::isInstance)
                .extracting(driver -> ((Driver.OfNumber) driver).key())
                .containsExactly(
                        Standard.CLOSED_FEES, Standard.key(Input.STORAGE_AND_NETWORK), Standard.key(Input.MONITORING));
    }

    @Test
    void aLineHasItsPointsAtTheEndsAtBaseAndEvenlyBetween() {
        Driver whole =
                new Driver.OfNumber(Standard.key(Input.MIN_REPLICAS), new Range(1, 2, 5), EnumSet.noneOf(Side.class));
        Driver real = new Driver.OfNumber(Standard.SELF_ENGINEERS, new Range(0, 0.3, 1), EnumSet.noneOf(Side.class));
        Driver band = new Driver.OfEstimate(Standard.SELF_HOSTED, new Range(1_000, 1_000, 3_000));

        assertThat(whole.steps(11)).extracting(Driver.Step::value).containsExactly(1.0, 2.0, 3.0, 4.0, 5.0);
        assertThat(real.steps(3)).extracting(Driver.Step::value).containsExactly(0.0, 0.3, 0.5, 1.0);
        assertThat(real.steps(3).get(1).shift()).isEqualTo(Shift.NONE);
        assertThat(band.steps(11))
                .containsExactly(
                        new Driver.Step(1_000, Shift.NONE),
                        new Driver.Step(3_000, Shift.of(Standard.SELF_HOSTED, RateLevel.HIGHEST)));
    }
}
