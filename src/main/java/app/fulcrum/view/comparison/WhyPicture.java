package app.fulcrum.view.comparison;

import app.fulcrum.text.Messages;
import app.fulcrum.text.number.Figures;
import app.fulcrum.text.table.TextTable;
import java.util.List;

/**
 * Why a result is another in one column than in another, step by step.
 *
 * @param to the column it is explained for
 * @param result which result
 * @param steps from the result before to the one after; none where there is nothing to split
 * @param sentences what else is to be said
 */
public record WhyPicture(String from, String to, String result, List<Step> steps, List<String> sentences) {

    private static final Messages MESSAGES = Messages.of("tables");

    public WhyPicture {
        steps = List.copyOf(steps);
        sentences = List.copyOf(sentences);
    }

    /** What a step is. */
    public enum Kind {
        /** The result in one of the columns. */
        RESULT,
        MORE,
        LESS
    }

    /**
     * One step.
     *
     * @param name what changed, or in which column the result is
     * @param before what the result came to before it
     * @param after what it comes to with it; the same for a result
     * @param figure what it added, or the result, as printed
     */
    public record Step(Kind kind, String name, double before, double after, String figure) {}

    /** The steps in words and numbers, to be pasted elsewhere. */
    public TextTable table() {
        return TextTable.of(
                List.of(MESSAGES.get("step"), result, MESSAGES.get("before"), MESSAGES.get("after")),
                steps,
                step -> List.of(
                        step.name(), step.figure(), Figures.machine(step.before()), Figures.machine(step.after())));
    }

    double least() {
        return steps.stream()
                .mapToDouble(step -> Math.min(step.before(), step.after()))
                .min()
                .orElse(0);
    }

    double most() {
        return steps.stream()
                .mapToDouble(step -> Math.max(step.before(), step.after()))
                .max()
                .orElse(0);
    }
}
