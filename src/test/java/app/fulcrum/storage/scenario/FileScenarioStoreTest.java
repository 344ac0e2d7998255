package app.fulcrum.storage.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.session.document.Document;
import app.fulcrum.session.document.FileOrigin;
import app.fulcrum.session.document.KeptMember;
import app.fulcrum.session.edit.ScenarioEdit;
import app.fulcrum.session.file.OpenFile;
import app.fulcrum.session.file.ScenarioStore.Loaded;
import app.fulcrum.storage.file.TestFiles;
import app.fulcrum.support.Said;
import app.fulcrum.support.SmallPriceBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileScenarioStoreTest {

    private static final PriceBook BOOK = SmallPriceBook.book();

    @TempDir
    private Path folder;

    private Path file;
    private FileScenarioStore store;
    private final Document document = new RandomDocuments(BOOK, 1).nextOfStandard();

    @BeforeEach
    void setUp() {
        file = folder.resolve("plan.fulcrum.json");
        store = new FileScenarioStore(new ScenarioFormat(BOOK, "0.1.0"), TestFiles.in(folder.resolve("state")));
    }

    @Test
    void aSavedDocumentLoadsAgain() {
        OpenFile saved = store.save(document, file, Optional.empty()).value().orElseThrow();

        Outcome<Loaded> loaded = store.load(file);

        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.value()).contains(new Loaded(document, saved, false));
    }

    /** Names people, mail programs and other systems give files. */
    @ParameterizedTest
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it takes few of these names")
    @ValueSource(
            strings = {
                "-rf",
                "--help",
                "a b",
                " leading",
                "trailing ",
                "a\nb",
                "a\tb",
                "a'b\"c`d",
                "$HOME",
                "%PATH%",
                "a;b&c|d",
                "*",
                "?",
                "<a>",
                "CON",
                "nul.txt",
                "a..b",
                "~",
                "#1",
                "100%",
                "%s%n%x",
                "{0}",
                "\u202Eexe.nalp",
                "\uFEFFa",
                "é",
                "e\u0301",
                "Grüße",
                "数量",
                "حجم",
                "👩‍🚀",
                "\u0001",
                "null",
                "undefined",
                "C:\\plan",
                ".hidden"
            })
    void aFileOfAnyNameSavesAndLoads(String name) throws IOException {
        Path named = folder.resolve(name + ".fulcrum.json");
        Outcome<OpenFile> saved = store.save(document, named, Optional.empty());

        assertThat(saved.problems()).isEmpty();
        assertThat(store.load(named).value().map(Loaded::document)).contains(document);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(Files::isRegularFile)).containsExactly(named);
        }
    }

    @Test
    void aFileChangedElsewhereIsNotOverwritten() throws IOException {
        OpenFile saved = store.save(document, file, Optional.empty()).value().orElseThrow();
        Files.writeString(file, "theirs");

        Outcome<OpenFile> again = store.save(document, file, Optional.of(saved));

        assertThat(again.problems())
                .singleElement()
                .extracting(problem -> problem.code())
                .isEqualTo(ProblemCode.CHANGED_ELSEWHERE);
        assertThat(file).hasContent("theirs");
        assertThat(store.save(document, file, Optional.empty()).isRefused()).isFalse();
    }

    @Test
    void aFileDeletedElsewhereIsMadeAgain() throws IOException {
        OpenFile saved = store.save(document, file, Optional.empty()).value().orElseThrow();
        Files.delete(file);

        assertThat(store.save(document, file, Optional.of(saved)).value()).contains(saved);
        assertThat(file).exists();
    }

    @Test
    void aReadOnlyDocumentIsNotSaved() {
        FileOrigin later = new FileOrigin(3, 0, List.of(), true);
        Document readOnly = new Document(document.scenario(), document.priceBook(), document.changes(), later);

        Outcome<OpenFile> saved = store.save(readOnly, file, Optional.empty());

        assertThat(saved.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.NEWER_FORMAT_NOT_SAVED);
            assertThat(Said.facts(problem)).containsExactly("3.0", "2.5");
        });
        assertThat(file).doesNotExist();
    }

    /** What a later version wrote about an alternative goes with it, and does not keep the rest from being saved. */
    @Test
    void aDocumentIsSavedWithoutWhatIsKeptForAnAlternativeThatIsGone() throws IOException {
        KeptMember mark = new KeptMember("alternatives.closed-api", "id", "mark", "7");
        KeptMember other = new KeptMember("alternatives.self-hosted", "id", "mark", "8");
        Document kept = new Document(
                document.scenario(),
                document.priceBook(),
                document.changes(),
                new FileOrigin(2, 9, List.of(mark, other), false));
        Document without = kept.withScenario(
                new ScenarioEdit.RemoveAlternative(new AlternativeId("closed-api")).apply(kept.scenario()));

        assertThat(store.save(without, file, Optional.empty()).problems()).isEmpty();
        assertThat(Files.readString(file)).contains("\"mark\": 8").doesNotContain("\"mark\": 7");
    }

    @Test
    void whatCouldNotBeReadBackIsNotWritten() {
        Document tooLong = document.withScenario(document.scenario().withNotes("n".repeat(70_000)));

        Outcome<OpenFile> saved = store.save(tooLong, file, Optional.empty());

        assertThat(saved.problems())
                .extracting(problem -> problem.code())
                .containsExactly(ProblemCode.UNWRITABLE_FILE, ProblemCode.LIMIT_EXCEEDED);
        assertThat(file).doesNotExist();
    }

    @Test
    void problemsNameTheFile() throws IOException {
        Files.writeString(file, "[1, 2");

        assertThat(store.load(file).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.place().source()).isEqualTo("plan.fulcrum.json"));
    }
}
