package app.fulcrum.text;

import static java.util.regex.Matcher.quoteReplacement;

import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.unit.VisibleText;
import app.fulcrum.text.number.Figures;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
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
    private static final Pattern LONG_NUMBER = Pattern.compile("([0-9]{5,15})( .*)?");

    /** Before what kind of thing a sentence is about, where one kind has a sentence of its own. */
    private static final String OF_KIND = ".of.";

    private static final String WITHOUT_LAST_ARGUMENT = ".plain";

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
        List<String> arguments = problem.arguments();
        String ownKey = arguments.isEmpty() ? "" : problem.code().name() + OF_KIND + arguments.getFirst();
        String key = messages.has(ownKey) ? ownKey : problem.code().name();
        boolean lastIsEmpty = !arguments.isEmpty() && arguments.getLast().isEmpty();
        String plain = key + WITHOUT_LAST_ARGUMENT;
        Object[] words = arguments.stream().map(ProblemSentences::groupDigits).toArray();
        return messages.get(lastIsEmpty && messages.has(plain) ? plain : key, words);
    }

    /** The first sentence alone, for where there is little room: what happened to which thing and why. */
    public static String whatHappened(Problem problem) {
        String sentences = sentence(problem);
        int end = sentences.indexOf(". ");
        return end < 0 ? sentences : sentences.substring(0, end + 1);
    }

    /** Long whole numbers at the start of an argument are easier to read in groups: {@code 2,203,433,798 tokens/day}. */
    private static String groupDigits(String argument) {
        Matcher number = LONG_NUMBER.matcher(argument);
        return number.matches()
                ? Figures.exact(Double.parseDouble(number.group(1))) + Objects.requireNonNullElse(number.group(2), "")
                : VisibleText.inSentence(argument);
    }

    /** A place as {@code plan.json, line 12, column 7 (assumptions.workload.tokensPerDay)}; empty when nowhere. */
    public static String where(Place place) {
        StringBuilder text = new StringBuilder(VisibleText.inSentence(place.source()));
        place.position()
                .ifPresent(position -> text.append(text.isEmpty() ? "" : ", ")
                        .append("line ")
                        .append(position.line())
                        .append(", column ")
                        .append(position.column()));
        if (place.path().isEmpty()) {
            return text.toString();
        }
        return text.isEmpty() ? place.path() : text + " (" + place.path() + ")";
    }
}
