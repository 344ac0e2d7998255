package app.fulcrum.view.explain;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One figure of an explanation, and those it was worked out from.
 *
 * @param name what it is
 * @param figure its value with its unit
 * @param exact the same with all its digits
 * @param formula how it was worked out, in words; empty for an assumption or a record
 * @param source where it comes from, for an assumption or a record
 * @param url where that can be read; none where only the site is known
 * @param parts the figures the formula names, made when the line is opened
 */
public record ExplanationLine(
        String name,
        String figure,
        String exact,
        String formula,
        String source,
        Optional<String> url,
        Supplier<List<ExplanationLine>> parts) {

    /** Whether there is nothing to open: neither a formula nor a source. */
    boolean isPlain() {
        return formula.isEmpty() && source.isEmpty();
    }
}
