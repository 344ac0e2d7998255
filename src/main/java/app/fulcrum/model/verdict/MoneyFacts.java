package app.fulcrum.model.verdict;

import app.fulcrum.model.gate.Gates;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.unit.Ties;
import java.util.ArrayList;
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
 * What is known about cost at one volume.
 *
 * @param tokensPerDay the volume
 * @param usdPerMonth the cost of every alternative that is compared, can be had at this volume and can be priced, gated
 *     ones included, in order
 * @param notClearlyDearer those that take part and are not clearly dearer than the cheapest at base, in order, that one among
 *     them: at some end of the ranges of the assumptions and the error bands of the throughput each costs no more than it
 */
public record MoneyFacts(
        long tokensPerDay,
        SequencedMap<AlternativeId, Double> usdPerMonth,
        SequencedSet<AlternativeId> notClearlyDearer) {

    public MoneyFacts {
        usdPerMonth = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(usdPerMonth));
        notClearlyDearer = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(notClearlyDearer));
    }

    /** Those that take part, in order: that can be had at this volume, have a price and are not ruled out. */
    public List<AlternativeId> takingPart(Gates gates) {
        List<AlternativeId> left = new ArrayList<>(usdPerMonth.size());
        for (AlternativeId id : usdPerMonth.keySet()) {
            if (!gates.isOut(id)) {
                left.add(id);
            }
        }
        return left;
    }

    /** The same from the cheapest to the dearest; of those that tie the first named first. */
    public List<AlternativeId> cheapestFirst(Gates gates) {
        List<AlternativeId> left = takingPart(gates);
        List<AlternativeId> sorted = new ArrayList<>(left.size());
        Optional<AlternativeId> cheapest = cheapestOf(left);
        while (cheapest.isPresent()) {
            sorted.add(cheapest.get());
            left.remove(cheapest.get());
            cheapest = cheapestOf(left);
        }
        return sorted;
    }

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
