package app.fulcrum.storage.file;

import static app.fulcrum.model.problem.ProblemFact.number;

import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact;
import app.fulcrum.model.problem.ProblemFact.Moment;
import app.fulcrum.session.file.Protection;
import app.fulcrum.storage.file.FailureReason.Protected;
import app.fulcrum.storage.file.FailureReason.Refused;
import app.fulcrum.storage.file.FileOperations.Facts;
import app.fulcrum.storage.file.FileOperations.Kind;
import app.fulcrum.storage.file.PathLocks.Busy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads and replaces whole files. A replacement either happens in whole or leaves the old file as it was.
 *
 * <p>A symbolic link is followed: the file it leads to is replaced and the link stays. A file with several names (hard
 * links) is replaced under the name saved to; the other names keep the version before.
 */
public final class SafeFile {

    /** Larger files are none of ours; whoever saves over one has said so and keeps no copy. */
    private static final int LARGEST_BACKUP = 16 << 20;

    private final FileOperations files;
    private final PathLocks locks;
    private final Optional<Backups> backups;
    private final Replacement replacement;
    private final Set<Path> swept = ConcurrentHashMap.newKeySet();

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
        sweepFolderOf(file);
        try {
            Facts facts = ordinaryFile(file);
            byte[] bytes = files.read(file, limit + 1);
            return bytes.length > limit
                    ? refused(
                            ProblemCode.LIMIT_EXCEEDED,
                            file,
                            Phrase.SIZE_IN_BYTES.fact(),
                            number(Math.max(facts.size(), bytes.length)),
                            number(limit))
                    : Outcome.of(bytes);
        } catch (IOException failure) {
            return refused(ProblemCode.UNREADABLE_FILE, file, FailureReason.of(failure));
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
        Facts facts = files.facts(file).orElseThrow(() -> new Refused(Phrase.DOES_NOT_EXIST));
        checkKind(facts.kind());
        return facts;
    }

    static void checkKind(Kind kind) throws Refused {
        switch (kind) {
            case FILE -> {}
            case FOLDER -> throw new Refused(Phrase.IS_FOLDER);
            case OTHER -> throw new Refused(Phrase.IS_DEVICE);
        }
    }

    /**
     * Replaces a file, or makes it.
     *
     * @param expectedSha256 hash of what the file must still hold; empty replaces whatever is there
     * @param protection whether a file that is read-only or somebody else's may be replaced
     * @return hash of what it holds now, perhaps with warnings; or why nothing was changed
     */
    public Outcome<String> replace(Path file, byte[] bytes, Optional<String> expectedSha256, Protection protection) {
        try {
            return put(file, bytes, expectedSha256, protection);
        } catch (Busy busy) {
            return refused(ProblemCode.FILE_IN_USE, file, busy.holder());
        } catch (Protected guarded) {
            return refused(ProblemCode.PROTECTED_FILE, file, guarded.reason());
        } catch (IOException failure) {
            return refused(ProblemCode.UNWRITABLE_FILE, file, FailureReason.of(failure));
        }
    }

    private Outcome<String> put(Path file, byte[] bytes, Optional<String> expectedSha256, Protection protection)
            throws IOException {
        Path target = files.followLinks(file);
        sweepOnce(target.resolveSibling(""));
        try (PathLocks.Held _ = locks.hold(target)) {
            return putLocked(target, bytes, expectedSha256, protection);
        }
    }

    private Outcome<String> putLocked(Path target, byte[] bytes, Optional<String> expected, Protection protection)
            throws IOException {
        Optional<Facts> facts = files.facts(target);
        if (facts.isEmpty()) {
            return write(target, bytes, Optional.empty());
        }
        checkKind(facts.get().kind());
        byte[] old = files.read(target, LARGEST_BACKUP + 1);
        if (expected.isPresent() && !expected.get().equals(Sha256.of(old))) {
            LocalDateTime time = LocalDateTime.ofInstant(facts.get().modified(), ZoneId.systemDefault());
            return refused(ProblemCode.CHANGED_ELSEWHERE, target, new Moment(time));
        }
        Optional<ProblemFact> guarded = protection == Protection.RESPECT ? files.protection(target) : Optional.empty();
        if (guarded.isPresent()) {
            throw new Protected(guarded.get());
        }
        return write(target, bytes, Optional.of(old));
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
            warnings.add(problem(ProblemCode.SAVED_UNSURELY, target, FailureReason.of(failure)));
        }
        return Outcome.of(Sha256.of(bytes), warnings);
    }

    private static void backUp(Path target, byte[] old, Backups backups, List<Problem> warnings) {
        try {
            if (old.length > LARGEST_BACKUP) {
                throw new Refused(Phrase.LARGER_THAN_SCENARIOS);
            }
            backups.keep(target, old);
        } catch (IOException failure) {
            warnings.add(problem(ProblemCode.NO_BACKUP, target, folder(backups.folder()), FailureReason.of(failure)));
        }
    }

    /**
     * Replaces a file of the program's own, whose folder is made if need be.
     *
     * @param code what it means that this failed; named with the folder and the reason, since the user knows no such file
     * @return the problem, or nothing when all went well
     */
    public List<Problem> replaceInOwnFolder(Path file, byte[] bytes, ProblemCode code) {
        Path folder = file.resolveSibling("");
        try {
            files.createPrivateFolders(folder);
            return put(file, bytes, Optional.empty(), Protection.RESPECT).problems();
        } catch (IOException failure) {
            return List.of(Problem.of(code, Place.in("", ""), folder(folder), FailureReason.of(failure)));
        }
    }

    /**
     * Deletes what saves that were cut short left in a folder, the first time it is asked to; reading and replacing files
     * do so by themselves. What cannot be deleted stays.
     */
    public void sweepOnce(Path folder) {
        try {
            if (swept.add(folder.toAbsolutePath())) {
                TempFiles.clean(folder, files, Instant.now());
            }
        } catch (IOException _) {
            // They are hidden, small and harmless; the next start tries again.
            return;
        }
    }

    private void sweepFolderOf(Path file) {
        try {
            sweepOnce(files.followLinks(file).resolveSibling(""));
        } catch (IOException _) {
            // Why the file cannot be reached is told by whoever reads it.
            return;
        }
    }

    private static <T> Outcome<T> refused(ProblemCode code, Path file, ProblemFact... facts) {
        return Outcome.refused(problem(code, file, facts));
    }

    private static Problem problem(ProblemCode code, Path file, ProblemFact... facts) {
        return Problem.of(code, Place.in(String.valueOf(file.getFileName()), ""), facts);
    }

    private static ProblemFact folder(Path folder) {
        return ProblemFact.quoted(folder.toString());
    }
}
