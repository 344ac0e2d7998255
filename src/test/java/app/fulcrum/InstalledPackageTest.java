package app.fulcrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The package of Debian as somebody has it from day one to the last: installed, used, upgraded, removed. Changes the system it
 * runs on, so it runs when asked for only (profile {@code installed}), as root, where the package lies in
 * {@code target/packages} and the program is not installed yet.
 */
@Tag("installed")
class InstalledPackageTest {

    private static final Path PACKAGES = Path.of("target", "packages").toAbsolutePath();
    private static final List<String> TOOLS =
            List.of("dpkg", "dpkg-deb", "Xvfb", "xwininfo", "xdg-open", "mimetype", "update-mime-database");
    private static final String DISPLAY = ":87";
    private static final Duration LONGEST_START = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private Path deb;
    private Path home;
    private Path plan;
    private Process screen;

    private record Ended(int exitCode, String said) {}

    @BeforeEach
    void thereIsAPackageAndASystemForIt() throws Exception {
        for (String tool : TOOLS) {
            assumeThat(run("command -v " + tool).exitCode())
                    .as(tool + " is not on the path: apt-get install xvfb x11-utils xdg-utils libfile-mimeinfo-perl")
                    .isZero();
        }
        assumeThat(run("id -u").said().strip()).as("only root can install").isEqualTo("0");
        assumeThat(run("dpkg -s fulcrum").exitCode())
                .as("Fulcrum is installed already")
                .isNotZero();
        try (Stream<Path> files = Files.exists(PACKAGES) ? Files.list(PACKAGES) : Stream.empty()) {
            deb = files.filter(file -> file.toString().endsWith(".deb"))
                    .findFirst()
                    .orElse(null);
        }
        assumeThat(deb)
                .as("no .deb in target/packages: mvn -Ppackage verify makes it")
                .isNotNull();
        home = Files.createDirectory(folder.resolve("home"));
        plan = home.resolve("plan.fulcrum.json");
        Files.copy(Path.of("pricing-data", "presets", "chat.fulcrum.json"), plan);
    }

    @AfterEach
    void theSystemIsLeftAsItWas() throws Exception {
        if (screen != null) {
            screen.destroy();
            screen.waitFor();
        }
        if (deb != null) {
            run("dpkg --purge fulcrum");
        }
    }

    @Test
    void itIsInstalledUsedUpgradedAndRemoved() throws Exception {
        Ended installed = run("dpkg -i " + deb);
        assertThat(installed.exitCode()).as(installed.said()).isZero();
        List<String> files = files();
        assertThat(files)
                .contains(
                        "/usr/bin/fulcrum",
                        "/usr/share/applications/app.fulcrum.Fulcrum.desktop",
                        "/opt/fulcrum/manual.html");

        commandsAnswer();
        startsAreFast();
        whatShellsAndDesktopsKnow();
        aDoubleClickOpensTheWindow();
        String kept = Files.readString(plan);

        Ended upgraded = run("dpkg -i " + upgrade());
        assertThat(upgraded.exitCode()).as(upgraded.said()).isZero();
        assertThat(run("dpkg-query -W -f '${Version}' fulcrum").said()).endsWith(".1000");
        commandsAnswer();
        assertThat(files()).isEqualTo(files);

        Ended removed = run("dpkg -r fulcrum");
        assertThat(removed.exitCode()).as(removed.said()).isZero();
        assertThat(files).allMatch(file -> !Files.exists(Path.of(file), LinkOption.NOFOLLOW_LINKS));
        assertThat(Path.of("/opt/fulcrum")).doesNotExist();
        assertThat(run("dpkg -s fulcrum").exitCode())
                .as("nothing of it is left to be purged")
                .isNotZero();
        assertThat(run("grep -rl fulcrum /usr/share/applications /usr/share/mime /var/lib/dpkg/info")
                        .said())
                .as("what is made of its files knows it no more")
                .isEmpty();
        assertThat(plan).hasContent(kept);
    }

    private void commandsAnswer() throws Exception {
        assertThat(run("fulcrum --version").said()).startsWith("fulcrum ");
        Ended evaluated = run("fulcrum evaluate " + plan);
        assertThat(evaluated.exitCode()).as(evaluated.said()).isZero();
        assertThat(evaluated.said()).contains("\"file\": ");
    }

