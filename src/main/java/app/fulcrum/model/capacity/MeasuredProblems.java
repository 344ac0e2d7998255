package app.fulcrum.model.capacity;

import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact.Quantity;
import app.fulcrum.model.scenario.MeasuredPoint;
import app.fulcrum.model.unit.Unit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What measurements say against each other. They count as they are all the same. */
public final class MeasuredProblems {

    private MeasuredProblems() {}

    public static List<Problem> of(MeasuredCurve curve, Place place) {
        return Stream.of(
                        problem(ProblemCode.MEASURED_RATE_FALLS, curve.firstFall(), place),
                        problem(ProblemCode.MEASURED_RATE_TOO_HIGH, curve.firstTooFast(), place))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Problem> problem(ProblemCode code, Optional<MeasuredPoint> point, Place place) {
        return point.map(found -> Problem.of(
                code,
                place,
                new Quantity(found.concurrency(), Unit.COUNT),
                new Quantity(found.outputTokensPerSecond(), Unit.COUNT)));
    }
}
