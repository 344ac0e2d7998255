package app.fulcrum.storage.usage.source;

import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Rows of a table whose fields are separated by commas, semicolons or tabs: by the sign that makes its head a known one. */
final class CsvRows {

    private static final char[] SEPARATORS = {',', ';', '\t'};

    /** With this one, numbers may be written as on the continent of Europe. */
    private static final char EUROPEAN = ';';

    /** What a spreadsheet writes before the head to say how fields are separated. */
    private static final String SEPARATOR_LINE = "sep=";

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
        int linesBefore = 0;
        Optional<String> head = head(text);
        if (head.filter(line -> line.startsWith(SEPARATOR_LINE)).isPresent()) {
            linesBefore++;
            text.readLine();
            head = head(text);
        }
        if (head.isEmpty()) {
            return;
        }
        for (char separator : SEPARATORS) {
            Map<String, Integer> columns = columns(head.get(), separator);
            if (sink.knows(columns.keySet())) {
                new CsvRows(sink, separator, linesBefore, columns).read(text);
                return;
            }
        }
    }

    /** The first line with anything in it, which is not read over; nothing where it is too long for one. */
    private static Optional<String> head(BufferedReader text) throws IOException {
        text.mark(SourceLimits.TEXT_LENGTH);
        StringBuilder head = new StringBuilder();
        for (int i = 0; i < SourceLimits.TEXT_LENGTH - 1; i++) {
            int sign = text.read();
            boolean ends = sign < 0 || sign == '\n' || sign == '\r';
            if (sign < 0 || (ends && !head.toString().isBlank())) {
                text.reset();
                return head.toString().isBlank() ? Optional.empty() : Optional.of(head.toString());
            }
            if (!ends) {
                head.append((char) sign);
            }
        }
        text.reset();
        return Optional.empty();
    }

    /** Names in small letters; of two alike the first counts. */
    private static Map<String, Integer> columns(String head, char separator) {
        try {
            List<String> names = CsvReader.builder()
                    .fieldSeparator(separator)
                    .allowExtraCharsAfterClosingQuote(true)
                    .ofSingleCsvRecord(head)
                    .getFields();
            Map<String, Integer> columns = new TreeMap<>();
            for (int i = 0; i < names.size(); i++) {
                columns.putIfAbsent(names.get(i).strip().toLowerCase(Locale.ROOT), i);
            }
            return columns;
        } catch (CsvParseException _) {
            return Map.of();
        }
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
            while (records.hasNext()) {
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
