package app.fulcrum.model.range;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.contest.Participation;
import app.fulcrum.model.crossover.CostCurves;
import app.fulcrum.model.crossover.PairCrossover;
import app.fulcrum.model.projection.AlternativeResult;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.projection.Projector;
import app.fulcrum.model.range.PairResult.VolumeInterval;
import app.fulcrum.model.resolution.UnservedEnds;
import app.fulcrum.model.resolution.UnservedEnds.End;
import app.fulcrum.model.resolution.UnservedEnds.Side;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.serving.Fleet;
import app.fulcrum.model.serving.Serving;
import app.fulcrum.model.unit.Range;
import app.fulcrum.model.unit.Ties;
import app.fulcrum.model.unit.VolumeRange;
import app.fulcrum.model.unit.Volumes;
import app.fulcrum.model.verdict.Doubt;
import app.fulcrum.support.Books;
import app.fulcrum.support.RandomPlans;
import app.fulcrum.support.Seeded;
import app.fulcrum.support.Standard;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * An end of a range that cannot be served is not dropped. Every answer is held against brute force: each combination of ends
 * as a scenario of its own, with the throughput moved by the realization factor.
 */
class EndsOfRangesTest {

    private static final int CASES = 60;
    private static final int ALL_CASES = 10_000;

    private static Projection project(Scenario scenario) {
        return Projector.project(scenario, Books.bundled(), Books.TODAY);
    }

    /** A fleet of fixed size, and a volume that its ends reach beyond more often than not. */
    private static Scenario scenario(SplittableRandom random) {
        Scenario scenario = RandomPlans.withGpus(RandomPlans.scenario(random), (int) Seeded.logUniform(random, 1, 64));
        scenario = scenario.with(
                Standard.key(Input.REALISATION_FACTOR), Assumption.of(random.nextDouble(0.3, 0.9), "test"));
        scenario = inOneLayout(scenario);
        long capacity = Standard.serving(project(scenario))
                .flatMap(Serving::fleet)
                .map(Fleet::capacityTokensPerDay)
                .orElse(0L);
        double base = Math.clamp(Math.rint(capacity * random.nextDouble(0.2, 1.1)), 1e3, 1e11);
        scenario = ranged(scenario, Input.TOKENS_PER_DAY, base, random);
        if (random.nextBoolean()) {
            scenario = ranged(scenario, Input.PEAK_TO_AVERAGE, random.nextDouble(1, 3), random);
        }
        if (random.nextInt(3) == 0) {
            double fees = Seeded.logUniform(random, 1, 1_000);
            scenario = scenario.with(
                    Standard.HOSTED_FEES, new Assumption(new Range(fees / 2, fees, fees * 2), "test", ""));
        }
        return random.nextInt(3) == 0 ? ranged(scenario, Input.INPUT_TOKENS, 2_000, random) : scenario;
    }

    /** Every layout has a band of its own, and one realization factor moves all: only one may be taken. */
    private static Scenario inOneLayout(Scenario scenario) {
        return Standard.serving(project(scenario))
                .flatMap(Serving::fleet)
                .map(fleet -> fleet.layout().layout())
                .map(layout -> Standard.withHosting(
                        scenario,
                        hosting -> hosting.withGpusPerReplica(OptionalInt.of(layout.gpus()))
                                .withParallelism(Optional.of(layout.parallelism()))))
                .orElse(scenario);
    }

    private static Scenario ranged(Scenario scenario, Input input, double base, SplittableRandom random) {
        double low = Math.max(input.minimum(), Math.rint(base * random.nextDouble(0.3, 1)));
        double high = Math.rint(base * random.nextDouble(1, 8));
        return scenario.with(
                Standard.key(input),
                new Assumption(new Range(Math.min(low, base), base, Math.max(high, base)), "test", ""));
    }

    /** Every combination of ends, as a scenario of single values. */
    private static List<Projection> corners(Scenario scenario, Projection whole) {
        List<Scenario> corners = List.of(scenario);
        for (InputKey key : scenario.ranged()) {
            Range range = scenario.assumption(key).orElseThrow().value();
            corners = split(corners, key, range.low(), range.high());
        }
        Optional<Serving> serving = Standard.serving(whole);
        Optional<Range> estimate = serving.flatMap(Serving::accuracy).map(accuracy -> accuracy.around(1));
        if (estimate.isPresent()) {
            double planned = serving.get().plannedShare().orElseThrow();
            corners = split(
                    corners,
                    Standard.key(Input.REALISATION_FACTOR),
                    Math.min(planned, estimate.get().low()),
                    Math.max(planned, estimate.get().high()));
        }
        return corners.stream().map(EndsOfRangesTest::project).toList();
    }

