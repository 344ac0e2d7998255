package app.fulcrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.fulcrum.cli.io.ExitCode;
import app.fulcrum.support.DecimalSigns;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the finished program does in surroundings that only a shell can make. Runs on {@code target/fulcrum} as the last
 * build left it, after packaging.
 */
@Tag("image")
@DisabledOnOs(OS.WINDOWS)
class ImageTest {

    private static final Path LAUNCHER =
            Path.of("target", "fulcrum", "bin", "fulcrum").toAbsolutePath();
    private static final Path CHAT =
            Path.of("pricing-data", "presets", "chat.fulcrum.json").toAbsolutePath();

    private static final Path APP = LAUNCHER.resolveSibling("../app").normalize();

    @TempDir
    private Path folder;

    private record Ended(int exitCode, String out, String err) {}

    @BeforeEach
    void thereIsAnImage() {
        assumeThat(LAUNCHER).exists();
    }

    /** Runs a line of the shell in an empty folder, with {@code $fulcrum} for the launcher and {@code $chat} for a file. */
    private Ended shell(String line, Map<String, String> environment) throws Exception {
        File out = folder.resolve("stdout").toFile();
        File err = folder.resolve("stderr").toFile();
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", line).directory(folder.toFile());
        Map<String, String> variables = builder.environment();
        variables.keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG") || name.endsWith("DISPLAY"));
        variables.put("XDG_STATE_HOME", folder.resolve("state").toString());
        variables.put("XDG_CONFIG_HOME", folder.resolve("config").toString());
        variables.put("fulcrum", LAUNCHER.toString());
        variables.put("chat", CHAT.toString());
        variables.putAll(environment);
        int exitCode = builder.redirectOutput(out).redirectError(err).start().waitFor();
        Ended ended = new Ended(exitCode, text(out), text(err));
        assertThat(ended.err()).doesNotContain("Exception", "java.", "\tat ");
        return ended;
    }

    private Ended shell(String line) throws Exception {
        return shell(line, Map.of("LC_ALL", "C.UTF-8"));
    }

