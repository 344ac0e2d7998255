package app.fulcrum.session.batch;

import static app.fulcrum.model.problem.ProblemFact.quoted;

import app.fulcrum.model.capacity.LayoutOutcome;
import app.fulcrum.model.capacity.LayoutQuery;
import app.fulcrum.model.capacity.LayoutSearch;
import app.fulcrum.model.capacity.Machine;
import app.fulcrum.model.capacity.MeasuredLoad;
import app.fulcrum.model.capacity.MeasuredPoint;
import app.fulcrum.model.capacity.MeasuredProblems;
import app.fulcrum.model.capacity.Remedies;
import app.fulcrum.model.capacity.Remedy;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.deployment.ModelShape;
import app.fulcrum.model.pricing.ContextProblem;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one replica can serve.
 *
 * @param outcome the layouts that work, or why none does
 * @param estimate what the formula says of the layout that was measured; absent where nothing was, or the shape of the
 *     model is not known
 * @param remedies what would work where none does; empty where one does, or where nothing would
 */
public record CapacityAnswer(
        CapacityQuestion question, LayoutOutcome outcome, Optional<LayoutOutcome> estimate, List<Remedy> remedies) {

    public CapacityAnswer {
        remedies = List.copyOf(remedies);
    }

    /** @param book for remedies: the GPUs, and the servers they can be had on */
    public static CapacityAnswer to(CapacityQuestion question, PriceBook book) {
        LayoutQuery query = question.query();
        LayoutOutcome outcome = LayoutSearch.search(query);
        boolean works = outcome instanceof LayoutOutcome.Found;
        return new CapacityAnswer(
                question,
                outcome,
                query.estimated().map(LayoutSearch::search),
                works ? List.of() : Remedies.of(query, Machine.any(book)));
    }

    private static boolean isShapeUnknown(LayoutQuery query) {
        return query.deployment().shape() instanceof ModelShape.Unknown;
    }

    /** What was measured, at the load that counts; absent where nothing was, or nothing works. */
    public Optional<MeasuredLoad> measured() {
        return question.query().measuredLoad(outcome);
    }

    /** The measurement that misses the limits the least, where all do. */
    public Optional<MeasuredPoint> closestMeasured() {
        return question.query().closestMeasured(outcome);
    }

    /** What to know about the question, whatever the answer. */
    public List<Problem> problems() {
        double tokens = question.query().request().totalTokens();
        List<Problem> problems = new ArrayList<>();
        ContextProblem.of(tokens, question.contextTokens(), Place.member("inputTokens"), question.model())
                .ifPresent(problems::add);
        if (outcome instanceof LayoutOutcome.Found && isShapeUnknown(question.query())) {
            problems.add(Problem.of(ProblemCode.ONLY_WEIGHTS_CHECKED, Place.member("model"), quoted(question.model())));
        }
        question.query()
                .measuredCurve()
                .ifPresent(curve -> problems.addAll(MeasuredProblems.of(curve, Place.member("measured"))));
        return problems;
    }
}
