package app.fulcrum.storage.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The newest versions stay, whatever clocks say. */
class BackupsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T16:19:57Z");
    private static final Instant AHEAD = Instant.parse("2031-01-01T00:00:00Z");

    @TempDir
    private Path folder;

    private Path document;
    private Instant clock = NOW;
    private Backups backups;

    @BeforeEach
    void setUp() throws IOException {
        document = folder.toRealPath().resolve("plan.fulcrum.json");
        backups = new Backups(folder.resolve("backups"), new DiskOperations(), () -> clock);
    }

    @Test
    void versionsFromAClockThatWasAheadPushNoNewOnesOut() throws IOException {
        clock = AHEAD;
        keep(0, Backups.KEPT);
        clock = NOW;
        for (int version = Backups.KEPT; version < 2 * Backups.KEPT; version++) {
            keep(version, version + 1);

            assertThat(contents().getFirst()).isEqualTo("version " + version);
        }
        assertThat(contents()).isEqualTo(newestFirst(Backups.KEPT, 2 * Backups.KEPT));
    }

    @Test
    void aClockThatWentAheadAndBackLosesNoVersionInBetween() throws IOException {
        keep(0, 5);
        clock = AHEAD;
        keep(5, 8);
        clock = NOW.minusSeconds(86_400);
        keep(8, 10);

        assertThat(contents()).isEqualTo(newestFirst(0, 10));
    }

    @Test
    void underAnyClockTheLastTenAreKeptInTheirOrder() throws IOException {
        for (int seed = 0; seed < 20; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            document = folder.toRealPath().resolve("plan" + seed);
            int saves = random.nextInt(1, 40);
            for (int version = 0; version < saves; version++) {
                clock = NOW.plusSeconds(random.nextLong(-1_000_000_000, 1_000_000_000));
                keep(version, version + 1);
            }

            assertThat(contents()).as("seed %d", seed).isEqualTo(newestFirst(Math.max(0, saves - Backups.KEPT), saves));
        }
    }

    @Test
    void whatElseLiesThereIsNeitherOfferedNorDeleted() throws IOException {
        keep(0, 1);
        Path own = backups.of(document).getFirst().resolveSibling("");
        Path foreign = Files.writeString(own.resolve("my own copy.bak"), "mine");
        Path odd = Files.writeString(own.resolve("20261122T161957.000Z-99999999999.bak"), "odd");
        keep(1, 20);

        assertThat(foreign).exists();
        assertThat(odd).exists();
        assertThat(contents()).isEqualTo(newestFirst(10, 20));
        assertThat(backups.of(document)).extracting(Backups::moment).containsOnly(NOW);
    }

    @Test
    void versionsOfADocumentWhoseFolderHasGoneAreStillThere() throws IOException {
        Path gone = Files.createDirectory(folder.toRealPath().resolve("gone"));
        document = gone.resolve("plan.fulcrum.json");
        keep(0, 1);
        Files.delete(gone);

        assertThat(contents()).containsExactly("version 0");
    }

    private void keep(int from, int to) throws IOException {
        for (int version = from; version < to; version++) {
            backups.keep(document, ("version " + version).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static List<String> newestFirst(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(version -> "version " + version)
                .toList()
                .reversed();
    }

    private List<String> contents() throws IOException {
        Stream.Builder<String> contents = Stream.builder();
        for (Path version : backups.of(document)) {
            contents.add(Files.readString(version));
        }
        return contents.build().toList();
    }
}
