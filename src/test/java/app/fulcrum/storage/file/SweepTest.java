package app.fulcrum.storage.file;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.session.file.Protection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What killed programs leave beside documents goes, and nothing else does. */
class SweepTest {

    private static final String ELSEWHERE = "0".repeat(8);
    private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private long ended;
    private Path file;
    private Path left;

    @BeforeEach
    void aFileAndWhatADeadProcessLeft() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("true").start();
        process.waitFor();
        ended = process.pid();
        file = Files.writeString(folder.resolve("plan.fulcrum.json"), "old");
        left = temp(ProcessSpace.MARK, ended, Duration.ZERO);
    }

    @Test
    void readingAFileSweepsItsFolder() {
        assertThat(files().read(file, 100).value()).isPresent();

        assertThat(left).doesNotExist();
    }

    @Test
    void replacingAFileSweepsItsFolder() {
        assertThat(files().replace(folder.resolve("other"), NEW, Optional.empty(), Protection.RESPECT)
                        .problems())
                .isEmpty();

        assertThat(left).doesNotExist();
    }

    @Test
    void aFileThatIsNotReadIsASweepAllTheSame() {
        assertThat(files().read(folder.resolve("no such file"), 100).isRefused())
                .isTrue();

        assertThat(left).doesNotExist();
    }

    @Test
    void behindALinkTheFolderOfTheFileIsSwept() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path link = Files.createSymbolicLink(elsewhere.resolve("link"), file);

        assertThat(files().read(link, 100).value()).isPresent();

        assertThat(left).doesNotExist();
    }

    @Test
    void aFileOfOurOwnSweepsItsFolder() {
        assertThat(files().replaceInOwnFolder(folder.resolve("settings.json"), NEW, ProblemCode.SETTINGS_NOT_KEPT))
                .isEmpty();

        assertThat(left).doesNotExist();
    }

    @Test
    void whatALivingProcessWritesStays() throws IOException {
        Path busy = temp(ProcessSpace.MARK, ProcessHandle.current().pid(), Duration.ZERO);

        files().sweepOnce(folder);

        assertThat(busy).exists();
        assertThat(left).doesNotExist();
    }

    @Test
    void aNumberUsedAgainProtectsNothing() throws IOException {
        Path before = temp(ProcessSpace.MARK, ProcessHandle.current().pid(), Duration.ofDays(3_000));

        files().sweepOnce(folder);

        assertThat(before).doesNotExist();
    }

    /** Its process cannot be asked about: it may be writing on another machine that shares the folder. */
    @Test
    void whatAnotherMachineWritesStaysForADay() throws IOException {
        Path fresh = temp(ELSEWHERE, ended, Duration.ofHours(23));
        Path old = temp(ELSEWHERE, ended, Duration.ofHours(25));
        Path ahead = temp(ELSEWHERE, ended, Duration.ofHours(-5));

        files().sweepOnce(folder);

        assertThat(fresh).exists();
        assertThat(ahead).exists();
        assertThat(old).doesNotExist();
    }

    @Test
    void namesThatAreNotOursStay() throws IOException {
        List<Path> foreign = new ArrayList<>();
        for (String name : List.of(
                ".fulcrum-notes.tmp",
                "plan.tmp",
                ".fulcrum-" + ProcessSpace.MARK + "-" + ended + ".tmp",
                left.getFileName() + ".bak",
                "copy of " + left.getFileName())) {
            foreign.add(Files.createFile(folder.resolve(name)));
        }

        files().sweepOnce(folder);

        assertThat(foreign).allSatisfy(path -> assertThat(path).exists());
    }

    @Test
    void oneThatCannotBeDeletedKeepsNoOtherFromGoing() throws IOException {
        Path stuck = Files.createDirectory(folder.resolve(TempFiles.name(ProcessSpace.MARK, ended)));
        Files.createFile(stuck.resolve("inside"));
        List<Path> others = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            others.add(temp(ProcessSpace.MARK, ended, Duration.ZERO));
        }

        files().sweepOnce(folder);

        assertThat(stuck).exists();
        assertThat(others).allSatisfy(path -> assertThat(path).doesNotExist());
    }

    private Path temp(String space, long process, Duration age) throws IOException {
        Path temp = Files.createFile(folder.resolve(TempFiles.name(space, process)));
        return Files.setLastModifiedTime(temp, FileTime.from(Instant.now().minus(age)));
    }

    private SafeFile files() {
        return TestFiles.in(folder.resolve("state"));
    }
}
