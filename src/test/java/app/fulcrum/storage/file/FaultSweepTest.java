package app.fulcrum.storage.file;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.session.file.Protection;
import app.fulcrum.support.Said;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Fails each call to the file system in turn, in every way, until a save goes through. */
class FaultSweepTest {

    private static final byte[] OLD = bytes(20_000, 'o');
    private static final byte[] NEW = bytes(12_000, 'n');
    private static final int FEWEST_CALLS = 20;

    @TempDir
    private Path folder;

    private Path file;

    enum Kind {
        NO_SPACE(_ -> new FileSystemException("f", null, "No space left on device")),
        NO_SPACE_ON_WRITE(_ -> new IOException("No space left on device")),
        INPUT_OUTPUT(_ -> new IOException("Input/output error")),
        NO_ACCESS(_ -> new AccessDeniedException("f")),
        NO_ATOMIC_MOVE(
                call -> call.equals("moveAtomically") ? new AtomicMoveNotSupportedException("f", "g", "") : null);

        private final FaultyOperations.Fault fault;

        Kind(FaultyOperations.Fault fault) {
            this.fault = fault;
        }
    }

    @ParameterizedTest
    @EnumSource
    void whicheverCallFailsTheOldOrTheNewFileIsThereInWhole(Kind kind) throws IOException {
        file = folder.resolve("plan.fulcrum.json");
        int call = 0;
        for (boolean happened = true; happened; call++) {
            Files.write(file, OLD);
            FaultyOperations faulty = new FaultyOperations(call, kind.fault);
            Outcome<String> outcome = save(faulty, call);

            happened = call < faulty.calls().size();
            check(outcome, happened ? faulty.calls().get(call) : "none");
        }
        assertThat(call).isGreaterThan(FEWEST_CALLS);
    }

    private Outcome<String> save(FaultyOperations faulty, int run) {
        return TestFiles.with(faulty.operations(), folder.resolve("state" + run))
                .replace(file, NEW, Optional.of(Sha256.of(OLD)), Protection.RESPECT);
    }

    private void check(Outcome<String> outcome, String failedCall) throws IOException {
        byte[] now = Files.readAllBytes(file);
        if (outcome.isRefused()) {
            assertThat(now).as(failedCall).isEqualTo(OLD);
            assertThat(outcome.problems()).extracting(Problem::code).containsExactly(ProblemCode.UNWRITABLE_FILE);
        } else {
            assertThat(now).as(failedCall).isEqualTo(NEW);
            assertThat(outcome.value()).contains(Sha256.of(NEW));
            assertThat(outcome.problems())
                    .extracting(Problem::code)
                    .isSubsetOf(ProblemCode.NO_BACKUP, ProblemCode.SAVED_UNSURELY);
        }
        assertThat(tempFiles()).as(failedCall).isEmpty();
    }

