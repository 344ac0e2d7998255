package app.fulcrum;

import static org.assertj.core.api.Assertions.assertThat;

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
                        "-XX:AOTCache=" + image.toRealPath() + "/app/fulcrum.aot",
                        image.toRealPath() + "/app/fulcrum.jar",
                        "a b.fulcrum.json");
    }
}
