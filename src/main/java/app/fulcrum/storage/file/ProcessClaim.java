package app.fulcrum.storage.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A mark that something belongs to a running process. It ends with the process, however that ends. */
public final class ProcessClaim implements AutoCloseable {

    private final Path file;
    private final FileChannel channel;

    private ProcessClaim(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** The claim, or nothing while somebody else has it or where claims cannot be made. */
    public static Optional<ProcessClaim> take(Path file) {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isTaken(channel)) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new ProcessClaim(file, channel));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock == null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return true;
        }
    }

    /** Gives the claim up and takes its file away. */
    @Override
    public void close() {
        try (channel) {
            Files.deleteIfExists(file);
        } catch (IOException _) {
            // An unlocked file left over claims nothing.
            return;
        }
    }
}
