package app.fulcrum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.CommandRun;
import app.fulcrum.cli.io.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing is written unless everything can be, as far as that can be known; and what was written is named. */
@DisabledOnOs(OS.WINDOWS)
class ImpossibleOutputTest {

    private static final String PLAN = "preset:chat";

    /** The longest path Linux takes is 4,095 bytes. */
    private static final int LONGEST_PATH = 4095;

    /** Why nothing can be written somewhere. */
    enum Obstacle {
        NO_FOLDER("does not exist"),
        FOLDER("it is a folder"),
        DEVICE("a pipe or a device"),
        PIPE("a pipe or a device"),
        NO_NAME("its name is empty"),
        LOOP("links lead in a circle"),
        FILE_AS_FOLDER("is a file and not a folder"),
        LONG_NAME("too long");

        private final String reason;

        Obstacle(String reason) {
            this.reason = reason;
        }

        String in(Path folder) throws IOException, InterruptedException {
            return switch (this) {
                case NO_FOLDER -> folder.resolve("none/x").toString();
                case FOLDER -> folder.toString();
                case DEVICE -> "/dev/null";
                case PIPE -> {
                    Path pipe = folder.resolve("pipe");
                    new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
                    yield pipe.toString();
                }
                case NO_NAME -> "";
                case LOOP ->
                    Files.createSymbolicLink(folder.resolve("loop"), Path.of("loop"))
                            .toString();
                case FILE_AS_FOLDER ->
                    Files.createFile(folder.resolve("file")).resolve("x").toString();
                case LONG_NAME -> folder.resolve("x".repeat(300)).toString();
            };
        }
    }

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void anOutputThatCannotBeIsAWrongCommandLineWhateverElseCouldBeWritten(Obstacle obstacle) throws Exception {
        Path fine = folder.resolve("fine.csv");

        CommandRun run = CommandRun.of("export", "--csv", fine.toString(), "--json", obstacle.in(folder), PLAN);

        assertThat(run.exitCode()).as(run.toString()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("--json cannot write", obstacle.reason, "Nothing was written.");
        assertThat(fine).doesNotExist();
    }

    @Test
    void soItIsForMigratedFiles() throws IOException {
        Path plan = Files.copy(
                Path.of("pricing-data", "presets", "chat.fulcrum.json"), folder.resolve("plan.fulcrum.json"));

        CommandRun run = CommandRun.of("migrate", "--output", folder + "/none/x.fulcrum.json", plan.toString());

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("--output cannot write");
    }

    @ParameterizedTest
    @EnumSource(names = {"NO_FOLDER", "FOLDER"})
    void aDashIsNoFile(Obstacle other) throws Exception {
        CommandRun run = CommandRun.of("export", "--csv", "-", "--json", other.in(folder), PLAN);

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("--csv", "“./-”");
        assertThat(Path.of("-")).doesNotExist();
    }

    @Test
    void aProtectedFileIsRefusedBeforeAnythingIsWritten() throws IOException {
        Path fine = folder.resolve("fine.csv");
        Path kept = Files.createFile(folder.resolve("kept.json"));
        Files.setPosixFilePermissions(kept, PosixFilePermissions.fromString("r--r--r--"));

        CommandRun run = CommandRun.of("export", "--csv", fine.toString(), "--json", kept.toString(), PLAN);

        assertThat(run.exitCode()).as(run.toString()).isEqualTo(ExitCode.REFUSED);
        assertThat(OutputSchemas.problems("export", run.result())).isEmpty();
        assertThat(run.result().at("/error/code").stringValue()).isEqualTo("PROTECTED_FILE");
        assertThat(run.result().get("written")).isEmpty();
        assertThat(fine).doesNotExist();
        assertThat(kept).isEmptyFile();
    }

    /** There is room in the path for the file and none for the one that is written beside it first. */
    private Path unwritableForAReasonNobodyCanKnow() throws IOException {
        Path deep = folder;
        while (deep.toString().length() < LONGEST_PATH - 110) {
            deep = deep.resolve("d".repeat(100));
        }
        int left = LONGEST_PATH - 5 - deep.toString().length();
        return Files.createDirectories(deep.resolve("d".repeat(left))).resolve("x");
    }

    @Test
    void whatWasWrittenBeforeOneFailedIsNamed() throws IOException {
        Path fine = folder.resolve("fine.csv");
        Path never = unwritableForAReasonNobodyCanKnow();

        CommandRun run = CommandRun.of("export", "--csv", fine.toString(), "--json", never.toString(), PLAN);

        assertThat(run.exitCode()).as(run.toString()).isEqualTo(ExitCode.FAILED);
        var result = run.result();
        assertThat(OutputSchemas.problems("export", result)).isEmpty();
        assertThat(result.at("/error/code").stringValue()).isEqualTo("UNWRITABLE_FILE");
        assertThat(result.get("written").valueStream().map(written -> written.stringValue()))
                .containsExactlyElementsOf(List.of(fine.toString()));
        assertThat(fine).isNotEmptyFile();
        try (Stream<Path> left = Files.list(never.resolveSibling(""))) {
            assertThat(left).isEmpty();
        }
    }
}
