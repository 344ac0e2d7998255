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
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What every alternative costs where all that is uncertain is drawn. Sample <i>k</i> of a block follows from the seed, the block
 * and <i>k</i>, whatever else is asked for before or beside it.
 */
public final class SampledCosts {

    /** How many samples make a block where there are enough of them. */
    public static final int BLOCK = 4096;

    private final Scenario scenario;
    private final Uncertainty uncertainty;
    private final List<Uncertain.Amount> numbers;
    private final DrawnNumbers drawn;
    private final List<Sampled> alternatives;
    private final boolean isVolumeUncertain;

    /**
     * An alternative, and what it depends on.
     *
     * @param numbers the places of the numbers its curve depends on
     * @param speed the place of the throughput it depends on, or {@link #KNOWN}
     */
    private record Sampled(Contender contender, List<Integer> numbers, int speed) {

        static final int KNOWN = -1;

        boolean isCertain() {
            return numbers.isEmpty() && speed == KNOWN;
        }
    }

    /** @param contenders the alternatives of the scenario, in order */
    public SampledCosts(Scenario scenario, List<Contender> contenders) {
        this.scenario = scenario;
        this.uncertainty = Uncertainty.of(scenario, contenders);
        this.numbers = uncertainty.numbers();
        this.drawn = new DrawnNumbers(scenario, numbers);
        this.alternatives = contenders.stream()
                .map(contender -> new Sampled(contender, numbersOf(contender), speedOf(contender)))
                .toList();
        this.isVolumeUncertain = uncertainty.numbers().stream().anyMatch(this::isOfVolume);
    }

    private List<Integer> numbersOf(Contender contender) {
        List<Integer> places = new ArrayList<>(numbers.size());
        for (int place = 0; place < numbers.size(); place++) {
            if (contender.dependsOn(numbers.get(place).key())) {
                places.add(place);
            }
        }
        return List.copyOf(places);
    }

    private int speedOf(Contender contender) {
        AlternativeId owner = contender.running().id();
        for (int place = 0; place < uncertainty.speeds().size(); place++) {
            if (uncertainty.speeds().get(place).alternative().equals(owner)) {
                return place;
            }
        }
        return Sampled.KNOWN;
    }

    private boolean isOfVolume(Uncertain.Amount number) {
        Input input = number.key().input();
        return LoadForm.of(input).isPresent() || scenario.loadForm().isSource(input);
    }

    /** What is drawn. */
    public Uncertainty uncertainty() {
        return uncertainty;
    }

    /** The alternative at a place. */
    public AlternativeId id(int place) {
        return alternatives.get(place).contender().alternative().id();
    }

    /** Whether what an alternative costs depends on what is uncertain. */
    public boolean dependsOn(int place, Uncertain uncertain) {
        Sampled alternative = alternatives.get(place);
        return switch (uncertain) {
            case Uncertain.Amount number ->
                isOfVolume(number) || alternative.contender().dependsOn(number.key());
            case Uncertain.Speed speed ->
                alternative.speed() != Sampled.KNOWN
                        && uncertainty.speeds().get(alternative.speed()).equals(speed);
        };
    }

    /**
     * Draws a block of samples.
     *
     * @param seed which of all random sequences
     * @param block counted from 0
     * @param size how many samples, a power of 2
     */
    public Block draw(long seed, int block, int size) {
        return new Block(size, Draw.of(seed, block, size, uncertainty, drawn));
    }

    /** Samples that are drawn. */
    public final class Block {

        private final int size;

        /** What is uncertain, by its place and by sample, each as the share of all its values that lie below. */
        private final double[][] shares;

        /** The numbers, by their place and by sample. */
        private final double[][] amounts;

        /** The throughputs, by their place and by sample, in standard deviations. */
        private final double[][] speeds;

        private Block(int size, Draw draw) {
            this.size = size;
            this.shares = draw.shares();
            this.amounts = draw.amounts();
            this.speeds = draw.speeds();
        }

        /**
         * In which of equally likely parts of all its values something uncertain lies.
         *
         * @param place counted through the numbers, then through the throughputs
         * @param parts how many there are
         */
        public int part(int place, int sample, int parts) {
            return (int) (shares[place][sample] * parts);
        }

        /**
         * What each alternative costs at the volume asked about.
         *
         * @return US dollars a month by place and by sample; infinite where it cannot be had
         */
        public double[][] usdPerMonth() {
            return usdPerMonth(new long[0]).now();
        }

        /**
         * The same, and what each costs at others.
         *
         * @param ascending volumes in tokens a day
         */
        public Costs usdPerMonth(long[] ascending) {
            double[][] now = new double[alternatives.size()][size];
            double[][][] along = new double[alternatives.size()][ascending.length][size];
            for (int place = 0; place < now.length; place++) {
                Sampled alternative = alternatives.get(place);
                if (alternative.numbers().isEmpty() && !isVolumeUncertain) {
                    new BySpeed(alternative).fill(ascending, now[place], along[place]);
                } else {
                    fill(alternative, ascending, now[place], along[place]);
                }
            }
            return new Costs(now, along);
        }

