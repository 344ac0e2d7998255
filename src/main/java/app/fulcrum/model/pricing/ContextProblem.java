package app.fulcrum.model.pricing;

import static app.fulcrum.model.problem.ProblemFact.quoted;

import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact.Quantity;
import app.fulcrum.model.unit.Unit;
import java.util.Optional;
import java.util.OptionalLong;

/** Whether requests are longer than a model or an offer takes. */
public final class ContextProblem {

    private ContextProblem() {}

    /**
     * The problem with requests of a mean length; empty if they are taken, or if nobody says how long they may be.
     *
     * @param tokens input and output of the mean request
     * @param limit the longest context
     * @param name what has this limit
     */
    public static Optional<Problem> of(double tokens, OptionalLong limit, Place place, String name) {
        return limit.isPresent() && tokens > limit.getAsLong()
                ? Optional.of(Problem.of(
                        ProblemCode.CONTEXT_TOO_LONG,
                        place,
                        new Quantity(Math.ceil(tokens), Unit.TOKENS),
                        new Quantity((double) limit.getAsLong(), Unit.TOKENS),
                        quoted(name)))
                : Optional.empty();
    }
}
