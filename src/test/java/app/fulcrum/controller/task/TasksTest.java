package app.fulcrum.controller.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fulcrum.support.ManualTasks;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

class TasksTest {

    private final ManualTasks manual = new ManualTasks();
    private final Tasks tasks = manual.tasks();
    private final List<String> done = new ArrayList<>();

    /** A command that has work done, and notes its steps. */
    private Runnable command(String name) {
        return () -> {
            done.add(name + " asks");
            tasks.run(name, () -> name + " is back", done::add);
        };
    }

    @Test
    void aCommandWaitsUntilTheWorkOfTheOneBeforeIsBack() {
        tasks.inTurn(command("one"));
        tasks.inTurn(command("two"));
        assertThat(done).containsExactly("one asks");

        manual.workOnce();
        assertThat(done).containsExactly("one asks", "one is back", "two asks");

        manual.workOnce();
        assertThat(done).endsWith("two is back");
    }

    @Test
    void aTurnLastsThroughAllItsWork() {
        tasks.inTurn(() -> tasks.run("first", () -> "", _ -> tasks.run("second", () -> "", _ -> done.add("end"))));
        tasks.inTurn(() -> done.add("next"));

        manual.workAll();

        assertThat(done).containsExactly("end", "next");
    }

    @Test
    void aCommandThatArrivesWhileAQuestionIsOpenWaitsForItsAnswer() {
        tasks.inTurn(() -> {
            done.add("question");
            // What another start hands over is delivered while the dialog waits.
            tasks.inTurn(() -> done.add("handed over"));
            done.add("answer");
        });

        assertThat(done).containsExactly("question", "answer", "handed over");
    }

    @Test
    void aLookUpHoldsNobodyUp() {
        tasks.lookUp(() -> "looked up", done::add);
        tasks.inTurn(() -> done.add("command"));
        manual.workAll();

        assertThat(done).containsExactly("command", "looked up");
    }

    @Test
    void whatIsWaitedForIsNamedUntilItIsBack() {
        tasks.inTurn(command("Saving"));
        assertThat(tasks.progressProperty().get().label()).isEqualTo("Saving");

        manual.workAll();

        assertThat(tasks.progressProperty().get().isNone()).isTrue();
    }

    @Test
    void aFaultInTheWorkIsThrownWhereFaultsAreToldAndTheNextCommandHasItsTurn() {
        tasks.inTurn(() -> tasks.run(
                "bad",
                () -> {
                    throw new IllegalStateException("a fault of the program");
                },
                _ -> done.add("never")));
        tasks.inTurn(() -> done.add("next"));

        assertThatThrownBy(manual::workOnce).isInstanceOf(IllegalStateException.class);
        assertThat(done).containsExactly("next");
    }

    @Test
    void aCommandIsDroppedWhenWhatIsBeingTypedCanBeNeitherEnteredNorGivenUp() {
        tasks.beforeEach(() -> done.add("asked") && done.size() > 1);

        tasks.inTurn(() -> done.add("dropped"));
        tasks.inTurn(() -> done.add("carried out"));

        assertThat(done).containsExactly("asked", "asked", "carried out");
    }

    @Test
    void stoppedWorkThatComesBackIsDealtWith() throws InterruptedException {
        BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
        Tasks threads = new Tasks(work -> Thread.ofPlatform().daemon().start(work), window::add);
        threads.inTurn(() -> threads.run("Saving", TasksTest::untilInterrupted, done::add));

        threads.progressProperty().get().cancel().run();
        window.take().run();

        assertThat(done).containsExactly("stopped in good order");
    }

    private static String untilInterrupted() {
        try {
            new CountDownLatch(1).await();
            return "never";
        } catch (InterruptedException stopped) {
            return "stopped in good order";
        }
    }

    @Test
    void stoppedWorkThatDoesNotComeBackIsGivenUpAndItsLateResultIgnored() throws InterruptedException {
        BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
        CountDownLatch disk = new CountDownLatch(1);
        Tasks threads = new Tasks(work -> Thread.ofPlatform().daemon().start(work), window::add);
        threads.onGivenUp(done::add);
        threads.inTurn(() -> threads.run("Saving", () -> deaf(disk), done::add));
        threads.inTurn(() -> done.add("next"));

        threads.progressProperty().get().cancel().run();
        window.take().run();
        assertThat(done).containsExactly("Saving", "next");

        disk.countDown();
        window.take().run();
        assertThat(done).containsExactly("Saving", "next");
    }

    /** As a disk that does not answer: interrupting it does nothing. */
    private static String deaf(CountDownLatch disk) {
        while (true) {
            try {
                disk.await();
                return "late";
            } catch (InterruptedException _) {
                Thread.onSpinWait();
            }
        }
    }
}
