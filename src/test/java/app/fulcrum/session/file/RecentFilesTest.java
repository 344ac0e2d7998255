package app.fulcrum.session.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentFilesTest {

    @Test
    void theLastOpenedComesFirstAndOnlyOnce() {
        RecentFiles recent = RecentFiles.NONE.opened(file(1)).opened(file(2)).opened(file(1));

        assertThat(paths(recent)).containsExactly(file(1), file(2));
    }

    @Test
    void tenAreKept() {
        RecentFiles recent = RecentFiles.NONE;
        for (int i = 1; i <= 12; i++) {
            recent = recent.opened(file(i));
        }

        assertThat(paths(recent))
                .containsExactlyElementsOf(IntStream.iterate(12, i -> i - 1)
                        .limit(10)
                        .mapToObj(RecentFilesTest::file)
                        .toList());
    }

    @Test
    void pinnedOnesStayOnTopAndAreTheLastToGo() {
        RecentFiles recent = RecentFiles.NONE.opened(file(0)).withPinned(file(0), true);
        for (int i = 1; i <= 12; i++) {
            recent = recent.opened(file(i));
        }

        assertThat(paths(recent)).startsWith(file(0), file(12)).hasSize(10);
        assertThat(paths(recent.cleared())).containsExactly(file(0));
        assertThat(paths(recent.opened(file(0)))).startsWith(file(0));
        assertThat(recent.opened(file(0)).files().getFirst().pinned()).isTrue();
        assertThat(recent.withPinned(file(0), false).cleared().files()).isEmpty();
    }

    @Test
    void twoSpellingsOfAPathAreOneFile() {
        RecentFiles recent =
                RecentFiles.NONE.opened(Path.of("/plans/./1.fulcrum.json")).opened(file(1));

        assertThat(paths(recent)).containsExactly(file(1));
    }

    /** What it leads to depends on whether {@code x} is a link, which a list of names cannot know. */
    @Test
    void aPathThatGoesUpStaysAsItIs() {
        Path up = Path.of("/plans/x/../1.fulcrum.json");

        assertThat(paths(RecentFiles.NONE.opened(up).opened(file(1)))).containsExactly(file(1), up);
    }

    @Test
    void aMissingOneCanBeTakenOut() {
        assertThat(RecentFiles.NONE.opened(file(1)).without(file(1))).isEqualTo(RecentFiles.NONE);
    }

    private static Path file(int number) {
        return Path.of("/plans/" + number + ".fulcrum.json");
    }

    private static List<Path> paths(RecentFiles recent) {
        return recent.files().stream().map(RecentFile::path).toList();
    }
}
