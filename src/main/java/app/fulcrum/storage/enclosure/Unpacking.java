package app.fulcrum.storage.enclosure;

import app.fulcrum.model.problem.Phrase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.zip.InflaterInputStream;

/** Unpacks enclosures, never beyond what one may hold. */
final class Unpacking {

    /** Base64 takes four characters for three bytes; the rest is room for line breaks. */
    static final int LONGEST_BASE64 = EnclosureReader.largest() / 2 * 3;

    private Unpacking() {}

    /** @param packed in the format of zlib; what comes after its end does not matter */
    static byte[] inflated(byte[] packed, int from, int length) throws Unreadable {
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(packed, from, length))) {
            return atMost(in);
        } catch (IOException broken) {
            throw new Unreadable(Phrase.PACKED_WRONGLY);
        }
    }

    private static byte[] atMost(InputStream in) throws IOException, Unreadable {
        byte[] bytes = in.readNBytes(EnclosureReader.largest() + 1);
        if (bytes.length > EnclosureReader.largest()) {
            throw EnclosureReader.tooLarge();
        }
        return bytes;
    }

    /** @param text base64, with or without line breaks */
    static byte[] decoded(String text) throws Unreadable {
        try {
            byte[] bytes = Base64.getDecoder().decode(text.replaceAll("\\s", ""));
            if (bytes.length > EnclosureReader.largest()) {
                throw EnclosureReader.tooLarge();
            }
            return bytes;
        } catch (IllegalArgumentException broken) {
            throw new Unreadable(Phrase.PACKED_WRONGLY);
        }
    }
}
