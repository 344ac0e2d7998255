package app.fulcrum.storage.enclosure;

import app.fulcrum.model.problem.Phrase;
import app.fulcrum.session.handover.Enclosure.Kind;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;

/** Reads the texts of a picture (PNG specification, third edition, 5.3 and 11.3.3.4: iTXt). */
final class PngEnclosures {

    private static final int SIGNATURE = 8;
    private static final int LENGTH_AND_TYPE = 8;
    private static final int CHECKSUM = 4;
    private static final int TYPE = 4;
    /** Flag and method of compression, after the zero that ends the keyword. */
    private static final int FLAGS = 3;

    private final byte[] file;
    private final FoundEnclosures found;

    private PngEnclosures(byte[] file, FoundEnclosures found) {
        this.file = file;
        this.found = found;
    }

    static void read(byte[] file, FoundEnclosures found) throws Unreadable {
        new PngEnclosures(file, found).read();
    }

    private void read() throws Unreadable {
        int at = SIGNATURE;
        boolean ended = false;
        while (!ended) {
            if (file.length - at < LENGTH_AND_TYPE + CHECKSUM) {
                throw new Unreadable(Phrase.ENDS_TOO_EARLY);
            }
            int length = ByteBuffer.wrap(file).getInt(at);
            if (length < 0 || length > file.length - at - LENGTH_AND_TYPE - CHECKSUM) {
                throw new Unreadable(Phrase.PART_OVER_THE_END);
            }
            ended = chunk(at + LENGTH_AND_TYPE, length);
            at += LENGTH_AND_TYPE + length + CHECKSUM;
        }
    }

    /** @return whether it is the last one */
    private boolean chunk(int data, int length) throws Unreadable {
        CRC32 checksum = new CRC32();
        checksum.update(file, data - TYPE, TYPE + length);
        if ((int) checksum.getValue() != ByteBuffer.wrap(file).getInt(data + length)) {
            throw new Unreadable(Phrase.WRONG_CHECKSUM);
        }
        String type = new String(file, data - TYPE, TYPE, StandardCharsets.US_ASCII);
        if (type.equals("iTXt")) {
            text(data, data + length);
        }
        return type.equals("IEND");
    }

    private void text(int from, int end) throws Unreadable {
        int keywordEnd = zero(from, end);
        String keyword = new String(file, from, keywordEnd - from, StandardCharsets.ISO_8859_1);
        Optional<Kind> kind = EnclosureReader.kind(Kind::keyword, keyword);
        if (kind.isEmpty()) {
            return;
        }
        int language = Math.min(end, keywordEnd + FLAGS);
        int text = Math.min(end, zero(Math.min(end, zero(language, end) + 1), end) + 1);
        boolean packed = keywordEnd + 1 < end && file[keywordEnd + 1] == 1;
        if (!packed && end - text > EnclosureReader.largest()) {
            throw EnclosureReader.tooLarge();
        }
        found.add(
                kind.get(),
                () -> packed ? Unpacking.inflated(file, text, end - text) : Arrays.copyOfRange(file, text, end));
    }

    /** Where the next zero is, or the end. */
    private int zero(int from, int end) {
        int at = from;
        while (at < end && file[at] != 0) {
            at++;
        }
        return at;
    }
}
