package app.fulcrum.storage.usage.source;

import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact;
import app.fulcrum.model.usage.column.UsageTable;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows of a table whose fields are separated by commas, semicolons or tabs: by the sign that makes its head a known one. */
final class CsvRows {

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    /** Less is no table, but lines of text. */
    private static final int FEWEST_COLUMNS = 2;

    /** With this one, numbers may be written as on the continent of Europe. */
    private static final char EUROPEAN = ';';

    private final RowSink sink;
    private final char separator;
    private final int linesBefore;
    private final Map<String, Integer> columns;
    private final int width;
    private int line;

    private CsvRows(RowSink sink, char separator, int linesBefore, Map<String, Integer> columns) {
        this.sink = sink;
        this.separator = separator;
        this.linesBefore = linesBefore;
        this.columns = columns;
        this.width =
                columns.values().stream().mapToInt(place -> place + 1).max().orElse(0);
    }

    /** Tells the rows to the sink if it knows their columns. */
    static void read(BufferedReader text, RowSink sink) throws IOException {
        CsvHead head = CsvHead.of(text);
        for (char separator : SEPARATORS) {
            Map<String, Integer> columns = head.columns(separator);
            if (sink.knows(columns.keySet())) {
                new CsvRows(sink, separator, head.linesBefore(), columns).read(text);
                return;
            }
        }
    }

    /** The first rows of a table with two columns or more, separated by the sign that makes most of its head. */
    static Optional<UsageTable> beginning(BufferedReader text) throws IOException {
        CsvHead head = CsvHead.of(text);
        char separator = SEPARATORS.stream()
                .max(Comparator.comparingInt(sign -> head.columns(sign).size()))
                .orElseThrow();
        Map<String, Integer> columns = head.columns(separator);
        List<String> names = columns.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .filter(name -> !name.isEmpty())
                .toList();
        if (!head.isText() || names.size() < FEWEST_COLUMNS || columns.size() > SourceLimits.COLUMNS) {
            return Optional.empty();
        }
        FirstRows first = new FirstRows(names, new ArrayList<>());
        new CsvRows(first, separator, head.linesBefore(), columns).read(text);
        return first.rows().isEmpty() ? Optional.empty() : Optional.of(new UsageTable(names, first.rows()));
    }

    private void read(BufferedReader text) throws IOException {
        if (width > SourceLimits.COLUMNS) {
            throw new Unusable(
                    ProblemCode.LIMIT_EXCEEDED,
                    Phrase.COUNT_OF_COLUMNS.fact(),
                    ProblemFact.number(width),
                    ProblemFact.number(SourceLimits.COLUMNS));
        }
        try (CloseableIterator<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(SourceLimits.ROW_LENGTH)
                .ofCsvRecord(new Unclosed(text))
                .iterator()) {
            line = 1;
            if (records.hasNext()) {
                records.next();
            }
            while (!sink.hasEnough() && records.hasNext()) {
                tell(records.next());
            }
        } catch (UncheckedIOException wrapped) {
            throw wrapped.getCause();
        } catch (CsvParseException _) {
            throw new Unusable(line, ProblemCode.UNENDED_ROW, ProblemFact.number(line));
        }
    }

    private void tell(CsvRecord fields) throws IOException {
        line = (int) Math.min(Integer.MAX_VALUE, fields.getStartingLineNumber() + linesBefore);
        if (isMisaligned(fields)) {
            sink.misaligned(line);
        } else if (!fields.getFields().stream().allMatch(String::isBlank)) {
            sink.row(new UsageRow(name -> value(fields, name), line, separator == EUROPEAN));
        }
    }

    /** More fields than columns, or one that has swallowed others. */
    private boolean isMisaligned(CsvRecord fields) {
        for (int i = 0; i < fields.getFieldCount(); i++) {
            String field = fields.getField(i);
            if ((i >= width && !field.isBlank()) || field.length() > SourceLimits.TEXT_LENGTH) {
                return true;
            }
        }
        return false;
    }

    private String value(CsvRecord fields, String name) {
        int place = columns.getOrDefault(name, Integer.MAX_VALUE);
        return place < fields.getFieldCount() ? fields.getField(place).strip() : "";
    }
}
