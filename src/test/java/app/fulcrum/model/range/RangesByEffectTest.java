package app.fulcrum.model.range;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.contest.Comparison;
import app.fulcrum.model.contest.Contest;
import app.fulcrum.model.crossover.PairCrossover;
import app.fulcrum.model.curve.CostCurve;
import app.fulcrum.model.described.GpuChoice;
import app.fulcrum.model.range.PairResult.VolumeInterval;
import app.fulcrum.model.resolution.UnservedEnds;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Hardware;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.unit.Range;
import app.fulcrum.model.unit.VolumeRange;
import app.fulcrum.model.unit.Volumes;
import app.fulcrum.support.Books;
import app.fulcrum.support.Choices;
import app.fulcrum.support.RandomAlternatives;
import app.fulcrum.support.RandomPlans;
import app.fulcrum.support.Seeded;
import app.fulcrum.support.Standard;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Ranges that go one way are not combined; what comes of it is what every combination of ends would give. */
@Tag("law")
class RangesByEffectTest {

    private static final int CASES = 300;
    private static final int ALL_CASES = 10_000;
    private static final int MOST_RANGES = 6;

    private int intervals;
    private int unserved;

    @Test
    void everyExtremeIsThatOfEveryCombination() {
        check(CASES);
    }

    @Test
    @Tag("endurance")
    void everyExtremeOfTenThousandScenariosIsThatOfEveryCombination() {
        check(ALL_CASES);
    }

    /** What the first GPUs cost raises a cost at one volume and lowers it at another. */
    @Test
    void everyExtremeOfGpusPaidInPartsIsThatOfEveryCombination() {
        Seeded.forMany(1, 1_000, random -> check(paidInParts(RandomPlans.scenario(random), random)));
    }

    private static Scenario paidInParts(Scenario drawn, SplittableRandom random) {
        boolean isOwned = random.nextBoolean();
        List<Input> inputs = isOwned
                ? List.of(
                        Input.GPUS_ALREADY_OWNED,
                        Input.RESALE_VALUE_PER_GPU,
                        Input.CAPEX_PER_GPU,
                        Input.RESIDUAL_SHARE,
                        Input.OWNERSHIP_MONTHS)
                : List.of(
                        Input.RESERVED_SERVERS,
                        Input.RESERVED_GPU_HOUR_PRICE,
                        Input.GPU_PRICE_PER_HOUR,
                        Input.SPOT_ALLOWANCE);
        Hardware hardware = isOwned
                ? new Hardware.Owned(new GpuChoice.Named("H100-SXM"))
                : new Hardware.Rented("H100-SXM", Optional.of("nebius/h100/sxm/spot"));
        Choices choices = Choices.of(drawn);
        Scenario scenario =
                Choices.in(drawn, choices.withHosting(choices.hosting().withHardware(hardware)));
        for (Input input : inputs) {
            InputKey key = Standard.key(input);
            double usual = switch (input) {
                case GPUS_ALREADY_OWNED, RESERVED_SERVERS -> random.nextInt(1, 40);
                case RESALE_VALUE_PER_GPU, CAPEX_PER_GPU -> Seeded.logUniform(random, 3_000, 40_000);
                case OWNERSHIP_MONTHS -> 36;
                case RESIDUAL_SHARE -> random.nextDouble(0.05, 0.3);
                default -> Seeded.logUniform(random, 0.3, 6);
            };
            scenario = scenario.with(key, Assumption.of(usual, "test"));
            if (random.nextInt(3) > 0) {
                scenario = scenario.with(key, range(input, scenario, key, random));
            }
        }
        return scenario;
    }

    private void check(int cases) {
        Seeded.forEach(7, cases, random -> check(ranged(scenario(random), random)));
        assertThat(intervals).as("intervals of crossovers").isGreaterThan(cases);
        assertThat(unserved).as("alternatives with unserved ends").isGreaterThan(cases / 50);
    }

    private static Scenario scenario(SplittableRandom random) {
        if (random.nextInt(3) == 0) {
            return RandomAlternatives.scenario(random);
        }
        Scenario scenario = RandomPlans.scenario(random);
        return random.nextBoolean() ? RandomPlans.withGpus(scenario, (int) Seeded.logUniform(random, 1, 64)) : scenario;
    }

    /** Up to {@value #MOST_RANGES} ranges of any numbers the scenario holds. */
    private static Scenario ranged(Scenario base, SplittableRandom random) {
        List<InputKey> keys = new ArrayList<>(base.held());
        Collections.shuffle(keys, new java.util.Random(random.nextLong()));
        Scenario scenario = base;
        for (InputKey key : keys.subList(0, random.nextInt(1, MOST_RANGES + 1))) {
            scenario = scenario.with(key, range(key.input(), scenario, key, random));
        }
        return scenario;
    }

