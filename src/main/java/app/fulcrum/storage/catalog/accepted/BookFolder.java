package app.fulcrum.storage.catalog.accepted;

import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.ProblemFact;
import app.fulcrum.storage.file.FailureReason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** A folder that a book is written to in one step: there is the whole book, or nothing. */
record BookFolder(Path folder) {

    /** What is wrong with a folder that is written to; empty where nothing is known. */
    Optional<ProblemFact> whyNot() {
        if (folder.toString().isEmpty()) {
            return Optional.of(Phrase.NAME_EMPTY.fact());
        }
        if (Files.isSymbolicLink(folder)) {
            return Optional.of(Phrase.IS_LINK.fact());
        }
        try {
            if (Files.isDirectory(folder)) {
                return isEmpty() ? whyNotBeside() : Optional.of(Phrase.HAS_FILES.fact());
            }
            return Files.exists(folder, LinkOption.NOFOLLOW_LINKS)
                    ? Optional.of(Phrase.IS_FILE.fact())
                    : whyNotBeside();
        } catch (IOException failure) {
            return Optional.of(FailureReason.of(failure));
        }
    }

    private boolean isEmpty() throws IOException {
        try (DirectoryStream<Path> held = Files.newDirectoryStream(folder)) {
            return !held.iterator().hasNext();
        }
    }

    /** The book is put together beside the folder, and then takes its place. */
    private Optional<ProblemFact> whyNotBeside() {
        Path beside = beside();
        if (!Files.isDirectory(beside)) {
            return Optional.of((Files.exists(beside) ? Phrase.PART_IS_FILE : Phrase.NOR_ITS_FOLDER).fact());
        }
        return Files.isWritable(beside) ? Optional.empty() : Optional.of(Phrase.NO_RIGHTS_IN_FOLDER.fact());
    }

    private Path beside() {
        Path parent = folder.toAbsolutePath().getParent();
        return parent == null ? folder : parent;
    }

    /** Puts files into the folder, which must be empty or not there. Nothing of them is left where that fails. */
    void fill(Map<String, byte[]> files) throws IOException {
        String mark = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        Path filled = Files.createDirectory(beside().resolve(".fulcrum-book-" + mark));
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                write(filled.resolve(file.getKey()), file.getValue());
            }
            // Not every system puts a folder in the place of another; one with anything in it is never deleted.
            Files.deleteIfExists(folder);
            Files.move(filled, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            clear(filled);
            throw failure;
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    private static void clear(Path filled) throws IOException {
        if (Files.isDirectory(filled)) {
            try (DirectoryStream<Path> held = Files.newDirectoryStream(filled)) {
                for (Path file : held) {
                    Files.deleteIfExists(file);
                }
            }
            Files.deleteIfExists(filled);
        }
    }
}
