package app.fulcrum.former;

import app.fulcrum.model.projection.Projector;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.session.Document;
import app.fulcrum.session.PriceBookStamp;
import app.fulcrum.storage.catalog.PriceBookReader;
import app.fulcrum.storage.json.Findings;
import app.fulcrum.storage.json.JsonPrinter;
import app.fulcrum.storage.json.JsonReader;
import app.fulcrum.storage.json.Limits;
import app.fulcrum.storage.scenario.ScenarioFormat;
import app.fulcrum.support.Books;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes the archive of {@link KeptAnswers} with the engine of the commit it is run on. The archive of 0.1 stays: this
 * shows how it was made, and is kept only as long as it fits the model.
 */
final class AnswersWriter {

    private static final int COUNT = 10_000;
    private static final long SEED = 9;
    private static final LocalDateTime ANY_TIME = LocalDateTime.of(2026, 11, 30, 0, 0);

    private final ScenarioFormat format = new ScenarioFormat(Books.bundled(), "0.1.0");
    private final StringBuilder scenarios = new StringBuilder();
    private final StringBuilder answers = new StringBuilder();

    private AnswersWriter() {}

    /** @param arguments the archive to write */
    public static void main(String... arguments) throws IOException {
        new AnswersWriter().write(Path.of(arguments[0]));
    }

    private void write(Path archive) throws IOException {
        DrawnScenarios drawn = new DrawnScenarios(Books.bundled(), Books.presets(), new SplittableRandom(SEED));
        for (int number = 0; number < COUNT; number++) {
            add(drawn.next(number));
        }
        try (OutputStream out = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            put(zip, KeptAnswers.DAY, Books.TODAY + "\n");
            put(zip, KeptAnswers.SCENARIOS, scenarios.toString());
            put(zip, KeptAnswers.ANSWERS, answers.toString());
            for (String name : PriceBookReader.FILES) {
                put(zip, KeptAnswers.BOOK + name, Files.readString(Path.of("pricing-data", name)));
            }
        }
    }

    private void add(Scenario scenario) {
        byte[] text = format.write(Document.of(scenario, PriceBookStamp.of(Books.bundled())));
        JsonReader.read(text, new Findings("", Limits.SCENARIO))
                .ifPresent(file -> scenarios.append(JsonPrinter.compact(file)).append('\n'));
        Map<String, String> all = Answers.of(Projector.project(scenario, Books.bundled(), Books.TODAY));
        if (answers.isEmpty()) {
            answers.append(String.join("\t", all.keySet())).append('\n');
        }
        answers.append(String.join("\t", all.values())).append('\n');
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ANY_TIME);
        zip.putNextEntry(entry);
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
