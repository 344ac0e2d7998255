package app.fulcrum.controller.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.fulcrum.controller.Projections;
import app.fulcrum.controller.document.DocumentContext;
import app.fulcrum.controller.document.DocumentController;
import app.fulcrum.controller.document.Notices;
import app.fulcrum.controller.document.Preferences;
import app.fulcrum.controller.task.Tasks;
import app.fulcrum.model.resolution.Origin;
import app.fulcrum.model.resolution.Resolution;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.usage.column.ColumnRole;
import app.fulcrum.session.ScenarioSession;
import app.fulcrum.session.document.Document;
import app.fulcrum.session.document.PriceBookStamp;
import app.fulcrum.session.settings.Settings;
import app.fulcrum.storage.catalog.DirectoryPriceBook;
import app.fulcrum.storage.catalog.accepted.SavedPriceBook;
import app.fulcrum.storage.file.DiskOperations;
import app.fulcrum.storage.file.PathLocks;
import app.fulcrum.storage.file.SafeFile;
import app.fulcrum.storage.ingestion.FileIngestion;
import app.fulcrum.storage.output.DiskLookup;
import app.fulcrum.storage.scenario.FileScenarioStore;
import app.fulcrum.storage.scenario.ScenarioFormat;
import app.fulcrum.storage.settings.FileSettingsStore;
import app.fulcrum.support.Books;
import app.fulcrum.support.ScriptedDialogs;
import app.fulcrum.view.control.Tone;
import app.fulcrum.view.ingestion.ColumnsForm;
import app.fulcrum.view.ingestion.ImportForm;
import app.fulcrum.view.ingestion.ImportForm.Row;
import app.fulcrum.view.ingestion.OfferForm;
import app.fulcrum.view.ingestion.OfferForm.ListedRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files are reviewed before anything changes, and taken over as one step. */
class ImportControllerTest {

    private static final InputKey PRICE = InputKey.of(new AlternativeId("closed-api"), Input.INPUT_PRICE);
    private static final InputKey OUTPUT_PRICE = InputKey.of(new AlternativeId("closed-api"), Input.OUTPUT_PRICE);
    private static final String LIST = """
        {"anthropic": {"models": {"claude-sonnet-5-5": {"cost": {"input": %s, "output": 11}}}}}
        """;

    @TempDir
    private Path folder;

    private final Notices notices = new Notices();
    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private final Tasks tasks = Tasks.inline();
    private final ScenarioSession session = new ScenarioSession(
            Document.of(Books.preset("chat"), PriceBookStamp.of(Books.bundled())),
            PriceBookStamp.of(Books.bundled()),
            () -> Instant.EPOCH);
    private ImportController imports;

    @BeforeEach
    void setUp() {
        Projections projections = new Projections(session, Books.bundled(), () -> Books.TODAY, Runnable::run);
        DiskOperations disk = new DiskOperations();
        SafeFile files = new SafeFile(disk, new PathLocks(folder.resolve("locks"), disk), Optional.empty());
        DocumentContext context = new DocumentContext(
                session,
                new FileScenarioStore(new ScenarioFormat(Books.bundled(), "1.0.0"), files),
                new DiskLookup(disk),
                dialogs,
                new Preferences(
                        Settings.INITIAL, new FileSettingsStore(folder.resolve("config"), files), tasks, notices::show),
                notices,
                tasks);
        imports = new ImportController(
                projections,
                new FileIngestion(files, ZoneOffset.UTC),
                context,
                new DocumentController(context),
                new BookSaving(new SavedPriceBook(), Optional.empty()));
    }

    private Path list(String name, String price) throws IOException {
        return Files.writeString(folder.resolve(name), LIST.formatted(price));
    }

    private ImportForm reviewed() {
        return dialogs.reviewed.orElseThrow();
    }

    /** With spaces that may break. */
    private static String plain(String text) {
        return text.replaceAll("\\h", " ");
    }

