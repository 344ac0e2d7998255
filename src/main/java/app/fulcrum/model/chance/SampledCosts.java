package app.fulcrum.model.chance;

import app.fulcrum.model.contender.Contender;
import app.fulcrum.model.curve.CostCurve;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.LoadForm;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.throughput.RateLevel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What every alternative costs where all that is uncertain is drawn. Sample <i>k</i> of a block follows from the seed, the block
 * and <i>k</i>, whatever else is asked for before or beside it.
 */
final class SampledCosts {

    private final Scenario scenario;
    private final List<Drawn> numbers;
    private final List<Sampled> alternatives;
    private final boolean isVolumeUncertain;

    /** A number, and how it is drawn. */
    private record Drawn(Uncertain.Amount number, Distribution distribution) {

        double at(double share) {
            Input input = number.key().input();
            double value = Math.clamp(distribution.quantile(share), input.minimum(), input.maximum());
            return input.isWhole() ? Math.floor(value + 0.5) : value;
        }
    }

    /**
     * An alternative, and what it depends on.
     *
     * @param numbers the places of the numbers its curve depends on
     * @param speed the dimension of its throughput, or {@link #KNOWN}
     */
    private record Sampled(Contender contender, List<Integer> numbers, int speed) {

        static final int KNOWN = -1;

        boolean isCertain() {
            return numbers.isEmpty() && speed == KNOWN;
        }
    }

    SampledCosts(Scenario scenario, List<Contender> contenders, Uncertainty uncertainty) {
        this.scenario = scenario;
        this.numbers = uncertainty.numbers().stream()
                .map(number -> new Drawn(number, Distribution.triangular(number.range())))
                .toList();
        this.alternatives = contenders.stream()
                .map(contender -> new Sampled(
                        contender,
                        numbersOf(contender, uncertainty.numbers()),
                        speedOf(contender, uncertainty.speeds())))
                .toList();
        this.isVolumeUncertain = uncertainty.numbers().stream()
                .anyMatch(number -> LoadForm.of(number.key().input()).isPresent()
                        || scenario.loadForm().isSource(number.key().input()));
    }

    private static List<Integer> numbersOf(Contender contender, List<Uncertain.Amount> numbers) {
        List<Integer> places = new ArrayList<>(numbers.size());
        for (int place = 0; place < numbers.size(); place++) {
            if (contender.dependsOn(numbers.get(place).key())) {
                places.add(place);
            }
        }
        return List.copyOf(places);
    }

    private static int speedOf(Contender contender, List<Uncertain.Speed> speeds) {
        AlternativeId owner = contender.running().id();
        return speeds.stream()
                .filter(speed -> speed.alternative().equals(owner))
                .mapToInt(Uncertain.Speed::dimension)
                .findFirst()
                .orElse(Sampled.KNOWN);
    }

    /** Draws a block of samples. */
    Block draw(long seed, int block, int size) {
        double[][] drawn = new double[numbers.size()][size];
        for (int place = 0; place < drawn.length; place++) {
            LatinHypercube.fill(seed, block, numbers.get(place).number().dimension(), drawn[place]);
            for (int i = 0; i < size; i++) {
                drawn[place][i] = numbers.get(place).at(drawn[place][i]);
            }
        }
        double[][] speeds = new double[alternatives.size()][];
        for (int place = 0; place < speeds.length; place++) {
            speeds[place] =
                    deviations(seed, block, size, alternatives.get(place).speed());
        }
        return new Block(size, drawn, speeds);
    }

    private static double[] deviations(long seed, int block, int size, int dimension) {
        if (dimension == Sampled.KNOWN) {
            return new double[0];
        }
        double[] deviations = new double[size];
        LatinHypercube.fill(seed, block, dimension, deviations);
        for (int i = 0; i < size; i++) {
            deviations[i] = Distribution.NORMAL.inverseCumulativeProbability(deviations[i]);
        }
        return deviations;
    }

    /** Samples that are drawn. */
    final class Block {

        private final int size;

        /** The numbers, by their place and by sample. */
        private final double[][] drawn;

