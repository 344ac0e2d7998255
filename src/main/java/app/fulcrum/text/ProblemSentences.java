package app.fulcrum.text;

import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import java.util.List;

/**
 * Problems in words: what happened to which thing and why, what is unchanged, and what can be done about it.
 *
 * <p>The window, the command line and the exports all take their sentences from here.
 */
public final class ProblemSentences {

    private static final Messages MESSAGES = Messages.of("problems");
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
        return MESSAGES.get(lastIsEmpty && MESSAGES.has(plain) ? plain : key, arguments.toArray());
    }

    /** A place as {@code plan.json, line 12, column 7 (assumptions.workload.tokensPerDay)}; empty when nowhere. */
    public static String where(Place place) {
        StringBuilder text = new StringBuilder(place.source());
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
