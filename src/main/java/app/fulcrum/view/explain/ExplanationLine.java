package app.fulcrum.view.explain;

import java.util.List;
import java.util.Optional;

/**
 * One figure of an explanation, and those it was worked out from.
 *
 * @param name what it is
 * @param figure its value with its unit
 * @param formula how it was worked out, in words; empty for an assumption or a record
 * @param source where it comes from, for an assumption or a record
 * @param url where that can be read; none where only the site is known
 * @param parts the figures the formula names
 */
public record ExplanationLine(
        String name, String figure, String formula, String source, Optional<String> url, List<ExplanationLine> parts) {

    public ExplanationLine {
        parts = List.copyOf(parts);
    }
}
