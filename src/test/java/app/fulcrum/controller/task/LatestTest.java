package app.fulcrum.controller.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fulcrum.support.ManualTasks;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

class LatestTest {

    private final List<Runnable> pulse = new ArrayList<>();
    private final ManualTasks manual = new ManualTasks();
    private final Latest latest = new Latest(manual.tasks(), pulse::add);
    private final List<String> done = new ArrayList<>();

    private void ask(String what) {
        latest.ask(
                () -> {
                    done.add("at " + what);
                    return what;
                },
                done::add);
    }

    private void frames(int count) {
        for (int frame = 0; frame < count; frame++) {
            List<Runnable> due = List.copyOf(pulse);
            pulse.clear();
            due.forEach(Runnable::run);
        }
    }

    @Test
    void workBeginsOnceThereIsAPause() {
        ask("one");
        frames(Latest.FRAMES - 1);
        assertThat(manual.waiting()).isZero();

        frames(1);
        manual.workAll();

        assertThat(done).containsExactly("at one", "one");
        assertThat(pulse).isEmpty();
    }

    @Test
    void nothingBeginsWhileThingsChangeInEveryFrame() {
        for (int frame = 0; frame < 3 * Latest.FRAMES; frame++) {
            ask("at frame " + frame);
            frames(1);
        }

        assertThat(manual.waiting()).isZero();
    }

    @Test
    void itIsBusyFromTheQuestionToTheAnswer() {
        assertThat(latest.busyProperty().get()).isFalse();
        ask("one");
        assertThat(latest.busyProperty().get()).isTrue();
        frames(Latest.FRAMES);
        assertThat(latest.busyProperty().get()).isTrue();

        manual.workAll();

        assertThat(latest.busyProperty().get()).isFalse();
    }

    @Test
    void onlyTheNewestAnswerCountsAndIsBegunWhenTheOneBeforeHasEnded() {
        ask("one");
        frames(Latest.FRAMES);
        ask("two");
        ask("three");
        frames(Latest.FRAMES);
        assertThat(manual.waiting()).as("one at a time").isEqualTo(1);

        manual.workAll();

        assertThat(done).containsExactly("at one", "at three", "three");
    }

    @Test
    void whatIsAskedForWhileTheOneBeforeEndsWaitsForAPauseToo() {
        ask("one");
        frames(Latest.FRAMES);
        ask("two");
        frames(1);
        manual.workAll();
        assertThat(done).containsExactly("at one");

        frames(Latest.FRAMES - 1);
        manual.workAll();

        assertThat(done).endsWith("two");
    }

    @Test
    void whatIsDroppedIsNeitherBegunNorDelivered() {
        ask("one");
        latest.drop();
        frames(2 * Latest.FRAMES);
        assertThat(manual.waiting()).isZero();
        assertThat(latest.busyProperty().get()).isFalse();

        ask("two");
        frames(Latest.FRAMES);
        latest.drop();
        manual.workAll();

        assertThat(done).doesNotContain("two");
        assertThat(pulse).isEmpty();
    }

    @Test
    void allAtOnceForTests() {
        Latest inline = new Latest(Tasks.inline(), Runnable::run);

        inline.ask(() -> "answer", done::add);

        assertThat(done).containsExactly("answer");
        assertThat(inline.busyProperty().get()).isFalse();
    }

    @Test
    void aFaultIsThrownWhereFaultsAreToldAndTheNextIsAnswered() {
        latest.ask(
                () -> {
                    throw new IllegalStateException("a fault of the program");
                },
                (String _) -> done.add("never"));
        frames(Latest.FRAMES);

        assertThatThrownBy(manual::workAll).isInstanceOf(IllegalStateException.class);
        assertThat(latest.busyProperty().get()).isFalse();
        ask("next");
        frames(Latest.FRAMES);
        manual.workAll();

        assertThat(done).endsWith("next");
    }

    @Test
    void askingAgainStopsWorkBetweenItsSteps() throws InterruptedException {
        BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
        CountDownLatch begun = new CountDownLatch(1);
        Latest threads =
                new Latest(new Tasks(work -> Thread.ofPlatform().daemon().start(work), window::add), Runnable::run);
        threads.ask(
                () -> {
                    begun.countDown();
                    while (true) {
                        Latest.goOn();
                        Thread.onSpinWait();
                    }
                },
                (String never) -> done.add(never));
        begun.await();

        threads.ask(() -> "second", done::add);
        window.take().run();
        window.take().run();

        assertThat(done).containsExactly("second");
    }

    @Test
    void workThatIsWantedGoesOn() {
        Latest.goOn();
        Thread.currentThread().interrupt();

        assertThatThrownBy(Latest::goOn).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
