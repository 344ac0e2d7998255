package app.fulcrum.model.simulation;

import app.fulcrum.model.chance.SampledCosts;
import app.fulcrum.model.chance.SampledCosts.Costs;
import app.fulcrum.model.contest.Contest;
import app.fulcrum.model.contest.Participation;
import app.fulcrum.model.crossover.CostCurves;
import app.fulcrum.model.crossover.FirstChange;
import app.fulcrum.model.crossover.PairCrossover;
import app.fulcrum.model.unit.Lists;
import app.fulcrum.model.unit.Ties;
import app.fulcrum.model.unit.VolumeRange;
import app.fulcrum.model.unit.Volumes;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Draws samples of a contest, block after block. Blocks depend on nothing but their number, so that any of them can be worked out
 * on any thread; {@link #combine} puts them together.
 */
public final class Simulator {

    /** At how many volumes it is told how likely each alternative is the cheapest. */
    public static final int VOLUMES = 64;

    /** Crossovers are looked for in the first block alone: each takes as long as many samples. */
    private static final int WITH_CROSSOVERS = 0;

    private final Draws draws;
    private final Participants participants;
    private final SampledCosts sampled;
    private final long[] volumes;

    private Simulator(Contest contest, Draws draws) {
        this.draws = draws;
        this.participants = new Participants(contest, VolumeRange.SLIDER);
        this.sampled = new SampledCosts(
                contest.resolution().scenario(), contest.comparison().contenders());
        this.volumes = VolumeRange.SLIDER.geometrically(VOLUMES);
    }

    /** Absent where everything is known for certain. */
    public static Optional<Simulator> of(Contest contest, Draws draws) {
        Simulator simulator = new Simulator(contest, draws);
        return simulator.sampled.uncertainty().isNone() ? Optional.empty() : Optional.of(simulator);
    }

    /** How many blocks there are. */
    public int blocks() {
        return draws.blocks();
    }

    /**
     * Works out a block.
     *
     * @param number from 0, less than there are blocks
     */
    public SampledBlock block(int number) {
        SampledCosts.Block block = sampled.draw(draws.seed(), number, SampledCosts.BLOCK);
        Costs costs = block.usdPerMonth(volumes);
        return new SampledBlock(
                costs.now(),
                parts(block),
                cheapest(costs),
                number == WITH_CROSSOVERS ? crossovers(block) : new double[0][0]);
    }

    private byte[][] parts(SampledCosts.Block block) {
        byte[][] parts = new byte[sampled.uncertainty().all().size()][SampledCosts.BLOCK];
        for (int place = 0; place < parts.length; place++) {
            for (int i = 0; i < SampledCosts.BLOCK; i++) {
                parts[place][i] = (byte) block.part(place, i, Knowing.PARTS);
            }
        }
        return parts;
    }

    private int[][] cheapest(Costs costs) {
        int size = participants.size();
        int[][] counts = new int[size][volumes.length + 1];
        for (int volume = 0; volume < volumes.length; volume++) {
            boolean[] taking = participants.at(volumes[volume]);
            double[][] there = new double[size][];
            for (int place = 0; place < size; place++) {
                there[place] = costs.along()[place][volume];
            }
            count(taking, there, volume, counts);
        }
        count(participants.now(), costs.now(), volumes.length, counts);
        return counts;
    }

    private static void count(boolean[] taking, double[][] costs, int volume, int[][] counts) {
        for (int sample = 0; sample < SampledCosts.BLOCK; sample++) {
            int i = sample;
            OptionalInt winner =
                    Ties.cheapest(taking.length, place -> taking[place] ? costs[place][i] : Double.POSITIVE_INFINITY);
            if (winner.isPresent()) {
                counts[winner.getAsInt()][volume]++;
            }
        }
    }

    private double[][] crossovers(SampledCosts.Block block) {
        List<PairCrossover> pairs = participants.pairs();
        double[][] found = new double[pairs.size()][SampledCosts.BLOCK];
        List<FirstChange> changes = pairs.stream().map(participants::change).toList();
        for (int i = 0; i < SampledCosts.BLOCK; i++) {
            int sample = i;
            CostCurves curves = new CostCurves(Lists.byPlace(
                    participants.size(),
                    place -> participants.takesPart(place) ? block.curve(place, sample) : Optional.empty()));
            for (int pair = 0; pair < found.length; pair++) {
                long volume = changes.get(pair)
                        .in(curves, pairs.get(pair).incumbent(), pairs.get(pair).challenger());
                found[pair][i] = volume == Volumes.NEVER ? Double.POSITIVE_INFINITY : volume;
            }
        }
        return found;
    }

    /**
     * Puts blocks together.
     *
     * @param blocks all that there are, in order
     */
    public Simulation combine(List<SampledBlock> blocks) {
        if (blocks.size() != draws.blocks()) {
            throw new IllegalArgumentException(blocks.size() + " of " + draws.blocks());
        }
        return new Combined(draws, sampled, participants, volumes, blocks).simulation();
    }

    /** Who takes part where: whoever may be used, is compared, and has a cost at base values. */
    record Participants(Contest contest, VolumeRange range) {

        int size() {
            return contest.comparison().contenders().size();
        }

        boolean takesPart(int place) {
            return contest.comparison().contest().has(place);
        }

        boolean[] at(long tokensPerDay) {
            boolean[] taking = new boolean[size()];
            for (int place = 0; place < taking.length; place++) {
                taking[place] = contest.comparison().contest().at(place, tokensPerDay) < Double.POSITIVE_INFINITY;
            }
            return taking;
        }

        /** At the volume asked about. */
        boolean[] now() {
            boolean[] taking = new boolean[size()];
            for (int place = 0; place < taking.length; place++) {
                taking[place] = contest.comparison().participation().get(place) == Participation.COMPARED;
            }
            return taking;
        }

        List<PairCrossover> pairs() {
            return PairCrossover.all(contest.comparison().contest(), range.from(), range.to());
        }

        FirstChange change(PairCrossover pair) {
            return FirstChange.of(contest.comparison().contest(), pair, range);
        }
    }
}
