package app.fulcrum.model.verdict;

import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.unit.Ties;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.SequencedSet;

/**
 * What is known about cost at one volume and around it.
 *
 * @param tokensPerDay the volume
 * @param usdPerMonth the cost of every alternative that is compared, can be had at this volume and can be priced, gated
 *     ones included, in order
 * @param cheapestWithinRanges those left by the gates that are cheapest somewhere within the ranges of the assumptions and
 *     the error bands of the throughput, in order; the cheapest at base among them
 * @param bands the winning bands of those left by the gates, in order of volume; none where only the verdict is asked for
 */
public record MoneyFacts(
        long tokensPerDay,
        SequencedMap<AlternativeId, Double> usdPerMonth,
        SequencedSet<AlternativeId> cheapestWithinRanges,
        List<Band> bands) {

    public MoneyFacts {
        usdPerMonth = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(usdPerMonth));
        cheapestWithinRanges = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(cheapestWithinRanges));
        bands = List.copyOf(bands);
    }

    /** The same with the winning bands. */
    public MoneyFacts withBands(List<Band> newBands) {
        return new MoneyFacts(tokensPerDay, usdPerMonth, cheapestWithinRanges, newBands);
    }

    /** A range of volumes, both ends included, with one cheapest alternative. */
    public record Band(long fromTokensPerDay, long toTokensPerDay, AlternativeId cheapest) {}

    /** @throws NullPointerException if the alternative has no cost here */
    public double usdPerMonth(AlternativeId id) {
        return Objects.requireNonNull(usdPerMonth.get(id), () -> "no cost of " + id);
    }

    /** The cheapest of some in order; of those that tie the first named. */
    public Optional<AlternativeId> cheapestOf(List<AlternativeId> inOrder) {
        OptionalInt cheapest = Ties.cheapest(inOrder.size(), place -> usdPerMonth(inOrder.get(place)));
        return cheapest.isPresent() ? Optional.of(inOrder.get(cheapest.getAsInt())) : Optional.empty();
    }
}