    @Test
    void theReviewSaysWhatThereIsAndWhatWouldBeAndWhatComesOfIt() throws IOException {
        dialogs.imports = List.of(list("prices.json", "3.5"));

        imports.open();

        ImportForm form = reviewed();
        assertThat(form.recognized()).contains("“prices.json”", "models.dev", "Nothing has changed yet");
        assertThat(form.rows())
                .extracting(
                        Row::name,
                        row -> plain(row.now()),
                        row -> plain(row.then()),
                        row -> plain(row.change()),
                        Row::isFar,
                        Row::isTaken)
                .containsExactly(
                        tuple("Input price", "$2.00 / 1M tokens", "$3.50 / 1M tokens", "+75 %", true, true),
                        tuple("Output price", "$10.00 / 1M tokens", "$11.00 / 1M tokens", "+10 %", false, true));
        assertThat(form.rows()).extracting(Row::owner).containsOnly("Closed API");
        assertThat(form.effect().apply(Set.of()))
                .contains("stays Hosted open API")
                .doesNotContain("→");
        assertThat(form.effect().apply(Set.of(0))).contains("stays Hosted open API", "Closed API: $8,170 → $1");
        assertThat(session.state().isEdited()).isFalse();
    }

    @Test
    void whatIsTakenIsOneStepWithTheFileAsItsOrigin() throws IOException {
        Scenario before = session.scenario();
        dialogs.imports = List.of(list("prices.json", "3.5"));
        dialogs.taken = Optional.of(Set.of(0));

        imports.open();

        assertThat(session.scenario().assumption(PRICE).orElseThrow().value().base())
                .isEqualTo(3.5);
        assertThat(session.scenario().unsourced()).isEqualTo(before.unsourced());
        assertThat(session.scenario().assumption(OUTPUT_PRICE)).isEmpty();
        assertThat(Resolution.of(session.scenario(), Books.bundled()).of(PRICE).origin())
                .isInstanceOfSatisfying(
                        Origin.Imported.class,
                        imported -> assertThat(imported.file().name()).isEqualTo("prices.json"));
        assertThat(notices.messageProperty().get().tone()).isEqualTo(Tone.GOOD);
        session.undo();
        assertThat(session.scenario()).isEqualTo(before);
    }

    @Test
    void whoBacksOutChangesNothing() throws IOException {
        Scenario before = session.scenario();
        dialogs.imports = List.of(list("prices.json", "3.5"));

        imports.open();

        assertThat(session.scenario()).isEqualTo(before);
        assertThat(session.nextUndo()).isEmpty();
    }

    @Test
    void theNextOfSeveralFilesIsOfferedAndFindsWhatTheFirstChanged() throws IOException {
        dialogs.imports = List.of(list("one.json", "3.5"), list("two.json", "3.5"));
        dialogs.taken = Optional.of(Set.of(0, 1));

        imports.open();
        notices.messageProperty().get().choices().getFirst().action().run();

        assertThat(reviewed().rows()).extracting(Row::isFree).containsOnly(false);
    }

    /** The scenario holds a price of another list: the row says so and names it. */
    @Test
    void aListThatDeniesAnEarlierOneNamesIt() throws IOException {
        dialogs.imports = List.of(list("one.json", "3.5"));
        dialogs.taken = Optional.of(Set.of(0));
        imports.open();
        dialogs.imports = List.of(list("two.json", "4"));

        imports.open();

        assertThat(reviewed().rows())
                .extracting(Row::status)
                .containsExactly("what counts now is from “one.json”, which says otherwise", "");
    }

