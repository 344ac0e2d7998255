package app.fulcrum.model.simulation;

import app.fulcrum.model.chance.Uncertainty;
import app.fulcrum.model.scenario.AlternativeId;
import java.util.List;
import java.util.Optional;

/**
 * What results come to over many samples of everything uncertain.
 *
 * @param draws which samples
 * @param uncertainty what is drawn
 * @param alternatives one per alternative, in order
 * @param volumes in tokens a day, ascending
 * @param noneAlong at each of the volumes the part of the samples in which none of those that take part can be had
 * @param savings what the recommended alternative saves against each of the others that take part, in order; empty where none is
 *     recommended, or it takes no part
 * @param crossovers of every pair that takes part
 * @param knowledge what it would be worth to know more; absent where fewer than two take part
 */
public record Simulation(
        Draws draws,
        Uncertainty uncertainty,
        List<OfOne> alternatives,
        List<Long> volumes,
        List<Double> noneAlong,
        List<Saving> savings,
        List<Crossover> crossovers,
        Optional<Knowledge> knowledge) {

    public Simulation {
        alternatives = List.copyOf(alternatives);
        volumes = List.copyOf(volumes);
        noneAlong = List.copyOf(noneAlong);
        savings = List.copyOf(savings);
        crossovers = List.copyOf(crossovers);
    }

    /**
     * One alternative.
     *
     * @param takesPart whether it does at the volume asked about
     * @param usdPerMonth what it costs there, whether it takes part or not
     * @param cheapest how likely it is the cheapest there of those that take part; 0 where it is none of them
     * @param cheapestAlong the same at each of the volumes
     */
    public record OfOne(
            AlternativeId id,
            boolean takesPart,
            Percentiles usdPerMonth,
            Estimate cheapest,
            List<Estimate> cheapestAlong) {

        public OfOne {
            cheapestAlong = List.copyOf(cheapestAlong);
        }
    }

    /**
     * What one alternative saves against another. A sample in which neither can be had is not counted; infinite is what is saved
     * against one that cannot be had, and lost with one that cannot be had.
     *
     * @param usdPerMonth less than 0 where the other is cheaper
     * @param dearer in what part of the samples that are counted the other is cheaper, 0 to 1
     * @param histogram of the samples in which both can be had
     */
    public record Saving(
            AlternativeId of, AlternativeId against, Percentiles usdPerMonth, double dearer, Histogram histogram) {}

    /**
     * Where two alternatives change places for the first time.
     *
     * @param cheaper the one that becomes the cheaper there at base values; where none does, the one that is dearer throughout
     * @param tokensPerDay the volumes over the first block of samples, within those looked at; none where they do not change places
     */
    public record Crossover(AlternativeId cheaper, AlternativeId than, Percentiles tokensPerDay) {}

    /**
     * What it would be worth to know more before one of those that take part is chosen, over the samples in which all of them can
     * be had.
     *
     * @param counted the part of all samples that is, 0 to 1
     * @param best the one that costs least on average
     * @param usdPerMonth what it is worth to know everything
     * @param byWorth what each uncertain thing is worth to know, the most first
     * @param dearerThanBest how much more the recommended alternative costs on average than the best; absent where it is none of
     *     those compared
     */
    public record Knowledge(
            double counted,
            AlternativeId best,
            Estimate usdPerMonth,
            List<InformationValue> byWorth,
            Optional<Estimate> dearerThanBest) {

        public Knowledge {
            byWorth = List.copyOf(byWorth);
        }
    }

    /** What came of an alternative. */
    public OfOne of(AlternativeId id) {
        return alternatives.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