    private static List<Scenario> split(List<Scenario> scenarios, InputKey key, double low, double high) {
        List<Scenario> both = new ArrayList<>();
        for (Scenario scenario : scenarios) {
            both.add(scenario.with(key, Assumption.of(low, "low")));
            both.add(scenario.with(key, Assumption.of(high, "high")));
        }
        return both;
    }

    @Test
    void noEndIsDroppedInSilence() {
        checkCases(CASES);
    }

    @Test
    @Tag("endurance")
    void noEndOfTenThousandScenariosIsDroppedInSilence() {
        checkCases(ALL_CASES);
    }

    private static void checkCases(int count) {
        int[] unserved = {0};
        Seeded.forEach(1, count, random -> {
            Scenario scenario = scenario(random);
            Projection whole = project(scenario);
            List<Projection> corners = corners(scenario, whole);
            for (AlternativeId option : Standard.ALL) {
                AlternativeResult result = whole.of(option);
                if (result.participation() == Participation.COMPARED) {
                    unserved[0] += check(result, corners);
                    assertThat(result.unserved().map(UnservedEnds::common).orElse(List.of()))
                            .isEqualTo(common(option, corners, ranged(scenario, whole)));
                }
            }
            assertThat(whole.decision().confidence().doubts().stream().filter(Doubt.CannotServe.class::isInstance))
                    .hasSize((int) whole.results().stream()
                            .filter(result -> result.participation() == Participation.COMPARED)
                            .filter(result -> result.unserved().isPresent())
                            .count());
            whole.pairs().forEach(pair -> check(pair, corners, whole.range()));
        });
        assertThat(unserved[0]).as("cases with an end that cannot be served").isGreaterThan(count / 10);
    }

    private static int check(AlternativeResult result, List<Projection> corners) {
        List<Double> costs = corners.stream()
                .map(corner -> corner.of(result.id()))
                .filter(EndsOfRangesTest::isServed)
                .map(there -> there.cost().orElseThrow().usdPerMonth().base())
                .toList();
        assertThat(result.unserved().map(UnservedEnds::unserved).orElse(0L))
                .as("ends at which %s cannot be had", result.id())
                .isEqualTo(corners.size() - costs.size());
        Range range = result.cost().orElseThrow().usdPerMonth();
        double low = costs.stream().mapToDouble(cost -> cost).reduce(range.base(), Math::min);
        double high = costs.stream().mapToDouble(cost -> cost).reduce(range.base(), Math::max);
        assertThat(range.low()).isEqualTo(low, within(1e-9 * low));
        assertThat(range.high()).isEqualTo(high, within(1e-9 * high));
        result.unserved()
                .ifPresent(ends -> assertThat(ends.common().isEmpty() ? 1 : ends.unserved())
                        .isLessThanOrEqualTo(
                                ends.combinations() >> ends.common().size()));
        return result.unserved().isPresent() ? 1 : 0;
    }

    /** What has two ends, in the order in which corners are split by it; an absent one stands for the estimate. */
    private static List<Optional<InputKey>> ranged(Scenario scenario, Projection whole) {
        List<Optional<InputKey>> ranged = new ArrayList<>();
        scenario.ranged().forEach(key -> ranged.add(Optional.of(key)));
        Standard.serving(whole).flatMap(Serving::accuracy).ifPresent(_ -> ranged.add(Optional.empty()));
        return ranged;
    }

    /** The ends that all corners have in common at which an alternative cannot be had. */
    private static List<End> common(AlternativeId option, List<Projection> corners, List<Optional<InputKey>> ranged) {
        List<End> common = new ArrayList<>();
        for (int i = 0; i < ranged.size(); i++) {
            int place = ranged.size() - 1 - i;
            Set<Side> sides = EnumSet.noneOf(Side.class);
            for (int corner = 0; corner < corners.size(); corner++) {
                if (!isServed(corners.get(corner).of(option))) {
                    sides.add((corner >> place & 1) == 1 ? Side.HIGH : Side.LOW);
                }
            }
            if (sides.size() == 1) {
                common.add(new End(ranged.get(i), sides.iterator().next()));
            }
        }
        return common;
    }

    private static boolean isServed(AlternativeResult result) {
        return result.cost().isPresent() && result.participation() != Participation.OVER_CAPACITY;
    }

    private static void check(PairResult pair, List<Projection> corners, VolumeRange range) {
        assertInterval(pair, pair.from(), corners, PairCrossover::cheaperFrom);
        assertInterval(pair, pair.forGood(), corners, PairCrossover::cheaperForGoodFrom);
        assertThat(pair.first().isEmpty() && pair.base().first().isPresent()).isFalse();
        pair.first().ifPresent(interval -> assertThat(interval.low()).isBetween(range.from(), range.to()));
        assertThat(pair.first()).isEqualTo(first(pair.base(), corners, range));
    }

