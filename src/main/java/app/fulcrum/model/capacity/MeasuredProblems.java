package app.fulcrum.model.capacity;

import static app.fulcrum.model.problem.ProblemFact.number;

import app.fulcrum.model.deployment.RequestShape;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact.Quantity;
import app.fulcrum.model.scenario.MeasuredRuns;
import app.fulcrum.model.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What measurements say against each other. They count as they are all the same. */
public final class MeasuredProblems {

    private MeasuredProblems() {}

    /** The same of runs, and whether they were of other requests than those asked about. */
    public static List<Problem> of(MeasuredRuns measured, RequestShape asked, Place place) {
        List<Problem> problems = new ArrayList<>(of(MeasuredCurve.through(measured), place));
        if (measured.inputTokens() != asked.inputTokens() || measured.outputTokens() != asked.outputTokens()) {
            problems.add(Problem.of(
                    ProblemCode.MEASURED_AT_OTHER_LENGTHS,
                    place,
                    number(measured.inputTokens()),
                    number(measured.outputTokens()),
                    number(asked.inputTokens()),
                    number(asked.outputTokens())));
        }
        return problems;
    }

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
