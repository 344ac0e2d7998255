package app.fulcrum;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.storage.catalog.BundledPriceBook;
import app.fulcrum.storage.catalog.DirectoryPriceBook;
import app.fulcrum.support.JavaProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LauncherTest {

    @Test
    void nothingOpensTheWindow() {
        assertThat(Launcher.opensWindow()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"chat.fulcrum.json", "./chat", "/home/ada/chat", "C:\\plans\\chat", "chart.png"})
    void oneDocumentOpensTheWindow(String document) {
        assertThat(Launcher.opensWindow(document)).isTrue();
    }

    @Test
    void severalDocumentsOpenTheWindow() {
        assertThat(Launcher.opensWindow("chat.fulcrum.json", "./rag", "chart.png"))
                .isTrue();
    }

    @Test
    void aFileNeedsNoDotToBeADocumentUnlessItIsCalledLikeACommand(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("plan"), "{}");
        Files.writeString(folder.resolve("evaluate"), "{}");
        Files.writeString(folder.resolve("-h"), "{}");

        assertThat(opensWindow(folder, "plan")).isTrue();
        assertThat(opensWindow(folder, "evaluate")).isFalse();
        assertThat(opensWindow(folder, "./evaluate")).isTrue();
        assertThat(opensWindow(folder, "-h")).isFalse();
        assertThat(opensWindow(folder, "none")).isFalse();
    }

    /** Asks in a process whose folder is another. */
    private static boolean opensWindow(Path folder, String argument) throws IOException {
        ProcessBuilder asking = JavaProcess.of(Asked.class, argument).directory(folder.toFile());
        return Boolean.parseBoolean(
                asking.start().inputReader(StandardCharsets.UTF_8).readLine());
    }

    /** Prints whether its argument opens the window. */
    static final class Asked {
        public static void main(String[] arguments) {
            System.out.println(Launcher.opensWindow(arguments));
        }
    }

    @ParameterizedTest
    @CsvSource({"plan.json --pretty", "plan.json --help", "--pretty plan.json", "pl\uFFFDn.json"})
    void documentsWithOptionsOrOfNoNameDoNot(String line) {
        assertThat(Launcher.opensWindow(line.split(" "))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"evaluate", "capacity", "--version", "-h", "--data=./prices", "evaluat"})
    void aCommandOrOptionDoesNot(String argument) {
        assertThat(Launcher.opensWindow(argument)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--book=prices",
                "--book prices",
                "--book prices plan.json",
                "plan.json --book=prices",
                "--book evaluate ./plan"
            })
    void aPriceBookMayBeNamedForTheWindow(String line) {
        assertThat(Launcher.opensWindow(line.split(" "))).isTrue();
        assertThat(BookArgument.of(line.split(" ")).folder()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--book",
                "--book=",
                "plan.json --book",
                "--book --pretty",
                "--book one --book two",
                "--book prices evaluate plan.json",
                "evaluate --book prices plan.json"
            })
    void aPriceBookWithoutAFolderOrForACommandIsNotForTheWindow(String line) {
        assertThat(Launcher.opensWindow(line.split(" "))).isFalse();
    }

    /** A window has one book: starts with the same one share it, others open their own. */
    @Test
    void startsMeetByTheBookTheyAreOn(@TempDir Path folder) throws IOException {
        Path copy = Files.createDirectory(folder.resolve("copy"));
        Path other = Files.createDirectory(folder.resolve("other"));
        for (Path file : DirectoryPriceBook.files(Path.of("pricing-data"))) {
            Files.copy(file, copy.resolve(file.getFileName()));
            Files.copy(file, other.resolve(file.getFileName()));
        }
        Files.writeString(other.resolve("api-offers.json"), "\n", StandardOpenOption.APPEND);

        String bundled = FulcrumApplication.instance(new BundledPriceBook());
        String first = FulcrumApplication.instance(new DirectoryPriceBook(Path.of("pricing-data")));

        assertThat(bundled).isEqualTo("instance");
        assertThat(first)
                .startsWith("instance-")
                .isEqualTo(FulcrumApplication.instance(new ReadAhead(new DirectoryPriceBook(copy))))
                .isNotEqualTo(FulcrumApplication.instance(new DirectoryPriceBook(other)));
    }

    @Test
    void aCommandWithDocumentsDoesNot() {
        assertThat(Launcher.opensWindow("evaluate", "chat.fulcrum.json")).isFalse();
    }

    @Test
    void aCommandLoadsNoJavaFxClass() throws Exception {
        String loaded = output("-verbose:class", "app.fulcrum.Launcher", "--version");

        assertThat(loaded).contains("app.fulcrum.cli.FulcrumCommand").doesNotContain("javafx.");
    }

    @Test
    void theVersionIsThatOfTheBuild() throws Exception {
        assertThat(output("app.fulcrum.Launcher", "--version"))
                .isEqualToIgnoringNewLines("fulcrum " + BuildInfo.load().version())
                .matches("(?s)fulcrum \\d+\\.\\d+\\.\\d+.*");
    }

    /** What a new JVM with the class path of the tests prints. */
    private static String output(String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"));
        builder.command().addAll(List.of(arguments));
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
