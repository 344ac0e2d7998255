package app.fulcrum.storage.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.session.file.Protection;
import app.fulcrum.support.JavaProcess;
import app.fulcrum.support.Said;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that could be replaced but should not be without asking, whoever runs the tests, administrators included. */
class ProtectedFilesTest {

    private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void aFile() throws IOException {
        file = Files.writeString(folder.resolve("plan.fulcrum.json"), "old");
    }

    @ParameterizedTest
    @ValueSource(strings = {"r--r--r--", "r--------", "r-xr-xr-x", "r--rw-rw-"})
    void aReadOnlyFileIsLeftAlone(String rights) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));

        assertLeftAlone(file, "it is marked as read-only");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo(rights);
    }

    @Test
    void aReadOnlyFileBehindALinkIsLeftAlone() throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);

        assertLeftAlone(link, "it is marked as read-only");
        assertThat(link).isSymbolicLink();
    }

    @Test
    void onAPersonsWordAReadOnlyFileIsReplacedAndStaysReadOnly() throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));

        assertThat(save(file, Optional.empty(), Protection.OVERRIDE).problems()).isEmpty();

        assertThat(file).hasBinaryContent(NEW);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("r--r--r--");
        assertLeftAlone(file, "it is marked as read-only");
    }

    @Test
    void aFileOfAnotherUserIsLeftAlone() throws IOException {
        giveAway(file);

        assertLeftAlone(file, "it belongs to “nobody”");
        assertThat(save(file, Optional.empty(), Protection.OVERRIDE).problems()).isEmpty();
        assertThat(file).hasBinaryContent(NEW);
    }

    @Test
    void aChangeMadeElsewhereIsToldFirst() throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));

        Outcome<String> outcome = save(file, Optional.of(Sha256.of("something else")), Protection.RESPECT);

        assertThat(outcome.problems())
                .extracting(problem -> problem.code())
                .containsExactly(ProblemCode.CHANGED_ELSEWHERE);
        assertThat(file).hasContent("old");
    }

    /** Replaces a file as a user whom the system has no name for, as in a container whose user has a number only. */
    static final class Nameless {
        public static void main(String[] arguments) {
            System.setProperty("user.name", "?");
            Outcome<String> outcome = TestFiles.in(Path.of(arguments[0]))
                    .replace(Path.of(arguments[1]), NEW, Optional.empty(), Protection.RESPECT);
            System.exit(outcome.problems().isEmpty() ? 0 : 1);
        }
    }

    @Test
    void whoHasNoNameIsKnownByTheFilesHeMakes() throws Exception {
        Process nameless = JavaProcess.bare(
                        List.of(Nameless.class, Problem.class),
                        Nameless.class,
                        folder.resolve("state").toString(),
                        file.toString())
                .inheritIO()
                .start();

        assertThat(nameless.waitFor()).isZero();
        assertThat(file).hasBinaryContent(NEW);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactlyInAnyOrder(file, folder.resolve("state"));
        }
    }

    private static void giveAway(Path file) {
        try {
            var nobody = file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
            Files.setOwner(file, nobody);
        } catch (IOException notAllowed) {
            assumeTrue(false, "only an administrator can give files away");
        }
    }

    private void assertLeftAlone(Path path, String reason) throws IOException {
        byte[] before = Files.readAllBytes(path);

        Outcome<String> outcome = save(path, Optional.empty(), Protection.RESPECT);

        assertThat(outcome.isRefused()).isTrue();
        assertThat(outcome.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.PROTECTED_FILE);
            assertThat(Said.facts(problem)).containsExactly(reason);
        });
        assertThat(path).hasBinaryContent(before);
        assertThat(folder.resolve("state/backups")).doesNotExist();
    }

    private Outcome<String> save(Path path, Optional<String> expected, Protection protection) {
        Path state = protection == Protection.RESPECT ? folder.resolve("state") : folder.resolve("other");
        return TestFiles.in(state).replace(path, NEW, expected, protection);
    }
}
