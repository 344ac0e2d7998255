package app.fulcrum.storage.file;

import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.ProblemFact;
import app.fulcrum.model.problem.ProblemFact.Nothing;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    private static final Pattern PROCESS = Pattern.compile("process (\\d{1,18})");

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

        private final transient ProblemFact holder;

        Busy(ProblemFact holder) {
            super(holder.toString());
            this.holder = holder;
        }

        /** The process that has the lock; nothing when that is not known. */
        ProblemFact holder() {
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
    private ProblemFact holder(Path lockFile, ReentrantLock ofThreads) {
        if (!ofThreads.tryLock()) {
            return new Nothing();
        }
        try {
            String said = new String(files.read(lockFile, 40), StandardCharsets.UTF_8);
            Matcher process = PROCESS.matcher(said);
            return process.matches() ? Phrase.PROCESS.fact(ProblemFact.quoted(process.group(1))) : new Nothing();
        } catch (IOException _) {
            return new Nothing();
        } finally {
            ofThreads.unlock();
        }
    }
}
