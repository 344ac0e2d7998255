package app.fulcrum.storage.file;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of the files that are written beside a document before they take its place, and which of them were left behind.
 * The name does not grow with the document's, which may be as long as the disk allows.
 */
final class TempFiles {

    static final String GLOB = ".fulcrum-*.tmp";

    private static final Pattern NAME = Pattern.compile("\\.fulcrum-(\\d{1,18})-[0-9a-f]{16}\\.tmp");

    private TempFiles() {}

    /** A name nobody else takes, which says whose file it is. */
    static Path beside(Path target) {
        String random = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        return target.resolveSibling(".fulcrum-" + ProcessHandle.current().pid() + "-" + random + ".tmp");
    }

    /** Deletes what processes that have ended left in a folder. */
    static void clean(Path folder, FileOperations files) throws IOException {
        for (Path file : files.list(folder, GLOB)) {
            if (isAbandoned(file, files)) {
                files.deleteIfExists(file);
            }
        }
    }

    private static boolean isAbandoned(Path file, FileOperations files) throws IOException {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) {
            return false;
        }
        Optional<ProcessHandle> writer = ProcessHandle.of(Long.parseLong(name.group(1)));
        if (writer.isEmpty()) {
            return true;
        }
        Optional<Instant> started = writer.get().info().startInstant();
        Optional<Instant> written = files.facts(file).map(FileOperations.Facts::modified);
        // Numbers of processes are used again: a file older than the process of its number is not its own.
        return started.isPresent()
                && written.isPresent()
                && written.get().isBefore(started.get().minusSeconds(2));
    }
}
