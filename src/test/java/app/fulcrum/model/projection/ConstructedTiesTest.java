package app.fulcrum.model.projection;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.crossover.PairCrossover;
import app.fulcrum.model.crossover.WinningBand;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.serving.Serving;
import app.fulcrum.model.unit.Volumes;
import app.fulcrum.support.Books;
import app.fulcrum.support.Choices;
import app.fulcrum.support.Seeded;
import app.fulcrum.support.Standard;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Scenarios whose costs are equal on paper at one volume, and differ in the last digits once they are added up in
 * doubles. Who wins there, a token before and a token after is told by exact arithmetic.
 */
class ConstructedTiesTest {

    private static final int CASES = 2_000;
    private static final int ALL_CASES = 10_000;
    private static final int MOST_BANDS = 10;

    private static final Scenario PATTERN =
            Books.scenario(Path.of("src", "test", "resources", "scenarios", "edges", "tie.fulcrum.json"));

    @Test
    void exactArithmeticNamesTheSameWinner() {
        checkCases(CASES);
    }

    @Test
    @Tag("endurance")
    void exactArithmeticNamesTheSameWinnerInManyMoreCases() {
        checkCases(ALL_CASES);
    }

    private static void checkCases(int count) {
        Seeded.forEach(1, count, random -> {
            ExactCosts costs = ExactCosts.tied(random);
            Projection projection = Projector.project(costs.scenario(PATTERN), Books.bundled(), Books.TODAY);

            assertThat(projection.of(Standard.SELF_HOSTED).cost()).isPresent();
            assertThat(projection.cheapest()).contains(costs.winner(costs.tokensPerDay));
            assertThat(projection.decision().verdict().cheapest()).isEqualTo(projection.cheapest());
            for (long tokens = costs.tokensPerDay - 2; tokens <= costs.tokensPerDay + 2; tokens++) {
                assertThat(projection.contest().cheapestAt(tokens))
                        .as("at %d", tokens)
                        .hasValue(Standard.ALL.indexOf(costs.winner(tokens)));
            }
            projection.bands().listed().stream().limit(MOST_BANDS).forEach(band -> assertHolds(band, costs));
            projection.pairs().forEach(pair -> assertChanges(pair.base(), costs));
        });
    }

    private static void assertHolds(WinningBand band, ExactCosts costs) {
        LongStream.of(band.fromTokensPerDay(), band.toTokensPerDay())
                .filter(costs::areToldApartByDoubles)
                .forEach(tokens -> assertThat(Standard.ALL.get(band.winner()))
                        .as("%s", band)
                        .isEqualTo(costs.winner(tokens)));
    }

    private static void assertChanges(PairCrossover pair, ExactCosts costs) {
        pair.first().ifPresent(first -> {
            boolean wins = first.cheaper() == pair.challenger();
            assertWins(pair, wins, first.tokensPerDay(), costs);
            assertWins(pair, !wins, first.tokensPerDay() - 1, costs);
        });
        LongStream.of(pair.cheaperFrom(), pair.cheaperForGoodFrom())
                .filter(tokens -> 1 < tokens && tokens < Volumes.NEVER)
                .forEach(tokens -> {
                    assertWins(pair, true, tokens, costs);
                    assertWins(pair, false, tokens - 1, costs);
                });
    }

    private static void assertWins(PairCrossover pair, boolean wins, long tokens, ExactCosts costs) {
        if (costs.areToldApartByDoubles(tokens)) {
            assertThat(costs.isLess(Standard.ALL.get(pair.challenger()), Standard.ALL.get(pair.incumbent()), tokens))
                    .as("%s at %d", pair, tokens)
                    .isEqualTo(wins);
        }
    }

    /** One scenario in decimals: closed API against own GPUs, and in part of the cases the hosted API too. */
    private static final class ExactCosts {

        private static final BigDecimal SAME = new BigDecimal("1e-12");
        private static final BigDecimal ROUNDING = new BigDecimal("2e-15");

        private final Map<InputKey, BigDecimal> numbers = new LinkedHashMap<>();
        private static final BigDecimal GPUS_PER_REPLICA = BigDecimal.TWO;

        private final double tokensPerReplica;
        private long tokensPerDay;

        private ExactCosts(SplittableRandom random) {
            numbers.put(Standard.key(Input.MEASURED_OUTPUT_RATE), decimal(random, 50, 5_000, random.nextInt(4)));
            tokensPerReplica = Standard.serving(Projector.project(scenario(PATTERN), Books.bundled(), Books.TODAY))
                    .flatMap(Serving::fleet)
                    .orElseThrow()
                    .sizing()
                    .tokensPerDayPerReplica();
            numbers.put(Standard.key(Input.GPU_PRICE_PER_MONTH), decimal(random, 20, 4_000, random.nextInt(3)));
            numbers.put(Standard.key(Input.STORAGE_AND_NETWORK), decimal(random, 0, 500, 2));
            numbers.put(Standard.key(Input.OVERHEAD_SHARE), decimal(random, 0, 1, random.nextInt(3)));
            numbers.put(Standard.key(Input.DAYS_PER_MONTH), decimal(random, 28, 31, random.nextInt(3)));
        }

