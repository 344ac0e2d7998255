package app.fulcrum.session.batch.handover;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.comparison.Verification;
import app.fulcrum.model.comparison.Verification.Today;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.session.document.Document;
import app.fulcrum.session.document.PriceBookStamp;
import app.fulcrum.session.edit.ScenarioRules;
import java.util.List;
import java.util.Optional;

/**
 * Whether what was handed over still holds.
 *
 * @param verification the stated figures worked out again; absent where the file states none
 * @param book the price book in use
 * @param remarks what to know about the file
 */
public record VerificationAnswer(
        Document document, Optional<Verification> verification, PriceBook book, List<Problem> remarks) {

    public VerificationAnswer {
        remarks = List.copyOf(remarks);
    }

    public static VerificationAnswer to(StatedDocument stated, List<Problem> remarks, Today today) {
        return new VerificationAnswer(
                stated.document(),
                stated.statement()
                        .map(statement -> Verification.of(
                                statement, stated.document().scenario(), today, ScenarioRules::isSound)),
                today.book(),
                remarks);
    }

    /** Whether nothing moved; where no figures are stated, whether the price book is the one the scenario was edited with. */
    public boolean isSame() {
        return verification
                .map(Verification::isSame)
                .orElseGet(() -> PriceBookStamp.of(book).equals(document.priceBook()));
    }
}