        private void fill(Sampled alternative, long[] ascending, double[] now, double[][] along) {
            double[] costs = new double[ascending.length];
            for (int i = 0; i < size; i++) {
                Optional<CostCurve> curve = curve(alternative, i);
                now[i] = at(curve, tokensPerDay(i));
                at(curve, ascending, costs);
                for (int volume = 0; volume < costs.length; volume++) {
                    along[volume][i] = costs[volume];
                }
            }
        }

        /** What an alternative costs by volume in a sample; absent where it cannot be had at any. */
        public Optional<CostCurve> curve(int place, int sample) {
            return curve(alternatives.get(place), sample);
        }

        private Optional<CostCurve> curve(Sampled alternative, int i) {
            if (alternative.isCertain()) {
                return alternative.contender().curve();
            }
            Map<InputKey, Double> moved =
                    LinkedHashMap.newLinkedHashMap(alternative.numbers().size());
            for (int place : alternative.numbers()) {
                moved.put(numbers.get(place).key(), amounts[place][i]);
            }
            RateLevel level = alternative.speed() == Sampled.KNOWN
                    ? RateLevel.PLANNED
                    : new RateLevel.Drawn(speeds[alternative.speed()][i]);
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
            for (int place = 0; place < amounts.length; place++) {
                if (numbers.get(place).key().equals(InputKey.shared(input))) {
                    return amounts[place][i];
                }
            }
            return scenario.assumptions().base().get(input);
        }

        /**
         * An alternative of which nothing but the throughput is uncertain. The faster, the cheaper or as cheap: what two speeds
         * cost alike, all between them cost too, so that few have to be worked out.
         */
        private final class BySpeed {

            private final Sampled alternative;

            /** The samples, the slowest first. */
            private final int[] order;

            private final List<@Nullable Optional<CostCurve>> known;

            BySpeed(Sampled alternative) {
                this.alternative = alternative;
                this.order = alternative.isCertain() ? new int[1] : ascending(amounts.length + alternative.speed());
                this.known = new ArrayList<>(Collections.nCopies(order.length, null));
            }

            void fill(long[] volumes, double[] now, double[][] along) {
                fill(tokensPerDay(0), now);
                for (int volume = 0; volume < volumes.length; volume++) {
                    fill(volumes[volume], along[volume]);
                }
            }

            private void fill(long tokensPerDay, double[] costs) {
                int last = order.length - 1;
                double slowest = at(0, tokensPerDay);
                double fastest = at(last, tokensPerDay);
                if (slowest == fastest) {
                    Arrays.fill(costs, slowest);
                } else {
                    costs[order[0]] = slowest;
                    costs[order[last]] = fastest;
                    fillBetween(tokensPerDay, costs, 0, last);
                }
            }

            private void fillBetween(long tokensPerDay, double[] costs, int from, int to) {
                if (costs[order[from]] == costs[order[to]]) {
                    for (int rank = from + 1; rank < to; rank++) {
                        costs[order[rank]] = costs[order[from]];
                    }
                } else if (to - from > 1) {
                    int middle = (from + to) >>> 1;
                    costs[order[middle]] = at(middle, tokensPerDay);
                    fillBetween(tokensPerDay, costs, from, middle);
                    fillBetween(tokensPerDay, costs, middle, to);
                }
            }

            private double at(int rank, long tokensPerDay) {
                Optional<CostCurve> curve = known.get(rank);
                if (curve == null) {
                    curve = curve(alternative, order[rank]);
                    known.set(rank, curve);
                }
                return Block.at(curve, tokensPerDay);
            }
        }

        /** The samples in the order of something uncertain: of a block one lies in each of as many equally likely parts. */
        private int[] ascending(int place) {
            int[] order = new int[size];
            for (int i = 0; i < size; i++) {
                order[part(place, i, size)] = i;
            }
            return order;
        }

        private static double at(Optional<CostCurve> curve, long tokensPerDay) {
            return curve.isPresent() ? curve.get().at(tokensPerDay) : Double.POSITIVE_INFINITY;
        }

        private static void at(Optional<CostCurve> curve, long[] ascending, double[] costs) {
            if (curve.isPresent()) {
                curve.get().at(ascending, costs);
            } else {
                Arrays.fill(costs, Double.POSITIVE_INFINITY);
            }
        }
    }

    /**
     * What alternatives cost, in US dollars a month; infinite where they cannot be had.
     *
     * @param now at the volume asked about, by place and by sample
     * @param along at others, by place, by volume and by sample
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Costs(double[][] now, double[][][] along) {}
}
