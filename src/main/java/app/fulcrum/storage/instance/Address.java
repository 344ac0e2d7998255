package app.fulcrum.storage.instance;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Where the first start listens, and the secret that shows a caller to be a program of the same user.
 *
 * @param socket a socket in the file system
 */
record Address(Path socket, String token) {

    private static final String TEMP = "address";

    /** Deletes what writers that were killed left in a folder. */
    static void sweep(Path folder) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, TEMP + "*.tmp")) {
            for (Path file : left) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Written whole or not at all: a later start may read it at any moment. */
    static void write(Path file, Address address) throws IOException {
        // New files made this way are readable by their owner only.
        Path temp = Files.createTempFile(file.resolveSibling(""), TEMP, ".tmp");
        Files.write(temp, List.of(address.token, address.socket.toString()));
        Files.move(temp, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static Address read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        if (lines.size() != 2) {
            throw new IOException("not an address");
        }
        try {
            return new Address(Path.of(lines.get(1)), lines.get(0));
        } catch (InvalidPathException noPath) {
            throw new IOException(noPath);
        }
    }
}
