package app.fulcrum.view.chart.picture;

import app.fulcrum.session.handover.Enclosure;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Adds to a PNG file what its pixels cannot say (PNG specification, third edition, 11.3: iTXt, pHYs). */
final class PngChunks {

    private static final int SIGNATURE_AND_HEADER = 8 + 25;
    /** 300 dots per inch, in dots per meter. */
    private static final int DOTS_PER_METER = 11_811;

    private static final int UNIT_IS_METER = 1;

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();

    private PngChunks() {}

    /** @param png a PNG file, whose first chunk is its header as the format demands */
    static byte[] addTo(byte[] png, String title, String description, List<Enclosure> enclosures) {
        PngChunks chunks = new PngChunks();
        try {
            chunks.file.write(png, 0, SIGNATURE_AND_HEADER);
            chunks.resolution();
            chunks.text("Title", title.getBytes(StandardCharsets.UTF_8), false);
            chunks.text("Description", description.getBytes(StandardCharsets.UTF_8), false);
            for (Enclosure enclosure : enclosures) {
                chunks.text(enclosure.kind().keyword(), enclosure.bytes(), true);
            }
            chunks.file.write(png, SIGNATURE_AND_HEADER, png.length - SIGNATURE_AND_HEADER);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return chunks.file.toByteArray();
    }

    private void resolution() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(bytes);
        data.writeInt(DOTS_PER_METER);
        data.writeInt(DOTS_PER_METER);
        data.writeByte(UNIT_IS_METER);
        chunk("pHYs", bytes.toByteArray());
    }

    private void text(String keyword, byte[] utf8, boolean compressed) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(keyword.getBytes(StandardCharsets.ISO_8859_1));
        bytes.write(0);
        bytes.write(compressed ? 1 : 0);
        // Compression method 0 (zlib), no language tag, no translated keyword.
        bytes.write(new byte[] {0, 0, 0});
        bytes.write(compressed ? deflate(utf8) : utf8);
        chunk("iTXt", bytes.toByteArray());
    }

    private static byte[] deflate(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            deflater.write(plain);
        }
        return packed.toByteArray();
    }

    private void chunk(String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 checksum = new CRC32();
        checksum.update(name);
        checksum.update(data);
        DataOutputStream out = new DataOutputStream(file);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) checksum.getValue());
    }
}
