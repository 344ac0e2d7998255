package app.fulcrum.storage.file;

import app.fulcrum.storage.file.PathLocks.Busy;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Why a file could not be read or written, in words people know. */
final class FailureReason {

    /** What systems say, and what it means. */
    private static final List<Map.Entry<String, String>> KNOWN = List.of(
            Map.entry("no space left", "the disk is full"),
            Map.entry("not enough space", "the disk is full"),
            Map.entry("quota", "your share of the disk is used up"),
            Map.entry("read-only", "the disk cannot be written to"),
            Map.entry("file name too long", "the name is too long for this disk"),
            Map.entry("is a directory", "it is a folder"),
            Map.entry("not a directory", "a part of its path is a file and not a folder"),
            Map.entry("permission denied", "you do not have the rights to it"),
            Map.entry("operation not permitted", "you do not have the rights to it"),
            Map.entry("too many levels of symbolic links", "its links lead in a circle"),
            Map.entry("used by another process", "another program is using it"),
            Map.entry("input/output error", "the disk reports a fault"));

    private FailureReason() {}

    static String of(IOException failure) {
        return switch (failure) {
            case Refused refused -> refused.reason();
            case Busy _ -> "another program has been writing it for more than 5 seconds";
            case ClosedByInterruptException _, InterruptedIOException _, FileLockInterruptionException _ ->
                "it was stopped";
            case NoSuchFileException _ -> "it does not exist, or its folder does not";
            case AccessDeniedException _ -> "you do not have the rights to it";
            case FileSystemLoopException _ -> "its links lead in a circle";
            case FileAlreadyExistsException _, DirectoryNotEmptyException _ -> "something else is in its place";
            case FileSystemException system -> known(String.valueOf(system.getReason()));
            default -> known(String.valueOf(failure.getMessage()));
        };
    }

    private static String known(String said) {
        String lower = said.toLowerCase(Locale.ROOT);
        return KNOWN.stream()
                .filter(entry -> lower.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("the system says “" + said + "”");
    }

    /** A reason of our own not to touch a file. */
    static class Refused extends IOException {
        private static final long serialVersionUID = 1L;

        private final String reason;

        Refused(String reason) {
            super(reason);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    /** A file that is not to be replaced without asking. */
    static final class Protected extends Refused {
        private static final long serialVersionUID = 1L;

        Protected(String reason) {
            super(reason);
        }
    }
}
