package app.fulcrum.storage.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fulcrum.model.problem.Phrase;
import app.fulcrum.session.file.Protection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links in every position of a path lead to the file the system itself would open. */
class SymbolicLinksTest {

    private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private Path target;
    private Path unrelated;

    /** {@code way} leads to {@code real/deep}: what lies above the two is not the same. */
    @BeforeEach
    void twoPlacesWithFilesOfTheSameName() throws IOException {
        folder = folder.toRealPath();
        Files.createDirectories(folder.resolve("real/deep"));
        Files.createDirectories(folder.resolve("x"));
        target = Files.writeString(folder.resolve("real/plan.json"), "old");
        unrelated = Files.writeString(folder.resolve("x/plan.json"), "unrelated");
        Files.createSymbolicLink(folder.resolve("x/way"), Path.of("../real/deep"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "real/deep/link -> ../plan.json",
                "real/deep/link -> ../../real/plan.json",
                "real/deep/link -> ./.././deep/../plan.json",
                "real/deep/link -> ../deep/more, real/deep/more -> ../plan.json",
                "real/deep/link -> ../way2/../plan.json, real/way2 -> ../real/deep",
                "real/deep/link -> ../../x/way/../plan.json",
                "real/deep/link -> /x/way/../plan.json",
                "real/deep/link -> /real/plan.json"
            })
    void aLinkThroughALinkedFolderLeadsWhereTheSystemGoes(String links) throws IOException {
        link(links);
        Path path = folder.resolve("x/way/link");
        assertThat(path).hasContent("old");

        save(path);

        assertThat(target).hasBinaryContent(NEW);
        assertThat(unrelated).hasContent("unrelated");
        assertThat(folder.resolve("real/deep/link")).isSymbolicLink();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x/way/../plan.json", "x/./way/../plan.json", "x/way/../deep/../plan.json"})
    void goingUpFromALinkedFolderGoesUpFromWhereItLeads(String path) throws IOException {
        save(folder.resolve(path));

        assertThat(target).hasBinaryContent(NEW);
        assertThat(unrelated).hasContent("unrelated");
    }

    @Test
    void aDanglingLinkThroughALinkedFolderMakesTheFileItNames() throws IOException {
        link("real/deep/link -> ../made.json");

        save(folder.resolve("x/way/link"));

        assertThat(folder.resolve("real/made.json")).hasBinaryContent(NEW);
        assertThat(folder.resolve("x/made.json")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "real/deep/link -> link",
                "real/deep/link -> ../deep/back, real/deep/back -> ../../x/way/link",
                "real/deep/link -> turn/plan.json, real/deep/turn -> turn"
            })
    void circlesAreRefusedInEveryPosition(String links) throws IOException {
        link(links);

        assertThatThrownBy(() -> Links.follow(folder.resolve("x/way/link")))
                .isInstanceOfSatisfying(
                        FileSystemException.class,
                        failure -> assertThat(FailureReason.of(failure)).isEqualTo(Phrase.LINKS_IN_CIRCLE.fact()));
    }

    @Test
    void aLinkIntoAFolderThatIsNotThereIsNamed() throws IOException {
        link("real/deep/link -> ../gone/plan.json");

        assertThatThrownBy(() -> Links.follow(folder.resolve("x/way/link"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void everyWayToAFileHasTheSameVersionsAndTheSameLock() throws IOException {
        link("real/deep/link -> ../plan.json");
        Backups backups = TestFiles.backups(new DiskOperations(), folder.resolve("state"));
        save(folder.resolve("x/way/link"));
        save(folder.resolve("x/way/../plan.json"));
        save(target);

        List<Path> ways = List.of(target, folder.resolve("x/way/link"), folder.resolve("real/deep/../plan.json"));
        for (Path way : ways) {
            assertThat(backups.of(way)).as(way.toString()).hasSize(3);
            assertThat(Links.follow(way)).isEqualTo(target);
        }
    }

    /** Builds random folders and links, and asks the system for the answer. */
    @Test
    void tanglesOfLinksLeadWhereTheSystemGoes() throws IOException {
        int reached = 0;
        for (int tangle = 0; tangle < 40; tangle++) {
            SplittableRandom random = new SplittableRandom(tangle);
            Path root = Files.createDirectories(folder.resolve("tangle" + tangle + "/so/that/no/way/leads/out"));
            for (String name : List.of("a", "a/b", "c", "c/d")) {
                Files.createDirectory(root.resolve(name));
                Files.writeString(root.resolve(name).resolve("f"), name);
            }
            for (String name : List.of("l", "a/l", "a/b/l", "c/l", "c/d/l", "m", "a/m", "c/d/m")) {
                Files.createSymbolicLink(root.resolve(name), tangled(root, random));
            }
            for (int way = 0; way < 50; way++) {
                Path path = root.resolve(tangled(root, random));
                if (Files.isRegularFile(path)) {
                    assertThat(Links.follow(path))
                            .as("seed %d: %s", tangle, path)
                            .isEqualTo(path.toRealPath());
                    reached++;
                }
            }
        }
        assertThat(reached).isGreaterThan(50);
    }

    private static Path tangled(Path root, SplittableRandom random) {
        List<String> parts = List.of("a", "b", "c", "d", "l", "m", "..", ".", "l", "m");
        StringBuilder text = new StringBuilder(random.nextInt(5) == 0 ? root + "/" : "");
        for (int steps = random.nextInt(4); steps > 0; steps--) {
            text.append(parts.get(random.nextInt(parts.size()))).append('/');
        }
        return Path.of(text + (random.nextBoolean() ? "f" : parts.get(random.nextInt(parts.size()))));
    }

    /** Links as {@code from -> to}, several with commas between; absolute targets are within the test's folder. */
    private void link(String links) throws IOException {
        for (String link : links.split(", ")) {
            String[] ends = link.split(" -> ");
            String to = ends[1].startsWith("/") ? folder + ends[1] : ends[1];
            Files.createSymbolicLink(folder.resolve(ends[0]), Path.of(to));
        }
    }

    private void save(Path path) {
        assertThat(TestFiles.in(folder.resolve("state"))
                        .replace(path, NEW, Optional.empty(), Protection.RESPECT)
                        .problems())
                .isEmpty();
    }
}
