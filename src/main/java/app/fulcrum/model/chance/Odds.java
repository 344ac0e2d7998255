package app.fulcrum.model.chance;

import app.fulcrum.model.contender.Contender;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.unit.Ties;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

/**
 * How often some alternatives are cheapest, and how often they cost more than one of them, over the samples a recommendation
 * rests on: the first {@value #SAMPLES} of seed {@value #SEED}, whatever else has been drawn.
 *
 * @param cheapest in how many samples each is cheapest, by place; 0 for those that do not take part
 * @param dearer in how many samples each costs more than the one held against it, by place
 */
public record Odds(List<Integer> cheapest, List<Integer> dearer) {

    public static final int SAMPLES = 256;
    static final long SEED = 1;

    public Odds {
        cheapest = List.copyOf(cheapest);
        dearer = List.copyOf(dearer);
    }

    /**
     * Draws them.
     *
     * @param takesPart whether the alternative at a place does
     * @param against the place of the one the others are held against
     * @return absent where everything is known for certain
     */
    public static Optional<Odds> of(
            Scenario scenario, List<Contender> contenders, IntPredicate takesPart, int against) {
        SampledCosts sampled = new SampledCosts(scenario, contenders);
        if (sampled.uncertainty().isNone()) {
            return Optional.empty();
        }
        int size = contenders.size();
        Integer[] cheapest = filled(size);
        Integer[] dearer = filled(size);
        double[][] costs = sampled.draw(SEED, 0, SAMPLES).usdPerMonth();
        for (int sample = 0; sample < SAMPLES; sample++) {
            int i = sample;
            OptionalInt winner =
                    Ties.cheapest(size, place -> takesPart.test(place) ? costs[place][i] : Double.POSITIVE_INFINITY);
            if (winner.isPresent()) {
                cheapest[winner.getAsInt()]++;
            }
            for (int place = 0; place < size; place++) {
                dearer[place] += Ties.isLess(costs[against][i], costs[place][i]) ? 1 : 0;
            }
        }
        return Optional.of(new Odds(List.of(cheapest), List.of(dearer)));
    }

    private static Integer[] filled(int size) {
        Integer[] zeros = new Integer[size];
        Arrays.fill(zeros, 0);
        return zeros;
    }

    /** The part of the samples in which an alternative is cheapest, 0 to 1. */
    public double shareCheapest(int place) {
        return (double) cheapest.get(place) / SAMPLES;
    }

    /** The part of the samples in which an alternative costs more than the one held against it, 0 to 1. */
    public double shareDearer(int place) {
        return (double) dearer.get(place) / SAMPLES;
    }
}
