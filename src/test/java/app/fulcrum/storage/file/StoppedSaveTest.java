package app.fulcrum.storage.file;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.problem.Outcome;
import app.fulcrum.session.file.Protection;
import app.fulcrum.text.ProblemSentences;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The user stops a save that takes long. */
class StoppedSaveTest {

    @TempDir
    Path folder;

    @Test
    void aSaveThatIsStoppedLeavesTheOldFileAndNothingElseAndSaysSo() throws IOException {
        Path file = folder.resolve("plan.fulcrum.json");
        Files.writeString(file, "old");
        DiskOperations disk = new DiskOperations();
        SafeFile files = new SafeFile(disk, new PathLocks(folder.resolve("locks"), disk), Optional.empty());

        Thread.currentThread().interrupt();
        Outcome<String> outcome =
                files.replace(file, "new".getBytes(StandardCharsets.UTF_8), Optional.empty(), Protection.RESPECT);
        assertThat(Thread.interrupted()).isTrue();

        assertThat(ProblemSentences.sentence(outcome.problems().getFirst())).contains("not saved: it was stopped");
        assertThat(file).hasContent("old");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(Path::getFileName).map(Path::toString).filter(name -> !name.equals("locks")))
                    .containsExactly("plan.fulcrum.json");
        }
    }
}
