package app.fulcrum.storage.catalog;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact;
import app.fulcrum.session.PriceBookSource;
import app.fulcrum.storage.catalog.field.RecordFile;
import app.fulcrum.storage.file.FailureReason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A price book in a folder of the user's. */
public final class DirectoryPriceBook implements PriceBookSource {

    private final Path folder;

    public DirectoryPriceBook(Path folder) {
        this.folder = folder;
    }

    /** The files that a book in a folder is read from, whether they are there or not. */
    public static List<Path> files(Path folder) {
        return PriceBookReader.FILES.stream().map(folder::resolve).toList();
    }

    @Override
    public Outcome<PriceBook> read() {
        return content(folder).flatMap(PriceBookReader::read);
    }

    @Override
    public Optional<Path> folder() {
        return Optional.of(folder);
    }

    /** The content of the files of a book in a folder by name, or why it cannot be had. */
    public static Outcome<Map<String, byte[]>> content(Path folder) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        List<Problem> unreadable = new ArrayList<>();
        for (String name : PriceBookReader.FILES) {
            Path file = folder.resolve(name);
            if (!Files.isRegularFile(file)) {
                unreadable.add(unreadable(name, (Files.exists(file) ? Phrase.NOT_ORDINARY : Phrase.NOT_THERE).fact()));
                continue;
            }
            try (InputStream content = Files.newInputStream(file)) {
                files.put(name, content.readNBytes(RecordFile.mostBytes() + 1));
            } catch (IOException reason) {
                unreadable.add(unreadable(name, FailureReason.of(reason)));
            }
        }
        return unreadable.isEmpty() ? Outcome.of(files) : Outcome.refused(unreadable);
    }

    private static Problem unreadable(String name, ProblemFact reason) {
        return Problem.of(ProblemCode.UNREADABLE_FILE, Place.in(name, ""), reason);
    }
}
