package app.fulcrum.text;

import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.unit.VisibleText;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Problems in words: what happened to which thing and why, what is unchanged, and what can be done about it.
 *
 * <p>The window, the command line and the exports all take their sentences from here.
 */
public final class ProblemSentences {

    private static final Messages MESSAGES = Messages.of("problems");
    private static final Pattern LONG_NUMBER = Pattern.compile("([0-9]{5,15})( .*)?");
    private static final String WITHOUT_LAST_ARGUMENT = ".plain";

    private ProblemSentences() {}

    /** The place and the sentence, as one line of text. */
    public static String line(Problem problem) {
        String where = where(problem.place());
        return where.isEmpty() ? sentence(problem) : where + ": " + sentence(problem);
    }

    /** The sentence alone, for where the place can be seen. */
    public static String sentence(Problem problem) {
        String key = problem.code().name();
        List<String> arguments = problem.arguments();
        boolean lastIsEmpty = !arguments.isEmpty() && arguments.getLast().isEmpty();
        String plain = key + WITHOUT_LAST_ARGUMENT;
        Object[] words = arguments.stream().map(ProblemSentences::groupDigits).toArray();
        return MESSAGES.get(lastIsEmpty && MESSAGES.has(plain) ? plain : key, words);
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
                : argument;
    }

    /** A place as {@code plan.json, line 12, column 7 (assumptions.workload.tokensPerDay)}; empty when nowhere. */
    public static String where(Place place) {
        StringBuilder text = new StringBuilder(VisibleText.of(place.source()));
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
