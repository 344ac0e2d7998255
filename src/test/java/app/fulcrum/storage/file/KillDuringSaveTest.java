package app.fulcrum.storage.file;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.problem.Problem;
import app.fulcrum.support.JavaProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a process that does nothing but save, at a random moment, again and again: the file must always be whole, there,
 * and no older than the last version the process said was safe, and the next start must leave no temporary files.
 */
class KillDuringSaveTest {

    private static final int SIDE_BY_SIDE = 2;
    private static final int LONGEST_DELAY_MILLIS = 80;

    @TempDir
    private Path folder;

    @Test
    void nothingIsLostInAFewKills() throws Exception {
        kill(16);
    }

    @Test
    @Tag("endurance")
    void nothingIsLostInTenThousandKills() throws Exception {
        kill(10_000);
    }

    private void kill(int times) throws Exception {
        try (ExecutorService workers = Executors.newFixedThreadPool(SIDE_BY_SIDE)) {
            List<Future<Integer>> results = IntStream.range(0, SIDE_BY_SIDE)
                    .mapToObj(worker -> workers.submit(() -> new Victim(worker).killed(times / SIDE_BY_SIDE)))
                    .toList();
            int cutShort = 0;
            for (Future<Integer> result : results) {
                cutShort += result.get();
            }
            // Some kills must have hit a save in the middle, or nothing was tried.
            assertThat(cutShort).isGreaterThan(times / 100);
        }
    }

    /** One file and the processes that save it, one after the other. */
    private final class Victim {

        private final Path own;
        private final Path file;
        private final SplittableRandom random;
        private int safe;

        Victim(int number) throws IOException {
            own = Files.createDirectory(folder.resolve("worker" + number));
            file = own.resolve("plan.fulcrum.json");
            random = new SplittableRandom(number);
            Files.write(file, SaveLoop.content(0));
        }

        /** How many kills left a temporary file, which means that they hit a save in the middle. */
        int killed(int times) throws Exception {
            int cutShort = 0;
            for (int i = 0; i < times; i++) {
                saveAndKill();
                int found = SaveLoop.versionOf(Files.readAllBytes(file));
                assertThat(found).as("kill %d", i).isGreaterThanOrEqualTo(safe);
                safe = found;
                cutShort += tempFiles().isEmpty() ? 0 : 1;
                TestFiles.in(own.resolve("state")).sweepOnce(own);
                assertThat(tempFiles()).as("kill %d", i).isEmpty();
            }
            return cutShort;
        }

        private void saveAndKill() throws Exception {
            Process process = bareProcess(SaveLoop.class, file, own.resolve("state"), safe + 1);
            try (var out = process.inputReader(StandardCharsets.UTF_8)) {
                String first = out.readLine();
                assertThat(first).isNotNull();
                Thread.sleep(random.nextInt(LONGEST_DELAY_MILLIS));
                // Through its handle: killing the process itself would close what it said.
                process.toHandle().destroyForcibly();
                process.waitFor();
                // A last line without its end may be cut off within the number.
                String said = first + "\n" + out.readAllAsString();
                String whole = said.substring(0, said.lastIndexOf('\n'));
                safe = Integer.parseInt(whole.substring(whole.lastIndexOf('\n') + 1));
            }
        }

        private List<Path> tempFiles() throws IOException {
            try (Stream<Path> files = Files.list(own)) {
                return files.filter(path -> path.toString().endsWith(".tmp")).toList();
            }
        }
    }

    private static Process bareProcess(Class<?> main, Object... arguments) throws IOException {
        String[] texts = Stream.of(arguments).map(String::valueOf).toArray(String[]::new);
        return JavaProcess.bare(List.of(main, Problem.class), main, texts)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
