package app.fulcrum.storage.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact;
import app.fulcrum.session.file.Protection;
import app.fulcrum.support.Said;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real files in real places, ordinary and not. */
class SafeFileTest {

    private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);
    private static final int LIMIT = 1_000;

    @TempDir
    private Path folder;

    private Path file;
    private SafeFile files;

    @BeforeEach
    void setUp() {
        file = folder.resolve("plan.fulcrum.json");
        files = TestFiles.in(folder.resolve("state"));
    }

    @Test
    void aNewFileGetsTheRightsThatNewFilesGet() throws IOException {
        Path ordinary = Files.createFile(folder.resolve("ordinary"));

        assertThat(replace(file).problems()).isEmpty();

        assertThat(file).hasBinaryContent(NEW);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(ordinary));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-------", "rw-r--r--", "rw-rw-r--", "rwxrwxrwx"})
    void aReplacedFileKeepsItsRights(String rights) throws IOException {
        Files.writeString(file, "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));

        assertThat(replace(file).problems()).isEmpty();

        assertThat(file).hasBinaryContent(NEW);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo(rights);
    }

    @Test
    void aReplacedFileKeepsItsOwnerWhereThatIsAllowed() throws IOException {
        Files.writeString(file, "old");
        try {
            var nobody = file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
            Files.setOwner(file, nobody);
        } catch (IOException notAllowed) {
            assumeTrue(false, "only an administrator can give files away");
        }

        assertThat(files.replace(file, NEW, Optional.empty(), Protection.OVERRIDE)
                        .problems())
                .isEmpty();

        assertThat(Files.getOwner(file).getName()).isEqualTo("nobody");
    }

    @Test
    void aSymbolicLinkStaysAndItsTargetIsReplaced() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path target = Files.writeString(elsewhere.resolve("real.json"), "old");
        Files.createSymbolicLink(file, Path.of("elsewhere/real.json"));

        assertThat(replace(file).problems()).isEmpty();

        assertThat(file).isSymbolicLink();
        assertThat(target).isRegularFile().hasBinaryContent(NEW);
    }

    @Test
    void aLinkToNothingMakesTheFileItLeadsTo() throws IOException {
        Files.createSymbolicLink(file, Path.of("real.json"));

        assertThat(replace(file).problems()).isEmpty();

        assertThat(file).isSymbolicLink();
        assertThat(folder.resolve("real.json")).hasBinaryContent(NEW);
    }

    @Test
    void linksInACircleAreRefused() throws IOException {
        Files.createSymbolicLink(file, Path.of("other"));
        Files.createSymbolicLink(folder.resolve("other"), file);

        assertReason(replace(file), "its links lead in a circle");
    }

    @Test
    void anotherNameOfTheSameFileKeepsTheVersionBefore() throws IOException {
        Files.writeString(file, "old");
        Path other = Files.createLink(folder.resolve("other"), file);

        assertThat(replace(file).problems()).isEmpty();

        assertThat(file).hasBinaryContent(NEW);
        assertThat(other).hasContent("old");
    }

    @Test
    void aFolderIsNeitherReadNorReplaced() throws IOException {
        Files.createDirectory(file);

        assertReason(replace(file), "it is a folder");
        assertReason(files.read(file, LIMIT), "it is a folder");
        assertThat(file).isDirectory();
    }

    @Test
    void aPipeIsNeitherReadNorReplaced() throws Exception {
        assumeTrue(run("mkfifo", file.toString()), "needs mkfifo");

        assertReason(files.read(file, LIMIT), "it is a pipe or a device and not a file");
        assertReason(replace(file), "it is a pipe or a device and not a file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/full", "/dev/zero", "/dev/null"})
    void devicesAreNeitherReadNorReplaced(String device) {
        assumeTrue(Files.exists(Path.of(device)), "needs " + device);

        assertReason(files.read(Path.of(device), LIMIT), "it is a pipe or a device and not a file");
        assertReason(replace(Path.of(device)), "it is a pipe or a device and not a file");
    }

    @Test
    void aNameMayBeAsLongAsTheDiskAllows() {
        Path longest = folder.resolve("n".repeat(255));

        assertThat(replace(longest).problems()).isEmpty();
        assertThat(replace(longest).problems()).isEmpty();
        assertThat(longest).hasBinaryContent(NEW);
        assertReason(replace(folder.resolve("n".repeat(256))), "the name is too long for this disk");
    }

    @Test
    void aFolderThatHasGoneIsNamed() {
        assertReason(replace(folder.resolve("gone/plan.json")), "it does not exist, or its folder does not");
        assertReason(files.read(folder.resolve("gone/plan.json"), LIMIT), "it does not exist");
    }

    @Test
    void aFileInThePlaceOfAFolderIsNamed() throws IOException {
        Files.createFile(file);

        assertReason(replace(file.resolve("plan.json")), "a part of its path is a file and not a folder");
    }

    @Test
    void withoutRightsToTheFolderNothingIsWritten() throws Exception {
        assumeTrue(!System.getProperty("user.name").equals("root"), "an administrator may write everywhere");
        Files.writeString(file, "old");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assertReason(replace(file), "you do not have the rights to it");
            assertThat(file).hasContent("old");
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void aFullDiskLeavesTheOldFile() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder, "size=64k")) {
            Path plan = disk.root().resolve("plan.json");
            Files.write(plan, new byte[20_000]);

            Outcome<String> outcome = files.replace(plan, new byte[60_000], Optional.empty(), Protection.RESPECT);

            assertThat(outcome.problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(Said.facts(problem).getFirst())
                            .startsWith("the disk is full, with ")
                            .endsWith(" bytes left where 60,000 are needed"));
            assertThat(plan).hasBinaryContent(new byte[20_000]);
            try (Stream<Path> left = Files.list(disk.root())) {
                assertThat(left).containsExactly(plan);
            }
        }
    }

    @Test
    void aDiskThatCannotBeWrittenIsNamed() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder, "ro")) {
            assertReason(replace(disk.root().resolve("plan.json")), "the disk cannot be written to");
        }
    }

    @Test
    void aFileTooLargeIsNotReadInWhole() throws IOException {
        Files.write(file, new byte[LIMIT]);
        assertThat(files.read(file, LIMIT).value())
                .hasValueSatisfying(bytes -> assertThat(bytes).hasSize(LIMIT));

        Files.write(file, new byte[LIMIT + 1]);
        assertThat(files.read(file, LIMIT).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.LIMIT_EXCEEDED);
            assertThat(Said.facts(problem)).containsExactly("size in bytes", "1001", "1000");
        });
    }

    @Test
    void severalVersionsAreKeptByFullPath() throws IOException {
        Path namesake = Files.createDirectory(folder.resolve("other")).resolve("plan.fulcrum.json");
        Files.writeString(namesake, "namesake");
        files.replace(namesake, NEW, Optional.empty(), Protection.RESPECT);
        for (int i = 0; i < Backups.KEPT + 3; i++) {
            files.replace(
                    file, ("version " + i).getBytes(StandardCharsets.UTF_8), Optional.empty(), Protection.RESPECT);
        }

        Backups backups = TestFiles.backups(new DiskOperations(), folder.resolve("state"));
        List<Path> versions = backups.of(file);
        assertThat(versions).hasSize(Backups.KEPT);
        assertThat(versions.getFirst()).hasContent("version " + (Backups.KEPT + 1));
        assertThat(versions.getLast()).hasContent("version 2");
        assertThat(backups.of(namesake))
                .singleElement()
                .satisfies(old -> assertThat(old).hasContent("namesake"));
        assertThat(backups.of(folder.resolve("never saved"))).isEmpty();
    }

    @Test
    void aChangeMadeElsewhereIsNotOverwritten() throws IOException {
        Files.writeString(file, "theirs");

        Outcome<String> outcome = files.replace(file, NEW, Optional.of(Sha256.of("mine")), Protection.RESPECT);

        assertThat(outcome.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.CHANGED_ELSEWHERE);
            assertThat(Said.facts(problem).getFirst()).matches("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}");
        });
        assertThat(file).hasContent("theirs");
    }

    @Test
    void savingGoesOnWhereThereIsNoPlaceForLocksAndVersions() throws IOException {
        Files.writeString(file, "old");
        Path noFolder = Files.createFile(folder.resolve("file"));

        Outcome<String> outcome =
                TestFiles.in(noFolder).replace(file, NEW, Optional.of(Sha256.of("old")), Protection.RESPECT);

        assertThat(outcome.problems()).extracting(Problem::code).containsExactly(ProblemCode.NO_BACKUP);
        assertThat(file).hasBinaryContent(NEW);
    }

    @Test
    void unheardOfReasonsAreQuoted() {
        assertThat(FailureReason.of(new FileSystemException("f", null, "Structure needs cleaning")))
                .isEqualTo(Phrase.SYSTEM_SAYS.fact(ProblemFact.quoted("Structure needs cleaning")));
    }

    private Outcome<String> replace(Path path) {
        return files.replace(path, NEW, Optional.empty(), Protection.RESPECT);
    }

    private static void assertReason(Outcome<?> outcome, String reason) {
        assertThat(outcome.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isIn(ProblemCode.UNREADABLE_FILE, ProblemCode.UNWRITABLE_FILE);
            assertThat(Said.facts(problem)).containsExactly(reason);
        });
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    }
}
