package app.fulcrum.model.decision;

import app.fulcrum.model.scenario.Option;
import app.fulcrum.model.unit.Ties;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What is known about cost at one volume and around it.
 *
 * @param tokensPerDay the volume
 * @param usdPerMonth the cost of every option that is compared, can be had at this volume and can be priced, gated ones
 *     included
 * @param cheapestWithinRanges the options left by the gates that are cheapest somewhere within the ranges of the
 *     assumptions and the error band of the throughput; the cheapest at base among them
 * @param bands the winning bands of the options left by the gates, in order of volume
 * @param selfHostedPeopleUsdPerMonth what people cost on the self-hosted bill; absent if not compared
 * @param selfHostedGpus how many GPUs that bill is for; absent likewise
 */
public record MoneyFacts(
        long tokensPerDay,
        Map<Option, Double> usdPerMonth,
        Set<Option> cheapestWithinRanges,
        List<Band> bands,
        OptionalDouble selfHostedPeopleUsdPerMonth,
        OptionalLong selfHostedGpus) {

    public MoneyFacts {
        EnumMap<Option, Double> ordered = new EnumMap<>(Option.class);
        ordered.putAll(usdPerMonth);
        usdPerMonth = Collections.unmodifiableMap(ordered);
        EnumSet<Option> set = EnumSet.noneOf(Option.class);
        set.addAll(cheapestWithinRanges);
        cheapestWithinRanges = Collections.unmodifiableSet(set);
        bands = List.copyOf(bands);
    }

    /** A range of volumes, both ends included, with one cheapest option. */
    public record Band(long fromTokensPerDay, long toTokensPerDay, Option cheapest) {

        boolean contains(long tokensPerDay) {
            return fromTokensPerDay <= tokensPerDay && tokensPerDay <= toTokensPerDay;
        }
    }

    /** @throws NullPointerException if the option has no cost here */
    double usdPerMonth(Option option) {
        return Objects.requireNonNull(usdPerMonth.get(option), "no cost of " + option);
    }

    /** The cheapest of some options; of those that tie the first named. */
    Optional<Option> cheapestOf(EnumSet<Option> options) {
        List<Option> inOrder = List.copyOf(options);
        var place = Ties.cheapest(inOrder.size(), each -> usdPerMonth(inOrder.get(each)));
        return place.isPresent() ? Optional.of(inOrder.get(place.getAsInt())) : Optional.empty();
    }
}
