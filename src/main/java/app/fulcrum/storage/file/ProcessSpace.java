package app.fulcrum.storage.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where numbers of processes mean the same: one machine, and on it one container. A folder may be shared by several, so a
 * number alone does not tell whether the process that wrote a file there still runs.
 */
final class ProcessSpace {

    /** Eight hexadecimal digits, the same in every process that sees the same processes as this one. */
    static final String MARK = Sha256.of(Stream.of(
                            text(Path.of("/etc/machine-id")),
                            text(Path.of("/etc/hostname")),
                            link(Path.of("/proc/self/ns/pid")),
                            Objects.requireNonNullElse(System.getenv("COMPUTERNAME"), ""))
                    .collect(Collectors.joining("\n")))
            .substring(0, 8);

    private ProcessSpace() {}

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException notOnThisSystem) {
            return "";
        }
    }

    private static String link(Path file) {
        try {
            return Files.readSymbolicLink(file).toString();
        } catch (IOException notOnThisSystem) {
            return "";
        }
    }
}