    private static String text(File file) throws IOException {
        return Files.readString(file.toPath(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({"LC_ALL, C", "LC_ALL, POSIX", "LANG, C", "LANG, de_XX.UTF-8", "LC_CTYPE, C", "SHELL, sh"})
    void namesOfAnyLettersAreReadAndWrittenWhateverTheLocale(String variable, String value) throws Exception {
        Files.copy(CHAT, folder.resolve("plän-日本.json"));

        Ended ended = shell(
                "\"$fulcrum\" evaluate plän-日本.json && \"$fulcrum\" export --csv größe.csv plän-日本.json",
                Map.of(variable, value));

        assertThat(ended.exitCode()).as(ended.toString()).isZero();
        assertThat(ended.out()).contains("\"file\": \"plän-日本.json\"", "\"written\": [\"größe.csv\"]");
        assertThat(folder.resolve("größe.csv")).isNotEmptyFile();
    }

    @Test
    void germanIsSpokenWhereTheSystemDoes() throws Exception {
        Ended ended = shell(
                "\"$fulcrum\" evaluate --help && \"$fulcrum\" licenses --help",
                Map.of("LC_ALL", "C.UTF-8", "JDK_JAVA_OPTIONS", "-Duser.language=de"));

        assertThat(ended.exitCode()).as(ended.toString()).isZero();
        assertThat(ended.out()).contains("Aufruf: fulcrum evaluate", "Aufruf: fulcrum licenses", "Kapazität");
    }

    /** The Java of the image has the numbers of some languages only; of those it has every country. */
    @Test
    void pointsAndCommasAreThoseOfTheCountry() throws Exception {
        String[] locales = {
            "de-DE", "de-CH", "de-AT", "en-US", "en-IN", "en-ZA", "es-ES", "es-MX", "fr-FR", "fr-CH", "pt-BR", "it-IT",
                    "nl-NL",
            "pl-PL", "sv-SE", "nb-NO", "tr-TR", "uk-UA", "ru-RU", "id-ID", "vi-VN", "ar-EG", "ar-MA", "ja-JP", "zh-CN",
                    "ko-KR"
        };

        Ended ended = shell(APP.resolveSibling("runtime/bin/java") + " -cp "
                + Path.of("target", "test-classes").toAbsolutePath() + " " + DecimalSigns.class.getName() + " "
                + String.join(" ", locales));

        assertThat(ended.out()).isEqualTo(DecimalSigns.of(locales));
    }

    @Test
    void aColonInANameIsAsGoodAsAnyLetter() throws Exception {
        Files.copy(CHAT, Files.createDirectory(folder.resolve("a:b")).resolve("10:30.json"));

        Ended ended = shell("\"$fulcrum\" export --csv a:b/curves:1.csv a:b/10:30.json");

        assertThat(ended.exitCode()).as(ended.toString()).isZero();
        assertThat(folder.resolve("a:b/curves:1.csv")).isNotEmptyFile();
    }

    @Test
    void aColonInTheProgramsOwnFolderIsSaidToBeInTheWay() throws Exception {
        Path bin = Files.createDirectories(folder.resolve("a:b/bin"));
        Files.copy(LAUNCHER, bin.resolve("fulcrum"));

        Ended ended = shell("sh a:b/bin/fulcrum --version");

        assertThat(ended.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(ended.err()).contains("“:”", "a:b", "Move or rename");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"$fulcrum\"", "\"$fulcrum\" plan.json", "\"$fulcrum\" one.json two.json"})
    void withoutADisplayOneSentenceSaysSo(String line) throws Exception {
        Ended ended = shell(line);

        assertThat(ended.exitCode()).as(ended.toString()).isEqualTo(ExitCode.FAILED);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err().lines()).hasSize(1);
        assertThat(ended.err()).contains("The window could not be opened");
    }

    @ParameterizedTest
    @ValueSource(strings = {"capacity", "licenses", "evaluate -", "validate -", "diff - preset:chat"})
    void aClosedInputIsSaidToBeClosed(String command) throws Exception {
        Ended ended = shell("\"$fulcrum\" " + command + " <&-");

        assertThat(ended.exitCode()).as(ended.toString()).isEqualTo(ExitCode.FAILED);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("Standard input could not be read on: it is closed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evaluate preset:chat", "schema scenario", "--help", "completion"})
    void aClosedOutputIsAFailure(String command) throws Exception {
        Ended ended = shell("\"$fulcrum\" " + command + " >&-");

        assertThat(ended.exitCode()).as(ended.toString()).isEqualTo(ExitCode.FAILED);
        assertThat(shell("\"$fulcrum\" " + command + " >&- <&- 2>&-").exitCode())
                .isEqualTo(ExitCode.FAILED);
    }

    @Test
    void whoReadsNoInputDoesNotMissIt() throws Exception {
        assertThat(shell("\"$fulcrum\" evaluate preset:chat <&- 2>&-").exitCode())
                .isZero();
    }

    @Test
    void anOutputThatIsWhereStandardInputOrOutputLeadsIsRefused() throws Exception {
        Files.copy(CHAT, folder.resolve("plan.json"));

        Ended in = shell("\"$fulcrum\" export --json plan.json --force - < plan.json");
        Ended out = shell("\"$fulcrum\" export --csv curves.csv --force plan.json > curves.csv");

        assertThat(in.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(out.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(folder.resolve("plan.json")).hasSameBinaryContentAs(CHAT);
        assertThat(folder.resolve("curves.csv")).isEmptyFile();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense --help",
                "evaluate --date 2026-13-01 preset:chat",
                "plan",
                "evaluate",
                "export --csv a --json a preset:chat"
            })
    void aWrongCommandLineIsAnsweredInWords(String arguments) throws Exception {
        Ended ended = shell("\"$fulcrum\" " + arguments);

        assertThat(ended.exitCode()).as(ended.toString()).isEqualTo(ExitCode.USAGE);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).isNotBlank();
    }

    /** Java would start without a cache that does not fit, slowly and without a word; told to insist it does not start. */
    @Test
    void commandsStartFromTheirCache() throws Exception {
        for (String part : List.of("app", "runtime")) {
            Files.createSymbolicLink(folder.resolve(part), APP.resolveSibling(part));
        }
        Path insisting = Files.createDirectory(folder.resolve("bin")).resolve("fulcrum");
        String script = Files.readString(LAUNCHER);
        assertThat(script).contains("\nmachine='");
        Files.writeString(insisting, script.replace("\nmachine='", "\nmachine='-XX:AOTMode=on "));

        Ended ended = shell("sh bin/fulcrum --version");

        assertThat(ended.exitCode()).as(ended.toString()).isZero();
        assertThat(ended.out()).startsWith("fulcrum ");
    }

    @Test
    void aCacheTakesEveryClassFileAndNoStylesheetOfOursIsParsed() throws Exception {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(APP, "*.jar")) {
            for (Path jar : jars) {
                try (JarFile file = new JarFile(jar.toFile())) {
                    for (JarEntry entry : Collections.list(file.entries())) {
                        if (entry.getName().endsWith(".class")) {
                            byte[] start = file.getInputStream(entry).readNBytes(8);
                            assertThat((int) start[7])
                                    .as("%s in %s", entry, jar)
                                    .isGreaterThanOrEqualTo(50);
                        }
                        if (entry.getName().matches("app/fulcrum/.*\\.css")) {
                            assertThat(file.getJarEntry(entry.getName().replaceFirst("css$", "bss")))
                                    .as(entry.getName())
                                    .isNotNull();
                        }
                    }
                }
            }
        }
    }
}
