package app.fulcrum.support;

import app.fulcrum.session.handover.Enclosure.Kind;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that carry something, made byte by byte from their formats, whatever the program itself writes. */
public final class CarrierFiles {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private CarrierFiles() {}

    /** A picture of these chunks, without pixels, which nobody who looks for texts misses. */
    public static byte[] png(byte[]... chunks) {
        return joined(SIGNATURE, chunk("IHDR", new byte[13]), joined(chunks), chunk("IEND", new byte[0]));
    }

    public static byte[] chunk(String type, byte[] data) {
        CRC32 checksum = new CRC32();
        checksum.update(ascii(type));
        checksum.update(data);
        return chunk(data.length, type, data, (int) checksum.getValue());
    }

    public static byte[] chunk(int length, String type, byte[] data, int checksum) {
        return written(out -> {
            out.writeInt(length);
            out.write(ascii(type));
            out.write(data);
            out.writeInt(checksum);
        });
    }

    /** A packed text of a picture. */
    public static byte[] text(String keyword, byte[] value) {
        return chunk("iTXt", joined(ascii(keyword), new byte[] {0, 1, 0, 0, 0}, deflated(value)));
    }

    /** A text of a picture as it is, in a language and with a translated keyword. */
    public static byte[] plainText(String keyword, byte[] value) {
        return chunk("iTXt", joined(ascii(keyword), new byte[] {0, 0, 0}, ascii("en\0"), ascii(keyword + "\0"), value));
    }

    /** A page that consists of these objects. */
    public static byte[] pdf(byte[]... objects) {
        return joined(ascii("%PDF-1.7\n%\u00e2\u00e3\n"), joined(objects), ascii("trailer\n<< /Size 9 >>\n%%EOF\n"));
    }

    /** A file embedded in a page. */
    public static byte[] embedded(String subtype, String filter, byte[] data) {
        return joined(
                ascii("7 0 obj\n<< /Type /EmbeddedFile /Params << /Size 12 >> " + subtype + " " + filter
                        + " >>\nstream\r\n"),
                data,
                ascii("\nendstream\nendobj\n"));
    }

    public static String subtype(Kind kind) {
        return "/Subtype /" + kind.mediaType().replace("/", "#2F").replace("+", "#2B");
    }

    /** An archive of parts: names and contents by turns. */
    public static byte[] zip(Object... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int part = 0; part < parts.length; part += 2) {
                zip.putNextEntry(new ZipEntry((String) parts[part]));
                zip.write((byte[]) parts[part + 1]);
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** An element that holds an enclosure. */
    public static String element(Kind kind, byte[] value) {
        return "<enclosure xmlns=\"" + kind.namespace() + "\">\n"
                + Base64.getMimeEncoder().encodeToString(value) + "\n</enclosure>";
    }

    public static byte[] svg(String... inside) {
        return ("<?xml version=\"1.0\"?>\n<!-- chart -->\n<svg xmlns=\"http://www.w3.org/2000/svg\"><metadata>"
                        + String.join("", inside) + "</metadata><text>1</text></svg>")
                .getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] deflated(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    public static byte[] joined(byte[]... parts) {
        return written(out -> {
            for (byte[] part : parts) {
                out.write(part);
            }
        });
    }

    public static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private static byte[] written(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writing.to(new DataOutputStream(bytes));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
