package app.fulcrum.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What is written about the program, in Markdown. */
final class Pages {

    static final Path SITE = Path.of("src", "site", "markdown");

    private static final List<Path> ROOTS = List.of(SITE, Path.of("pricing-data"), Path.of("assets"));

    private Pages() {}

    static List<Path> all() {
        return Stream.concat(Stream.of(Path.of("README.md")), ROOTS.stream().flatMap(Pages::in))
                .toList();
    }

    private static Stream<Path> in(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
