package app.fulcrum.storage.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Earlier versions of documents, in a folder of the program's own. Each document has its folder, named by its full path,
 * so that files of the same name in different places do not overwrite each other's versions.
 */
public final class Backups {

    /** Versions kept of each document. */
    public static final int KEPT = 10;

    /** Says in words whose versions a folder holds. */
    private static final String ORIGIN = "origin.txt";

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final Pattern NAME = Pattern.compile("(\\d{8}T\\d{6}\\.\\d{3}Z)-(\\d{3,9})\\.bak");

    private final Path folder;
    private final FileOperations files;
    private final InstantSource clock;

    public Backups(Path folder, FileOperations files, InstantSource clock) {
        this.folder = folder;
        this.files = files;
        this.clock = clock;
    }

    /** Keeps a version, and drops the oldest beyond {@value #KEPT}. */
    void keep(Path document, byte[] bytes) throws IOException {
        Path own = folderOf(document);
        files.createPrivateFolders(own);
        if (files.facts(own.resolve(ORIGIN)).isEmpty()) {
            write(own.resolve(ORIGIN), (document + "\n").getBytes(StandardCharsets.UTF_8));
        }
        List<Version> before = versions(own);
        write(own.resolve(nameAfter(before)), bytes);
        for (Version old : before.subList(0, Math.max(0, before.size() + 1 - KEPT))) {
            files.deleteIfExists(old.file());
        }
    }

    private String nameAfter(List<Version> before) {
        int last = before.isEmpty() ? -1 : before.getLast().number();
        return String.format(Locale.ROOT, "%s-%03d.bak", MOMENT.format(clock.instant()), last + 1);
    }

    /**
     * A version put away. Numbers say the order, and moments only when: a clock may have been ahead for a while.
     *
     * @param number one more than that of the version before
     */
    private record Version(Path file, int number) {

        private static final Comparator<Version> ORDER =
                Comparator.comparingInt(Version::number).thenComparing(Version::file);

        static Optional<Version> of(Path file) {
            Matcher name = NAME.matcher(file.getFileName().toString());
            return name.matches() ? Optional.of(new Version(file, Integer.parseInt(name.group(2)))) : Optional.empty();
        }
    }

    /** The versions in a folder, oldest first. Whatever else lies there is none of ours. */
    private List<Version> versions(Path own) throws IOException {
        return files.list(own, "*.bak").stream()
                .flatMap(file -> Version.of(file).stream())
                .sorted(Version.ORDER)
                .toList();
    }

    private void write(Path file, byte[] bytes) throws IOException {
        try (FileOperations.Writing out = files.create(file, Optional.empty())) {
            for (ByteBuffer left = ByteBuffer.wrap(bytes); left.hasRemaining(); ) {
                out.write(left);
            }
        }
    }

    /** The versions kept of a document, newest first. A document whose folder has gone has those it had. */
    public List<Path> of(Path document) throws IOException {
        return versions(folderOf(followed(document))).reversed().stream()
                .map(Version::file)
                .toList();
    }

    private Path followed(Path document) throws IOException {
        try {
            return files.followLinks(document);
        } catch (NoSuchFileException _) {
            return document.toAbsolutePath();
        }
    }

    /**
     * When a version was put away, as the clock said then.
     *
     * @param version one of those of a document
     */
    public static Instant moment(Path version) {
        return MOMENT.parse(version.getFileName().toString().split("-", 2)[0], Instant::from);
    }

    /** Where versions are kept. */
    Path folder() {
        return folder;
    }

    private Path folderOf(Path document) {
        return folder.resolve(Sha256.of(document.toString()).substring(0, 32));
    }
}
