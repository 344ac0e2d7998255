package app.fulcrum.text;

import static java.util.regex.Matcher.quoteReplacement;

import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemFact;
import app.fulcrum.model.problem.ProblemFact.Nothing;
import app.fulcrum.model.problem.ProblemFact.Term;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Problems in words: what happened to which thing and why, what is unchanged, and what can be done about it.
 *
 * <p>The window, the command line and the exports all take their sentences from here. Only in the window is there an open
 * document that stays unchanged, so what is {@code printed} elsewhere does not speak of one.
 */
public final class ProblemSentences {

    /** {@code [in the window]} or {@code [in the window|elsewhere]}. */
    private static final Pattern BY_PLACE = Pattern.compile("\\[([^\\[\\]|]*)(?:\\|([^\\[\\]]*))?]");

    private static final Messages IN_WINDOW =
            Messages.of("problems", text -> BY_PLACE.matcher(text).replaceAll(part -> quoteReplacement(part.group(1))));
    private static final Messages ELSEWHERE = Messages.of(
            "problems",
            text -> BY_PLACE.matcher(text)
                    .replaceAll(part -> quoteReplacement(Objects.requireNonNullElse(part.group(2), ""))));

    /** Before what kind of thing a sentence is about, where one kind has a sentence of its own. */
    private static final String OF_KIND = ".of.";

    private static final String WITHOUT_HINT = ".plain";

    private ProblemSentences() {}

    /** The place and the sentence, as one line of text in the window. */
    public static String line(Problem problem) {
        return line(problem, sentence(problem));
    }

    /** The place and the sentence, as one line of text elsewhere. */
    public static String printedLine(Problem problem) {
        return line(problem, printed(problem));
    }

    private static String line(Problem problem, String sentence) {
        String where = where(problem.place());
        return where.isEmpty() ? sentence : where + ": " + sentence;
    }

    /** The sentence alone, for where the place can be seen in the window. */
    public static String sentence(Problem problem) {
        return sentence(problem, IN_WINDOW);
    }

    /** The sentence alone, for where there is no window. */
    public static String printed(Problem problem) {
        return sentence(problem, ELSEWHERE);
    }

    private static String sentence(Problem problem, Messages messages) {
        return sentence(problem, messages, FactWords::of);
    }

    /**
     * @param messages the sentences by their keys
     * @param words how facts are said
     */
    static String sentence(Problem problem, Messages messages, Function<ProblemFact, String> words) {
        String key = key(problem, messages);
        return messages.get(key, problem.facts().stream().map(words).toArray());
    }

    private static String key(Problem problem, Messages messages) {
        String general = problem.code().name();
        List<ProblemFact> facts = problem.facts();
        String own = !facts.isEmpty() && facts.getFirst() instanceof Term(Phrase kind, var _)
                ? general + OF_KIND + kind
                : general;
        String key = messages.has(own) ? own : general;
        boolean hasNoHint = !facts.isEmpty() && facts.getLast() instanceof Nothing;
        return hasNoHint ? key + WITHOUT_HINT : key;
    }

    /** The first sentence alone, for where there is little room: what happened to which thing and why. */
    public static String whatHappened(Problem problem) {
        String sentences = sentence(problem);
        int end = sentences.indexOf(". ");
        return end < 0 ? sentences : sentences.substring(0, end + 1);
    }

    /** A place in words; empty when nowhere. */
    public static String where(Place place) {
        return FactWords.of(place);
    }
}
