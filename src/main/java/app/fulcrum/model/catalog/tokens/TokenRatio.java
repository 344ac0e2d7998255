package app.fulcrum.model.catalog.tokens;

import app.fulcrum.model.provenance.Source;
import app.fulcrum.model.provenance.SourceConfidence;
import app.fulcrum.model.unit.Range;
import java.util.List;

/**
 * How many tokens a text makes with one tokenizer for each token it makes with another.
 *
 * @param tokens of the one for a token of the other; 1.14 is 14 % more
 * @param confidence of the less sure of the two
 * @param sources where both were read, the first of the one
 */
public record TokenRatio(Range tokens, SourceConfidence confidence, List<Source> sources) {

    public TokenRatio {
        sources = List.copyOf(sources);
    }
}
