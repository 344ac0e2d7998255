package app.fulcrum.model.simulation;

import app.fulcrum.model.chance.SampledCosts;
import app.fulcrum.model.crossover.PairCrossover;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.simulation.Simulation.Crossover;
import app.fulcrum.model.simulation.Simulation.Knowledge;
import app.fulcrum.model.simulation.Simulation.OfOne;
import app.fulcrum.model.simulation.Simulation.Saving;
import app.fulcrum.model.simulation.Simulator.Participants;
import app.fulcrum.model.unit.Lists;
import app.fulcrum.model.unit.Ties;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** All blocks together. */
record Combined(
        Draws draws, SampledCosts sampled, Participants participants, List<Long> volumes, List<SampledBlock> blocks) {

    private static final int WITH_CROSSOVERS = 0;

    Combined(Draws draws, SampledCosts sampled, Participants participants, long[] volumes, List<SampledBlock> blocks) {
        this(draws, sampled, participants, LongStream.of(volumes).boxed().toList(), blocks);
    }

    Simulation simulation() {
        boolean[] taking = participants.now();
        return new Simulation(
                draws,
                sampled.uncertainty(),
                Lists.byPlace(participants.size(), place -> ofOne(place, taking[place])),
                volumes,
                Lists.byPlace(volumes.size(), this::none),
                savings(taking),
                crossovers(),
                knowledge(taking));
    }

    private OfOne ofOne(int place, boolean takesPart) {
        return new OfOne(
                id(place),
                takesPart,
                Percentiles.of(ascending(costs(place))),
                cheapest(place, volumes.size()),
                Lists.byPlace(volumes.size(), volume -> cheapest(place, volume)));
    }

    private AlternativeId id(int place) {
        return sampled.id(place);
    }

    private Estimate cheapest(int place, int volume) {
        return Estimate.ofBlocks(blocks.size(), block -> blocks.get(block).cheapest(place, volume));
    }

    private double none(int volume) {
        long someone = 0;
        for (SampledBlock block : blocks) {
            for (int place = 0; place < participants.size(); place++) {
                someone += block.cheapest[place][volume];
            }
        }
        return 1 - (double) someone / draws.samples();
    }

    private double[] costs(int place) {
        double[] costs = new double[draws.samples()];
        for (int block = 0; block < blocks.size(); block++) {
            System.arraycopy(
                    blocks.get(block).usdPerMonth[place], 0, costs, block * SampledCosts.BLOCK, SampledCosts.BLOCK);
        }
        return costs;
    }

    private static double[] ascending(double[] values) {
        Arrays.sort(values);
        return values;
    }

    private OptionalInt recommended(boolean[] taking) {
        return participants
                .contest()
                .recommended()
                .map(named -> IntStream.range(0, taking.length)
                        .filter(place -> taking[place] && id(place).equals(named))
                        .findFirst())
                .orElse(OptionalInt.empty());
    }

    private List<Saving> savings(boolean[] taking) {
        OptionalInt recommended = recommended(taking);
        List<Saving> savings = new ArrayList<>();
        for (int place = 0; recommended.isPresent() && place < taking.length; place++) {
            if (taking[place] && place != recommended.getAsInt()) {
                savings.add(saving(recommended.getAsInt(), place));
            }
        }
        return savings;
    }

    private Saving saving(int of, int against) {
        double[] own = costs(of);
        double[] others = costs(against);
        double[] saved = IntStream.range(0, own.length)
                .mapToDouble(i -> others[i] - own[i])
                .filter(value -> !Double.isNaN(value))
                .toArray();
        // What neither can be had in says nothing of the two.
        double[] ascending = ascending(saved.length == 0 ? new double[] {0} : saved);
        long dearer = IntStream.range(0, own.length)
                .filter(i -> Ties.isLess(others[i], own[i]))
                .count();
        return new Saving(
                id(of),
                id(against),
                Percentiles.of(ascending),
                (double) dearer / ascending.length,
                Histogram.of(ascending));
    }

    private List<Crossover> crossovers() {
        List<PairCrossover> pairs = participants.pairs();
        List<Crossover> crossovers = new ArrayList<>();
        for (int place = 0; place < pairs.size(); place++) {
            PairCrossover pair = pairs.get(place);
            boolean isOfChallenger = participants.change(pair).isOfChallenger();
            crossovers.add(new Crossover(
                    id(isOfChallenger ? pair.challenger() : pair.incumbent()),
                    id(isOfChallenger ? pair.incumbent() : pair.challenger()),
                    Percentiles.of(ascending(
                            blocks.get(WITH_CROSSOVERS).crossovers[place].clone()))));
        }
        return crossovers;
    }

    private Optional<Knowledge> knowledge(boolean[] taking) {
        int[] compared =
                IntStream.range(0, taking.length).filter(place -> taking[place]).toArray();
        return compared.length < 2
                ? Optional.empty()
                : new Knowing(sampled, blocks, compared).knowledge(recommended(taking));
    }
}
