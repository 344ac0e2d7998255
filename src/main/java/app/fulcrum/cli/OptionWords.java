package app.fulcrum.cli;

import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Problems of a question about capacity in the names it was asked by: options, where lines have members. */
final class OptionWords {

    private static final Map<String, String> OPTIONS = Map.ofEntries(
            Map.entry("model", "--model"),
            Map.entry("genericBillionParameters", "--size"),
            Map.entry("architecture or genericBillionParameters", "--size"),
            Map.entry("gpu", "--gpu"),
            Map.entry("gpus", "--gpus"),
            Map.entry("layout", "--layout"),
            Map.entry("weights", "--weights"),
            Map.entry("kvBytesPerElement", "--kv-bytes"),
            Map.entry("inputTokens", "--input-tokens"),
            Map.entry("outputTokens", "--output-tokens"),
            Map.entry("cachedShareOfInput", "--cached"),
            Map.entry("maxSequences", "--max-sequences"),
            Map.entry("tpotLimitMs", "--tpot"),
            Map.entry("ttftLimitMs", "--ttft"),
            Map.entry("realisationFactor", "--realisation"));

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
        return OPTIONS.getOrDefault(member, member);
    }
}
