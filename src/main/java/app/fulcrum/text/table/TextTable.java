package app.fulcrum.text.table;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table to be pasted elsewhere: as it is shown, but that numbers without a unit are plain.
 *
 * @param titles of the columns
 * @param rows of cells, of which none has more than there are titles; cells that are missing are empty
 */
public record TextTable(List<String> titles, List<List<String>> rows) {

    public static final TextTable NONE = new TextTable(List.of(), List.of());

    /** A number as it is printed for people: thousands apart, with a sign that is not the one of programs. */
    private static final Pattern NUMBER = Pattern.compile("[-\u2212]?(\\d{1,3}(,\\d{3})+|\\d+)(\\.\\d+)?(E-?\\d+)?");

    private static final String QUOTE = "\"";

    public TextTable {
        titles = List.copyOf(titles);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** @param lines of cells, the first the titles */
    public static TextTable of(List<List<String>> lines) {
        return lines.isEmpty() ? NONE : new TextTable(lines.getFirst(), lines.subList(1, lines.size()));
    }

    /** A row for each of some things. */
    public static <T> TextTable of(List<String> titles, List<T> things, Function<T, List<String>> row) {
        return new TextTable(titles, things.stream().map(row).toList());
    }

    /** One column of sentences. */
    public static TextTable ofSentences(String title, List<String> sentences) {
        return of(List.of(title), sentences, List::of);
    }

    /** Whether there is nothing but titles. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** For spreadsheets: tabs between cells, a line feed after each line but the last. */
    public String tabs() {
        return lines().map(cells -> cells.map(TextTable::quoted).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
    }

    /** For documents. The first line is of header cells. */
    public String html() {
        return "<table>\n<thead>\n"
                + html(cells(titles), "<th scope=\"col\">", "</th>")
                + "\n</thead>\n<tbody>\n"
                + rows.stream()
                        .map(row -> html(cells(row), "<td>", "</td>") + "\n")
                        .collect(Collectors.joining())
                + "</tbody>\n</table>";
    }

    private static String html(Stream<String> cells, String before, String after) {
        return cells.map(cell -> before + escaped(cell) + after).collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    private Stream<Stream<String>> lines() {
        return Stream.concat(Stream.of(titles), rows.stream()).map(this::cells);
    }

    private Stream<String> cells(List<String> row) {
        return IntStream.range(0, titles.size()).mapToObj(place -> place < row.size() ? cell(row.get(place)) : "");
    }

    private static String cell(String text) {
        return NUMBER.matcher(text).matches()
                ? text.replace(",", "").replace('\u2212', '-')
                : SpreadsheetText.of(text).replaceAll("\\s+", " ");
    }

    /** A spreadsheet reads on to the next quote where a cell begins with one. */
    private static String quoted(String cell) {
        return cell.startsWith(QUOTE) ? QUOTE + cell.replace(QUOTE, QUOTE + QUOTE) + QUOTE : cell;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace(QUOTE, "&quot;");
    }
}
