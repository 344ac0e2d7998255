package app.fulcrum.storage.json;

import app.fulcrum.model.problem.Place.Position;
import app.fulcrum.model.problem.ProblemCode;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/** Decodes a file's bytes as UTF-8 and nothing else. A byte order mark is read over. */
final class Utf8 {

    private static final int MARK = 0xFEFF;

    private Utf8() {}

    /** The text, or nothing after reporting {@link ProblemCode#NOT_UTF8}. */
    static Optional<String> decode(byte[] bytes, Findings findings) {
        String other = otherEncoding(bytes);
        if (!other.isEmpty()) {
            findings.report(ProblemCode.NOT_UTF8, JsonPath.ROOT, new Position(1, 1), other);
            return Optional.empty();
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        if (decoder.decode(in, out, true).isError()) {
            String met = "an encoding with the byte "
                    + HexFormat.of().withUpperCase().toHexDigits(bytes[in.position()]);
            findings.report(ProblemCode.NOT_UTF8, JsonPath.ROOT, end(out.flip()), met);
            return Optional.empty();
        }
        String text = out.flip().toString();
        return Optional.of(!text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text);
    }

    /** UTF-16 and UTF-32 by their marks, or by the zero bytes every JSON text in them starts with. */
    private static String otherEncoding(byte[] bytes) {
        int first = unsigned(bytes, 0);
        int second = unsigned(bytes, 1);
        boolean marked = (first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF);
        if (!marked && first != 0 && second != 0) {
            return "";
        }
        boolean wide = (first == 0 && second == 0) || (unsigned(bytes, 2) == 0 && unsigned(bytes, 3) == 0);
        return wide ? "UTF-32" : "UTF-16";
    }

    private static int unsigned(byte[] bytes, int index) {
        return index < bytes.length ? bytes[index] & 0xFF : -1;
    }

    private static Position end(CharBuffer decoded) {
        String text = decoded.toString();
        int lineStart = text.lastIndexOf('\n') + 1;
        int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
        return new Position(line, text.length() - lineStart + 1);
    }
}
