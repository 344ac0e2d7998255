package app.fulcrum.view.explain;

import app.fulcrum.text.Messages;
import app.fulcrum.text.table.TextTable;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

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

    private static final Messages MESSAGES = Messages.of("tables");

    /** Lines and what each of them is made of, to be pasted elsewhere. */
    static TextTable table(List<ExplanationLine> lines) {
        return TextTable.of(
                Stream.of("name", "figure", "how", "source").map(MESSAGES::get).toList(),
                lines.stream()
                        .flatMap(line -> Stream.concat(Stream.of(line), line.parts().get().stream()))
                        .toList(),
                line -> List.of(line.name(), line.exact(), line.formula(), line.source()));
    }

    /** Whether there is nothing to open: neither a formula nor a source. */
    boolean isPlain() {
        return formula.isEmpty() && source.isEmpty();
    }
}
