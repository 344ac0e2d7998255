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
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.SequencedSet;

/**
 * What is known about cost at one volume.
 *
 * @param tokensPerDay the volume
 * @param usdPerMonth the cost of every alternative that is compared, can be had at this volume and can be priced, gated
 *     ones included, in order
 * @param cheapest the cheapest at base values of those that take part; absent where none does
 * @param chances of those that take part, in order; empty where everything is known for certain
 */
public record MoneyFacts(
        long tokensPerDay,
        SequencedMap<AlternativeId, Double> usdPerMonth,
        Optional<AlternativeId> cheapest,
        SequencedMap<AlternativeId, Chances> chances) {

    /** In so large a part of the samples a cheapest alternative leads surely, and one that costs more is clearly dearer. */
    public static final double SURE = 0.8;

    /**
     * How an alternative does over samples of what is uncertain.
     *
     * @param cheapest in what part of them it is the cheapest of those that take part, 0 to 1
     * @param dearer in what part of them it costs more than the cheapest at base values, 0 to 1
     */
    public record Chances(double cheapest, double dearer) {}

    public MoneyFacts {
        usdPerMonth = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(usdPerMonth));
        chances = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(chances));
    }

    /** How an alternative does over samples; absent where it takes no part, and where there is no doubt. */
    public Optional<Chances> chances(AlternativeId id) {
        return Optional.ofNullable(chances.get(id));
    }

    /** How sure it is that an alternative is the cheapest of those that take part, 0 to 1; absent where there is no doubt. */
    public OptionalDouble sureness(AlternativeId id) {
        Chances of = chances.get(id);
        return of == null ? OptionalDouble.empty() : OptionalDouble.of(of.cheapest());
    }

    /**
     * The cheapest at base values alone where it leads in most samples; else with those taking part that do not cost more than it
     * in most of them; in order. Of these the fit decides.
     */
    public SequencedSet<AlternativeId> notClearlyDearer() {
        SequencedSet<AlternativeId> near = new LinkedHashSet<>();
        boolean isSure = cheapest.filter(id -> sureness(id).orElse(1) < SURE).isEmpty();
        for (AlternativeId id : usdPerMonth.keySet()) {
            Chances of = chances.get(id);
            if (cheapest.equals(Optional.of(id)) || (!isSure && of != null && of.dearer() < SURE)) {
                near.add(id);
            }
        }
        return near;
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