    @Test
    void everyOfferOfAListIsShownTheLargestMoveFirst() throws IOException {
        dialogs.imports = List.of(book("""
            {"anthropic": {"models": {"claude-sonnet-5-5": {"cost": {"input": 2.2, "output": 10, "cache_read": 0.2}}}},
             "openai": {"models": {"gpt-4o-mini": {"cost": {"input": 0.15, "output": 600}},
                                   "gpt-6-luna": {"cost": {"input": 0.1, "output": 0.5}},
                                   "gpt-9": {"cost": {"input": 1, "output": 2}}}}}
            """));

        imports.open();

        OfferForm offers = reviewed().offers().orElseThrow();
        assertThat(offers.title()).startsWith("Offers: 2 cost something else in the list, 1 are new");
        assertThat(offers.rows())
                .extracting(
                        ListedRow::offer,
                        ListedRow::name,
                        row -> plain(row.input()),
                        row -> plain(row.output()),
                        row -> plain(row.change()),
                        ListedRow::isFar,
                        row -> plain(row.remark()),
                        ListedRow::isTicked)
                .startsWith(
                        tuple(
                                "gpt-4o-mini",
                                "GPT-4o mini",
                                "$0.15",
                                "$0.60 → $600",
                                "+99,900 %",
                                true,
                                "about 1,000 times: look at the unit",
                                false),
                        tuple(
                                "claude-sonnet-5-5",
                                "Claude Sonnet 5.5",
                                "$2.00 → $2.20",
                                "$10.00",
                                "+100 %",
                                true,
                                "bought by Closed API · cache read $0.10 → $0.20 · look at the unit",
                                true),
                        tuple(
                                "",
                                "gpt-9",
                                "– → $1.00",
                                "– → $2.00",
                                "",
                                false,
                                "new: the list lacks what else a price book needs",
                                false));
        assertThat(offers.rows().getLast().remark()).isEqualTo("not in the list, which proves nothing");
        assertThat(offers.same()).extracting(ListedRow::name).containsExactly("GPT-6 Luna");
        assertThat(offers.sameTitle()).isEqualTo("One offer is as in the price book");
    }

    @Test
    void tickedOffersBecomeAPriceBookOfOnesOwn() throws IOException {
        dialogs.imports = List.of(list("prices.json", "3.5"));
        dialogs.book = Optional.of(folder.resolve("ours"));
        imports.open();
        List<String> said = new ArrayList<>();

        saving().save(Set.of("claude-sonnet-5-5"), said::add);
        saving().save(Set.of("claude-sonnet-5-5"), said::add);
        dialogs.book = Optional.empty();
        saving().save(Set.of("claude-sonnet-5-5"), said::add);

        assertThat(new DirectoryPriceBook(folder.resolve("ours"))
                        .read()
                        .value()
                        .orElseThrow()
                        .apiOffer("claude-sonnet-5-5")
                        .orElseThrow()
                        .tariffs()
                        .getLast()
                        .base()
                        .input())
                .hasValue(3.5);
        assertThat(said).hasSize(2);
        assertThat(said.getFirst())
                .contains("One offer was taken over", folder.resolve("ours").toString(), "--book DIR");
        assertThat(said.getLast()).contains("The price book was not written to", "there is something in it");
        assertThat(session.state().isEdited()).isFalse();
    }

    private OfferForm.Saving saving() {
        return reviewed().offers().orElseThrow().saving();
    }

    private Path book(String text) throws IOException {
        return Files.writeString(folder.resolve("list.json"), text);
    }

    @Test
    void aDroppedListIsReviewedAndADroppedScenarioIsOpened() throws IOException {
        imports.dropped(List.of(list("prices.json", "3.5")));

        assertThat(dialogs.reviewed).isPresent();

        Path plan = folder.resolve("plan.fulcrum.json");
        Files.copy(Path.of("src/test/resources/scenarios/golden/v2.5/imported-week.fulcrum.json"), plan);
        imports.dropped(List.of(plan));

        assertThat(session.file())
                .hasValueSatisfying(file -> assertThat(file.path()).isEqualTo(plan));
    }

    @Test
    void aFileThatIsNothingKnownIsSaidSo() throws IOException {
        Path other = Files.writeString(folder.resolve("other.json"), "{\"a\": 1}");
        dialogs.imports = List.of(other);

        imports.open();

        assertThat(dialogs.reviewed).isEmpty();
        assertThat(notices.messageProperty().get().tone()).isEqualTo(Tone.BAD);
    }

    /** The file does not say how many GPUs there were: that is asked for, and then reviewed. */
    @Test
    void whatABenchmarkDoesNotSayIsAskedFor() throws IOException {
        Path bench = Files.writeString(folder.resolve("bench.json"), """
            {"date":"20261128-101500","model_id":"acme/model-70b","num_prompts":500,"request_rate":4,
             "max_concurrency":64,"completed":500,"total_input_tokens":500000,"total_output_tokens":125000,
             "output_throughput":1000,"total_token_throughput":5000,"mean_tpot_ms":41.2,"mean_ttft_ms":310.0}
            """);
        dialogs.imports = List.of(bench);
        dialogs.name = Optional.of("2");

        imports.open();

        assertThat(dialogs.asked).contains("import");
        assertThat(reviewed().recognized()).contains("what a server reached (vLLM");
        assertThat(reviewed().rows()).singleElement().satisfies(row -> {
            assertThat(row.owner()).isEqualTo("Self-hosted");
            assertThat(row.isTaken()).isTrue();
        });
    }

