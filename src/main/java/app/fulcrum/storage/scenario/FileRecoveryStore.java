package app.fulcrum.storage.scenario;

import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.session.document.Document;
import app.fulcrum.session.file.OpenFile;
import app.fulcrum.session.file.RecoveryStore;
import app.fulcrum.storage.file.ProcessClaim;
import app.fulcrum.storage.file.SafeFile;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Recovery copies in a folder of the program's own, one per session. A session holds a claim beside its copy for as long
 * as it lives; a copy whose claim is free was left behind. The last 20 copies put away are kept under another name.
 */
public final class FileRecoveryStore implements RecoveryStore {

    private static final String COPY = ".recovery";
    private static final String PUT_AWAY = ".discarded";
    private static final String CLAIM = ".claim";
    private static final int MOST_PUT_AWAY = 20;
    private static final int LARGEST = 16 << 20;

    private final Path folder;
    private final SafeFile files;
    private final RecoveryJson json;
    private final InstantSource clock;
    private final String own = UUID.randomUUID().toString();
    private final Map<String, ProcessClaim> claims = new ConcurrentHashMap<>();

    /** @param files should keep no backups: these are copies already */
    public FileRecoveryStore(Path folder, SafeFile files, ScenarioFormat format, InstantSource clock) {
        this.folder = folder;
        this.files = files;
        this.json = new RecoveryJson(format);
        this.clock = clock;
    }

    @Override
    public List<Problem> keep(Document document, Optional<OpenFile> file) {
        claim(own);
        byte[] copy = json.write(document, file, clock.instant());
        List<Problem> problems = files.replaceInOwnFolder(path(own, COPY), copy, ProblemCode.NO_RECOVERY_COPY);
        // The first time the folder did not exist before.
        claim(own);
        return problems;
    }

    @Override
    public void forget() {
        delete(path(own, COPY));
        release(own);
    }

    @Override
    public List<Recovered> left() {
        files.sweepOnce(folder);
        deleteClaimsWithoutCopy();
        return leftBehind()
                .flatMap(id -> read(id).value().stream())
                .sorted(Comparator.comparing(Recovered::at).reversed())
                .toList();
    }

    @Override
    public List<Unreadable> unreadable() {
        return leftBehind()
                .flatMap(id -> unreadable(id).stream())
                .sorted(Comparator.comparing(Unreadable::at).reversed())
                .toList();
    }

    private Optional<Unreadable> unreadable(String id) {
        Outcome<Recovered> read = read(id);
        Instant at = Instant.ofEpochMilli(path(id, COPY).toFile().lastModified());
        return read.isRefused() ? Optional.of(new Unreadable(id, at, read.problems())) : Optional.empty();
    }

    /** Copies of sessions that are gone, now held by this one. */
    private Stream<String> leftBehind() {
        return of(COPY).stream().map(copy -> id(copy, COPY)).filter(id -> !id.equals(own) && claim(id));
    }

    private Outcome<Recovered> read(String id) {
        return files.read(path(id, COPY), LARGEST).flatMap(bytes -> json.read(id, bytes));
    }

    @Override
    public void discard(Recovered recovered) {
        putAway(recovered.id());
    }

    @Override
    public void setAside(Unreadable copy) {
        putAway(copy.id());
    }

    @Override
    public void remove(Unreadable copy) {
        delete(path(copy.id(), COPY));
        release(copy.id());
    }

    private void putAway(String id) {
        try {
            Files.move(path(id, COPY), path(id, PUT_AWAY), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException _) {
            // Gone already, or not ours to move: at worst it is offered once more.
            return;
        }
        release(id);
        List<Path> putAway = of(PUT_AWAY);
        putAway.stream().limit(Math.max(0, putAway.size() - MOST_PUT_AWAY)).forEach(FileRecoveryStore::delete);
    }

    /** What sessions leave that are killed before their first copy, or between taking it away and their claim. */
    private void deleteClaimsWithoutCopy() {
        of(CLAIM).stream()
                .map(claim -> id(claim, CLAIM))
                .filter(id -> !claims.containsKey(id) && Files.notExists(path(id, COPY)))
                .flatMap(id -> ProcessClaim.take(path(id, CLAIM)).stream())
                .forEach(ProcessClaim::close);
    }

    /** Whether this session now holds the copy. A claim whose file somebody has deleted is made again. */
    private boolean claim(String id) {
        if (claims.containsKey(id) && Files.exists(path(id, CLAIM))) {
            return true;
        }
        release(id);
        Optional<ProcessClaim> claim = ProcessClaim.take(path(id, CLAIM));
        claim.ifPresent(taken -> claims.put(id, taken));
        return claim.isPresent();
    }

    private void release(String id) {
        ProcessClaim claim = claims.remove(id);
        if (claim != null) {
            claim.close();
        }
    }

    /** Files of a kind, oldest first. */
    private List<Path> of(String kind) {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "*" + kind)) {
            entries.forEach(found::add);
        } catch (IOException _) {
            // No folder, no copies.
            return List.of();
        }
        found.sort(Comparator.comparingLong(file -> file.toFile().lastModified()));
        return found;
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException _) {
            // Tried again when the next copy is put away.
            return;
        }
    }

    private Path path(String id, String kind) {
        return folder.resolve(id + kind);
    }

    private static String id(Path file, String kind) {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.length() - kind.length());
    }
}
