package app.fulcrum.storage.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one save of a file happen at a time among this user's programs on this machine, so that looking for a change made
 * elsewhere and replacing the file are one step. Lock files lie in a folder of their own and not beside documents. There
 * are at most 256 of them, each for every path whose hash starts like its name: a lock file cannot be deleted safely
 * while somebody may be waiting for it, so there must not be one for each document.
 */
public final class PathLocks {

    /** How long a save waits for another. Saving takes a fraction of a second; whoever has not ended by now hangs. */
    public static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(50);

    /** Locks of files belong to whole processes; threads of this one need their own. */
    private static final Map<Path, ReentrantLock> OF_THREADS = new ConcurrentHashMap<>();

    private final Path folder;
    private final FileOperations files;

    public PathLocks(Path folder, FileOperations files) {
        this.folder = folder;
        this.files = files;
    }

    /** A lock held until it is closed. */
    interface Held extends AutoCloseable {
        @Override
        void close() throws IOException;
    }

    /** Somebody else has held the lock all the time. */
    static final class Busy extends IOException {
        private static final long serialVersionUID = 1L;

        private final String holder;

        Busy(String holder) {
            super("locked by " + holder);
            this.holder = holder;
        }

        /** The process that has the lock, as {@code process 4711}; empty when that is not known. */
        String holder() {
            return holder;
        }
    }

    /**
     * Waits for the lock of a file, at most {@link #PATIENCE}. Where no lock file can be made, only threads of this
     * process wait for one another: not being able to lock is no reason not to save.
     *
     * @throws Busy if it could not be had in that time
     */
    Held hold(Path target) throws IOException {
        Path lockFile = lockFile(target);
        ReentrantLock ofThreads = OF_THREADS.computeIfAbsent(lockFile, _ -> new ReentrantLock());
        Duration pause = FIRST_PAUSE;
        for (Duration waited = Duration.ZERO; waited.compareTo(PATIENCE) < 0; waited = waited.plus(pause)) {
            Optional<Held> held = tryHold(lockFile, ofThreads);
            if (held.isPresent()) {
                return held.get();
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            files.pause(pause);
        }
        throw new Busy(holder(lockFile, ofThreads));
    }

    Path lockFile(Path target) {
        return folder.resolve(Sha256.of(target.toString()).substring(0, 2) + ".lock")
                .toAbsolutePath();
    }

    private Optional<Held> tryHold(Path lockFile, ReentrantLock ofThreads) {
        if (!ofThreads.tryLock()) {
            return Optional.empty();
        }
        try {
            files.createPrivateFolders(folder);
            Optional<Closeable> ofProcesses =
                    files.tryLock(lockFile, "process " + ProcessHandle.current().pid());
            if (ofProcesses.isEmpty()) {
                ofThreads.unlock();
            }
            return ofProcesses.map(lock -> () -> release(lock, ofThreads));
        } catch (IOException _) {
            return Optional.of(ofThreads::unlock);
        }
    }

    private static void release(Closeable ofProcesses, ReentrantLock ofThreads) throws IOException {
        try {
            ofProcesses.close();
        } finally {
            ofThreads.unlock();
        }
    }

    /** Read only while no thread of this process has the lock, since closing the file would give the lock up. */
    private String holder(Path lockFile, ReentrantLock ofThreads) {
        if (!ofThreads.tryLock()) {
            return "";
        }
        try {
            String said = new String(files.read(lockFile, 40), StandardCharsets.UTF_8);
            return said.matches("process \\d{1,18}") ? said : "";
        } catch (IOException _) {
            return "";
        } finally {
            ofThreads.unlock();
        }
    }
}
