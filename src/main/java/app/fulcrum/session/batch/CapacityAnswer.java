package app.fulcrum.session.batch;

import app.fulcrum.model.capacity.LayoutOutcome;
import app.fulcrum.model.capacity.LayoutSearch;
import app.fulcrum.model.capacity.Machine;
import app.fulcrum.model.capacity.Remedies;
import app.fulcrum.model.capacity.Remedy;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.pricing.ContextProblem;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import java.util.List;

/**
 * What one replica can serve.
 *
 * @param outcome the layouts that work, or why none does
 * @param remedies what would work where none does; empty where one does, or where nothing would
 */
public record CapacityAnswer(CapacityQuestion question, LayoutOutcome outcome, List<Remedy> remedies) {

    public CapacityAnswer {
        remedies = List.copyOf(remedies);
    }

    /** @param book for remedies: the GPUs, and the servers they can be had on */
    public static CapacityAnswer to(CapacityQuestion question, PriceBook book) {
        LayoutOutcome outcome = LayoutSearch.search(question.query());
        boolean works = outcome instanceof LayoutOutcome.Found;
        List<Remedy> remedies = works ? List.of() : Remedies.of(question.query(), Machine.any(book));
        return new CapacityAnswer(question, outcome, remedies);
    }

    /** What to know about the question, whatever the answer. */
    public List<Problem> problems() {
        double tokens = question.query().request().totalTokens();
        return ContextProblem.of(tokens, question.contextTokens(), Place.member("inputTokens"), question.model())
                .stream()
                .toList();
    }
}
