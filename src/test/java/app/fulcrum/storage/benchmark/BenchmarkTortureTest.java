package app.fulcrum.storage.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.benchmark.ReplicaRuns;
import app.fulcrum.model.benchmark.StatedFacts;
import app.fulcrum.model.capacity.MeasuredCurve;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.support.Seeded;
import app.fulcrum.text.ProblemSentences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Results that somebody damaged are read or refused in words, and what is read makes curves. */
@Tag("law")
class BenchmarkTortureTest {

    private static final int CASES = 100_000;
    private static final String SIGNS = "{}[],:\"0-9eE.\\ntN";

    @ParameterizedTest
    @CsvSource({
        "vllm.json, 1",
        "vllm.jsonl, 2",
        "guidellm.json, 3",
        "aiperf.json, 4",
        "inferencex.json, 5",
        "inferencex-published.json, 6"
    })
    void resultsWithOtherBytesAreReadOrRefused(String name, int part) throws IOException {
        byte[] text = Files.readAllBytes(Path.of("src", "test", "resources", "benchmarks", name));
        Seeded.forMany(part * 1_000_000L, CASES / 6, random -> check(damaged(text, random)));
    }

    private static void check(byte[] text) {
        Outcome<BenchmarkFile> read = BenchmarkReader.read(text, "results.json");
        assertThat(read.problems().toString()).doesNotContain("SECRET");
        read.problems()
                .forEach(problem ->
                        assertThat(ProblemSentences.printedLine(problem)).isNotBlank());
        assertThat(read.value().isPresent()).isEqualTo(read.problems().isEmpty());
        read.value().ifPresent(file -> {
            assertThat(file.runs()).isNotEmpty();
            assertThat(file.toString()).doesNotContain("SECRET");
            ReplicaRuns replicas =
                    ReplicaRuns.of(file.runs(), StatedFacts.NONE.withGpus(4).withGpusPerReplica(2));
            replicas.groups().forEach(group -> MeasuredCurve.through(group.measured()));
            assertThat(ReplicaRuns.of(file.runs(), StatedFacts.NONE).leftOut())
                    .hasSizeLessThanOrEqualTo(file.runs().size());
        });
    }

    private static byte[] damaged(byte[] text, SplittableRandom random) {
        byte[] damaged = text.clone();
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            damaged[random.nextInt(damaged.length)] = random.nextBoolean()
                    ? (byte) random.nextInt(256)
                    : (byte) SIGNS.charAt(random.nextInt(SIGNS.length()));
        }
        return random.nextInt(4) == 0 ? Arrays.copyOf(damaged, random.nextInt(damaged.length)) : damaged;
    }
}
