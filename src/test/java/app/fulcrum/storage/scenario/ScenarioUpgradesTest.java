package app.fulcrum.storage.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.session.batch.FileUpgrade.Upgraded;
import app.fulcrum.session.document.Document;
import app.fulcrum.session.document.FileOrigin;
import app.fulcrum.session.file.OpenFile;
import app.fulcrum.session.file.Protection;
import app.fulcrum.session.file.ScenarioStore;
import app.fulcrum.storage.file.Backups;
import app.fulcrum.storage.file.DiskOperations;
import app.fulcrum.storage.file.PathLocks;
import app.fulcrum.storage.file.SafeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioUpgradesTest {

    private static final Path OLDER = ScenarioFiles.FOLDER.resolve("golden/v1.0/plain.fulcrum.json");

    @TempDir
    private Path folder;

    private Path file;
    private Backups backups;
    private ScenarioStore store;

    @BeforeEach
    void aFile() throws IOException {
        file = Files.copy(OLDER, folder.resolve("plan.fulcrum.json"));
        DiskOperations disk = new DiskOperations();
        backups = new Backups(folder.resolve("backups"), disk, InstantSource.system());
        SafeFile files = new SafeFile(disk, new PathLocks(folder.resolve("locks"), disk), Optional.of(backups));
        store = new FileScenarioStore(new ScenarioFormat(ScenarioFiles.BOOK, "test"), files);
    }

    @Test
    void anOlderFileIsReplacedAndTheVersionBeforeIsKept() throws IOException {
        byte[] before = Files.readAllBytes(file);

        Outcome<Upgraded> outcome = new ScenarioUpgrades(store).upgrade(file, Optional.empty());

        assertThat(outcome.value()).contains(new Upgraded("1.0", "2.0", Optional.of(file)));
        assertThat(backups.of(file))
                .hasSize(1)
                .first()
                .satisfies(kept -> assertThat(Files.readAllBytes(kept)).isEqualTo(before));
        assertThat(store.load(file).value().orElseThrow().document().origin())
                .isEqualTo(new FileOrigin(2, 0, List.of(), false));
    }

    @Test
    void aFileThatSomebodyChangedMeanwhileStaysAsItIs() throws IOException {
        ScenarioStore meddled = new Meddled(store) {
            @Override
            public Outcome<OpenFile> save(
                    Document document, Path target, Optional<OpenFile> expected, Protection protection) {
                append(target);
                return super.save(document, target, expected, protection);
            }
        };
        String before = Files.readString(file);

        Outcome<Upgraded> outcome = new ScenarioUpgrades(meddled).upgrade(file, Optional.empty());

        assertThat(outcome.problems()).extracting(problem -> problem.code()).contains(ProblemCode.CHANGED_ELSEWHERE);
        assertThat(Files.readString(file)).isEqualTo(before + "\n");
    }

    private static void append(Path target) {
        try {
            Files.writeString(target, Files.readString(target) + "\n");
        } catch (IOException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    /** A store with somebody in between. */
    private static class Meddled implements ScenarioStore {

        private final ScenarioStore store;

        Meddled(ScenarioStore store) {
            this.store = store;
        }

        @Override
        public Outcome<Loaded> load(Path file) {
            return store.load(file);
        }

        @Override
        public Outcome<OpenFile> save(
                Document document, Path file, Optional<OpenFile> expected, Protection protection) {
            return store.save(document, file, expected, protection);
        }

        @Override
        public Optional<Backup> newestReadable(Path file) {
            return store.newestReadable(file);
        }
    }
}
