package app.fulcrum.text;

import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemFact;
import app.fulcrum.model.problem.ProblemFact.AnyOf;
import app.fulcrum.model.problem.ProblemFact.Listed;
import app.fulcrum.model.problem.ProblemFact.Quantity;
import app.fulcrum.model.problem.ProblemFact.Term;
import app.fulcrum.model.unit.Unit;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A language whose every word is marked, so that words which are in no bundle stand out. */
public final class PseudoLanguage {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+}");
    private static final Pattern MARKED = Pattern.compile("⟦[^⟦⟧]*⟧");

    private static final Messages SENTENCES = Messages.of("problems", PseudoLanguage::mark);
    private static final FactWords WORDS = new FactWords(Messages.of("facts", PseudoLanguage::mark));

    private PseudoLanguage() {}

    /** What is left of a problem's place and sentence without the words of the bundles and the facts it names. */
    public static String remainder(Problem problem) {
        String line = WORDS.words(problem.place()) + ProblemSentences.sentence(problem, SENTENCES, WORDS::words);
        Stream<String> named = Stream.concat(
                Stream.of(
                        problem.place().source(),
                        problem.place().path(),
                        problem.place().position().map(at -> "" + at.line()).orElse(""),
                        problem.place().position().map(at -> "" + at.column()).orElse("")),
                problem.facts().stream().flatMap(PseudoLanguage::values));
        String rest = MARKED.matcher(line).replaceAll("\0");
        for (String value :
                named.sorted(Comparator.comparingInt(String::length).reversed()).toList()) {
            rest = value.isEmpty() ? rest : rest.replace(value, "");
        }
        return rest.replace("\0", "").strip();
    }

    private static String mark(String pattern) {
        return "⟦" + PLACEHOLDER.matcher(pattern).replaceAll(hole -> "⟧" + hole.group() + "⟦") + "⟧";
    }

    /** What a fact says that no bundle has words for. */
    private static Stream<String> values(ProblemFact fact) {
        return switch (fact) {
            case Term(var _, List<ProblemFact> facts) -> facts.stream().flatMap(PseudoLanguage::values);
            case Listed(List<ProblemFact> items) -> items.stream().flatMap(PseudoLanguage::values);
            case AnyOf(List<ProblemFact> items) -> items.stream().flatMap(PseudoLanguage::values);
            case Quantity(double value, Unit unit) ->
                Stream.of(FactWords.of(ProblemFact.number(value)), unit.symbolInFiles());
            default -> Stream.of(FactWords.of(fact));
        };
    }
}
