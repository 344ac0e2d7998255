package app.fulcrum.model.comparison;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.comparison.Headline.What;
import app.fulcrum.model.difference.Value;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.resolution.Origin;
import app.fulcrum.model.resolution.Resolved;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.unit.Range;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What was said of a scenario: its results, and the numbers they rest on. It stays true of its day whatever becomes of the price
 * book.
 *
 * @param edition what they were worked out with
 * @param results in the order they are said, each once
 * @param inputs every number that counted, wherever it was from, each once
 */
public record Statement(Edition edition, List<StatedResult> results, List<StatedInput> inputs) {

    public Statement {
        results = List.copyOf(results);
        inputs = List.copyOf(inputs);
    }

    /**
     * What results were worked out with.
     *
     * @param program its version
     * @param bookSha256 hash of the price book's files, lower-case hexadecimal
     * @param on the day ages and ends of sale were told from
     */
    public record Edition(String program, LocalDate bookAsOf, String bookSha256, LocalDate on) {

        public static Edition of(Projection projection, PriceBook book, String program) {
            return new Edition(program, book.asOf(), book.sha256(), projection.today());
        }

        public boolean isSameBook(Edition other) {
            return bookSha256.equals(other.bookSha256);
        }
    }

    /**
     * A result.
     *
     * @param name as {@link Headline#name} gives it
     * @param value an amount or an identifier
     */
    public record StatedResult(String name, Value value) {}

    /** @param path as {@link InputKey#path} gives it */
    public record StatedInput(String path, Range value) {}

    /** What there is to say of a projection. How old its prices are is not: that changes by itself. */
    public static Statement of(Projection projection, PriceBook book, String program) {
        List<StatedResult> results = new ArrayList<>();
        Headlines.of(projection).forEach((headline, value) -> {
            if (headline.what() != What.CONFIDENCE) {
                results.add(new StatedResult(headline.name(), value));
            }
        });
        List<StatedInput> inputs = new ArrayList<>();
        for (InputKey key : projection.scenario().alternatives().inputs()) {
            Resolved resolved = projection.resolution().of(key);
            if (!(resolved.origin() instanceof Origin.Derived)
                    && projection.uses().unused(key).isEmpty()) {
                resolved.value().ifPresent(value -> inputs.add(new StatedInput(key.path(), value)));
            }
        }
        return new Statement(Edition.of(projection, book, program), results, inputs);
    }
}
