package app.fulcrum.cli;

import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemFact;
import app.fulcrum.model.problem.ProblemFact.Member;
import app.fulcrum.model.problem.ProblemFact.Term;
import java.util.List;

/** Problems of a question about capacity in the names it was asked by: options, where lines have members. */
final class OptionWords {

    private OptionWords() {}

    static <T> Outcome<T> of(Outcome<T> outcome) {
        List<Problem> problems =
                outcome.problems().stream().map(OptionWords::of).toList();
        return outcome.value().map(value -> Outcome.of(value, problems)).orElseGet(() -> Outcome.refused(problems));
    }

    private static Problem of(Problem problem) {
        Place place = problem.place();
        List<ProblemFact> facts =
                problem.facts().stream().map(OptionWords::inOptions).toList();
        return new Problem(problem.code(), problem.severity(), Place.in(place.source(), option(place.path())), facts);
    }

    private static ProblemFact inOptions(ProblemFact fact) {
        return switch (fact) {
            case Member(String path) -> new Member(option(path));
            case Term(Phrase phrase, List<ProblemFact> named) ->
                new Term(phrase, named.stream().map(OptionWords::inOptions).toList());
            default -> fact;
        };
    }

    private static String option(String member) {
        return switch (member) {
            case "model" -> "--model";
            case "genericBillionParameters" -> "--size";
            case "gpu" -> "--gpu";
            case "gpus" -> "--gpus";
            case "layout" -> "--layout";
            case "servingStack" -> "--stack";
            case "weights" -> "--weights";
            case "kvBytesPerElement" -> "--kv-bytes";
            case "inputTokens" -> "--input-tokens";
            case "outputTokens" -> "--output-tokens";
            case "cachedShareOfInput" -> "--cached";
            case "maxSequences" -> "--max-sequences";
            case "tpotLimitMs" -> "--tpot";
            case "ttftLimitMs" -> "--ttft";
            case "tokensPerDay" -> "--tokens-per-day";
            case "peakToAverage" -> "--peak";
            case "serviceHoursPerDay" -> "--service-hours";
            case "realisationFactor" -> "--realization";
            default -> MeasuredOption.word(member);
        };
    }
}