        /** At the last volume of a step, where a staircase and a line of the same slope meet, or anywhere on it. */
        static ExactCosts tied(SplittableRandom random) {
            ExactCosts costs = new ExactCosts(random);
            long end = costs.lastTokensOf(random.nextInt(1, 400));
            costs.tokensPerDay = random.nextBoolean() ? end : random.nextLong(1_000_000, end);
            costs.tie(random, Standard.CLOSED_INPUT_PRICE, Standard.CLOSED_OUTPUT_PRICE, Standard.CLOSED_FEES);
            costs.tie(random, Standard.HOSTED_INPUT_PRICE, Standard.HOSTED_OUTPUT_PRICE, Standard.HOSTED_FEES);
            return costs;
        }

        private static BigDecimal decimal(SplittableRandom random, double low, double high, int digits) {
            return BigDecimal.valueOf(random.nextDouble(low, high)).setScale(digits, RoundingMode.FLOOR);
        }

        /** Prices below what own GPUs cost at the volume, and fees that make up the difference. */
        private void tie(SplittableRandom random, InputKey input, InputKey output, InputKey fees) {
            BigDecimal own = own(tokensPerDay);
            BigDecimal perMillion = own.divide(millions(tokensPerDay), MathContext.DECIMAL64);
            BigDecimal part = decimal(random, 0.2, 1, 3);
            BigDecimal price = perMillion.multiply(part).setScale(random.nextInt(2, 8), RoundingMode.FLOOR);
            numbers.put(input, price);
            numbers.put(output, price);
            numbers.put(fees, BigDecimal.ZERO);
            numbers.put(fees, own.subtract(api(tokensPerDay, input, fees)).max(BigDecimal.ZERO));
        }

        Scenario scenario(Scenario pattern) {
            Scenario scenario = Choices.in(pattern, Choices.of(pattern).withCompared(Standard.ALL));
            for (Map.Entry<InputKey, BigDecimal> number : numbers.entrySet()) {
                scenario = scenario.with(
                        number.getKey(), Assumption.of(number.getValue().doubleValue(), "constructed"));
            }
            return scenario.with(
                    Standard.key(Input.TOKENS_PER_DAY),
                    Assumption.of((double) Math.max(1, tokensPerDay), "constructed"));
        }

        AlternativeId winner(long tokens) {
            BigDecimal least = Standard.ALL.stream()
                    .map(option -> cost(option, tokens))
                    .reduce(BigDecimal::min)
                    .orElseThrow();
            for (AlternativeId option : Standard.ALL) {
                if (!isLess(least, cost(option, tokens))) {
                    return option;
                }
            }
            throw new IllegalStateException();
        }

        boolean isLess(AlternativeId one, AlternativeId other, long tokens) {
            return isLess(cost(one, tokens), cost(other, tokens));
        }

        /**
         * Whether no two costs differ by 1e-12 of the larger but for what doubles round away. Ties do not: they differ
         * by nothing.
         */
        boolean areToldApartByDoubles(long tokens) {
            BigDecimal closed = cost(Standard.CLOSED_API, tokens);
            BigDecimal hosted = cost(Standard.HOSTED_OPEN_API, tokens);
            BigDecimal own = cost(Standard.SELF_HOSTED, tokens);
            return isClear(closed, hosted) && isClear(closed, own) && isClear(hosted, own);
        }

        private static boolean isClear(BigDecimal one, BigDecimal other) {
            BigDecimal larger = one.max(other);
            BigDecimal beyond = one.subtract(other).abs().subtract(SAME.multiply(larger));
            return beyond.abs().compareTo(ROUNDING.multiply(larger)) > 0;
        }

        private static boolean isLess(BigDecimal one, BigDecimal other) {
            return other.subtract(one).compareTo(SAME.multiply(other)) > 0;
        }

        private BigDecimal cost(AlternativeId option, long tokens) {
            return option.equals(Standard.SELF_HOSTED)
                    ? own(tokens)
                    : api(tokens, InputKey.of(option, Input.INPUT_PRICE), InputKey.of(option, Input.FEES));
        }

        /** Input and output cost the same. */
        private BigDecimal api(long tokens, InputKey price, InputKey fees) {
            return millions(tokens).multiply(number(price)).add(number(fees));
        }

        private BigDecimal millions(long tokens) {
            return number(Standard.key(Input.DAYS_PER_MONTH))
                    .multiply(BigDecimal.valueOf(tokens))
                    .movePointLeft(6);
        }

        private BigDecimal own(long tokens) {
            return BigDecimal.valueOf(replicas(tokens))
                    .multiply(GPUS_PER_REPLICA)
                    .multiply(number(Standard.key(Input.GPU_PRICE_PER_MONTH)))
                    .multiply(BigDecimal.ONE.add(number(Standard.key(Input.OVERHEAD_SHARE))))
                    .add(number(Standard.key(Input.STORAGE_AND_NETWORK)));
        }

        private long replicas(long tokens) {
            long replicas = Math.max(1, (long) (tokens / tokensPerReplica) - 1);
            while (lastTokensOf(replicas) < tokens) {
                replicas++;
            }
            return replicas;
        }

        /** The capacity as computed, and one unit in the last place forgiven. */
        private long lastTokensOf(long replicas) {
            double computed = replicas * tokensPerReplica;
            if (Math.abs(computed - Math.rint(computed)) > 4 * Math.ulp(computed)) {
                return (long) Math.floor(computed);
            }
            return new BigDecimal(computed)
                    .multiply(BigDecimal.ONE.add(BigDecimal.valueOf(0x1p-52)))
                    .setScale(0, RoundingMode.FLOOR)
                    .longValueExact();
        }

        private BigDecimal number(InputKey input) {
            return numbers.get(input);
        }
    }
}
