package app.fulcrum.storage.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.session.file.Protection;
import app.fulcrum.support.JavaProcess;
import app.fulcrum.support.Said;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lock that somebody else keeps ends in a sentence and never in a wait without end. */
class PathLocksTest {

    private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private final List<Duration> pauses = new ArrayList<>();
    private Path file;
    private Path locks;

    @BeforeEach
    void aFile() throws IOException {
        folder = folder.toRealPath();
        file = Files.writeString(folder.resolve("plan.fulcrum.json"), "old");
        locks = folder.resolve("state/locks");
    }

    /** Takes the lock of a file, says so, and keeps it until its standard input ends. */
    static final class Holder {
        public static void main(String[] arguments) throws IOException {
            PathLocks locks = new PathLocks(Path.of(arguments[0]), new DiskOperations());
            try (PathLocks.Held _ = locks.hold(Path.of(arguments[1]))) {
                System.out.println("held");
                int end = System.in.read();
                System.exit(end < 0 ? 0 : 1);
            }
        }
    }

    @Test
    void aFileAnotherProcessKeepsLockedIsLeftAloneAndTheProcessNamed() throws Exception {
        Process holder = hold();
        try {
            Outcome<String> outcome = save(waitingInNoTime(() -> {}));

            assertThat(outcome.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo(ProblemCode.FILE_IN_USE);
                assertThat(Said.facts(problem)).containsExactly("process " + holder.pid());
            });
            assertThat(file).hasContent("old");
            assertThat(waited()).isBetween(PathLocks.PATIENCE, PathLocks.PATIENCE.plusMillis(100));
        } finally {
            end(holder);
        }
        // Trying again, as the sentence advises, is enough.
        assertThat(save(new DiskOperations()).problems()).isEmpty();
        assertThat(file).hasBinaryContent(NEW);
    }

    @Test
    void aLockGivenUpInTimeIsTaken() throws Exception {
        Process holder = hold();
        FileOperations files = waitingInNoTime(() -> {
            if (pauses.size() == 20) {
                end(holder);
            }
        });

        assertThat(save(files).problems()).isEmpty();

        assertThat(file).hasBinaryContent(NEW);
        assertThat(pauses).hasSize(20);
    }

    @Test
    void theLockOfAKilledProcessIsFree() throws Exception {
        Process holder = hold();
        holder.destroyForcibly().waitFor();

        assertThat(save(waitingInNoTime(() -> {})).problems()).isEmpty();
        assertThat(pauses).isEmpty();
    }

    @Test
    void threadsOfOneProcessDoNotWaitForeverEither() throws Exception {
        PathLocks held = new PathLocks(locks, new DiskOperations());
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<Void> holding = thread.submit(() -> {
                try (PathLocks.Held _ = held.hold(file)) {
                    taken.countDown();
                    enough.await();
                }
                return null;
            });
            taken.await();
            try {
                assertThat(save(waitingInNoTime(() -> {})).problems())
                        .singleElement()
                        .satisfies(problem -> {
                            assertThat(problem.code()).isEqualTo(ProblemCode.FILE_IN_USE);
                            assertThat(Said.facts(problem)).containsExactly("");
                        });
                assertThat(file).hasContent("old");
            } finally {
                enough.countDown();
            }
            holding.get();
        }
        assertThat(save(new DiskOperations()).problems()).isEmpty();
    }

    /** A file of the program's own is told of in words of its own, whatever keeps it from being written. */
    @Test
    void aLockOnOurOwnFileIsAReasonToo() throws Exception {
        Process holder = hold();
        try {
            List<Problem> problems = TestFiles.with(waitingInNoTime(() -> {}), folder.resolve("state"))
                    .replaceInOwnFolder(file, NEW, ProblemCode.SETTINGS_NOT_KEPT);

            assertThat(problems).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo(ProblemCode.SETTINGS_NOT_KEPT);
                assertThat(Said.facts(problem))
                        .containsExactly(
                                folder.toString(), "another program has been writing it for more than 5 seconds");
            });
        } finally {
            end(holder);
        }
    }

    @Test
    void whereNoLockFileCanBeMadeSavingGoesOn() throws IOException {
        PathLocks nowhere = new PathLocks(Files.createFile(folder.resolve("a file")), new DiskOperations());

        for (int times = 0; times < 2; times++) {
            try (PathLocks.Held held = nowhere.hold(file)) {
                assertThat(held).isNotNull();
            }
        }
    }

    @Test
    void lockFilesDoNotPileUp() throws IOException {
        PathLocks many = new PathLocks(locks, new DiskOperations());
        for (int document = 0; document < 3_000; document++) {
            try (PathLocks.Held held = many.hold(folder.resolve("plan" + document))) {
                assertThat(held).isNotNull();
            }
        }

        try (var left = Files.list(locks)) {
            assertThat(left.count()).isLessThanOrEqualTo(256);
        }
    }

    @Test
    void anInterruptedWaitEndsAtOnce() throws Exception {
        Process holder = hold();
        try {
            Thread.currentThread().interrupt();
            PathLocks waiting = new PathLocks(locks, new DiskOperations());

            assertThatThrownBy(() -> waiting.hold(file)).isInstanceOf(IOException.class);
            assertThat(Thread.interrupted()).isTrue();
        } finally {
            end(holder);
        }
    }

    private Process hold() throws IOException {
        Process process = JavaProcess.bare(
                        List.of(Holder.class, Problem.class), Holder.class, locks.toString(), file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.inputReader(StandardCharsets.UTF_8).readLine()).isEqualTo("held");
        return process;
    }

    private static void end(Process holder) throws IOException, InterruptedException {
        holder.getOutputStream().close();
        assertThat(holder.waitFor()).isZero();
    }

    private interface Step {
        void take() throws Exception;
    }

    /** The real disk, on which waiting takes no time and is noted; a step is taken after each wait. */
    private FileOperations waitingInNoTime(Step afterPause) {
        DiskOperations disk = new DiskOperations();
        return (FileOperations) Proxy.newProxyInstance(
                FileOperations.class.getClassLoader(),
                new Class<?>[] {FileOperations.class},
                (_, method, arguments) -> {
                    if (method.getName().equals("pause")) {
                        pauses.add((Duration) arguments[0]);
                        afterPause.take();
                        return null;
                    }
                    return method.invoke(disk, arguments);
                });
    }

    private Duration waited() {
        return pauses.stream().reduce(Duration.ZERO, Duration::plus);
    }

    private Outcome<String> save(FileOperations operations) {
        return TestFiles.with(operations, folder.resolve("state"))
                .replace(file, NEW, Optional.empty(), Protection.RESPECT);
    }
}
