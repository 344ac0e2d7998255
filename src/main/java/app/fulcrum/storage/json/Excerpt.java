package app.fulcrum.storage.json;

import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.ProblemFact;
import app.fulcrum.model.problem.ProblemFact.AnyOf;
import app.fulcrum.model.problem.ProblemFact.Counted;
import app.fulcrum.model.problem.ProblemFact.Day;
import app.fulcrum.model.problem.ProblemFact.Digits;
import app.fulcrum.model.problem.ProblemFact.Listed;
import app.fulcrum.model.problem.ProblemFact.Member;
import app.fulcrum.model.problem.ProblemFact.Moment;
import app.fulcrum.model.problem.ProblemFact.Nothing;
import app.fulcrum.model.problem.ProblemFact.Quantity;
import app.fulcrum.model.problem.ProblemFact.Quoted;
import app.fulcrum.model.problem.ProblemFact.Term;
import app.fulcrum.model.problem.ProblemFact.Version;
import app.fulcrum.model.unit.VisibleText;
import java.util.ArrayList;
import java.util.List;

/** Foreign text made fit to be repeated in a message: short, on one line, without invisible characters. */
public final class Excerpt {

    private static final int LONGEST = 80;
    private static final String MORE = "…";

    private Excerpt() {}

    /** The facts with what is quoted made fit, and lists cut where they get long. */
    static List<ProblemFact> of(List<ProblemFact> facts) {
        return facts.stream().map(Excerpt::of).toList();
    }

    private static ProblemFact of(ProblemFact fact) {
        return switch (fact) {
            case Quoted(String text) -> new Quoted(of(text));
            case Member(String path) -> new Member(of(path));
            case Digits(String text) -> new Digits(of(text));
            case Term(Phrase phrase, var named) -> new Term(phrase, of(named));
            case Listed(var items) -> new Listed(start(of(items)));
            case AnyOf(var items) -> new AnyOf(of(items));
            case Quantity _, Counted _, Day _, Moment _, Version _, Nothing _ -> fact;
        };
    }

    /** As many of the items as are short together, and a sign that there are more. */
    private static List<ProblemFact> start(List<ProblemFact> items) {
        List<ProblemFact> start = new ArrayList<>();
        int length = 0;
        for (ProblemFact item : items) {
            length += length(item);
            if (length > LONGEST) {
                start.add(new Quoted(MORE));
                return start;
            }
            start.add(item);
        }
        return start;
    }

    private static int length(ProblemFact item) {
        return switch (item) {
            case Quoted(String text) -> text.length();
            case Member(String path) -> path.length();
            default -> LONGEST;
        };
    }

    static String of(String text) {
        StringBuilder readable = new StringBuilder();
        text.codePoints().limit(LONGEST + 1L).forEach(c -> readable.append(readable(c)));
        int end = readable.offsetByCodePoints(0, Math.min(LONGEST, readable.codePointCount(0, readable.length())));
        return end < readable.length() ? readable.substring(0, end) + MORE : readable.toString();
    }

    /** Joiners too: between letters of a misspelled name they would make two words look like one. */
    private static String readable(int sign) {
        boolean unseen = VisibleText.isHidden(sign) || Character.getType(sign) == Character.FORMAT;
        return unseen ? "\uFFFD" : Character.toString(sign);
    }
}
