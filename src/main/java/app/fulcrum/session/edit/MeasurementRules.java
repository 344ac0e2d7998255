package app.fulcrum.session.edit;

import static app.fulcrum.model.problem.ProblemFact.member;
import static app.fulcrum.model.problem.ProblemFact.value;

import app.fulcrum.model.capacity.MeasuredCurve;
import app.fulcrum.model.capacity.MeasuredPoint;
import app.fulcrum.model.difference.ChoiceKey;
import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.Hosting;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.MeasuredRuns;
import app.fulcrum.model.scenario.MeasuredRuns.Run;
import app.fulcrum.model.scenario.Way;
import java.util.ArrayList;
import java.util.List;

/** What the user's own measurements of an alternative must keep, among themselves and with what else is set for it. */
record MeasurementRules(Alternative alternative, Hosting hosting) {

    private static final List<Input> MEASURED_RATES = List.of(Input.MEASURED_OUTPUT_RATE, Input.MEASURED_TOTAL_RATE);

    static List<Problem> problems(Alternative alternative) {
        return alternative.way() instanceof Way.OwnGpus own
                ? new MeasurementRules(alternative, own.hosting()).problems()
                : List.of();
    }

    private List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        for (Input rate : MEASURED_RATES) {
            if (has(rate)) {
                checkLayout(alternative.key(rate).pathInFile(), member(rate.id()), problems);
            }
        }
        if (has(Input.MEASURED_OUTPUT_RATE) && has(Input.MEASURED_TOTAL_RATE)) {
            problems.add(contradiction(
                    alternative.key(Input.MEASURED_TOTAL_RATE).pathInFile(),
                    member(Input.MEASURED_OUTPUT_RATE.id()),
                    member(Input.MEASURED_TOTAL_RATE.id()),
                    Phrase.MEASURED_IN_ONE_WAY));
        }
        hosting.measured().ifPresent(measured -> {
            checkLayout(path(), runs(), problems);
            checkOneStatement(problems);
            checkFirstTokens(measured, problems);
            checkLoads(measured, problems);
        });
        return problems;
    }

    private boolean has(Input input) {
        return alternative.assumptions().get(input).isPresent();
    }

    private String path() {
        return ChoiceKey.MEASURED.path(alternative.id());
    }

    private static ProblemFact runs() {
        return member("measured");
    }

    private void checkLayout(String path, ProblemFact measurement, List<Problem> problems) {
        if (hosting.gpusPerReplica().isEmpty()) {
            problems.add(contradiction(
                    path,
                    measurement,
                    Phrase.ANY_VALUE_OF.fact(member("gpusPerReplica")),
                    Phrase.MEASURED_AT_A_LAYOUT));
        }
    }

    private void checkOneStatement(List<Problem> problems) {
        for (Input rate : MEASURED_RATES) {
            if (has(rate)) {
                problems.add(contradiction(path(), member(rate.id()), runs(), Phrase.MEASURED_IN_ONE_WAY));
            }
        }
    }

    /** A limit is kept where it is measured to be kept, and nowhere else. */
    private void checkFirstTokens(MeasuredRuns measured, List<Problem> problems) {
        boolean isMeasured = measured.runs().stream()
                .map(Run::millisecondsBeforeFirstToken)
                .allMatch(milliseconds -> milliseconds.isPresent());
        if (has(Input.TTFT_LIMIT) && !isMeasured) {
            problems.add(
                    contradiction(path(), member(Input.TTFT_LIMIT.id()), runs(), Phrase.LIMITED_TIMES_ARE_MEASURED));
        }
    }

    private void checkLoads(MeasuredRuns measured, List<Problem> problems) {
        MeasuredCurve.atTheSameLoad(MeasuredCurve.points(measured.runs(), measured.outputTokens()))
                .forEach(pair -> problems.add(contradiction(
                        path(), rateOf(pair.first()), rateOf(pair.second()), Phrase.MEASURED_AT_THE_SAME_LOAD)));
    }

    private static ProblemFact rateOf(MeasuredPoint point) {
        return value("outputTokensPerSecond", point.outputTokensPerSecond());
    }

    private static Problem contradiction(String path, ProblemFact one, ProblemFact other, Phrase rule) {
        return Problem.of(ProblemCode.CONTRADICTION, Place.member(path), one, other, rule.fact());
    }
}
