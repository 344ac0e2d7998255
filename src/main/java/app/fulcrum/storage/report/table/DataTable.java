package app.fulcrum.storage.report.table;

import app.fulcrum.session.handover.Separator;
import app.fulcrum.text.number.Figures;
import app.fulcrum.text.table.SpreadsheetText;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A table of one heading and rows of as many fields.
 *
 * @param columns names without signs that need quotes
 */
public record DataTable(List<String> columns, List<List<Field>> rows) {

    public DataTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** What stands in a cell. */
    public sealed interface Field {

        /** A name or an identifier. */
        record Words(String text) implements Field {}

        /** A plain number, the shortest that is read back as the same. */
        record Amount(double value) implements Field {}

        /** Nothing that applies. */
        record Nothing() implements Field {}

        static Field of(String text) {
            return new Words(text);
        }

        static Field of(double value) {
            return new Amount(value);
        }

        /** Exactly, up to 2<sup>53</sup>. */
        static Field of(long count) {
            return new Amount((double) count);
        }

        static Field of(OptionalDouble value) {
            return value.isPresent() ? new Amount(value.getAsDouble()) : new Nothing();
        }
    }

    /** The line of a table's columns, by which it is known again, with its line feed. */
    static String heading(List<String> columns, Separator separator) {
        return String.join(String.valueOf(separator.sign()), columns) + "\n";
    }

    /** The table by RFC 4180 with line feeds, the last line's too. A text that looks like a formula is marked as text. */
    public String print(Separator separator) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder()
                .fieldSeparator(separator.sign())
                .lineDelimiter(LineDelimiter.LF)
                .quoteStrategy(new OfWords())
                .build(text)) {
            writer.writeRecord(columns);
            rows.forEach(
                    row -> writer.writeRecord(row.stream().map(DataTable::text).toList()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** Quotes what is marked as text, too. */
    private static final class OfWords implements QuoteStrategy {

        @Override
        public boolean quoteValue(int line, int field, String value) {
            return SpreadsheetText.isMarked(value);
        }
    }

    private static String text(Field field) {
        return switch (field) {
            case Field.Words(String words) -> SpreadsheetText.of(words);
            case Field.Amount(double value) -> Figures.machine(value);
            case Field.Nothing() -> "";
        };
    }

    /** Collects rows. */
    static final class Rows {

        private final List<List<Field>> rows = new ArrayList<>();

        void add(Field... fields) {
            rows.add(List.of(fields));
        }

        DataTable under(List<String> columns) {
            return new DataTable(columns, rows);
        }
    }
}
