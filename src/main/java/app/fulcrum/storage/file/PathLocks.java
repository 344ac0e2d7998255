package app.fulcrum.storage.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one save of a file happen at a time among this user's programs on this machine, so that looking for a change made
 * elsewhere and replacing the file are one step. Lock files lie in a folder of their own and not beside documents.
 */
public final class PathLocks {

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

    /**
     * Waits for the lock of a file. Where no lock file can be made, only threads of this process wait for one another:
     * not being able to lock is no reason not to save.
     */
    Held hold(Path target) {
        Path lockFile = folder.resolve(Sha256.of(target.toString()).substring(0, 32) + ".lock");
        ReentrantLock ofThreads = OF_THREADS.computeIfAbsent(lockFile, _ -> new ReentrantLock());
        ofThreads.lock();
        try {
            files.createPrivateFolders(folder);
            Closeable ofProcesses = files.lock(lockFile);
            return () -> release(ofProcesses, ofThreads);
        } catch (IOException _) {
            return ofThreads::unlock;
        }
    }

    private static void release(Closeable ofProcesses, ReentrantLock ofThreads) throws IOException {
        try {
            ofProcesses.close();
        } finally {
            ofThreads.unlock();
        }
    }
}
