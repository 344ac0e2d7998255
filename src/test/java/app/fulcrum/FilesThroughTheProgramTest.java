package app.fulcrum;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.storage.file.Sha256;
import app.fulcrum.storage.file.TestFiles;
import app.fulcrum.support.JavaProcess;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is promised of files, tried by starting the program. */
class FilesThroughTheProgramTest {

    private static final Path CHAT =
            Path.of("pricing-data", "presets", "chat.fulcrum.json").toAbsolutePath();

    @TempDir
    private Path folder;

    private Path plan;
    private Path state;

    /** What became of a run. */
    private record Run(int exitCode, String out, String err) {}

    @BeforeEach
    void aPlan() throws IOException {
        folder = folder.toRealPath();
        plan = Files.copy(CHAT, folder.resolve("plan.fulcrum.json"));
        state = Files.createDirectory(folder.resolve("state"));
    }

    @Test
    void anExportThroughALinkedFolderReplacesWhatTheLinkLeadsTo() throws Exception {
        Files.createDirectories(folder.resolve("real/deep"));
        Files.createDirectories(folder.resolve("x"));
        Files.createSymbolicLink(folder.resolve("real/deep/link.csv"), Path.of("../curves.csv"));
        Files.createSymbolicLink(folder.resolve("x/way"), Path.of("../real/deep"));
        run(
                "export",
                "--csv",
                folder.resolve("real/curves.csv").toString(),
                "--set",
                "workload.tokensPerDay=2e8",
                "preset:chat");
        Files.copy(folder.resolve("real/curves.csv"), folder.resolve("x/curves.csv"));
        byte[] before = Files.readAllBytes(folder.resolve("x/curves.csv"));

        Run run = run("export", "--csv", folder.resolve("x/way/link.csv").toString(), "preset:article-row-1-today");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(folder.resolve("x/curves.csv")).hasBinaryContent(before);
        assertThat(Files.readAllBytes(folder.resolve("real/curves.csv"))).isNotEqualTo(before);
    }

    @Test
    void whatAKilledProgramLeftIsSweptByTheNextStart() throws Exception {
        Path left = Files.createFile(folder.resolve(TestFiles.tempName(deadProcess())));

        assertThat(run("validate", plan.toString()).exitCode()).isZero();

        assertThat(left).doesNotExist();
    }

    @Test
    void aReadOnlyFileIsRefusedWithWhatToDo() throws Exception {
        Path readOnly = Files.copy(plan, folder.resolve("signed-off.fulcrum.json"));
        Files.setPosixFilePermissions(readOnly, PosixFilePermissions.fromString("r--r--r--"));
        byte[] before = Files.readAllBytes(readOnly);

        Run run = run("migrate", "--output", readOnly.toString(), plan.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).contains("PROTECTED_FILE", "it is marked as read-only", "under another name");
        assertThat(readOnly).hasBinaryContent(before);
    }

    @Test
    void aLockThatIsNotGivenUpEndsInASentence() throws Exception {
        Path locked = folder.resolve("locked.fulcrum.json");
        Path lock = Files.createDirectories(state.resolve("fulcrum/locks"))
                .resolve(Sha256.of(locked.toString()).substring(0, 2) + ".lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            assertThat(channel.lock().isValid()).isTrue();

            Run run = run("migrate", "--output", locked.toString(), plan.toString());

            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.out()).contains("FILE_IN_USE", "Try again");
            assertThat(locked).doesNotExist();
        }
        assertThat(run("migrate", "--output", locked.toString(), plan.toString())
                        .exitCode())
                .isZero();
    }

    @Test
    void aStateFolderThatCannotBeWrittenIsNamedAndTheFileSaved() throws Exception {
        Files.delete(state);
        Files.createFile(state);
        Path target = Files.copy(plan, folder.resolve("copy.fulcrum.json"));

        Run run = run("migrate", "--output", target.toString(), plan.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("NO_BACKUP", state.resolve("fulcrum/backups").toString());
        assertThat(Files.readString(target))
                .contains("\"appVersion\": \"" + BuildInfo.load().version() + "\"");
    }

    private static long deadProcess() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("true").start();
        process.waitFor();
        return process.pid();
    }

    private Run run(String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = JavaProcess.of(Launcher.class, arguments);
        builder.environment().put("XDG_STATE_HOME", state.toString());
        builder.environment().put("XDG_CONFIG_HOME", folder.resolve("config").toString());
        Path err = folder.resolve("err.txt");
        Process process = builder.redirectError(err.toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), out, Files.readString(err));
    }
}
