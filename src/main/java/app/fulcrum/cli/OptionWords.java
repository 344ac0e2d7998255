package app.fulcrum.cli;

import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Problems of a question about capacity in the names it was asked by: options, where lines have members. */
final class OptionWords {

    /** The others repeat values, which may be spelled like a member. */
    private static final Set<ProblemCode> ABOUT_MEMBERS =
            EnumSet.of(ProblemCode.MISSING_MEMBER, ProblemCode.CONTRADICTION);

    private OptionWords() {}

    static <T> Outcome<T> of(Outcome<T> outcome) {
        List<Problem> problems =
                outcome.problems().stream().map(OptionWords::of).toList();
        return outcome.value().map(value -> Outcome.of(value, problems)).orElseGet(() -> Outcome.refused(problems));
    }

    private static Problem of(Problem problem) {
        Place place = problem.place();
        List<String> arguments = ABOUT_MEMBERS.contains(problem.code())
                ? problem.arguments().stream().map(OptionWords::option).toList()
                : problem.arguments();
        return new Problem(problem.code(), Place.in(place.source(), option(place.path())), arguments);
    }

    private static String option(String member) {
        return switch (member) {
            case "model" -> "--model";
            case "genericBillionParameters", "architecture or genericBillionParameters" -> "--size";
            case "gpu" -> "--gpu";
            case "gpus" -> "--gpus";
            case "layout" -> "--layout";
            case "weights" -> "--weights";
            case "kvBytesPerElement" -> "--kv-bytes";
            case "inputTokens" -> "--input-tokens";
            case "outputTokens" -> "--output-tokens";
            case "cachedShareOfInput" -> "--cached";
            case "maxSequences" -> "--max-sequences";
            case "tpotLimitMs" -> "--tpot";
            case "ttftLimitMs" -> "--ttft";
            case "realisationFactor" -> "--realization";
            default -> member;
        };
    }
}
