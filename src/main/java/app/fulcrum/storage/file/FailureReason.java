package app.fulcrum.storage.file;

import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.ProblemFact;
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
public final class FailureReason {

    /** What systems say, and what it means. */
    private static final List<Map.Entry<String, Phrase>> KNOWN = List.of(
            Map.entry("no space left", Phrase.DISK_FULL),
            Map.entry("not enough space", Phrase.DISK_FULL),
            Map.entry("quota", Phrase.SHARE_USED_UP),
            Map.entry("read-only", Phrase.DISK_READ_ONLY),
            Map.entry("file name too long", Phrase.NAME_TOO_LONG),
            Map.entry("is a directory", Phrase.IS_FOLDER),
            Map.entry("not a directory", Phrase.PART_IS_FILE),
            Map.entry("permission denied", Phrase.NO_RIGHTS),
            Map.entry("operation not permitted", Phrase.NO_RIGHTS),
            Map.entry("too many levels of symbolic links", Phrase.LINKS_IN_CIRCLE),
            Map.entry("used by another process", Phrase.USED_BY_OTHER),
            Map.entry("input/output error", Phrase.DISK_FAULT));

    private FailureReason() {}

    /** The reason as a problem names it. */
    public static ProblemFact of(IOException failure) {
        return switch (failure) {
            case Refused refused -> refused.reason();
            case Busy _ -> Phrase.WRITTEN_BY_OTHER.fact();
            case ClosedByInterruptException _, InterruptedIOException _, FileLockInterruptionException _ ->
                Phrase.STOPPED.fact();
            case NoSuchFileException _ -> Phrase.NOR_ITS_FOLDER.fact();
            case AccessDeniedException _ -> Phrase.NO_RIGHTS.fact();
            case FileSystemLoopException _ -> Phrase.LINKS_IN_CIRCLE.fact();
            case FileAlreadyExistsException _, DirectoryNotEmptyException _ -> Phrase.SOMETHING_ELSE_THERE.fact();
            case FileSystemException system -> known(String.valueOf(system.getReason()));
            default -> known(String.valueOf(failure.getMessage()));
        };
    }

    private static ProblemFact known(String said) {
        String lower = said.toLowerCase(Locale.ROOT);
        return KNOWN.stream()
                .filter(entry -> lower.contains(entry.getKey()))
                .map(entry -> entry.getValue().fact())
                .findFirst()
                .orElseGet(() -> Phrase.SYSTEM_SAYS.fact(ProblemFact.quoted(said)));
    }

    /** A reason of our own not to touch a file. */
    static class Refused extends IOException {
        private static final long serialVersionUID = 1L;

        private final transient ProblemFact reason;

        Refused(Phrase reason) {
            this(reason.fact());
        }

        Refused(ProblemFact reason) {
            super(reason.toString());
            this.reason = reason;
        }

        ProblemFact reason() {
            return reason;
        }
    }

    /** A file that is not to be replaced without asking. */
    static final class Protected extends Refused {
        private static final long serialVersionUID = 1L;

        Protected(ProblemFact reason) {
            super(reason);
        }
    }
}
