package app.fulcrum.storage.scenario;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.storage.catalog.BundledPriceBook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The scenario files kept for tests, and the price book they are written for: the one that comes with the program. */
final class ScenarioFiles {

    static final Path FOLDER = Path.of("src", "test", "resources", "scenarios");

    static final PriceBook BOOK = new BundledPriceBook().read().value().orElseThrow();

    private ScenarioFiles() {}

    /** Every scenario file in and below a folder. */
    static List<Path> in(String folder) {
        try (Stream<Path> files = Files.walk(FOLDER.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ScenarioFormat.EXTENSION))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