    @Test
    void whatIsNoNumberIsSaidSo() throws IOException {
        whatABenchmarkDoesNotSayIsAskedFor();
        dialogs.reviewed = Optional.empty();
        dialogs.name = Optional.of("two");

        imports.open();

        assertThat(dialogs.reviewed).isEmpty();
        assertThat(notices.messageProperty().get().text()).contains("“two” is no number above 0");
    }

    private static final String GATEWAY = """
        when,model,prompt tokens,completion tokens
        2026-11-01,claude-sonnet-5-5,3000000,1000000
        2026-11-02,claude-sonnet-5-5,5000000,1000000
        """;

    @Test
    void theColumnsOfAnUnknownTableAreAskedForOnceAndRemembered() throws IOException {
        dialogs.imports = List.of(Files.writeString(folder.resolve("gateway.csv"), GATEWAY));
        List<ColumnsForm> asked = new ArrayList<>();
        dialogs.columns = form -> {
            asked.add(form);
            return Optional.of(form.start().with("when", Optional.of(ColumnRole.TIME)));
        };

        imports.open();

        ColumnsForm form = asked.getFirst();
        assertThat(form.recognized()).contains("“gateway.csv” is a table of no known format");
        assertThat(form.reading().apply(form.start()))
                .isEqualTo(new ColumnsForm.Reading("Say which column tells when.", false));
        ColumnsForm.Reading read = form.reading().apply(form.start().with("when", Optional.of(ColumnRole.TIME)));
        assertThat(read.isUsable()).isTrue();
        assertThat(plain(read.sentence()))
                .isEqualTo(
                        "Of the first 2 rows: 2026-11-01 to 2026-11-02 · models: 1 · 8M input and 2M output tokens.");
        assertThat(reviewed().recognized()).contains("tells what was used or paid (CSV)");
        assertThat(reviewed().rows()).extracting(Row::name).contains("Tokens per day");

        imports.open();

        assertThat(asked).hasSize(1);

        reviewed().columns().orElseThrow().run();

        assertThat(asked).hasSize(2);
        assertThat(asked.getLast().start().column(ColumnRole.TIME)).contains("when");
    }

    @Test
    void whoDoesNotSayWhatColumnsMeanGoesOnWithTheOtherFiles() throws IOException {
        dialogs.imports =
                List.of(Files.writeString(folder.resolve("gateway.csv"), GATEWAY), list("prices.json", "3.5"));

        imports.open();

        assertThat(dialogs.asked).contains("columns");
        assertThat(reviewed().recognized()).contains("“prices.json”");
    }

    @Test
    void filesOfUseAreReviewedTogether() throws IOException {
        Path october = Files.writeString(folder.resolve("october.csv"), """
            start_time,end_time,model,input_tokens,output_tokens,num_model_requests
            1790812800,1790899200,gpt-5.4,900,100,1
            """);
        Path november = Files.writeString(folder.resolve("november.csv"), """
            start_time,end_time,model,input_tokens,output_tokens,num_model_requests,user_id
            1793491200,1793577600,gpt-5.4,2900,100,1,jane
            """);
        dialogs.imports = List.of(november, october);

        imports.open();

        assertThat(reviewed().recognized()).contains("“november.csv + october.csv”");
        assertThat(reviewed().table().orElseThrow().rows()).hasSize(2);
        assertThat(reviewed().remarks()).contains("Columns not looked at: user_id.");
    }

    @Test
    void aFileThatIsNothingKnownDoesNotHoldUpTheOthers() throws IOException {
        dialogs.imports =
                List.of(Files.writeString(folder.resolve("other.json"), "{\"a\": 1}"), list("prices.json", "3.5"));

        imports.open();

        assertThat(notices.messageProperty().get().tone()).isEqualTo(Tone.BAD);
        notices.messageProperty().get().choices().getFirst().action().run();
        assertThat(reviewed().recognized()).contains("“prices.json”");
    }
}