        /** The throughput of each alternative by place and by sample, in standard deviations; empty where it is known. */
        private final double[][] speeds;

        private Block(int size, double[][] drawn, double[][] speeds) {
            this.size = size;
            this.drawn = drawn;
            this.speeds = speeds;
        }

        /**
         * What each alternative costs at the volume asked about.
         *
         * @return US dollars a month by place and by sample; infinite where it cannot be had
         */
        double[][] usdPerMonth() {
            double[][] costs = new double[alternatives.size()][size];
            for (int place = 0; place < costs.length; place++) {
                Sampled alternative = alternatives.get(place);
                if (!isVolumeUncertain && alternative.isCertain()) {
                    Arrays.fill(costs[place], usdPerMonth(alternative, 0, 0));
                } else if (!isVolumeUncertain && alternative.numbers().isEmpty()) {
                    fillBySpeed(alternative, speeds[place], costs[place]);
                } else {
                    fill(alternative, place, costs[place]);
                }
            }
            return costs;
        }

        private void fill(Sampled alternative, int place, double[] costs) {
            for (int i = 0; i < size; i++) {
                costs[i] = usdPerMonth(alternative, i, deviations(place, i));
            }
        }

        /** The faster, the cheaper or as cheap: what two speeds cost alike, all between them cost too. */
        private void fillBySpeed(Sampled alternative, double[] deviations, double[] costs) {
            double[] sorted = deviations.clone();
            Arrays.sort(sorted);
            double[] inOrder = new double[size];
            inOrder[0] = usdPerMonth(alternative, 0, sorted[0]);
            inOrder[size - 1] = usdPerMonth(alternative, 0, sorted[size - 1]);
            fillBetween(alternative, sorted, inOrder, 0, size - 1);
            for (int i = 0; i < size; i++) {
                costs[i] = inOrder[Arrays.binarySearch(sorted, deviations[i])];
            }
        }

        private void fillBetween(Sampled alternative, double[] sorted, double[] costs, int from, int to) {
            if (costs[from] == costs[to]) {
                Arrays.fill(costs, from, to, costs[from]);
            } else if (to - from > 1) {
                int middle = (from + to) >>> 1;
                costs[middle] = usdPerMonth(alternative, 0, sorted[middle]);
                fillBetween(alternative, sorted, costs, from, middle);
                fillBetween(alternative, sorted, costs, middle, to);
            }
        }

        private double deviations(int place, int i) {
            return speeds[place].length == 0 ? 0 : speeds[place][i];
        }

        private double usdPerMonth(Sampled alternative, int i, double deviations) {
            Optional<CostCurve> curve = curve(alternative, i, deviations);
            return curve.isPresent() ? curve.get().at(tokensPerDay(i)) : Double.POSITIVE_INFINITY;
        }

        private Optional<CostCurve> curve(Sampled alternative, int i, double deviations) {
            if (alternative.isCertain()) {
                return alternative.contender().curve();
            }
            Map<InputKey, Double> moved =
                    LinkedHashMap.newLinkedHashMap(alternative.numbers().size());
            for (int place : alternative.numbers()) {
                moved.put(numbers.get(place).number().key(), drawn[place][i]);
            }
            RateLevel level =
                    alternative.speed() == Sampled.KNOWN ? RateLevel.PLANNED : new RateLevel.Drawn(deviations);
            return alternative.contender().curveAt(moved, level);
        }

        private long tokensPerDay(int i) {
            if (!isVolumeUncertain) {
                return alternatives.getFirst().contender().tokensPerDay();
            }
            double volume = scenario.loadForm().tokensPerDay(scenario.counting(input -> number(input, i)));
            return (long) Math.min(volume, Input.TOKENS_PER_DAY.maximum());
        }

        private double number(Input input, int i) {
            for (int place = 0; place < drawn.length; place++) {
                if (numbers.get(place).number().key().equals(InputKey.shared(input))) {
                    return drawn[place][i];
                }
            }
            return scenario.assumptions().base().get(input);
        }
    }
}
