package app.fulcrum;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.controller.document.FaultController;
import app.fulcrum.controller.document.Notices;
import app.fulcrum.storage.enclosure.EnclosureReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Names, mails, projects and keys of a bill are nowhere after it was taken over: the files of use among the test resources
 * have such a word wherever their format has room for people.
 */
class PlantedNamesTest extends WindowTestBase {

    private static final Path USAGE = Path.of("src", "test", "resources", "usage");
    private static final String PLANTED = "PLANTED";
    private static final List<String> EXPORTS = List.of("xlsx", "pdf", "png", "svg", "csv", "tsv", "md", "json");

    static List<Path> bills() throws IOException {
        try (Stream<Path> files = Files.list(USAGE)) {
            return files.filter(file -> read(file).contains(PLANTED)).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("bills")
    void nothingIsInTheScenarioOrInWhatIsMadeOfIt(Path bill) throws IOException {
        Path plan = Files.copy(
                Path.of("src", "test", "resources", "scenarios", "good", "minimal.fulcrum.json"),
                folder.resolve("plan.fulcrum.json"));

        CommandRun imported = CommandRun.of("import", bill.toString(), "--into", plan.toString());
        assertThat(imported.out() + imported.err() + Files.readString(plan)).doesNotContain(PLANTED);

        List<String> export = new ArrayList<>(List.of("export", plan.toString()));
        EXPORTS.forEach(kind ->
                export.addAll(List.of("--" + kind, folder.resolve("out." + kind).toString())));
        CommandRun exported = CommandRun.of(export.toArray(String[]::new));

        assertThat(exported.exitCode()).as(exported.toString()).isZero();
        for (String kind : EXPORTS) {
            assertThat(content(folder.resolve("out." + kind)))
                    .as(kind)
                    .isNotEmpty()
                    .doesNotContain(PLANTED);
        }
    }

    /** Settings, recovery copies, backups and the log are files too; a fault is logged by its place, never by its words. */
    @Test
    void nothingIsInTheFoldersOfTheProgramNorInItsLog() throws IOException {
        Path log = folder.resolve("state/log");
        LogFile.start(log);
        open(1600, 1000);
        dialogs.imports = bills();
        dialogs.taken = Optional.of(IntStream.range(0, 100).boxed().collect(Collectors.toCollection(TreeSet::new)));
        press("Shortcut+I");
        settle();
        onFxThread(() -> new FaultController(new Notices(), () -> {}, _ -> {}, "0.0.0-test")
                .report(new IllegalStateException("of " + PLANTED)));
        onFxThread(window::close);

        assertThat(dialogs.asked).contains("import");
        assertThat(content(log.resolve("fulcrum-0.log"))).contains("IllegalStateException");
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(content(file)).as(file.toString()).doesNotContain(PLANTED);
            }
        }
    }

    /** Everything that can be read out of a file, packed or not. */
    private static String content(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String name = file.getFileName().toString();
        StringBuilder all = new StringBuilder(new String(bytes, StandardCharsets.ISO_8859_1));
        if (name.endsWith(".xlsx")) {
            try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    all.append(entry.getName()).append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        if (name.endsWith(".pdf")) {
            try (PDDocument document = Loader.loadPDF(bytes)) {
                all.append(new PDFTextStripper().getText(document));
            }
        }
        if (Set.of("pdf", "png", "svg").stream().anyMatch(name::endsWith)) {
            EnclosureReader.all(bytes, name)
                    .value()
                    .orElseThrow()
                    .forEach(carried -> all.append(new String(carried.bytes(), StandardCharsets.UTF_8)));
        }
        return all.toString();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