    /** Java says nothing of a cache that does not fit; told to insist it does not start. */
    private void startsAreFast() throws Exception {
        String launcher = Files.readString(Path.of("/usr/bin/fulcrum"));
        assertThat(launcher).contains("self=$(", "\nmachine='", "commands.aot");
        for (String used : List.of("commands", "window")) {
            Path insisting = folder.resolve(used);
            Files.writeString(
                    insisting,
                    launcher.replaceFirst("self=.*", "self=/opt/fulcrum/bin/fulcrum")
                            .replace("\nmachine='", "\nmachine='-XX:AOTMode=on ")
                            .replace("commands.aot", used + ".aot"));
            Ended ended = run("sh " + insisting + " --version");
            assertThat(ended.exitCode()).as(used + ": " + ended.said()).isZero();
        }
    }

    private void whatShellsAndDesktopsKnow() throws Exception {
        assertThat(run("mimetype -b " + plan).said()).isEqualToIgnoringNewLines("application/x-fulcrum-scenario+json");
        assertThat(run("xdg-mime query default application/x-fulcrum-scenario+json")
                        .said())
                .isEqualToIgnoringNewLines("app.fulcrum.Fulcrum.desktop");
        assertThat(Path.of("/usr/share/man/man1/fulcrum-evaluate.1.gz")).exists();
        assertThat(run("bash -c '. /usr/share/bash-completion/completions/fulcrum; complete -p fulcrum'")
                        .said())
                .contains("_complete_fulcrum");
    }

    private void aDoubleClickOpensTheWindow() throws Exception {
        screen = new ProcessBuilder("Xvfb", DISPLAY, "-screen", "0", "1600x1000x24")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("screen").toFile())
                .start();
        await("a screen", () -> Files.exists(Path.of("/tmp/.X11-unix/X" + DISPLAY.substring(1))));
        Process opened = shell("xdg-open " + plan).start();
        await("a window that names what was opened", () -> windows().contains("plan.fulcrum.json"));
        opened.descendants().forEach(ProcessHandle::destroy);
        opened.destroy();
        await("its end", () -> !windows().contains("Fulcrum"));
    }

    private String windows() {
        try {
            return run("xwininfo -root -tree").said();
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void await(String what, BooleanSupplier there) throws InterruptedException {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (!there.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waiting for " + what).isLessThan(end);
            Thread.sleep(200);
        }
    }

    /** The same package under a higher version. */
    private Path upgrade() throws Exception {
        Path later = folder.resolve("later.deb");
        Ended made = run("dpkg-deb -R " + deb + " later && sed -i 's/^Version: .*/&.1000/' later/DEBIAN/control && "
                + "dpkg-deb --root-owner-group -Znone -b later " + later);
        assertThat(made.exitCode()).as(made.said()).isZero();
        return later;
    }

    private List<String> files() throws Exception {
        return run("dpkg -L fulcrum")
                .said()
                .lines()
                .filter(file -> !Files.isDirectory(Path.of(file), LinkOption.NOFOLLOW_LINKS))
                .toList();
    }

    /** With a home of its own, so that nothing of whoever runs it is read or changed. */
    private ProcessBuilder shell(String line) {
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", line).directory(folder.toFile());
        Map<String, String> variables = shell.environment();
        variables
                .keySet()
                .removeIf(name -> name.startsWith("XDG_") || name.startsWith("LC_") || name.endsWith("DISPLAY"));
        variables.put("LC_ALL", "C.UTF-8");
        variables.put("DISPLAY", DISPLAY);
        if (home != null) {
            variables.put("HOME", home.toString());
            // Java asks the system for the home of a user, not the variable.
            variables.put("XDG_CONFIG_HOME", home.resolve("config").toString());
            variables.put("XDG_STATE_HOME", home.resolve("state").toString());
        }
        return shell;
    }

    private Ended run(String line) throws IOException, InterruptedException {
        File said = Files.createTempFile(folder, "said", "").toFile();
        int exitCode = shell(line)
                .redirectErrorStream(true)
                .redirectOutput(said)
                .start()
                .waitFor();
        return new Ended(exitCode, Files.readString(said.toPath(), StandardCharsets.UTF_8));
    }
}
