package app.fulcrum.model.simulation;

import app.fulcrum.model.chance.SampledCosts;
import app.fulcrum.model.chance.Uncertain;
import app.fulcrum.model.simulation.Simulation.Knowledge;
import app.fulcrum.model.unit.Ties;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What it is worth to know more before one of several is chosen. Of everything it is <i>min E[cost] − E[min cost]</i>. Of one
 * thing <i>x</i> it is <i>min E[cost] − E[min E[cost | x]]</i>, where the inner mean is that of {@value #PARTS} equally likely
 * parts of <i>x</i>. Choosing in each part by the very samples that are then counted would make it too large; one half of them
 * chooses for the other (cross-fitting).
 */
final class Knowing {

    static final int PARTS = 64;
    private static final int HALVES = 2;

    private final SampledCosts sampled;
    private final List<SampledBlock> blocks;

    /** The places of those compared. */
    private final int[] compared;

    /** How many samples of each block count: those in which all of them can be had. */
    private final int[] counted;

    private final int best;

    /** @param compared the places of at least two */
    Knowing(SampledCosts sampled, List<SampledBlock> blocks, int[] compared) {
        this.sampled = sampled;
        this.blocks = blocks;
        this.compared = compared;
        this.counted = blocks.stream().mapToInt(this::count).toArray();
        this.best = total() == 0 ? 0 : cheapest(sums(), 0);
    }

    private int count(SampledBlock block) {
        int count = 0;
        for (int i = 0; i < SampledCosts.BLOCK; i++) {
            count += isCounted(block, i) ? 1 : 0;
        }
        return count;
    }

    private boolean isCounted(SampledBlock block, int sample) {
        for (int place : compared) {
            if (block.usdPerMonth[place][sample] == Double.POSITIVE_INFINITY) {
                return false;
            }
        }
        return true;
    }

    private int total() {
        return IntStream.of(counted).sum();
    }

    private double[] sums() {
        double[] sums = new double[compared.length];
        for (SampledBlock block : blocks) {
            for (int i = 0; i < SampledCosts.BLOCK; i++) {
                add(block, i, sums);
            }
        }
        return sums;
    }

    private void add(SampledBlock block, int sample, double[] sums) {
        if (isCounted(block, sample)) {
            for (int a = 0; a < compared.length; a++) {
                sums[a] += block.usdPerMonth[compared[a]][sample];
            }
        }
    }

    /** Which of the compared has the least sum; the other where there is nothing to tell. */
    private static int cheapest(double[] sums, int other) {
        for (double sum : sums) {
            if (sum > 0) {
                return Ties.cheapest(sums.length, a -> sums[a]).orElse(other);
            }
        }
        return other;
    }

    /**
     * @param recommended the place of the one that is recommended
     * @return absent where there is no sample in which all can be had
     */
    Optional<Knowledge> knowledge(OptionalInt recommended) {
        if (total() == 0) {
            return Optional.empty();
        }
        Estimate all = mean((block, i) -> cost(block, best, i) - least(block, i));
        List<InformationValue> byWorth = new ArrayList<>();
        List<Uncertain> uncertain = sampled.uncertainty().all();
        for (int place = 0; place < uncertain.size(); place++) {
            Estimate one = isWithoutEffect(uncertain.get(place))
                    ? mean((_, _) -> 0)
                    : worth(place).atLeastNothing();
            byWorth.add(new InformationValue(
                    uncertain.get(place), one, all.value() > 0 ? Math.min(1, one.value() / all.value()) : 0));
        }
        byWorth.sort(Comparator.comparingDouble(
                        (InformationValue value) -> value.usdPerMonth().value())
                .reversed());
        return Optional.of(new Knowledge(
                (double) total() / (blocks.size() * SampledCosts.BLOCK),
                sampled.id(compared[best]),
                all,
                byWorth,
                IntStream.range(0, compared.length)
                        .filter(a -> recommended.equals(OptionalInt.of(compared[a])))
                        .mapToObj(a -> mean((block, i) -> cost(block, a, i) - cost(block, best, i)))
                        .findFirst()));
    }

    private boolean isWithoutEffect(Uncertain uncertain) {
        return IntStream.of(compared).noneMatch(place -> sampled.dependsOn(place, uncertain));
    }

    private Estimate worth(int uncertain) {
        int[][] chosen = chosen(uncertain);
        return mean(
                (block, i) -> cost(block, best, i) - cost(block, chosen[block.parts[uncertain][i]][1 - half(i)], i));
    }

    /** Who costs least in each part, as each half of the samples has it. */
    private int[][] chosen(int uncertain) {
        double[][][] sums = new double[PARTS][HALVES][compared.length];
        for (SampledBlock block : blocks) {
            for (int i = 0; i < SampledCosts.BLOCK; i++) {
                add(block, i, sums[block.parts[uncertain][i]][half(i)]);
            }
        }
        int[][] chosen = new int[PARTS][HALVES];
        for (int part = 0; part < PARTS; part++) {
            for (int half = 0; half < HALVES; half++) {
                chosen[part][half] = cheapest(sums[part][half], best);
            }
        }
        return chosen;
    }

    /** Samples of a block are in no order, so every other one is as good as any half. */
    private static int half(int sample) {
        return sample % HALVES;
    }

    private double cost(SampledBlock block, int a, int sample) {
        return block.usdPerMonth[compared[a]][sample];
    }

    private double least(SampledBlock block, int sample) {
        double least = Double.POSITIVE_INFINITY;
        for (int place : compared) {
            least = Math.min(least, block.usdPerMonth[place][sample]);
        }
        return least;
    }

    /** Something of a sample. */
    private interface OfSample {
        double of(SampledBlock block, int sample);
    }

    /** Its mean over the samples that count. */
    private Estimate mean(OfSample something) {
        double[] means = new double[blocks.size()];
        for (int b = 0; b < means.length; b++) {
            SampledBlock block = blocks.get(b);
            double sum = 0;
            for (int i = 0; i < SampledCosts.BLOCK; i++) {
                sum += isCounted(block, i) ? something.of(block, i) : 0;
            }
            means[b] = counted[b] == 0 ? 0 : sum / counted[b];
        }
        return Estimate.ofBlocks(means.length, b -> means[b], b -> counted[b]);
    }
}
