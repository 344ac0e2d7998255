package app.fulcrum.session.edit;

import static app.fulcrum.model.problem.ProblemFact.value;

import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.range.RequestNumbers;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Assumptions;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.unit.Range;
import java.util.ArrayList;
import java.util.List;

/** What the numbers of a request must keep among themselves. */
final class RequestRules {

    private RequestRules() {}

    static List<Problem> problems(Assumptions assumptions) {
        List<Problem> problems = new ArrayList<>(0);
        checkCacheShares(assumptions, problems);
        checkLengths(assumptions, problems);
        return problems;
    }

    private static void checkCacheShares(Assumptions assumptions, List<Problem> problems) {
        double cached = high(assumptions, Input.CACHED_SHARE);
        double written = high(assumptions, Input.CACHE_WRITE_SHARE);
        if (!RequestNumbers.isWithinInput(cached, written)) {
            problems.add(Problem.of(
                    ProblemCode.CONTRADICTION,
                    Place.member(InputKey.shared(Input.CACHE_WRITE_SHARE).pathInFile()),
                    value(Input.CACHED_SHARE.id(), cached),
                    value(Input.CACHE_WRITE_SHARE.id(), written),
                    Phrase.CACHE_SHARES_OVERLAP.fact()));
        }
    }

    /** A request has tokens, and long requests are the longer part of all. */
    private static void checkLengths(Assumptions assumptions, List<Problem> problems) {
        double least = low(assumptions, Input.INPUT_TOKENS);
        if (least + low(assumptions, Input.OUTPUT_TOKENS) == 0) {
            problems.add(Problem.of(
                    ProblemCode.CONTRADICTION,
                    Place.member(InputKey.shared(Input.OUTPUT_TOKENS).pathInFile()),
                    value(Input.INPUT_TOKENS.id(), 0),
                    value(Input.OUTPUT_TOKENS.id(), 0),
                    Phrase.REQUESTS_HAVE_TOKENS.fact()));
        }
        if (assumptions.get(Input.LONG_INPUT_TOKENS).isEmpty() || high(assumptions, Input.LONG_REQUEST_SHARE) == 0) {
            return;
        }
        String path = InputKey.shared(Input.LONG_INPUT_TOKENS).pathInFile();
        double shortest = low(assumptions, Input.LONG_INPUT_TOKENS);
        double mean = high(assumptions, Input.INPUT_TOKENS);
        double longest = high(assumptions, Input.LONG_INPUT_TOKENS);
        double share = high(assumptions, Input.LONG_REQUEST_SHARE);
        if (!RequestNumbers.isLong(shortest, mean)) {
            problems.add(Problem.of(
                    ProblemCode.CONTRADICTION,
                    Place.member(path),
                    value(Input.INPUT_TOKENS.id(), mean),
                    value(Input.LONG_INPUT_TOKENS.id(), shortest),
                    Phrase.LONG_IS_LONGER.fact()));
        } else if (!RequestNumbers.isWithinMean(share, longest, least)) {
            problems.add(Problem.of(
                    ProblemCode.CONTRADICTION,
                    Place.member(path),
                    value(Input.LONG_REQUEST_SHARE.id(), share),
                    value(Input.LONG_INPUT_TOKENS.id(), longest),
                    Phrase.LONG_WITHIN_MEAN.fact()));
        }
    }

    private static double low(Assumptions assumptions, Input input) {
        return assumptions.get(input).map(Assumption::value).map(Range::low).orElse(0.0);
    }

    private static double high(Assumptions assumptions, Input input) {
        return assumptions.get(input).map(Assumption::value).map(Range::high).orElse(0.0);
    }
}
