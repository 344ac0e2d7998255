package app.fulcrum.storage.file;

import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.storage.file.FileOperations.Facts;
import app.fulcrum.storage.file.FileOperations.Kind;
import app.fulcrum.storage.file.Reason.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads and replaces whole files. A replacement either happens in whole or leaves the old file as it was.
 *
 * <p>A symbolic link is followed: the file it leads to is replaced and the link stays. A file with several names (hard
 * links) is replaced under the name saved to; the other names keep the version before.
 */
public final class SafeFile {

    /** Larger files are none of ours; whoever saves over one has said so and keeps no copy. */
    private static final int LARGEST_BACKUP = 16 << 20;

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final FileOperations files;
    private final PathLocks locks;
    private final Optional<Backups> backups;
    private final Replacement replacement;

    /** @param backups where the version before is kept; empty for files nobody would want back */
    public SafeFile(FileOperations files, PathLocks locks, Optional<Backups> backups) {
        this.files = files;
        this.locks = locks;
        this.backups = backups;
        this.replacement = new Replacement(files);
    }

    /** The same for files that can be made again, whose earlier versions need not be kept. */
    public SafeFile withoutBackups() {
        return new SafeFile(files, locks, Optional.empty());
    }

    /** The bytes of an ordinary file, or why they could not be read. */
    public Outcome<byte[]> read(Path file, int limit) {
        try {
            Facts facts = ordinaryFile(file);
            byte[] bytes = files.read(file, limit + 1);
            return bytes.length > limit
                    ? refused(
                            ProblemCode.LIMIT_EXCEEDED,
                            file,
                            "size in bytes",
                            Math.max(facts.size(), bytes.length),
                            limit)
                    : Outcome.of(bytes);
        } catch (IOException failure) {
            return refused(ProblemCode.UNREADABLE_FILE, file, Reason.of(failure));
        }
    }

    /** The versions kept of a file, newest first; none where none are kept. */
    public List<Path> backups(Path file) {
        if (backups.isEmpty()) {
            return List.of();
        }
        try {
            return backups.get().of(file);
        } catch (IOException unreadable) {
            // Nothing can be offered then; the reason the file itself was not opened is told elsewhere.
            return List.of();
        }
    }

    /** Anything else could block, never end, or do something when it is opened. */
    private Facts ordinaryFile(Path file) throws IOException {
        Facts facts = files.facts(file).orElseThrow(() -> new Refused("it does not exist"));
        checkKind(facts.kind());
        return facts;
    }

    private static void checkKind(Kind kind) throws Refused {
        switch (kind) {
            case FILE -> {}
            case FOLDER -> throw new Refused("it is a folder");
            case OTHER -> throw new Refused("it is a pipe or a device and not a file");
        }
    }

    /**
     * Replaces a file, or makes it.
     *
     * @param expectedSha256 hash of what the file must still hold; empty replaces whatever is there
     * @return hash of what it holds now, perhaps with warnings; or why nothing was changed
     */
    public Outcome<String> replace(Path file, byte[] bytes, Optional<String> expectedSha256) {
        try {
            Path target = files.followLinks(file);
            try (PathLocks.Held _ = locks.hold(target)) {
                return replaceLocked(target, bytes, expectedSha256);
            }
        } catch (IOException failure) {
            return refused(ProblemCode.UNWRITABLE_FILE, file, Reason.of(failure));
        }
    }

    private Outcome<String> replaceLocked(Path target, byte[] bytes, Optional<String> expected) throws IOException {
        Optional<Facts> facts = files.facts(target);
        if (facts.isPresent()) {
            checkKind(facts.get().kind());
            byte[] old = files.read(target, LARGEST_BACKUP + 1);
            if (expected.isPresent() && !expected.get().equals(Sha256.of(old))) {
                String moment = MINUTE.format(facts.get().modified().atZone(ZoneId.systemDefault()));
                return refused(ProblemCode.CHANGED_ELSEWHERE, target, moment);
            }
            return write(target, bytes, Optional.of(old));
        }
        return write(target, bytes, Optional.empty());
    }

    private Outcome<String> write(Path target, byte[] bytes, Optional<byte[]> old) throws IOException {
        List<Problem> warnings = new ArrayList<>();
        if (old.isPresent() && backups.isPresent()) {
            backUp(target, old.get(), backups.get(), warnings);
        }
        replacement.put(bytes, target, old.isPresent());
        try {
            files.forceFolder(target.resolveSibling(""));
        } catch (IOException failure) {
            warnings.add(problem(ProblemCode.SAVED_UNSURELY, target, Reason.of(failure)));
        }
        return Outcome.of(Sha256.of(bytes), warnings);
    }

    private static void backUp(Path target, byte[] old, Backups backups, List<Problem> warnings) {
        try {
            if (old.length > LARGEST_BACKUP) {
                throw new Refused("it is larger than any scenario");
            }
            backups.keep(target, old);
        } catch (IOException failure) {
            warnings.add(problem(ProblemCode.NO_BACKUP, target, Reason.of(failure)));
        }
    }

    /** Replaces a file of the program's own, whose folder is made if need be. */
    public Outcome<String> replaceInOwnFolder(Path file, byte[] bytes) {
        try {
            files.createPrivateFolders(file.resolveSibling(""));
        } catch (IOException failure) {
            return refused(ProblemCode.UNWRITABLE_FILE, file, Reason.of(failure));
        }
        return replace(file, bytes, Optional.empty());
    }

    /** Deletes what saves that were cut short left in a folder. What cannot be deleted stays. */
    public void cleanUp(Path folder) {
        try {
            TempFiles.clean(folder, files);
        } catch (IOException _) {
            // They are hidden, small and harmless; the next start tries again.
            return;
        }
    }

    private static <T> Outcome<T> refused(ProblemCode code, Path file, Object... arguments) {
        return Outcome.refused(problem(code, file, arguments));
    }

    private static Problem problem(ProblemCode code, Path file, Object... arguments) {
        return Problem.of(code, Place.in(String.valueOf(file.getFileName()), ""), arguments);
    }
}
