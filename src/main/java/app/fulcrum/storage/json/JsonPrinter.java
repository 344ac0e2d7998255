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
import java.util.function.IntPredicate;

/**
 * The one way Fulcrum prints JSON: a member per line, two spaces, lists of plain values on one line, a final line feed.
 * Files are compared byte by byte and line by line, so the layout is part of the format and not left to a library.
 */
public final class JsonPrinter {

    private final StringBuilder out = new StringBuilder(8_192);
    private final IntPredicate escapes;

    /** @param escapes the code points to escape besides quotes and backslashes */
    private JsonPrinter(IntPredicate escapes) {
        this.escapes = escapes;
    }

    /** A file. Texts stand as they are, as far as JSON and UTF-8 allow. */
    public static String print(JsonValue value) {
        return new JsonPrinter(JsonPrinter::mustBeEscaped).lines(value);
    }

    /** A file on one line. */
    public static String compact(JsonValue value) {
        return new JsonPrinter(JsonPrinter::mustBeEscaped).line(value);
    }

    /**
     * A result, for terminals and other programs: what {@link VisibleText} calls hidden is escaped, so that no text can command
     * a terminal or show other than it holds.
     */
    public static String printVisibly(JsonValue value) {
        return new JsonPrinter(VisibleText::isHidden).lines(value);
    }

    /** The same on one line. */
    public static String compactVisibly(JsonValue value) {
        return new JsonPrinter(VisibleText::isHidden).line(value);
    }

    private String lines(JsonValue value) {
        value(value, "\n");
        return out.append('\n').toString();
    }

    private String line(JsonValue value) {
        value(value, "");
        return out.toString();
    }

    /** What JSON demands; half of a pair, too, which UTF-8 cannot write. */
    private static boolean mustBeEscaped(int sign) {
        return sign < ' ' || sign == 0x7f || (Character.MIN_SURROGATE <= sign && sign <= Character.MAX_SURROGATE);
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

    private void text(String text) {
        out.append('"');
        int plain = 0;
        for (int i = 0, next; i < text.length(); i = next) {
            int sign = text.codePointAt(i);
            next = i + Character.charCount(sign);
            if (sign == '"' || sign == '\\' || escapes.test(sign)) {
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
