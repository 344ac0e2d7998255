package app.fulcrum.storage.catalog.accepted;

import app.fulcrum.storage.json.Findings;
import app.fulcrum.storage.json.JsonPrinter;
import app.fulcrum.storage.json.JsonReader;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.Limits;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The text of a file of records, of which some are changed. All else stays as it is to the byte. */
final class RecordTexts {

    /** Depth of what stands in the list that is a member of the whole. */
    private static final int RECORD = 2;

    private RecordTexts() {}

    /** Where a record stands in a text: from its opening bracket to behind its closing one. */
    private record Span(int start, int end) {}

    /**
     * The same file with other records.
     *
     * @param bytes of a file that was read without a problem of its form
     * @param change what is to stand in place of a record; absent where it stays
     */
    static byte[] changed(byte[] bytes, Function<JsonObject, Optional<JsonObject>> change) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        StringBuilder changed = new StringBuilder(text.length());
        int written = 0;
        for (Span span : spans(text)) {
            Optional<JsonObject> other =
                    record(text.substring(span.start(), span.end())).flatMap(change);
            if (other.isPresent()) {
                changed.append(text, written, span.start()).append(laidOut(other.get(), text, span.start()));
                written = span.end();
            }
        }
        return changed.append(text, written, text.length()).toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<JsonObject> record(String text) {
        return JsonReader.read(text.getBytes(StandardCharsets.UTF_8), new Findings("", Limits.SCENARIO))
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast);
    }

    /** Indented like the line the record starts on, with the line ends of the file. */
    private static String laidOut(JsonObject record, String text, int start) {
        int line = text.lastIndexOf('\n', start) + 1;
        String before = text.substring(line, start);
        String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
        return JsonPrinter.print(record).strip().replace("\n", lineEnd + (before.isBlank() ? before : ""));
    }

    private static List<Span> spans(String text) {
        List<Span> spans = new ArrayList<>();
        int depth = 0;
        int start = 0;
        boolean isInText = false;
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (isInText) {
                at += sign == '\\' ? 1 : 0;
                isInText = sign != '"';
            } else if (sign == '"') {
                isInText = true;
            } else if (sign == '{' || sign == '[') {
                start = depth == RECORD ? at : start;
                depth++;
            } else if (sign == '}' || sign == ']') {
                depth--;
                if (depth == RECORD) {
                    spans.add(new Span(start, at + 1));
                }
            }
        }
        return spans;
    }
}
