package app.fulcrum.model.catalog.tokens;

import app.fulcrum.model.provenance.Provenance;
import app.fulcrum.model.provenance.Source;
import app.fulcrum.model.provenance.SourceConfidence;
import app.fulcrum.model.unit.Range;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A way to cut texts into tokens, and who counts so. A model that none names counts in a way that is not known.
 *
 * @param name what people call it
 * @param factors tokens it makes for one token of o200k, the common measure of the price book, by kind of text; a kind
 *     nobody counted is left out
 * @param offers closed models sold per token that are billed by its count
 * @param openModels open models that use it, whoever serves them
 */
public record Tokenizer(
        String id,
        String name,
        Map<TextKind, Range> factors,
        List<User> offers,
        List<User> openModels,
        Provenance provenance) {

    public Tokenizer {
        Map<TextKind, Range> inOrder = new EnumMap<>(TextKind.class);
        inOrder.putAll(factors);
        factors = Collections.unmodifiableMap(inOrder);
        offers = List.copyOf(offers);
        openModels = List.copyOf(openModels);
    }

    /**
     * Who counts with it.
     *
     * @param id of the offer or the open model
     * @param tokensPerRequest what is added to the text of every request, such as a chat template; absent where not known
     */
    public record User(String id, OptionalInt tokensPerRequest) {}

    /** Whether tokens of an offer of a closed model are its tokens. */
    public boolean countsOffer(String offerId) {
        return isAmong(offers, offerId);
    }

    /** Whether tokens of an open model are its tokens. */
    public boolean countsOpenModel(String modelId) {
        return isAmong(openModels, modelId);
    }

    private static boolean isAmong(List<User> users, String id) {
        for (int i = 0; i < users.size(); i++) {
            if (users.get(i).id().equals(id)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Its tokens over those of another for the same text; absent where either was not counted on such texts. Its ends are as
     * far apart as the ends of both allow.
     */
    public Optional<TokenRatio> over(Tokenizer other, TextKind kind) {
        return quotient(other, kind).map(quotient -> ratio(quotient, other));
    }

    /**
     * The same for any of the texts that both were counted on: from the least of all kinds to the most, and what is typical of
     * the first. Absent where there is no such kind.
     */
    public Optional<Range> over(Tokenizer other) {
        Optional<Range> all = Optional.empty();
        for (TextKind kind : factors.keySet()) {
            Optional<Range> one = quotient(other, kind);
            if (one.isPresent()) {
                all = Optional.of(all.isEmpty() ? one.get() : all.get().including(one.get()));
            }
        }
        return all;
    }

    private Optional<Range> quotient(Tokenizer other, TextKind kind) {
        if (id.equals(other.id)) {
            return Optional.of(Range.exactly(1));
        }
        Range ours = factors.get(kind);
        Range theirs = other.factors.get(kind);
        return ours == null || theirs == null
                ? Optional.empty()
                : Optional.of(
                        new Range(ours.low() / theirs.high(), ours.base() / theirs.base(), ours.high() / theirs.low()));
    }

    private TokenRatio ratio(Range quotient, Tokenizer other) {
        SourceConfidence ours = provenance.confidence();
        SourceConfidence theirs = other.provenance.confidence();
        List<Source> sources = Stream.of(this, other)
                .map(each -> each.provenance.source())
                .distinct()
                .toList();
        return new TokenRatio(quotient, ours.compareTo(theirs) > 0 ? ours : theirs, sources);
    }
}
