package app.fulcrum.storage.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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
        write(freeName(own), bytes);
        List<Path> versions = files.list(own, "*.bak");
        for (Path old : versions.subList(0, Math.max(0, versions.size() - KEPT))) {
            files.deleteIfExists(old);
        }
    }

    private Path freeName(Path own) throws IOException {
        String moment = MOMENT.format(clock.instant());
        int count = 0;
        Path name;
        do {
            name = own.resolve(String.format(Locale.ROOT, "%s-%03d.bak", moment, count++));
        } while (files.facts(name).isPresent());
        return name;
    }

    private void write(Path file, byte[] bytes) throws IOException {
        try (FileOperations.Writing out = files.create(file, Optional.empty())) {
            for (ByteBuffer left = ByteBuffer.wrap(bytes); left.hasRemaining(); ) {
                out.write(left);
            }
        }
    }

    /** The versions kept of a document, newest first. */
    public List<Path> of(Path document) throws IOException {
        return files.list(folderOf(files.followLinks(document)), "*.bak").reversed();
    }

    /** When a version was put away, as its name says. */
    public static Instant moment(Path version) {
        return MOMENT.parse(version.getFileName().toString().split("-", 2)[0], Instant::from);
    }

    private Path folderOf(Path document) {
        return folder.resolve(Sha256.of(document.toString()).substring(0, 32));
    }
}
