package app.fulcrum.storage.catalog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** A hash that changes with every byte of a book's files. */
final class Fingerprint {

    private Fingerprint() {}

    /** SHA-256 over each file's name, a zero byte, its content's SHA-256, in the order of the names. */
    static String of(Map<String, byte[]> files) {
        MessageDigest whole = sha256();
        for (String name : PriceBookReader.FILES) {
            whole.update(name.getBytes(StandardCharsets.UTF_8));
            whole.update((byte) 0);
            whole.update(sha256().digest(files.getOrDefault(name, new byte[0])));
        }
        return HexFormat.of().formatHex(whole.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
