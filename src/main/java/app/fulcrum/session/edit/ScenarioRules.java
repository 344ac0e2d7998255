package app.fulcrum.session.edit;

import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Assumptions;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;

/** What must hold between the values of a scenario, whoever sets them: a file, the window or the command line. */
public final class ScenarioRules {

    private ScenarioRules() {}

    /** What does not hold; empty for a sound scenario. */
    public static List<Problem> problems(Scenario scenario) {
        Assumptions assumptions = scenario.assumptions();
        List<Problem> problems = new ArrayList<>();
        double cached = high(assumptions, Input.CACHED_SHARE);
        double written = high(assumptions, Input.CACHE_WRITE_SHARE);
        if (cached + written > 1) {
            problems.add(contradiction(
                    Input.CACHE_WRITE_SHARE,
                    percent(Input.CACHED_SHARE, cached),
                    percent(Input.CACHE_WRITE_SHARE, written),
                    "every input token is read from cache, written to it, or neither, so the shares add up to"
                            + " at most 1"));
        }
        return problems;
    }

    private static double high(Assumptions assumptions, Input input) {
        return assumptions
                .get(input)
                .map(Assumption::value)
                .map(value -> value.high())
                .orElse(0.0);
    }

    private static String percent(Input input, double share) {
        return input.id() + " " + share;
    }

    private static Problem contradiction(Input at, String first, String second, String rule) {
        return Problem.of(ProblemCode.CONTRADICTION, Place.member("assumptions." + at.path()), first, second, rule);
    }
}
