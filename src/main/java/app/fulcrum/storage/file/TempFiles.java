package app.fulcrum.storage.file;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
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

    private static final String GLOB = ".fulcrum-*.tmp";

    private static final Pattern NAME =
            Pattern.compile("\\.fulcrum-(?<space>[0-9a-f]{8})-(?<process>\\d{1,18})-[0-9a-f]{16}\\.tmp");

    /** Writing one takes a fraction of a second; clocks of machines that share a folder differ by less than this. */
    private static final Duration SURELY_ABANDONED = Duration.ofDays(1);

    private TempFiles() {}

    /** A name nobody else takes, which says whose file it is. */
    static Path beside(Path target) {
        return target.resolveSibling(
                name(ProcessSpace.MARK, ProcessHandle.current().pid()));
    }

    static String name(String space, long process) {
        String random = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        return ".fulcrum-" + space + "-" + process + "-" + random + ".tmp";
    }

    /**
     * Deletes what processes that have ended left in a folder. Those of another machine or container, which cannot be
     * asked about, are left for a day.
     */
    static void clean(Path folder, FileOperations files, Instant now) throws IOException {
        for (Path file : files.list(folder, GLOB)) {
            Matcher name = NAME.matcher(file.getFileName().toString());
            if (name.matches()) {
                deleteIfAbandoned(file, name, files, now);
            }
        }
    }

    /** What cannot be looked at or deleted stays, and keeps no other from being deleted. */
    private static void deleteIfAbandoned(Path file, Matcher name, FileOperations files, Instant now) {
        try {
            Optional<Instant> written = files.facts(file).map(FileOperations.Facts::modified);
            boolean abandoned = name.group("space").equals(ProcessSpace.MARK)
                    ? hasEnded(Long.parseLong(name.group("process")), written)
                    : written.isPresent() && written.get().isBefore(now.minus(SURELY_ABANDONED));
            if (abandoned) {
                files.deleteIfExists(file);
            }
        } catch (IOException _) {
            // It is hidden, small and harmless; the next start tries again.
            return;
        }
    }

    private static boolean hasEnded(long process, Optional<Instant> written) {
        Optional<ProcessHandle> writer = ProcessHandle.of(process);
        if (writer.isEmpty()) {
            return true;
        }
        Optional<Instant> started = writer.get().info().startInstant();
        // Numbers of processes are used again: a file older than the process of its number is not its own.
        return started.isPresent()
                && written.isPresent()
                && written.get().isBefore(started.get().minusSeconds(2));
    }
}
