package app.fulcrum.model.verdict;

import app.fulcrum.model.resolution.LengthStep;
import app.fulcrum.model.resolution.PriceAges;
import app.fulcrum.model.resolution.TokenCount;
import app.fulcrum.model.resolution.UnservedEnds;
import app.fulcrum.model.scenario.AlternativeId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;

/**
 * How far the figures behind the money can be trusted.
 *
 * @param prices how old the prices in use are
 * @param unpriced alternatives that are compared but could not be priced at this volume, in order
 * @param unserved alternatives that take part and cannot be had at some ends of the ranges, in order
 * @param hardware what is known of the GPUs of every alternative on own GPUs, in order
 * @param counts whose tokens every alternative counts, in order
 * @param steps lengths near the mean from which on an offer that takes part has other prices, in order
 */
public record Reliability(
        PriceAges prices,
        SequencedSet<AlternativeId> unpriced,
        SequencedMap<AlternativeId, UnservedEnds> unserved,
        SequencedMap<AlternativeId, HardwareFacts> hardware,
        List<TokenCount> counts,
        List<LengthStep> steps) {

    public Reliability {
        unpriced = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(unpriced));
        unserved = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(unserved));
        hardware = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(hardware));
        counts = List.copyOf(counts);
        steps = List.copyOf(steps);
    }

    /** Whose tokens an alternative counts; absent where nothing is known of it. */
    public Optional<TokenCount> count(AlternativeId id) {
        for (TokenCount count : counts) {
            if (count.alternative().equals(id)) {
                return Optional.of(count);
            }
        }
        return Optional.empty();
    }
}