    /** The first volumes at which the one that becomes the cheaper is it, over all corners; NEVER where it is not. */
    private static Optional<VolumeInterval> first(PairCrossover base, List<Projection> corners, VolumeRange range) {
        long low = base.first().map(PairCrossover.Crossing::tokensPerDay).orElse(Volumes.NEVER);
        long high = low;
        for (Projection corner : corners) {
            CostCurves contest = corner.contest();
            long there = contest.has(base.incumbent()) && contest.has(base.challenger())
                    ? change(base, contest, range)
                    : Volumes.NEVER;
            low = Math.min(low, there);
            high = Math.max(high, there);
        }
        return low == Volumes.NEVER ? Optional.empty() : Optional.of(new VolumeInterval(low, high));
    }

    private static long change(PairCrossover base, CostCurves contest, VolumeRange range) {
        int cheaper = base.first()
                .map(PairCrossover.Crossing::cheaper)
                .orElseGet(() -> base.cheaperFrom() <= range.from() ? base.incumbent() : base.challenger());
        boolean challengerLeads =
                Ties.isLess(contest.at(base.challenger(), range.from()), contest.at(base.incumbent(), range.from()));
        int leader = challengerLeads ? base.challenger() : base.incumbent();
        PairCrossover there = PairCrossover.of(contest, base.incumbent(), base.challenger(), range.from(), range.to());
        return leader == cheaper
                ? range.from()
                : there.first().map(PairCrossover.Crossing::tokensPerDay).orElse(Volumes.NEVER);
    }

    private static void assertInterval(
            PairResult pair,
            Optional<VolumeInterval> interval,
            List<Projection> corners,
            ToLongFunction<PairCrossover> volume) {
        long low = volume.applyAsLong(pair.base());
        long high = low;
        for (Projection corner : corners) {
            long there = corner.pairs().stream()
                    .map(PairResult::base)
                    .filter(same -> same.incumbent() == pair.base().incumbent()
                            && same.challenger() == pair.base().challenger())
                    .mapToLong(volume)
                    .findFirst()
                    .orElse(Volumes.NEVER);
            low = Math.min(low, there);
            high = Math.max(high, there);
        }
        assertThat(interval)
                .isEqualTo(low == Volumes.NEVER ? Optional.empty() : Optional.of(new VolumeInterval(low, high)));
    }

    /** An end at which there is no price at all has no crossover either, though all others have one. */
    @Test
    void anEndAtWhichNothingRunsIsAnEndWithoutCrossover() {
        Scenario limited = inOneLayout(Books.preset("chat"))
                .with(Standard.key(Input.TPOT_LIMIT), new Assumption(new Range(0.5, 50, 60), "our limit", ""));
        Projection whole = project(limited);
        List<Projection> corners = corners(limited, whole);

        assertThat(whole.of(Standard.SELF_HOSTED).unserved()).isPresent();
        assertThat(whole.pairs().stream().flatMap(pair -> pair.first().stream()).map(VolumeInterval::high))
                .contains(Volumes.NEVER);
        whole.pairs().forEach(pair -> check(pair, corners, whole.range()));
    }

    /** The bill and the curve may differ in their last digits, which is no range. */
    @Test
    void withoutRangesACostIsOneNumber() {
        Seeded.forEach(1, 200, random -> {
            Projection projection = project(RandomPlans.scenario(random));
            Stream.of(Standard.CLOSED_API, Standard.HOSTED_OPEN_API)
                    .flatMap(api -> projection.of(api).cost().stream())
                    .forEach(cost -> assertThat(cost.usdPerMonth().isExact()).isTrue());
        });
    }

    @Test
    void aBandEndsWhereSomeEndCannotServe() {
        Scenario oneGpu = inOneLayout(RandomPlans.withGpus(Books.preset("chat"), 1))
                .with(Standard.key(Input.REALISATION_FACTOR), Assumption.of(1, "tuned"))
                .with(Standard.key(Input.TOKENS_PER_DAY), new Assumption(new Range(3e7, 6.4e7, 4e8), "plan", ""));
        Projection whole = project(oneGpu);
        long least = corners(oneGpu, whole).stream()
                .flatMap(corner -> Standard.own(corner).fleet().stream())
                .mapToLong(Fleet::capacityTokensPerDay)
                .min()
                .orElseThrow();
        Polyline curve = whole.of(Standard.SELF_HOSTED).curve();

        assertThat(curve.bandedPoints()).isBetween(1, curve.tokensPerDay().length - 1);
        assertThat(curve.tokensPerDay()[curve.bandedPoints() - 1]).isEqualTo(least);
    }
}
