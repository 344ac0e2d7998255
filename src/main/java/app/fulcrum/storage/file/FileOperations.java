package app.fulcrum.storage.file;

import app.fulcrum.model.problem.ProblemFact;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Every call to the file system that saving and opening need, one by one. */
public interface FileOperations {

    /** What something in a folder is. */
    enum Kind {
        FILE,
        FOLDER,
        /** A pipe, a device, a socket. */
        OTHER
    }

    /** What is known about a file without reading it. */
    record Facts(Kind kind, long size, Instant modified) {}

    /** A new file being filled. */
    interface Writing extends Closeable {

        /** Writes some of the bytes, as a channel does. */
        int write(ByteBuffer bytes) throws IOException;

        /** Returns when the bytes are on the disk and not only in memory. */
        void force() throws IOException;
    }

    /**
     * The path without links that a path leads to; the file itself need not exist.
     *
     * @throws java.nio.file.NoSuchFileException if its folder does not
     */
    Path followLinks(Path path) throws IOException;

    /** Links are followed. Empty when there is nothing there. */
    Optional<Facts> facts(Path path) throws IOException;

    /** The first bytes of a file, at most {@code limit}. */
    byte[] read(Path file, int limit) throws IOException;

    /**
     * Makes a file that must not exist yet.
     *
     * @param like whose mode, group and owner to take over before anything is written, as far as the user may; what the
     *     system gives new files when empty
     */
    Writing create(Path file, Optional<Path> like) throws IOException;

    /** Why a file should not be replaced without asking: it is marked as read-only or another user's. Empty otherwise. */
    Optional<ProblemFact> protection(Path file) throws IOException;

    /** @throws java.nio.file.AtomicMoveNotSupportedException where the file system cannot */
    void moveAtomically(Path from, Path to) throws IOException;

    /** Moves a file where it cannot be done in one go. */
    void moveReplacing(Path from, Path to) throws IOException;

    /** Returns when the folder's entries are on the disk. Does nothing where folders cannot be forced. */
    void forceFolder(Path folder) throws IOException;

    void deleteIfExists(Path file) throws IOException;

    /** What a folder holds whose name matches; nothing when there is no such folder. */
    List<Path> list(Path folder, String glob) throws IOException;

    /** Makes the folder and those above it, readable by nobody else where that can be said. */
    void createPrivateFolders(Path folder) throws IOException;

    /**
     * Takes the lock of a file, which is made if need be, until closed. Locks are between processes: within one, whoever
     * calls this must see to it that nobody else has the file open.
     *
     * @param holder written into the file, for others to read who has the lock
     * @return the lock, or nothing while another process has it
     */
    Optional<Closeable> tryLock(Path file, String holder) throws IOException;

    /** Bytes left on the disk. */
    long usableSpace(Path folder) throws IOException;

    void pause(Duration time) throws IOException;
}
