package app.fulcrum.model.resolution;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.catalog.TokenOffer;
import app.fulcrum.model.catalog.tokens.Tokenizer;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.ModelChoice;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.model.unit.Range;
import java.util.Optional;

/**
 * Whose tokens an alternative counts, and whether anybody says how many of them a token of the workload is.
 *
 * @param model what tells one model from another, whoever sells it: the same model counts alike everywhere
 * @param tokenizer what it counts with; absent where that is not known
 * @param unstated the token factor that counts and that nobody states, of input before of output: 1 stands in for it; absent
 *     where all are stated
 */
public record TokenCount(
        AlternativeId alternative, Object model, Optional<Tokenizer> tokenizer, Optional<Input> unstated) {

    static final Range ALIKE = Range.exactly(1);

    /** That of an alternative; one whose offer the price book does not know counts in a way of its own. */
    public static TokenCount of(AlternativeResolution resolution) {
        Alternative alternative = resolution.alternative();
        PriceBook book = resolution.book();
        return alternative.way() instanceof Way.OwnGpus own
                ? new TokenCount(alternative.id(), own.model(), tokenizer(own.model(), book), unstated(resolution))
                : new TokenCount(
                        alternative.id(),
                        resolution
                                .tokens()
                                .<Object>map(terms -> model(terms.offer()))
                                .orElseGet(alternative::id),
                        resolution.tokens().map(TokenTerms::offer).flatMap(book::tokenizer),
                        unstated(resolution));
    }

    private static Optional<Tokenizer> tokenizer(ModelChoice model, PriceBook book) {
        return model instanceof ModelChoice.Named(String openModelId)
                ? book.tokenizerOfModel(openModelId)
                : Optional.empty();
    }

    /** A host puts its name before that of a closed model. */
    private static Object model(TokenOffer offer) {
        Optional<String> open = offer.openModel();
        return open.isPresent()
                ? new ModelChoice.Named(open.get())
                : offer.id().substring(offer.id().lastIndexOf('/') + 1);
    }

    private static Optional<Input> unstated(AlternativeResolution resolution) {
        if (isUnstated(Input.INPUT_TOKEN_FACTOR, Input.INPUT_TOKENS, resolution)) {
            return Optional.of(Input.INPUT_TOKEN_FACTOR);
        }
        return isUnstated(Input.OUTPUT_TOKEN_FACTOR, Input.OUTPUT_TOKENS, resolution)
                ? Optional.of(Input.OUTPUT_TOKEN_FACTOR)
                : Optional.empty();
    }

    private static boolean isUnstated(Input factor, Input tokens, AlternativeResolution resolution) {
        return !resolution.base().has(factor) && !resolution.isZero(tokens);
    }

    /**
     * Its tokens for one of another, whatever the kind of text: typical is the first kind that both were counted on. Absent
     * where that is not known.
     */
    public Optional<Range> over(TokenCount other) {
        if (model.equals(other.model)) {
            return Optional.of(ALIKE);
        }
        return tokenizer.isPresent() && other.tokenizer.isPresent()
                ? tokenizer.get().over(other.tokenizer.get())
                : Optional.empty();
    }

    /** Whether both are known to count every text alike. */
    public boolean isLike(TokenCount other) {
        return over(other).filter(ALIKE::equals).isPresent();
    }
}
