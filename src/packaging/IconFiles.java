import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts the PNG pictures of the icon together in the forms that Windows and macOS ask for; both hold PNG as it is. */
class IconFiles {

    private static final Path PICTURES = Path.of("assets", "icon");
    private static final List<Integer> ICO_SIZES = List.of(16, 24, 32, 48, 64, 128, 256);
    private static final int ICO_HEAD = 6;
    private static final int ICO_ENTRY = 16;
    private static final int ICNS_HEAD = 8;

    private IconFiles() {}

    /** For Windows: a table of sizes and places, where a size of 256 is written as 0, and the pictures. */
    static void writeIco(Path target) throws IOException {
        ByteBuffer table =
                ByteBuffer.allocate(ICO_HEAD + ICO_SIZES.size() * ICO_ENTRY).order(ByteOrder.LITTLE_ENDIAN);
        table.putShort((short) 0).putShort((short) 1).putShort((short) ICO_SIZES.size());
        ByteArrayOutputStream pictures = new ByteArrayOutputStream();
        for (int size : ICO_SIZES) {
            byte[] picture = picture(size);
            table.put((byte) size).put((byte) size).putShort((short) 0);
            table.putShort((short) 1).putShort((short) 32);
            table.putInt(picture.length).putInt(table.capacity() + pictures.size());
            pictures.write(picture);
        }
        write(target, table.array(), pictures.toByteArray());
    }

    /** For macOS: each picture after a type that says its size, and its length. */
    static void writeIcns(Path target) throws IOException {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        sizes.put("icp4", 16);
        sizes.put("icp5", 32);
        sizes.put("icp6", 64);
        sizes.put("ic07", 128);
        sizes.put("ic08", 256);
        sizes.put("ic09", 512);
        ByteArrayOutputStream pictures = new ByteArrayOutputStream();
        for (Map.Entry<String, Integer> size : sizes.entrySet()) {
            byte[] picture = picture(size.getValue());
            pictures.write(head(size.getKey(), picture.length));
            pictures.write(picture);
        }
        write(target, head("icns", pictures.size()), pictures.toByteArray());
    }

    private static byte[] head(String type, int length) {
        return ByteBuffer.allocate(ICNS_HEAD)
                .put(type.getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .putInt(ICNS_HEAD + length)
                .array();
    }

    private static byte[] picture(int size) throws IOException {
        return Files.readAllBytes(PICTURES.resolve("fulcrum-" + size + ".png"));
    }

    private static void write(Path target, byte[] head, byte[] rest) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(head);
        all.write(rest);
        Files.createDirectories(target.toAbsolutePath().getParent());
        Files.write(target, all.toByteArray());
    }
}
