package app.fulcrum.storage.json;

import app.fulcrum.model.unit.VisibleText;
import app.fulcrum.storage.json.JsonValue.JsonArray;
import app.fulcrum.storage.json.JsonValue.JsonMember;
import app.fulcrum.storage.json.JsonValue.JsonNull;
import app.fulcrum.storage.json.JsonValue.JsonNumber;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.JsonText;
import app.fulcrum.storage.json.JsonValue.JsonTruth;
import java.util.List;

/**
 * The one way Fulcrum prints JSON: a member per line, two spaces, lists of plain values on one line, a final line feed.
 * Files are compared byte by byte and line by line, so the layout is part of the format and not left to a library.
 */
public final class JsonPrinter {

    private final StringBuilder out = new StringBuilder(8_192);

    private JsonPrinter() {}

    public static String print(JsonValue value) {
        JsonPrinter printer = new JsonPrinter();
        printer.value(value, "\n");
        return printer.out.append('\n').toString();
    }

    /** The value on one line. */
    public static String compact(JsonValue value) {
        JsonPrinter printer = new JsonPrinter();
        printer.value(value, "");
        return printer.out.toString();
    }

    /** @param lineBreak the line feed and indentation of the line the value starts on; empty prints all on one line */
    private void value(JsonValue value, String lineBreak) {
        switch (value) {
            case JsonObject object -> object(object.members(), lineBreak);
            case JsonArray array -> array(array.items(), lineBreak);
            case JsonText text -> text(text.text());
            case JsonNumber number -> out.append(number.text());
            case JsonTruth truth -> out.append(truth.truth());
            case JsonNull _ -> out.append("null");
        }
    }

    private void object(List<JsonMember> members, String lineBreak) {
        String inner = deeper(lineBreak);
        out.append('{');
        String separator = inner;
        for (JsonMember member : members) {
            out.append(separator);
            text(member.name());
            out.append(": ");
            value(member.value(), inner);
            separator = "," + inner + (inner.isEmpty() ? " " : "");
        }
        out.append(members.isEmpty() ? "" : lineBreak).append('}');
    }

    private void array(List<JsonValue> items, String lineBreak) {
        boolean onOneLine = items.stream().noneMatch(item -> item instanceof JsonObject || item instanceof JsonArray);
        String outer = onOneLine ? "" : lineBreak;
        String inner = deeper(outer);
        out.append('[');
        String separator = inner;
        for (JsonValue item : items) {
            out.append(separator);
            value(item, inner);
            separator = "," + inner + (inner.isEmpty() ? " " : "");
        }
        out.append(outer).append(']');
    }

    private static String deeper(String lineBreak) {
        return lineBreak.isEmpty() ? "" : lineBreak + "  ";
    }

    /**
     * Quotes and escapes: what JSON demands, and what {@link VisibleText} calls hidden, so that no text in a file or on a
     * terminal can command it or show other than it holds.
     */
    private void text(String text) {
        out.append('"');
        int plain = 0;
        for (int i = 0, next; i < text.length(); i = next) {
            int sign = text.codePointAt(i);
            next = i + Character.charCount(sign);
            if (sign == '"' || sign == '\\' || VisibleText.isHidden(sign)) {
                out.append(text, plain, i);
                text.substring(i, next).chars().forEach(c -> out.append(escaped((char) c)));
                plain = next;
            }
        }
        out.append(text, plain, text.length()).append('"');
    }

    private static String escaped(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> "\\u" + hexadecimal(c);
        };
    }

    private static String hexadecimal(char c) {
        return Integer.toHexString(0x10000 | c).substring(1);
    }
}
