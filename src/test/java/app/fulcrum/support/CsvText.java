package app.fulcrum.support;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads comma-separated values by RFC 4180, but that a line may end with a line feed alone. */
public final class CsvText {

    private final String text;
    private int at;

    private CsvText(String text) {
        this.text = text;
    }

    /**
     * The lines after the heading, each by the names of its columns.
     *
     * @throws IllegalArgumentException if a quote is not closed, or a line has more or fewer fields than the heading
     */
    public static List<Map<String, String>> rows(String text) {
        List<List<String>> records = new CsvText(text).records();
        List<String> heading = records.getFirst();
        return records.stream().skip(1).map(record -> byName(heading, record)).toList();
    }

    private static Map<String, String> byName(List<String> heading, List<String> record) {
        if (record.size() != heading.size()) {
            throw new IllegalArgumentException(record.size() + " fields under " + heading.size() + ": " + record);
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < heading.size(); i++) {
            row.put(heading.get(i), record.get(i));
        }
        return row;
    }

    private List<List<String>> records() {
        List<List<String>> records = new ArrayList<>();
        while (at < text.length()) {
            records.add(record());
        }
        return records;
    }

    private List<String> record() {
        List<String> fields = new ArrayList<>();
        fields.add(field());
        while (at < text.length() && text.charAt(at) == ',') {
            at++;
            fields.add(field());
        }
        if (text.startsWith("\r\n", at)) {
            at++;
        }
        if (at < text.length() && text.charAt(at++) != '\n') {
            throw new IllegalArgumentException("a field goes on after its end, at " + at);
        }
        return fields;
    }

    private String field() {
        return at < text.length() && text.charAt(at) == '"' ? quoted() : plain();
    }

    private String plain() {
        int start = at;
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String field = text.substring(start, at);
        if (field.contains("\"")) {
            throw new IllegalArgumentException("a quote within " + field);
        }
        return field;
    }

    private String quoted() {
        StringBuilder field = new StringBuilder();
        at++;
        while (true) {
            int end = text.indexOf('"', at);
            if (end < 0) {
                throw new IllegalArgumentException("a quote is not closed");
            }
            field.append(text, at, end);
            at = end + 1;
            if (at >= text.length() || text.charAt(at) != '"') {
                return field.toString();
            }
            field.append('"');
            at++;
        }
    }
}
