package app.fulcrum.storage.usage.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The line that names the columns, which is not read over.
 *
 * @param line empty where there is none, or one too long for names
 * @param linesBefore lines read over before it
 */
record CsvHead(String line, int linesBefore) {

    /** What a spreadsheet writes before the head to say how fields are separated. */
    private static final String SEPARATOR_LINE = "sep=";

    /** What stands for a byte that is no text. */
    private static final int REPLACEMENT = '\uFFFD';

    static CsvHead of(BufferedReader text) throws IOException {
        Optional<String> first = first(text);
        if (first.filter(line -> line.startsWith(SEPARATOR_LINE)).isEmpty()) {
            return new CsvHead(first.orElse(""), 0);
        }
        text.readLine();
        return new CsvHead(first(text).orElse(""), 1);
    }

    /** Whether it is made of signs to be read, tabs among them. */
    boolean isText() {
        return line.chars().noneMatch(sign -> sign == REPLACEMENT || (Character.isISOControl(sign) && sign != '\t'));
    }

    /** Names in small letters; of two alike the first counts. */
    Map<String, Integer> columns(char separator) {
        try {
            List<String> names = CsvReader.builder()
                    .fieldSeparator(separator)
                    .allowExtraCharsAfterClosingQuote(true)
                    .ofSingleCsvRecord(line)
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

    /** The first line with anything in it, which is not read over; nothing where it is too long for one. */
    private static Optional<String> first(BufferedReader text) throws IOException {
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
}
