package app.fulcrum.answers;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.storage.catalog.PriceBookReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Some records of every kind from the bundled price book, as they were one day, without notes. A change of the format of
 * price books changes these files; a change of prices never does.
 */
final class FrozenBook {

    /** The day it is from, taken for today. */
    static final LocalDate DAY = LocalDate.of(2026, 11, 29);

    private static final Path FOLDER = Path.of("src", "test", "resources", "answers", "price-book");

    private FrozenBook() {}

    /** @throws IllegalStateException if anything of it is not read */
    static PriceBook read() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : PriceBookReader.FILES) {
            files.put(name, Files.readAllBytes(FOLDER.resolve(name)));
        }
        Outcome<PriceBook> book = PriceBookReader.read(files);
        if (!book.problems().isEmpty()) {
            throw new IllegalStateException(FOLDER + ": " + book.problems());
        }
        return book.value().orElseThrow();
    }
}
