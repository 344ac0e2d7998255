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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Rows of a table whose fields are separated by commas, semicolons or tabs: by the sign that makes its head a known one. */
final class CsvRows {

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    /** Less is no table, but lines of text. */
    private static final int FEWEST_COLUMNS = 2;

    /** With this one, numbers may be written as on the continent of Europe. */
    private static final char EUROPEAN = ';';

    /** What stands for a byte that is no text. */
    private static final int REPLACEMENT = '\uFFFD';

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
        Head head = Head.of(text);
        for (char separator : SEPARATORS) {
            Map<String, Integer> columns = columns(head.line(), separator);
            if (sink.knows(columns.keySet())) {
                new CsvRows(sink, separator, head.linesBefore(), columns).read(text);
                return;
            }
        }
    }

    /** The first rows of a table with two columns or more, separated by the sign that makes most of its head. */
    static Optional<UsageTable> beginning(BufferedReader text) throws IOException {
        Head head = Head.of(text);
        char separator = SEPARATORS.stream()
                .max(Comparator.comparingInt(sign -> columns(head.line(), sign).size()))
                .orElseThrow();
        Map<String, Integer> columns = columns(head.line(), separator);
        columns.remove("");
        boolean isTable = columns.size() >= FEWEST_COLUMNS
                && columns.size() <= SourceLimits.COLUMNS
                && columns.keySet().stream().noneMatch(CsvRows::isNoText);
        if (!isTable) {
            return Optional.empty();
        }
        List<String> names = columns.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
        FirstRows first = new FirstRows(names, new ArrayList<>());
        new CsvRows(first, separator, head.linesBefore(), columns).read(text);
        return first.rows().isEmpty() ? Optional.empty() : Optional.of(new UsageTable(names, first.rows()));
    }

    private static boolean isNoText(String name) {
        return name.chars().anyMatch(sign -> Character.isISOControl(sign) || sign == REPLACEMENT);
    }

    /**
     * Keeps rows as they come, up to a few.
     *
     * @param rows those so far
     */
    private record FirstRows(List<String> names, List<List<String>> rows) implements RowSink {

        private static final int MOST = 20;

        @Override
        public boolean knows(Set<String> columns) {
            return true;
        }

        @Override
        public void row(UsageRow row) {
            rows.add(names.stream().map(name -> row.text(name).orElse("")).toList());
        }

        @Override
        public void idle(UsageRow row) {
            throw new IllegalStateException("no tree");
        }

        @Override
        public void misaligned(int line) {
            // the reading of the whole file will tell of it
        }

        @Override
        public boolean hasEnough() {
            return rows.size() == MOST;
        }
    }

    /**
     * The line that names the columns, which is not read over.
     *
     * @param line empty where there is none, or one too long for names
     * @param linesBefore lines read over before it
     */
    private record Head(String line, int linesBefore) {

        static Head of(BufferedReader text) throws IOException {
            Optional<String> first = head(text);
            if (first.filter(line -> line.startsWith(SEPARATOR_LINE)).isEmpty()) {
                return new Head(first.orElse(""), 0);
            }
            text.readLine();
            return new Head(head(text).orElse(""), 1);
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
            return new TreeMap<>();
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
