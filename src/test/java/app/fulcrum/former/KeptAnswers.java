package app.fulcrum.former;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.storage.catalog.PriceBookReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Scenarios as texts, and what the engine of another day answered to them: one archive that holds all that engine saw.
 *
 * @param book the price book of that day
 * @param day the day that was taken for today
 * @param scenarios one file each, on one line
 * @param names what the answers are called
 * @param answers the answers to each scenario, in the order of the names
 */
record KeptAnswers(
        PriceBook book, LocalDate day, List<String> scenarios, List<String> names, List<List<String>> answers) {

    static final String ARCHIVE = "/former/answers.zip";
    static final String BOOK = "price-book/";
    static final String DAY = "day.txt";
    static final String SCENARIOS = "scenarios.jsonl";
    static final String ANSWERS = "answers.tsv";

    static KeptAnswers read() {
        Map<String, byte[]> files = files();
        List<String> table = lines(files, ANSWERS);
        return new KeptAnswers(
                book(files),
                LocalDate.parse(lines(files, DAY).getFirst()),
                lines(files, SCENARIOS),
                row(table.getFirst()),
                table.stream().skip(1).map(KeptAnswers::row).toList());
    }

    private static List<String> row(String line) {
        return List.of(line.split("\t", -1));
    }

    private static Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (InputStream archive = Objects.requireNonNull(KeptAnswers.class.getResourceAsStream(ARCHIVE));
                ZipInputStream zip = new ZipInputStream(archive)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return files;
    }

    private static PriceBook book(Map<String, byte[]> files) {
        Map<String, byte[]> book = new LinkedHashMap<>();
        files.forEach((name, content) -> {
            if (name.startsWith(BOOK)) {
                book.put(name.substring(BOOK.length()), content);
            }
        });
        FormerBook.bringUpToDate(book);
        return PriceBookReader.read(book).value().orElseThrow();
    }

    private static List<String> lines(Map<String, byte[]> files, String name) {
        String text = new String(Objects.requireNonNull(files.get(name), name), StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        lines.removeLast();
        return List.copyOf(lines);
    }
}
