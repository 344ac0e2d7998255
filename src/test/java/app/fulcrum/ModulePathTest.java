package app.fulcrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program as {@code mvn compile exec:exec} starts it, on the module path: a library that another one needs without saying so
 * is on every class path, and is missing there. Takes the libraries that lie beside the packaged program.
 */
@Tag("image")
class ModulePathTest {

    private static final Path APP = Path.of("target", "fulcrum", "app").toAbsolutePath();
    private static final List<String> ENDINGS = List.of("xlsx", "pdf", "png", "svg", "csv", "tsv", "md", "json");

    @TempDir
    private Path folder;

    @Test
    void everythingThatIsHandedOverIsMadeThere() throws Exception {
        assumeThat(APP).exists();
        List<String> export = new ArrayList<>(List.of("export"));
        ENDINGS.forEach(
                ending -> export.addAll(List.of("--" + ending, file(ending).toString())));
        export.add("preset:chat");

        assertThat(run(export)).contains("\"written\"").doesNotContain("\"error\"");
        assertThat(ENDINGS).allSatisfy(ending -> assertThat(file(ending)).isNotEmptyFile());
        List<String> verify = new ArrayList<>(List.of("verify"));
        Stream.of("xlsx", "pdf", "png", "svg")
                .forEach(ending -> verify.add(file(ending).toString()));
        assertThat(run(verify).lines()).hasSize(4).allMatch(line -> line.contains("\"same\": true"));
    }

    /** Tables, trees read as a stream and lists, each with the library that reads it. */
    @Test
    void filesOfTheUsersOwnAreReadThere() throws Exception {
        assumeThat(APP).exists();
        Path usage = Files.writeString(folder.resolve("usage.csv"), """
            day,user_type,user_id,user_name,provider,model,requests,input_tokens,output_tokens,cache_read_tokens,\
            cache_write_5m_tokens,cache_write_1h_tokens,cost_micro_cents,cost_usd
            2026-11-01,human,1,J,anthropic,claude-sonnet-5-5,10,1000,100,0,0,0,100000000,1.00
            """);
        Path bench = Files.writeString(folder.resolve("bench.json"), """
            {"date":"20261128-101500","model_id":"acme/model-70b","num_prompts":500,"request_rate":"inf",
             "max_concurrency":64,"duration":120.0,"completed":500,"total_input_tokens":500000,
             "total_output_tokens":125000,"output_throughput":1041.7,"total_token_throughput":5208.3,
             "mean_tpot_ms":41.2,"mean_ttft_ms":310.0}
            """);
        Path prices = Files.writeString(folder.resolve("prices.json"), """
            {"anthropic": {"models": {"claude-sonnet-5-5": {"cost": {"input": 3, "output": 15}}}}}
            """);

        String imported = run(List.of(
                "import",
                usage.toString(),
                bench.toString(),
                prices.toString(),
                "--gpus=2",
                "--into=preset:chat",
                "--dry-run"));

        assertThat(imported)
                .contains("\"opencode usage\"", "\"vLLM", "\"models.dev\"")
                .doesNotContain("\"error\"");
    }

    private Path file(String ending) {
        return folder.resolve("plan." + ending);
    }

    /** What it prints; it ends well and says nothing else. */
    private String run(List<String> arguments) throws Exception {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=javafx.graphics",
                "--module-path",
                modulePath(),
                "--module",
                "app.fulcrum/app.fulcrum.Launcher"));
        command.addAll(arguments);
        int exitCode = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        assertThat(exitCode)
                .as("%s%s", Files.readString(out), Files.readString(err))
                .isZero();
        assertThat(err).isEmptyFile();
        return Files.readString(out);
    }

    private static String modulePath() throws Exception {
        try (Stream<Path> libraries = Files.list(APP)) {
            Stream<String> beside =
                    libraries.map(Path::toString).filter(name -> name.endsWith(".jar") && !name.contains("fulcrum-"));
            Stream<String> javaFx = Stream.of(
                            System.getProperty("java.class.path").split(File.pathSeparator))
                    .filter(element -> element.contains("openjfx") && !element.contains("monocle"));
            return Stream.of(
                            Stream.of(Path.of("target", "classes")
                                    .toAbsolutePath()
                                    .toString()),
                            beside,
                            javaFx)
                    .flatMap(element -> element)
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }
}
