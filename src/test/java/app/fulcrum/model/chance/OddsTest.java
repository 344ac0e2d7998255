package app.fulcrum.model.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.contender.Contender;
import app.fulcrum.model.contender.MixContender;
import app.fulcrum.model.resolution.Resolution;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.model.throughput.RateLevel;
import app.fulcrum.model.unit.Range;
import app.fulcrum.model.unit.Shape;
import app.fulcrum.model.unit.Ties;
import app.fulcrum.session.edit.ScenarioRules;
import app.fulcrum.support.Books;
import app.fulcrum.support.RandomAlternatives;
import app.fulcrum.support.RandomPlans;
import app.fulcrum.support.Seeded;
import app.fulcrum.support.Standard;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class OddsTest {

    private static final int HELD_AGAINST = 0;
    private static final InputKey CORRELATION = InputKey.shared(Input.PRICE_CORRELATION);

    private int sampled;
    private int divided;

    /** Every sample once more: drawn here, typed into the scenario, and worked out from the beginning. */
    @Test
    @Tag("law")
    void theyAreWhatTypingEverySampleGives() {
        Seeded.forMany(1, 1_000, random -> {
            check(
                    switch (random.nextInt(3)) {
                        case 0 -> shaped(RandomAlternatives.scenario(random), random);
                        case 1 ->
                            shaped(
                                    RandomPlans.withGpus(RandomPlans.withRanges(random), 1 + random.nextInt(64)),
                                    random);
                        default -> shaped(nearATie(random), random);
                    });
        });

        assertThat(sampled).as("scenarios with anything uncertain").isGreaterThan(10);
        assertThat(divided).as("of them with more than one cheapest").isGreaterThan(2);
    }

    /** Where own GPUs come to be cheaper than the hosted API, at one volume or at any of a range. */
    private static Scenario nearATie(SplittableRandom random) {
        double tokens = Math.rint(Seeded.logUniform(random, 5e8, 5e9));
        Range volume = random.nextBoolean() ? Range.exactly(tokens) : new Range(tokens - 1e8, tokens, tokens + 1e9);
        return Books.preset("chat").with(Standard.key(Input.TOKENS_PER_DAY), new Assumption(volume, "test", ""));
    }

    /** With each range of one of the shapes that fit it. */
    private static Scenario shaped(Scenario scenario, SplittableRandom random) {
        Scenario shaped = scenario;
        for (InputKey key : scenario.ranged()) {
            Assumption held = scenario.assumption(key).orElseThrow();
            List<Shape> shapes = Arrays.stream(Shape.values())
                    .filter(shape -> shape.fits(held.value()))
                    .toList();
            shaped = shaped.with(key, held.withShape(shapes.get(random.nextInt(shapes.size()))));
        }
        return random.nextBoolean() ? shaped : shaped.with(CORRELATION, Assumption.of(random.nextDouble(0.9), "test"));
    }

    private void check(Scenario scenario) {
        List<Contender> contenders = contenders(scenario);
        Uncertainty uncertainty = Uncertainty.of(scenario, contenders);
        Optional<Odds> odds = Odds.of(scenario, contenders, _ -> true, HELD_AGAINST);
        assertThat(odds.isEmpty()).isEqualTo(uncertainty.isNone());
        if (odds.isEmpty()) {
            return;
        }
        int[] cheapest = new int[contenders.size()];
        int[] dearer = new int[contenders.size()];
        for (int sample = 0; sample < Odds.SAMPLES; sample++) {
            double[] costs = costs(scenario, uncertainty, sample);
            Ties.cheapest(costs.length, place -> costs[place]).ifPresent(place -> cheapest[place]++);
            for (int place = 0; place < costs.length; place++) {
                dearer[place] += Ties.isLess(costs[HELD_AGAINST], costs[place]) ? 1 : 0;
            }
        }
        assertThat(odds.get().cheapest()).containsExactly(boxed(cheapest));
        assertThat(odds.get().dearer()).containsExactly(boxed(dearer));
        sampled++;
        divided += odds.get().cheapest().stream().filter(count -> count > 0).count() > 1 ? 1 : 0;
    }

    private static Integer[] boxed(int[] counts) {
        return Arrays.stream(counts).boxed().toArray(Integer[]::new);
    }

    private static double[] costs(Scenario scenario, Uncertainty uncertainty, int sample) {
        Scenario typed = scenario;
        for (Uncertain.Amount number : uncertainty.numbers()) {
            Input input = number.key().input();
            double value = Math.clamp(
                    quantile(number.range(), number.shape(), share(number, scenario, uncertainty, sample)),
                    input.minimum(),
                    input.maximum());
            typed = typed.with(
                    number.key(), Assumption.of(input.isWhole() ? Math.floor(value + 0.5) : value, "sample"));
        }
        assertThat(ScenarioRules.ofNumbersTogether(typed)).isEmpty();
        return contenders(typed).stream()
                .mapToDouble(contender -> usdPerMonth(contender, uncertainty, sample))
                .toArray();
    }

    private static double usdPerMonth(Contender contender, Uncertainty uncertainty, int sample) {
        AlternativeId runsOn = contender instanceof MixContender mix
                ? mix.first().alternative().id()
                : contender.alternative().id();
        RateLevel level = uncertainty.speeds().stream()
                .filter(speed -> speed.alternative().equals(runsOn))
                .map(speed -> uniform(speed.dimension(), sample))
                .<RateLevel>map(share -> new RateLevel.Drawn(Distribution.NORMAL.inverseCumulativeProbability(share)))
                .findFirst()
                .orElse(RateLevel.PLANNED);
        return contender
                .curveAt(Map.of(), level)
                .map(curve -> curve.at(contender.tokensPerDay()))
                .orElse(Double.POSITIVE_INFINITY);
    }

    private static double uniform(int dimension, int sample) {
        double[] uniforms = new double[Odds.SAMPLES];
        LatinHypercube.fill(Odds.SEED, 0, dimension, uniforms);
        return uniforms[sample];
    }

    /** That of its own, or one that it shares in part with the other prices of its kind. */
    private static double share(Uncertain.Amount number, Scenario scenario, Uncertainty uncertainty, int sample) {
        double own = uniform(number.dimension(), sample);
        double correlation = scenario.base(Input.PRICE_CORRELATION).orElse(0);
        long alike = uncertainty.numbers().stream()
                .filter(other -> isPriceOf(kind(number, scenario), other, scenario))
                .count();
        if (correlation == 0 || !number.key().input().isPrice() || alike < 2) {
            return own;
        }
        int dimension =
                1023 - List.of(Way.Kind.values()).indexOf(kind(number, scenario).orElseThrow());
        double deviations = Math.sqrt(correlation) * deviations(uniform(dimension, sample))
                + Math.sqrt(1 - correlation) * deviations(own);
        return Distribution.NORMAL.cumulativeProbability(deviations);
    }

    private static double deviations(double share) {
        return Distribution.NORMAL.inverseCumulativeProbability(share);
    }

    private static boolean isPriceOf(Optional<Way.Kind> kind, Uncertain.Amount other, Scenario scenario) {
        return other.key().input().isPrice() && kind(other, scenario).equals(kind);
    }

    private static Optional<Way.Kind> kind(Uncertain.Amount number, Scenario scenario) {
        return number.key()
                .alternative()
                .map(id -> scenario.alternatives().get(id).kind());
    }

    private static double quantile(Range range, Shape shape, double share) {
        return switch (shape) {
            case TRIANGULAR -> triangular(range, share);
            case UNIFORM -> range.low() + share * (range.high() - range.low());
            case LOG_NORMAL -> logNormal(range, Distribution.NORMAL.inverseCumulativeProbability(share));
        };
    }

    /** As many times the base as low or high is, for as many deviations as leave one in ten beyond them. */
    private static double logNormal(Range range, double deviations) {
        double end = deviations < 0 ? range.low() : range.high();
        return range.base() * Math.pow(end / range.base(), Math.abs(deviations) / 1.2815515655446004);
    }

    /** The inverse of the two parabolas of a triangle's distribution. */
    private static double triangular(Range range, double share) {
        double width = range.high() - range.low();
        double below = range.base() - range.low();
        return share * width < below
                ? range.low() + Math.sqrt(share * width * below)
                : range.high() - Math.sqrt((1 - share) * width * (range.high() - range.base()));
    }

    /** One uncertain price on a straight bill: the share is that of prices below the tie. */
    @Test
    void onePriceIsBelowTheTieAsOftenAsItsDistributionSays() {
        InputKey price = InputKey.of(Standard.HOSTED_OPEN_API, Input.OUTPUT_PRICE);
        Scenario chat = Books.preset("chat").with(price, new Assumption(new Range(1, 10, 400), "test", ""));
        double closed = cost(chat, 0);
        double atLow = cost(chat.with(price, Assumption.of(1, "test")), 1);
        double atHigh = cost(chat.with(price, Assumption.of(400, "test")), 1);
        double tie = 1 + 399 * (closed - atLow) / (atHigh - atLow);
        assertThat(tie).isBetween(10.0, 400.0);
        double above = (400 - tie) * (400 - tie) / (399.0 * 390);

        Odds odds = Odds.of(chat, contenders(chat), place -> place < 2, 0).orElseThrow();

        assertThat(odds.shareCheapest(0)).isEqualTo(above, within(1.0 / Odds.SAMPLES));
        assertThat(odds.shareCheapest(1)).isEqualTo(1 - above, within(1.0 / Odds.SAMPLES));
        assertThat(odds.shareDearer(1)).isEqualTo(odds.shareCheapest(0));
    }

    private static double cost(Scenario scenario, int place) {
        return contenders(scenario).get(place).bill().orElseThrow().usdPerMonth();
    }

    private static List<Contender> contenders(Scenario scenario) {
        return Contender.all(Resolution.of(scenario, Books.bundled()));
    }
}
