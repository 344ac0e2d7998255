package app.fulcrum.storage.file;

import app.fulcrum.session.file.Protection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Saves one version after the other with the real code until it is killed, and says on standard output which are safe.
 * Needs no library, so that many can be started in little time.
 */
final class SaveLoop {

    private static final int LENGTH = 35_000;

    private SaveLoop() {}

    public static void main(String[] arguments) {
        Path file = Path.of(arguments[0]);
        SafeFile files = TestFiles.in(Path.of(arguments[1]));
        for (int version = Integer.parseInt(arguments[2]); ; version++) {
            if (!files.replace(file, content(version), Optional.empty(), Protection.RESPECT)
                    .problems()
                    .isEmpty()) {
                System.exit(2);
            }
            System.out.println(version);
        }
    }

    /** A document whose every part says which version it is of. */
    static byte[] content(int version) {
        String line = "version " + version + "\n";
        return line.repeat(LENGTH / line.length()).getBytes(StandardCharsets.UTF_8);
    }

    /** The version a document is of; -1 for anything but a whole document. */
    static int versionOf(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int end = text.indexOf('\n');
        if (!text.startsWith("version ") || end < 0) {
            return -1;
        }
        int version = Integer.parseInt(text.substring("version ".length(), end));
        return java.util.Arrays.equals(bytes, content(version)) ? version : -1;
    }
}
