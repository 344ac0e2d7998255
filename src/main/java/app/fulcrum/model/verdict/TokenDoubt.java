package app.fulcrum.model.verdict;

import app.fulcrum.model.gate.Gates;
import app.fulcrum.model.resolution.TokenCount;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.unit.Range;
import java.util.List;
import java.util.Optional;

/** Whether how tokens are counted could turn the verdict around. */
final class TokenDoubt {

    /** Tokenizers differ by about so much: costs that differ by less, as a share of the larger, could change places. */
    private static final double CLOSE = 0.3;

    private TokenDoubt() {}

    /**
     * Of all that cost about as much as the alternative named, or else as the cheapest, the one that costs nearest to it and
     * may count otherwise, where a factor that counts is not stated.
     */
    static Optional<Doubt> of(DecisionInput input, Gates gates, Verdict verdict) {
        if (verdict.named().isEmpty()) {
            return Optional.empty();
        }
        AlternativeId named = verdict.named().get();
        AlternativeId cheapest = verdict.cheapest().orElse(named);
        List<AlternativeId> left = input.money().takingPart(gates);
        Optional<Doubt> doubt = against(named, left, input);
        return doubt.isPresent() || named.equals(cheapest) ? doubt : against(cheapest, left, input);
    }

    private static Optional<Doubt> against(AlternativeId one, List<AlternativeId> left, DecisionInput input) {
        Optional<Doubt> nearest = Optional.empty();
        double least = CLOSE;
        for (AlternativeId other : left) {
            double apart = apart(input.money().usdPerMonth(one), input.money().usdPerMonth(other));
            if (!other.equals(one) && apart < least) {
                Optional<Doubt> doubt = between(one, other, input.reliability());
                nearest = doubt.isPresent() ? doubt : nearest;
                least = doubt.isPresent() ? apart : least;
            }
        }
        return nearest;
    }

    /** As a share of the larger; nothing that is free is near anything else. */
    private static double apart(double one, double other) {
        return Math.abs(one - other) / Math.max(one, other);
    }

    private static Optional<Doubt> between(AlternativeId one, AlternativeId other, Reliability reliability) {
        Optional<TokenCount> first = reliability.count(one);
        Optional<TokenCount> second = reliability.count(other);
        return first.isEmpty() || second.isEmpty() ? Optional.empty() : between(first.get(), second.get());
    }

    private static Optional<Doubt> between(TokenCount one, TokenCount other) {
        Optional<InputKey> unstated = unstated(one).or(() -> unstated(other));
        if (unstated.isEmpty() || one.isLike(other)) {
            return Optional.empty();
        }
        Optional<Range> tokens = one.over(other);
        // Whoever counts more is named first.
        boolean isFewer = tokens.filter(range -> range.low() * range.high() < 1).isPresent();
        TokenCount more = isFewer ? other : one;
        TokenCount fewer = isFewer ? one : other;
        return Optional.of(
                new Doubt.TokenCounts(more.alternative(), fewer.alternative(), more.over(fewer), unstated.get()));
    }

    private static Optional<InputKey> unstated(TokenCount count) {
        Optional<Input> factor = count.unstated();
        return factor.map(input -> InputKey.of(count.alternative(), input));
    }
}
