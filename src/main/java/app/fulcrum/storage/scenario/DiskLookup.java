package app.fulcrum.storage.scenario;

import app.fulcrum.session.FileLookup;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells files apart by their first bytes, whatever they are called. */
public final class DiskLookup implements FileLookup {

    /** The first member of a scenario names its format; a file edited by hand may have it further down. */
    private static final int HEAD = 4_096;

    private static final String PNG = "\u0089PNG\r\n\u001a\n";
    private static final String SCENARIO = "\"" + Envelope.FORMAT + "\"";

    @Override
    public Kind kind(Path file) {
        if (Files.notExists(file)) {
            return Kind.NOTHING;
        }
        if (!Files.isRegularFile(file)) {
            return Kind.OTHER;
        }
        try (InputStream in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
            if (head.startsWith(PNG)) {
                return Kind.PICTURE;
            }
            return head.contains(SCENARIO) ? Kind.SCENARIO : Kind.OTHER;
        } catch (IOException unreadable) {
            return Kind.OTHER;
        }
    }

    @Override
    public boolean exists(Path path) {
        return Files.exists(path);
    }

    @Override
    public boolean isFolder(Path path) {
        return Files.isDirectory(path);
    }

    @Override
    public boolean isSame(Path one, Path other) {
        if (one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize())) {
            return true;
        }
        try {
            return Files.isSameFile(one, other);
        } catch (IOException _) {
            // One of them is not there, so they are two.
            return false;
        }
    }
}
