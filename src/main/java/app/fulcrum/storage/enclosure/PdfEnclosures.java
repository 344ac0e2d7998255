package app.fulcrum.storage.enclosure;

import app.fulcrum.model.problem.Phrase;
import app.fulcrum.session.handover.Enclosure.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the files embedded in a page by their media type (ISO 32000-1, 7.11.4). A stream is never inside another object, so
 * that it can be found without following the structure of a file that anybody may have made; only one that is encrypted
 * cannot be read.
 */
final class PdfEnclosures {

    private static final Pattern SUBTYPE = Pattern.compile("/Subtype\\s*/([^\\s/<>\\[\\]()%]+)");
    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern LENGTH = Pattern.compile("/Length\\s+(\\d{1,9})(?!\\s+\\d+\\s+R|\\d)");
    private static final Pattern DATA = Pattern.compile("stream(\\r\\n|\\n|\\r)");
    private static final String END = "endstream";

    private final byte[] file;
    /** Its bytes as letters, one each. */
    private final String text;

    private final FoundEnclosures found;

    /** Where the nearest of each lies, kept from one type to the next: a file may name the type any number of times. */
    private int objectStart;

    private int nextObject;
    private int objectEnd;
    private int dataStart;
    private int dataEnd;
    private final Matcher data;

    private PdfEnclosures(byte[] file, FoundEnclosures found) {
        this.file = file;
        this.text = new String(file, StandardCharsets.ISO_8859_1);
        this.found = found;
        this.data = DATA.matcher(text);
    }

    static void read(byte[] file, FoundEnclosures found) throws Unreadable {
        new PdfEnclosures(file, found).read();
    }

    private void read() throws Unreadable {
        Matcher subtype = SUBTYPE.matcher(text);
        int done = 0;
        // Where no stream follows any more, none is carried.
        while (dataStart < Integer.MAX_VALUE && subtype.find()) {
            Optional<Kind> kind = subtype.start() < done
                    ? Optional.empty()
                    : EnclosureReader.kind(Kind::mediaType, unescaped(subtype.group(1)));
            if (kind.isPresent() && isInDictionary(subtype.start(), subtype.end())) {
                stream(kind.get(), text.substring(Math.max(objectStart, done), dataStart));
                done = dataEnd;
            }
        }
    }

    /** Whether a stream begins before the object ends in which a type is named between two places. */
    private boolean isInDictionary(int from, int end) {
        while (nextObject >= 0 && nextObject <= from) {
            objectStart = nextObject;
            nextObject = text.indexOf(" obj", nextObject + 1);
        }
        if (objectEnd < end) {
            objectEnd = orLast(text.indexOf("endobj", end));
        }
        if (dataStart < end) {
            boolean isThere = data.find(end);
            dataStart = isThere ? data.start() : Integer.MAX_VALUE;
            dataEnd = isThere ? data.end() : Integer.MAX_VALUE;
        }
        return dataStart < objectEnd;
    }

    private static int orLast(int place) {
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    private static String unescaped(String name) {
        return ESCAPED.matcher(name)
                .replaceAll(
                        code -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))));
    }

    /** @param dictionary that of the stream, which names its type */
    private void stream(Kind kind, String dictionary) throws Unreadable {
        int start = dataEnd;
        if (dictionary.contains("/Crypt") || dictionary.contains("/Predictor")) {
            throw new Unreadable(Phrase.PACKED_WRONGLY);
        }
        if (dictionary.contains("/FlateDecode")) {
            found.add(kind, () -> Unpacking.inflated(file, start, file.length - start));
        } else if (dictionary.contains("/Filter")) {
            throw new Unreadable(Phrase.PACKED_WRONGLY);
        } else {
            found.add(kind, () -> plain(dictionary, start));
        }
    }

    private byte[] plain(String dictionary, int start) throws Unreadable {
        int end = stated(dictionary, start).orElseGet(() -> text.indexOf(END, start));
        if (end < 0) {
            throw new Unreadable(Phrase.ENDS_TOO_EARLY);
        }
        if (end > file.length) {
            throw new Unreadable(Phrase.PART_OVER_THE_END);
        }
        if (end - start > EnclosureReader.largest()) {
            throw EnclosureReader.tooLarge();
        }
        return Arrays.copyOfRange(file, start, end);
    }

    /** Where the data end by the length beside them, if it stands there as a number. */
    private static OptionalInt stated(String dictionary, int start) {
        Matcher length = LENGTH.matcher(dictionary);
        return length.find() ? OptionalInt.of(start + Integer.parseInt(length.group(1))) : OptionalInt.empty();
    }
}