    @Test
    void aNewFileIsThereInWholeOrNotAtAll() throws IOException {
        file = folder.resolve("new.fulcrum.json");
        boolean happened = true;
        for (int call = 0; happened; call++) {
            Files.deleteIfExists(file);
            FaultyOperations faulty = new FaultyOperations(call, Kind.INPUT_OUTPUT.fault);

            Outcome<String> outcome = TestFiles.with(faulty.operations(), folder.resolve("new" + call))
                    .replace(file, NEW, Optional.empty(), Protection.RESPECT);

            happened = call < faulty.calls().size();
            assertThat(Files.exists(file)).isEqualTo(!outcome.isRefused());
            assertThat(outcome.isRefused() || Arrays.equals(Files.readAllBytes(file), NEW))
                    .isTrue();
            assertThat(tempFiles()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whicheverCallFailsWhatASaveBeforeLeftKeepsNoFileFromBeingSaved(Kind kind) throws IOException {
        file = folder.resolve("plan.fulcrum.json");
        boolean happened = true;
        for (int call = 0; happened; call++) {
            Files.write(file, OLD);
            Path left = folder.resolve(".fulcrum-" + ProcessSpace.MARK + "-999999999-0123456789abcdef.tmp");
            Files.write(left, OLD);
            FaultyOperations faulty = new FaultyOperations(call, kind.fault);

            Outcome<String> outcome = save(faulty, call);

            happened = call < faulty.calls().size();
            List<String> calls = faulty.calls();
            String failed = happened ? calls.get(call) : "none";
            boolean sweeping = happened && call < calls.indexOf("tryLock") && !failed.equals("followLinks");
            assertThat(outcome.isRefused() && sweeping).as(failed).isFalse();
            assertThat(Files.readAllBytes(file)).as(failed).isEqualTo(outcome.isRefused() ? OLD : NEW);
            Files.deleteIfExists(left);
        }
    }

    @Test
    void everyKindOfCallIsSwept() throws IOException {
        file = folder.resolve("plan.fulcrum.json");
        Files.write(file, OLD);
        FaultyOperations watched = new FaultyOperations(-1, _ -> null);
        save(watched, 0);

        assertThat(watched.calls()).contains("followLinks", "list", "tryLock", "protection", "forceFolder");
    }

    @Test
    void whetherAFileIsProtectedMustBeKnownBeforeItIsReplaced() throws IOException {
        file = folder.resolve("plan.fulcrum.json");
        Files.write(file, OLD);
        FaultyOperations watched = new FaultyOperations(-1, _ -> null);
        save(watched, 0);
        write(OLD);
        int call = watched.calls().indexOf("protection");

        Outcome<String> outcome = save(new FaultyOperations(call, Kind.INPUT_OUTPUT.fault), 1);

        assertThat(outcome.problems()).extracting(Problem::code).containsExactly(ProblemCode.UNWRITABLE_FILE);
        assertThat(file).hasBinaryContent(OLD);
    }

    @Test
    void bytesAreForcedBeforeTheMoveAndTheFolderAfterIt() throws IOException {
        file = folder.resolve("plan.fulcrum.json");
        Files.write(file, OLD);
        FaultyOperations faulty = new FaultyOperations(-1, _ -> null);
        save(faulty, 0);

        List<String> calls = faulty.calls();
        assertThat(calls.subList(calls.lastIndexOf("create"), calls.size()))
                .containsSubsequence("create", "write", "write", "write", "force", "close", "read", "moveAtomically")
                .endsWith("moveAtomically", "forceFolder");
    }

    @Test
    void aFileHeldForAMomentIsTriedAgain() throws IOException {
        file = folder.resolve("plan.fulcrum.json");
        Files.write(file, OLD);
        FaultyOperations faulty = new FaultyOperations(moveCall(), _ -> new AccessDeniedException("held"));

        assertThat(save(faulty, 1).problems()).isEmpty();
        assertThat(faulty.calls()).contains("moveAtomically", "moveAtomically");
        assertThat(file).hasBinaryContent(NEW);
    }

    @Test
    void withoutAtomicMovesTheFileIsReplacedAllTheSame() throws IOException {
        file = folder.resolve("plan.fulcrum.json");
        Files.write(file, OLD);
        FaultyOperations faulty = new FaultyOperations(moveCall(), Kind.NO_ATOMIC_MOVE.fault);

        assertThat(save(faulty, 1).problems()).isEmpty();
        assertThat(faulty.calls()).contains("moveReplacing");
        assertThat(file).hasBinaryContent(NEW);
    }

    @Test
    void whatDoesNotReadBackIsNotMovedIntoPlace() throws IOException {
        file = folder.resolve("plan.fulcrum.json");
        Files.write(file, OLD);
        FileOperations lying = new FaultyOperations(-1, _ -> null).losingTheLastByteOfNewFiles();

        Outcome<String> outcome =
                TestFiles.with(lying, folder.resolve("state")).replace(file, NEW, Optional.empty(), Protection.RESPECT);

        assertThat(Said.facts(outcome.problems().getFirst()))
                .containsExactly("what was written did not read back the same");
        assertThat(file).hasBinaryContent(OLD);
        assertThat(tempFiles()).isEmpty();
    }

    /** Number of the call that moves the file, found by a save like it. */
    private int moveCall() {
        FaultyOperations watched = new FaultyOperations(-1, _ -> null);
        save(watched, 0);
        int call = watched.calls().indexOf("moveAtomically");
        write(OLD);
        return call;
    }

    private void write(byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    private List<Path> tempFiles() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(path -> path.toString().endsWith(".tmp")).toList();
        }
    }

    private static byte[] bytes(int count, char filler) {
        byte[] bytes = new byte[count];
        Arrays.fill(bytes, (byte) filler);
        return bytes;
    }
}
