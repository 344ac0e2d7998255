package app.fulcrum.storage.enclosure;

import app.fulcrum.model.problem.Phrase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Reads the parts of a workbook that hold XML of others (ISO/IEC 29500-1, 15.2.5: custom XML data storage). */
final class ZipEnclosures {

    private static final String PARTS = "customXml/item\\d+\\.xml";
    /** More than any workbook of ours comes to, and little enough to be gone through at once. */
    private static final long MOST_UNPACKED = 64L << 20;

    private static final int BUFFER = 1 << 16;

    private final FoundEnclosures found;
    private final byte[] buffer = new byte[BUFFER];
    private long unpacked;

    private ZipEnclosures(FoundEnclosures found) {
        this.found = found;
    }

    static void read(byte[] file, FoundEnclosures found) throws Unreadable {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            new ZipEnclosures(found).read(zip);
        } catch (IOException | IllegalArgumentException broken) {
            throw new Unreadable(Phrase.PACKED_WRONGLY);
        }
    }

    private void read(ZipInputStream zip) throws IOException, Unreadable {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().matches(PARTS)) {
                byte[] part = zip.readNBytes(Unpacking.LONGEST_BASE64 + 1);
                if (part.length > Unpacking.LONGEST_BASE64) {
                    throw EnclosureReader.tooLarge();
                }
                count(part.length);
                XmlEnclosures.readPart(part, found);
            }
            skip(zip);
        }
    }

    private void skip(ZipInputStream zip) throws IOException, Unreadable {
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            count(read);
        }
    }

    private void count(int bytes) throws Unreadable {
        unpacked += bytes;
        if (unpacked > MOST_UNPACKED) {
            throw EnclosureReader.tooLarge();
        }
    }
}
