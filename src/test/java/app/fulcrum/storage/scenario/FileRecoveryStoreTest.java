package app.fulcrum.storage.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.session.document.Document;
import app.fulcrum.session.file.OpenFile;
import app.fulcrum.session.file.RecoveryStore.Recovered;
import app.fulcrum.session.file.RecoveryStore.Unreadable;
import app.fulcrum.storage.file.TestFiles;
import app.fulcrum.support.JavaProcess;
import app.fulcrum.support.Said;
import app.fulcrum.support.SmallPriceBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileRecoveryStoreTest {

    private static final PriceBook BOOK = SmallPriceBook.book();
    private static final Instant NOW = Instant.parse("2026-11-22T16:19:57Z");
    private static final OpenFile FILE = new OpenFile(Path.of("/plans/q3.fulcrum.json"), "ab".repeat(32));

    @TempDir
    private Path folder;

    private final Document document = new RandomDocuments(BOOK, 1).next();

    /** Keeps one copy and is killed. */
    static final class Crashing {
        public static void main(String[] arguments) {
            store(Path.of(arguments[0])).keep(new RandomDocuments(BOOK, 1).next(), Optional.of(FILE));
            Runtime.getRuntime().halt(9);
        }
    }

    @Test
    void whatACrashLeavesIsFoundWithItsFileAndTime() throws Exception {
        crash();

        List<Recovered> left = store(folder).left();

        assertThat(left).singleElement().satisfies(recovered -> {
            assertThat(recovered.document()).isEqualTo(document);
            assertThat(recovered.file()).contains(FILE);
            assertThat(recovered.at()).isEqualTo(NOW);
        });
    }

    @Test
    void theCopyOfARunningSessionIsNotOffered() {
        store(folder).keep(document, Optional.empty());

        assertThat(store(folder).left()).isEmpty();
    }

    @Test
    void ofTwoStartsOnlyTheFirstIsOfferedACopy() throws Exception {
        crash();
        FileRecoveryStore first = store(folder);

        assertThat(first.left()).hasSize(1);
        assertThat(store(folder).left()).isEmpty();
        assertThat(first.left()).hasSize(1);
    }

    @Test
    void aForgottenCopyLeavesNothingBehind() throws IOException {
        FileRecoveryStore store = store(folder);
        store.keep(document, Optional.empty());
        store.keep(document.withScenario(document.scenario().withName("again")), Optional.empty());
        store.forget();
        store.forget();

        assertThat(recoveryFiles()).isEmpty();
    }

    @Test
    void aDiscardedCopyIsNotOfferedAgainButKept() throws Exception {
        crash();
        FileRecoveryStore store = store(folder);
        store.discard(store.left().getFirst());

        assertThat(store(folder).left()).isEmpty();
        assertThat(recoveryFiles())
                .singleElement()
                .satisfies(file -> assertThat(file.toString()).endsWith(".discarded"));
    }

    @Test
    void atMostTwentyDiscardedCopiesAreKept() throws Exception {
        Path copies = Files.createDirectories(folder.resolve("recovery"));
        for (int i = 0; i < 25; i++) {
            Files.createFile(copies.resolve(i + ".discarded"));
        }
        crash();
        FileRecoveryStore store = store(folder);
        store.discard(store.left().getFirst());

        assertThat(recoveryFiles()).hasSize(20);
    }

    @Test
    void damagedCopiesAreNamedAndKeepNoOtherFromBeingOffered() throws Exception {
        damage("a", "{\"at\": \"2026");
        damage("b", "[]");
        damage("c", "{\"at\": \"now\", \"document\": \"{}\"}");
        damage("d", "");
        crash();
        FileRecoveryStore store = store(folder);

        assertThat(store.left()).hasSize(1);
        assertThat(store.unreadable()).extracting(Unreadable::id).containsExactlyInAnyOrder("a", "b", "c", "d");
        assertThat(store.unreadable()).allSatisfy(copy -> {
            assertThat(copy.problems()).isNotEmpty();
            assertThat(copy.at())
                    .isBefore(Instant.now().plusSeconds(60))
                    .isAfter(Instant.now().minusSeconds(3_600));
        });
        assertThat(store(folder).unreadable()).as("to another start meanwhile").isEmpty();
    }

    @Test
    void aDamagedCopySetAsideIsNotNamedAgainButKept() throws Exception {
        damage("a", "[]");
        FileRecoveryStore store = store(folder);
        store.setAside(store.unreadable().getFirst());

        assertThat(store.unreadable()).isEmpty();
        assertThat(store(folder).unreadable()).isEmpty();
        assertThat(recoveryFiles())
                .singleElement()
                .satisfies(file -> assertThat(file).hasFileName("a.discarded").hasContent("[]"));
    }

    @Test
    void aDamagedCopyRemovedOnTheUsersWordLeavesNothing() throws Exception {
        damage("a", "[]");
        FileRecoveryStore store = store(folder);
        store.remove(store.unreadable().getFirst());

        assertThat(store(folder).unreadable()).isEmpty();
        assertThat(recoveryFiles()).isEmpty();
    }

    @Test
    void aSoundCopyIsNotNamedAsDamagedNorIsThatOfALivingSession() throws Exception {
        crash();
        FileRecoveryStore living = store(folder);
        living.keep(document, Optional.empty());

        assertThat(store(folder).unreadable()).isEmpty();
        assertThat(living.unreadable()).isEmpty();
    }

    @Test
    void claimsThatKilledSessionsLeaveWithoutACopyAreSweptAndLivingOnesNot() throws IOException {
        Path copies = Files.createDirectories(folder.resolve("recovery"));
        Path left = Files.createFile(copies.resolve("left.claim"));
        FileRecoveryStore living = store(folder);
        living.keep(document, Optional.empty());

        store(folder).left();

        assertThat(left).doesNotExist();
        assertThat(recoveryFiles())
                .extracting(file -> file.getFileName().toString().replaceAll(".*\\.", "."))
                .containsExactlyInAnyOrder(".claim", ".recovery");
        assertThat(store(folder).left()).isEmpty();
    }

    @Test
    void aClaimThatSomebodyDeletedIsMadeAgain() throws IOException {
        FileRecoveryStore living = store(folder);
        living.keep(document, Optional.empty());
        for (Path file : recoveryFiles()) {
            if (file.toString().endsWith(".claim")) {
                Files.delete(file);
            }
        }
        living.keep(document.withScenario(document.scenario().withName("again")), Optional.empty());

        assertThat(store(folder).left()).isEmpty();
    }

    private void damage(String id, String text) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("recovery")).resolve(id + ".recovery"), text);
    }

    @Test
    void aCopyThatCannotBeKeptIsReported() throws IOException {
        Files.createFile(folder.resolve("recovery"));

        assertThat(store(folder).keep(document, Optional.empty()))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(ProblemCode.NO_RECOVERY_COPY);
                    assertThat(Said.facts(problem).getFirst())
                            .isEqualTo(folder.resolve("recovery").toString());
                });
        assertThat(store(folder).left()).isEmpty();
    }

    private void crash() throws IOException, InterruptedException {
        Process process =
                JavaProcess.of(Crashing.class, folder.toString()).inheritIO().start();
        assertThat(process.waitFor()).isEqualTo(9);
    }

    private List<Path> recoveryFiles() throws IOException {
        try (var files = Files.list(folder.resolve("recovery"))) {
            return files.toList();
        }
    }

    private static FileRecoveryStore store(Path folder) {
        return new FileRecoveryStore(
                folder.resolve("recovery"),
                TestFiles.in(folder.resolve("state")),
                new ScenarioFormat(BOOK, "0.1.0"),
                InstantSource.fixed(NOW));
    }
}
