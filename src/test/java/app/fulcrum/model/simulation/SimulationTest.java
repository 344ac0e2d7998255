package app.fulcrum.model.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.chance.SampledCosts;
import app.fulcrum.model.chance.Uncertain;
import app.fulcrum.model.contest.Contest;
import app.fulcrum.model.crossover.CostCurves;
import app.fulcrum.model.crossover.PairCrossover;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.simulation.Simulation.Knowledge;
import app.fulcrum.model.simulation.Simulation.OfOne;
import app.fulcrum.model.simulation.Simulation.Saving;
import app.fulcrum.model.unit.Range;
import app.fulcrum.model.unit.Ties;
import app.fulcrum.model.unit.Volumes;
import app.fulcrum.support.Books;
import app.fulcrum.support.RandomAlternatives;
import app.fulcrum.support.RandomPlans;
import app.fulcrum.support.Seeded;
import app.fulcrum.support.Standard;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SimulationTest {

    private static final InputKey PRICE = InputKey.of(Standard.HOSTED_OPEN_API, Input.OUTPUT_PRICE);
    private static final InputKey OTHER_PRICE = InputKey.of(Standard.HOSTED_OPEN_API, Input.INPUT_PRICE);
    private static final double LOW = 1;
    private static final double BASE = 10;
    private static final double HIGH = 30;

    private int checked;

    /** Every figure once more, from the costs of each sample alone, in the plainest way there is. */
    @Test
    @Tag("law")
    void everyFigureIsThatOfItsSamples() {
        Seeded.forMany(
                1,
                20,
                random -> check(
                        random,
                        switch (random.nextInt(3)) {
                            case 0 -> RandomAlternatives.scenario(random);
                            case 1 -> RandomPlans.withGpus(RandomPlans.withRanges(random), 1 + random.nextInt(64));
                            default ->
                                Books.preset("chat")
                                        .with(
                                                Standard.key(Input.TOKENS_PER_DAY),
                                                Assumption.of(Math.rint(Seeded.logUniform(random, 5e8, 5e9)), "test"));
                        }));

        assertThat(checked).as("scenarios with anything uncertain").isPositive();
    }

    private void check(SplittableRandom random, Scenario scenario) {
        Contest contest = contest(scenario);
        Draws draws = new Draws(random.nextLong(), 2);
        Optional<Simulation> simulated = Simulations.of(contest, draws);
        if (simulated.isEmpty()) {
            return;
        }
        checked++;
        Simulation simulation = simulated.get();
        Naive naive = new Naive(contest, draws);
        int size = simulation.alternatives().size();
        for (int place = 0; place < size; place++) {
            OfOne one = simulation.alternatives().get(place);
            double[] costs = naive.now.get(place);
            assertThat(one.usdPerMonth().p10()).isEqualTo(percentile(costs, 0.1));
            assertThat(one.usdPerMonth().p50()).isEqualTo(percentile(costs, 0.5));
            assertThat(one.usdPerMonth().p90()).isEqualTo(percentile(costs, 0.9));
            assertThat(one.usdPerMonth().none())
                    .isEqualTo(Arrays.stream(costs).filter(Double::isInfinite).count() / (double) costs.length);
            assertThat(one.cheapest().value()).isEqualTo(naive.cheapest(place), within(1e-12));
        }
        for (int volume = 0; volume < Simulator.VOLUMES; volume += 1 + random.nextInt(20)) {
            double[] shares = naive.cheapestAt(simulation.volumes().get(volume));
            double none = 1;
            for (int place = 0; place < size; place++) {
                none -= shares[place];
                assertThat(simulation
                                .alternatives()
                                .get(place)
                                .cheapestAlong()
                                .get(volume)
                                .value())
                        .isEqualTo(shares[place], within(1e-12));
            }
            assertThat(simulation.noneAlong().get(volume)).isEqualTo(none, within(1e-12));
        }
        for (Saving saving : simulation.savings()) {
            double[] saved = naive.saving(saving.of(), saving.against());
            assertThat(saving.usdPerMonth().p10()).isEqualTo(percentile(saved, 0.1));
            assertThat(saving.usdPerMonth().p90()).isEqualTo(percentile(saved, 0.9));
            assertThat(saving.dearer()).isEqualTo(naive.dearer(saving.of(), saving.against()) / (double) saved.length);
            assertThat(saving.of()).isEqualTo(contest.recommended().orElseThrow());
        }
        simulation.knowledge().ifPresent(knowledge -> check(knowledge, naive));
    }

    private static void check(Knowledge knowledge, Naive naive) {
        double slack = 1e-9 * Math.max(1, naive.bestMean());
        assertThat(naive.mean(knowledge.best())).isEqualTo(naive.bestMean(), within(slack));
        assertThat(knowledge.usdPerMonth().value()).isEqualTo(naive.bestMean() - naive.meanOfLeast(), within(slack));
        assertThat(knowledge.counted()).isEqualTo(naive.counted());
        double all = knowledge.usdPerMonth().value();
        for (InformationValue value : knowledge.byWorth()) {
            assertThat(value.usdPerMonth().value()).isBetween(0.0, all + slack);
            assertThat(value.shareOfAll()).isBetween(0.0, 1.0);
        }
        assertThat(knowledge.byWorth())
                .isSortedAccordingTo((one, other) -> Double.compare(
                        other.usdPerMonth().value(), one.usdPerMonth().value()));
    }

    private static double percentile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }

    /** The samples one by one. */
    private static final class Naive {

        private final Contest contest;
        private final List<SampledCosts.Block> blocks = new ArrayList<>();
        final List<double[]> now = new ArrayList<>();
        private final int[] compared;

        Naive(Contest contest, Draws draws) {
            this.contest = contest;
            SampledCosts sampled = new SampledCosts(
                    contest.resolution().scenario(), contest.comparison().contenders());
            for (int block = 0; block < draws.blocks(); block++) {
                blocks.add(sampled.draw(draws.seed(), block, SampledCosts.BLOCK));
            }
            int size = contest.comparison().contenders().size();
            for (int place = 0; place < size; place++) {
                int of = place;
                now.add(blocks.stream()
                        .flatMapToDouble(block -> Arrays.stream(block.usdPerMonth()[of]))
                        .toArray());
            }
            compared = IntStream.range(0, size)
                    .filter(place -> takesPart(place, contest.comparison().tokensPerDay()))
                    .toArray();
        }

        private boolean takesPart(int place, long tokensPerDay) {
            return contest.takesPart(place)
                    && contest.comparison().contenders().get(place).curve().isPresent()
                    && contest.comparison()
                                    .contenders()
                                    .get(place)
                                    .curve()
                                    .get()
                                    .at(tokensPerDay)
                            < Double.POSITIVE_INFINITY;
        }

        private int count() {
            return now.getFirst().length;
        }

        double cheapest(int place) {
            return IntStream.range(0, count())
                            .filter(i -> winner(i).equals(OptionalInt.of(place)))
                            .count()
                    / (double) count();
        }

        private OptionalInt winner(int i) {
            return Ties.cheapest(
                    now.size(),
                    place -> IntStream.of(compared).anyMatch(one -> one == place)
                            ? now.get(place)[i]
                            : Double.POSITIVE_INFINITY);
        }

        double[] cheapestAt(long tokensPerDay) {
            double[] shares = new double[now.size()];
            for (SampledCosts.Block block : blocks) {
                for (int i = 0; i < SampledCosts.BLOCK; i++) {
                    int sample = i;
                    Ties.cheapest(
                                    shares.length,
                                    place -> takesPart(place, tokensPerDay)
                                            ? block.curve(place, sample)
                                                    .map(curve -> curve.at(tokensPerDay))
                                                    .orElse(Double.POSITIVE_INFINITY)
                                            : Double.POSITIVE_INFINITY)
                            .ifPresent(place -> shares[place] += 1.0 / count());
                }
            }
            return shares;
        }

        private double[] of(AlternativeId id) {
            return now.get(contest.resolution().scenario().alternatives().placeOf(id));
        }

        double[] saving(AlternativeId of, AlternativeId against) {
            return IntStream.range(0, count())
                    .filter(i -> Double.isFinite(of(of)[i]) || Double.isFinite(of(against)[i]))
                    .mapToDouble(i -> of(against)[i] - of(of)[i])
                    .toArray();
        }

        long dearer(AlternativeId of, AlternativeId against) {
            return IntStream.range(0, count())
                    .filter(i -> Ties.isLess(of(against)[i], of(of)[i]))
                    .count();
        }

        private IntStream allHad() {
            return IntStream.range(0, count())
                    .filter(i -> IntStream.of(compared).allMatch(place -> Double.isFinite(now.get(place)[i])));
        }

        double counted() {
            return allHad().count() / (double) count();
        }

        double mean(AlternativeId id) {
            return allHad().mapToDouble(i -> of(id)[i]).average().orElseThrow();
        }

        double bestMean() {
            return IntStream.of(compared)
                    .mapToDouble(place -> allHad().mapToDouble(i -> now.get(place)[i])
                            .average()
                            .orElseThrow())
                    .min()
                    .orElseThrow();
        }

        double meanOfLeast() {
            return allHad().mapToDouble(i -> IntStream.of(compared)
                            .mapToDouble(place -> now.get(place)[i])
                            .min()
                            .orElseThrow())
                    .average()
                    .orElseThrow();
        }
    }

    /** Two APIs with straight bills, and one price between them that is a triangle. */
    private static final class OnePrice {

        final Scenario scenario = apis(new Range(LOW, BASE, HIGH));
        final double usdPerMonthByPrice =
                (cost(apis(Range.exactly(HIGH)), 1) - cost(apis(Range.exactly(LOW)), 1)) / (HIGH - LOW);
        final double tie = LOW + (cost(scenario, 0) - cost(apis(Range.exactly(LOW)), 1)) / usdPerMonthByPrice;

        static Scenario apis(Range price) {
            return Books.preset("chat")
                    .withAlternatives(Books.preset("chat").alternatives().removing(Standard.SELF_HOSTED))
                    .with(PRICE, new Assumption(price, "test", ""));
        }

        /** How likely the price is above the tie, which lies above base. */
        double above() {
            return (HIGH - tie) * (HIGH - tie) / ((HIGH - LOW) * (HIGH - BASE));
        }

        /** What it costs on average to stay with the one that is cheaper on average where the price is above the tie. */
        double worth() {
            double over = Math.pow(HIGH - tie, 3) / (3 * (HIGH - LOW) * (HIGH - BASE));
            double mean = (LOW + BASE + HIGH) / 3;
            return usdPerMonthByPrice * (mean <= tie ? over : over + tie - mean);
        }
    }

    @Test
    @Tag("law")
    void onePriceIsAboveTheTieAsOftenAsItsDistributionSaysWhateverTheSeed() {
        OnePrice two = new OnePrice();
        assertThat(two.tie).isBetween(BASE, HIGH);
        Seeded.forMany(1, 100, random -> {
            Simulation simulation = simulation(two.scenario, new Draws(random.nextLong(), 8));

            Estimate closed = simulation.of(Standard.CLOSED_API).cheapest();
            assertThat(closed.value()).isEqualTo(two.above(), within(4 * error(closed) + 1e-4));
            assertThat(simulation.of(Standard.HOSTED_OPEN_API).cheapest().value())
                    .isEqualTo(1 - closed.value(), within(1e-12));
            Knowledge knowledge = simulation.knowledge().orElseThrow();
            Estimate all = knowledge.usdPerMonth();
            assertThat(all.value()).isEqualTo(two.worth(), within(4 * error(all) + 1e-3 * two.worth()));
            // One of 64 parts holds the tie, where one choice is made for both sides of it.
            InformationValue price = knowledge.byWorth().getFirst();
            assertThat(price.usdPerMonth().value()).isEqualTo(two.worth(), within(4 * error(all) + 0.01 * two.worth()));
        });
    }

    private static double error(Estimate estimate) {
        return estimate.standardError().orElseThrow();
    }

    @Test
    void whatHasNoEffectOnThoseComparedIsWorthNothing() {
        Scenario chat = Books.preset("chat").with(PRICE, new Assumption(new Range(LOW, BASE, HIGH), "test", ""));
        Scenario leftOut = chat.withAlternatives(chat.alternatives()
                .with(chat.alternatives().get(Standard.SELF_HOSTED).withCompared(false)));

        Knowledge knowledge = simulation(leftOut, new Draws(1, 1)).knowledge().orElseThrow();

        assertThat(knowledge.usdPerMonth().value()).isPositive();
        assertThat(knowledge.byWorth())
                .filteredOn(value -> value.of() instanceof Uncertain.Speed)
                .singleElement()
                .satisfies(speed -> assertThat(speed.usdPerMonth().value()).isZero());
        assertThat(knowledge.byWorth().getFirst().shareOfAll()).isGreaterThan(0.9);
    }

    /** Own GPUs are far too dear; the two others cost the same on average, so that any part of the samples favors one of them. */
    @Test
    void whatSettlesNothingIsNotWorthWhatChanceMakesOfIt() {
        Scenario chat = Books.preset("chat").with(PRICE, new Assumption(new Range(LOW, BASE, 40), "test", ""));

        Knowledge knowledge = simulation(chat, new Draws(1, 2)).knowledge().orElseThrow();

        assertThat(knowledge.byWorth().getFirst().shareOfAll()).isGreaterThan(0.95);
        assertThat(knowledge.byWorth().getLast().of()).isInstanceOf(Uncertain.Speed.class);
        assertThat(knowledge.byWorth().getLast().shareOfAll()).isLessThan(0.01);
    }

    /** Of two prices each settles a part of the doubt; the two together settle all of it. */
    @Test
    void twoPricesSettleAPartEach() {
        Scenario two = OnePrice.apis(new Range(LOW, BASE, HIGH))
                .with(OTHER_PRICE, new Assumption(new Range(0.1, 0.9, 3), "test", ""));

        Knowledge knowledge = simulation(two, new Draws(1, 8)).knowledge().orElseThrow();

        assertThat(knowledge.byWorth())
                .hasSize(2)
                .allSatisfy(value -> assertThat(value.shareOfAll()).isBetween(0.02, 0.98));
    }

    @Test
    void aCrossoverOfASampleIsThatOfItsCurves() {
        Contest contest = contest(Books.preset("chat"));
        Simulation simulation = Simulations.of(contest, new Draws(7, 1)).orElseThrow();
        SampledCosts.Block block = new SampledCosts(
                        contest.resolution().scenario(), contest.comparison().contenders())
                .draw(7, 0, SampledCosts.BLOCK);
        double[] volumes = IntStream.range(0, SampledCosts.BLOCK)
                .mapToLong(i -> PairCrossover.of(
                                new CostCurves(List.of(block.curve(1, i), block.curve(2, i))), 0, 1, 1, Volumes.LARGEST)
                        .cheaperFrom())
                .mapToDouble(volume -> volume > 100_000_000_000L ? Double.POSITIVE_INFINITY : volume)
                .toArray();

        assertThat(simulation.crossovers())
                .filteredOn(crossover -> crossover.cheaper().equals(Standard.SELF_HOSTED)
                        && crossover.than().equals(Standard.HOSTED_OPEN_API))
                .singleElement()
                .satisfies(crossover -> {
                    assertThat(crossover.tokensPerDay().p10()).isEqualTo(percentile(volumes, 0.1));
                    assertThat(crossover.tokensPerDay().p50()).isEqualTo(percentile(volumes, 0.5));
                    assertThat(crossover.tokensPerDay().p90()).isEqualTo(percentile(volumes, 0.9));
                    assertThat(crossover.tokensPerDay().none())
                            .isEqualTo(Arrays.stream(volumes)
                                            .filter(Double::isInfinite)
                                            .count()
                                    / (double) volumes.length);
                });
    }

    @Test
    void whereEverythingIsKnownNothingIsDrawn() {
        assertThat(Simulator.of(contest(OnePrice.apis(Range.exactly(BASE))), Draws.USUAL))
                .isEmpty();
    }

    @Test
    void samplesFillWholeBlocks() {
        assertThat(Draws.of(1, 1).samples()).isEqualTo(4096);
        assertThat(Draws.of(1, 4097).samples()).isEqualTo(8192);
        assertThat(Draws.USUAL.samples()).isEqualTo(32_768);
    }

    private static Simulation simulation(Scenario scenario, Draws draws) {
        return Simulations.of(contest(scenario), draws).orElseThrow();
    }

    private static double cost(Scenario scenario, int place) {
        return contest(scenario).comparison().bills().get(place).orElseThrow().usdPerMonth();
    }

    private static Contest contest(Scenario scenario) {
        return Contest.of(scenario, Books.bundled(), Books.TODAY);
    }
}
