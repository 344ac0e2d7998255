package app.fulcrum.storage.catalog;

import static app.fulcrum.model.problem.ProblemFact.member;

import app.fulcrum.model.catalog.sale.RateLimit;
import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.storage.catalog.field.Bounds;
import app.fulcrum.storage.catalog.field.Fields;
import app.fulcrum.storage.catalog.field.ProvenanceFields;
import java.util.List;
import java.util.Set;

/** Reads the most a customer may use of an offer. */
record RateLimitReader(Set<String> offerIds) {

    private static final List<String> LIMITS = List.of(
            "requestsPerMinute", "requestsPerDay", "inputTokensPerMinute", "outputTokensPerMinute", "tokensPerMinute");

    RateLimit read(Fields record) {
        List<String> offers = record.references("offerIds", Phrase.OFFER, offerIds);
        if (offers.isEmpty()) {
            record.report(ProblemCode.MISSING_MEMBER, member("offerIds"));
        }
        if (LIMITS.stream().noneMatch(record::has)) {
            record.report(ProblemCode.MISSING_MEMBER, member(LIMITS.getFirst()));
        }
        return new RateLimit(
                record.words("id"),
                offers,
                record.words("tier"),
                record.longIfAny("requestsPerMinute", Bounds.REQUESTS),
                record.longIfAny("requestsPerDay", Bounds.REQUESTS),
                record.longIfAny("inputTokensPerMinute", Bounds.TOKENS_PER_MINUTE),
                record.longIfAny("outputTokensPerMinute", Bounds.TOKENS_PER_MINUTE),
                record.longIfAny("tokensPerMinute", Bounds.TOKENS_PER_MINUTE),
                record.truthIfAny("sparesCacheReads"),
                ProvenanceFields.read(record));
    }
}
