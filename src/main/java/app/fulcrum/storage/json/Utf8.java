package app.fulcrum.storage.json;

import static app.fulcrum.model.problem.ProblemFact.quoted;

import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.Place.Position;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
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
        Optional<Charset> other = otherEncoding(bytes);
        if (other.isPresent()) {
            findings.report(
                    ProblemCode.NOT_UTF8,
                    JsonPath.ROOT,
                    new Position(1, 1),
                    quoted(other.get().name()));
            return Optional.empty();
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        if (decoder.decode(in, out, true).isError()) {
            ProblemFact met = Phrase.ENCODING_WITH_BYTE.fact(
                    quoted(HexFormat.of().withUpperCase().toHexDigits(bytes[in.position()])));
            findings.report(ProblemCode.NOT_UTF8, JsonPath.ROOT, end(out.flip()), met);
            return Optional.empty();
        }
        String text = out.flip().toString();
        return Optional.of(!text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text);
    }

    /** UTF-16 and UTF-32 by their marks, or by the zero bytes every JSON text in them starts with. */
    private static Optional<Charset> otherEncoding(byte[] bytes) {
        int first = unsigned(bytes, 0);
        int second = unsigned(bytes, 1);
        boolean marked = (first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF);
        if (!marked && first != 0 && second != 0) {
            return Optional.empty();
        }
        boolean wide = (first == 0 && second == 0) || (unsigned(bytes, 2) == 0 && unsigned(bytes, 3) == 0);
        return Optional.of(wide ? StandardCharsets.UTF_32 : StandardCharsets.UTF_16);
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
