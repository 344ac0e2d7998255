package app.fulcrum;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.cli.io.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher of the packaged program, with a Java that only says how it was called. */
@DisabledOnOs(OS.WINDOWS)
class LauncherScriptTest {

    private static final Instant BUILT = Instant.parse("2026-11-22T00:00:00Z");

    @TempDir
    private Path folder;

    private Path image;
    private Path jar;

    @BeforeEach
    void anImageCopiedWithoutItsTimes() throws IOException {
        image = folder.resolve("a copy of it");
        String template = Files.readString(Path.of("src", "packaging", "fulcrum.sh"));
        executable(
                "bin/fulcrum",
                template.replace("@touched@", "202611220000.00")
                        .replace("@classPath@", "$home/app/fulcrum.jar")
                        .replace("@mainClass@", "app.fulcrum.Launcher"));
        executable("runtime/bin/java", "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        jar = Files.createFile(Files.createDirectories(image.resolve("app")).resolve("fulcrum.jar"));
    }

    private void executable(String name, String text) throws IOException {
        Path file = image.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private String run(String... arguments) throws IOException, InterruptedException {
        ProcessBuilder launcher =
                new ProcessBuilder(image.resolve("bin").resolve("fulcrum").toString());
        launcher.command().addAll(List.of(arguments));
        Process process = launcher.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return said;
    }

    @Test
    void aCopyGetsBackTheTimesItsCacheKnowsItsJarsBy() throws Exception {
        assertThat(Files.getLastModifiedTime(jar).toInstant()).isAfter(BUILT);

        run("--version");

        assertThat(Files.getLastModifiedTime(jar)).isEqualTo(FileTime.from(BUILT));
    }

    @Test
    void cacheAndClassPathAreThoseOfTheFolderItIsStartedFrom() throws Exception {
        assertThat(run("evaluate", "a b.fulcrum.json").lines())
                .contains(
                        "-XX:AOTCache=" + image.toRealPath() + "/app/commands.aot",
                        image.toRealPath() + "/app/fulcrum.jar",
                        "-Dfulcrum.manual=" + image.toRealPath() + "/manual.html",
                        "a b.fulcrum.json");
    }

    /** Each cache holds what one of them needs; the heap of the window begins small. */
    @Test
    void commandsAndTheWindowHaveACacheEach() throws Exception {
        String folderOfCaches = "-XX:AOTCache=" + image.toRealPath() + "/app/";

        for (String first : List.of("--version", "-V", "evaluate")) {
            assertThat(run(first).lines()).as(first).contains(folderOfCaches + "commands.aot");
        }
        for (String document : List.of("a b.fulcrum.json", "Plan")) {
            assertThat(run(document).lines()).as(document).contains(folderOfCaches + "window.aot", "-Xmn24m");
        }
        assertThat(run().lines()).contains(folderOfCaches + "window.aot");
    }

    private record Ended(int exitCode, String out, String err) {}

    /** Runs the launcher after other commands of a shell. */
    private Ended after(String commands) throws IOException, InterruptedException {
        Path err = folder.resolve("err");
        ProcessBuilder shell = new ProcessBuilder(
                "/bin/sh",
                "-c",
                commands + "; exec \"$0\" --version",
                image.resolve("bin/fulcrum").toString());
        Process process =
                shell.directory(folder.toFile()).redirectError(err.toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), out, Files.readString(err));
    }

    /** A Java that can start on some conditions and says what keeps it from starting where Java does. */
    private void theJavaOfTheTests() throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        executable("runtime/bin/java", "#!/bin/sh\nexec '" + java + "' \"$@\"\n");
    }

    @Test
    void aFolderThatIsGoneIsNoPlaceToStartIn() throws Exception {
        Ended ended = after("mkdir gone; cd gone; rmdir ../gone");

        assertThat(ended.exitCode()).as(ended.toString()).isEqualTo(ExitCode.FAILED);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("fulcrum: The folder you are in is gone. Nothing was changed.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "export FULCRUM_OPTIONS=-Xmx1m",
                "export FULCRUM_OPTIONS=-XX:Foo",
                "export JAVA_TOOL_OPTIONS=-XX:Foo",
                "ulimit -v 1000000"
            })
    void aJavaThatCannotStartSaysSoAndNothingToStandardOutput(String why) throws Exception {
        theJavaOfTheTests();

        Ended ended = after(why);

        assertThat(ended.exitCode()).as(ended.toString()).isEqualTo(ExitCode.FAILED);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("fulcrum: Java cannot start", "Nothing was changed.");
    }

    @Test
    void whatEndsAStartedProgramIsItsOwn() throws Exception {
        executable("runtime/bin/java", "#!/bin/sh\ncase \"$*\" in *\" -version\") exit 0;; esac\nexit 7\n");

        assertThat(after("export FULCRUM_OPTIONS=-Xmx1g").exitCode()).isEqualTo(7);
        assertThat(after(":").exitCode()).isEqualTo(7);
    }

    @Test
    void theMachineSpeaksOnStandardError() throws Exception {
        assertThat(run("evaluate").lines()).contains("-XX:+DisplayVMOutputToStderr");
    }
}