    private static Assumption range(Input input, Scenario scenario, InputKey key, SplittableRandom random) {
        double base = scenario.assumption(key).orElseThrow().value().base();
        double low = Math.max(input.minimum(), base * random.nextDouble(0.3, 1));
        // A number of nothing has a range too.
        double more = base == 0 ? Math.min(1_000, input.maximum() / 2) * random.nextDouble() : 0;
        double high = Math.min(input.maximum(), base * random.nextDouble(1, 3) + more);
        // What is read from cache and what is written to it stay within the whole input.
        high = input == Input.CACHED_SHARE || input == Input.CACHE_WRITE_SHARE ? base : high;
        return new Assumption(
                input.isWhole() ? new Range(Math.floor(low), base, Math.ceil(high)) : new Range(low, base, high),
                "test",
                "");
    }

    private void check(Scenario scenario) {
        Comparison found = Contest.of(scenario, Books.bundled(), Books.TODAY).comparison();
        EveryCorner all = new EveryCorner(scenario, found.contenders());
        VolumeRange range = VolumeRange.SLIDER.including(found.tokensPerDay());
        Alternatives alternatives = scenario.alternatives();
        for (int place = 0; place < alternatives.size(); place++) {
            if (found.priced().has(place)) {
                check(found, all, place, range);
            }
        }
        List<PairCrossover> pairs = PairCrossover.all(found.contest(), range.from(), range.to());
        List<PairResult> results = found.spread().around(found.contest(), pairs, range);
        for (int i = 0; i < pairs.size(); i++) {
            PairResult naive = all.pair(found.contest(), pairs.get(i), range);
            assertSame(results.get(i).first(), naive.first());
            assertSame(results.get(i).from(), naive.from());
            assertSame(results.get(i).forGood(), naive.forGood());
        }
    }

    private void check(Comparison found, EveryCorner all, int place, VolumeRange range) {
        double base = found.priced().at(place, found.tokensPerDay());
        double low = base;
        double high = base;
        long missing = 0;
        for (int corner = 0; corner < all.corners(); corner++) {
            double there = all.usdPerMonth(place, corner);
            missing += there == Double.POSITIVE_INFINITY ? 1 : 0;
            low = Math.min(low, there);
            high = there < Double.POSITIVE_INFINITY ? Math.max(high, there) : high;
        }
        if (base < Double.POSITIVE_INFINITY) {
            Range around = found.spread().around(base, place);
            assertThat(around.low()).isEqualTo(low, within(1e-12 * low));
            assertThat(around.high()).isEqualTo(high, within(1e-12 * high));
        }
        Optional<UnservedEnds> ends = found.spread().unserved(place);
        unserved += ends.isPresent() ? 1 : 0;
        assertThat(ends.map(UnservedEnds::unserved).orElse(0L)).isEqualTo(missing);
        ends.ifPresent(some -> assertThat(some.combinations()).isEqualTo(all.corners()));
        CostCurve curve = found.priced().curve(place).orElseThrow();
        band(curve, found.spread().around(curve, place, range), all, place);
    }

    private static void band(CostCurve curve, Polyline line, EveryCorner all, int place) {
        int step = Math.max(1, line.tokensPerDay().length / 20);
        for (int point = 0; point < line.tokensPerDay().length; point += step) {
            long tokensPerDay = line.tokensPerDay()[point];
            double low = curve.at(tokensPerDay);
            double high = low;
            for (int corner = 0; corner < all.corners(); corner++) {
                double there = all.usdPerMonth(place, corner, tokensPerDay);
                low = Math.min(low, there);
                high = Math.max(high, there);
            }
            assertThat(point < line.bandedPoints()).isEqualTo(high < Double.POSITIVE_INFINITY);
            if (point < line.bandedPoints()) {
                assertThat(line.lowUsdPerMonth()[point]).isEqualTo(low, within(1e-12 * low));
                assertThat(line.highUsdPerMonth()[point]).isEqualTo(high, within(1e-12 * high));
            }
        }
    }

    private void assertSame(Optional<VolumeInterval> found, Optional<VolumeInterval> naive) {
        assertThat(found.isPresent()).isEqualTo(naive.isPresent());
        if (found.isPresent()) {
            intervals++;
            assertThat(found.get().low())
                    .isCloseTo(naive.get().low(), rounding(naive.get().low()));
            assertThat(found.get().high())
                    .isCloseTo(naive.get().high(), rounding(naive.get().high()));
        }
    }

    /** Numbers without any effect on a curve can still move the last digit of its slope. */
    private static org.assertj.core.data.Offset<Long> rounding(long tokensPerDay) {
        return within(tokensPerDay == Volumes.NEVER ? 0 : 1 + (long) (1e-9 * tokensPerDay));
    }
}
