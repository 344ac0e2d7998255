package app.fulcrum.storage.instance;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UTFDataFormatException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/**
 * What a later start says to the first: a secret only this user's programs can read, and the files to open.
 *
 * @param token the secret
 */
record Message(String token, List<Path> files) {

    /** Paths a command line can hold. */
    private static final int MOST_FILES = 1_000;

    static final int MAGIC = 0xF01C0001;

    /** Whether the sender knows the secret; takes as long for a near miss as for a wild guess. */
    boolean knows(String secret) {
        return MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(MAGIC);
        out.writeUTF(token);
        out.writeInt(files.size());
        for (Path file : files) {
            out.writeUTF(file.toAbsolutePath().toString());
        }
        out.flush();
    }

    /** @throws IOException if this is no such message */
    static Message read(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new EOFException("not a message of ours");
        }
        String token = in.readUTF();
        int count = in.readInt();
        if (count < 0 || count > MOST_FILES) {
            throw new UTFDataFormatException("not a count of files: " + count);
        }
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            files.add(path(in.readUTF()));
        }
        return new Message(token, files);
    }

    private static Path path(String text) throws IOException {
        try {
            return Path.of(text);
        } catch (InvalidPathException noPath) {
            throw new IOException(noPath);
        }
    }
}
