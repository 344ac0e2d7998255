package app.fulcrum.controller.answer;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.controller.Projections;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.session.Gesture;
import app.fulcrum.session.ScenarioSession;
import app.fulcrum.session.edit.ScenarioEdit.SetAssumption;
import app.fulcrum.support.Books;
import app.fulcrum.support.Standard;
import app.fulcrum.view.ThemedTestBase;
import app.fulcrum.view.chart.ChartPane;
import app.fulcrum.view.style.Appearance;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.function.IntToDoubleFunction;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

/**
 * What one event of a slider costs until its frame is painted in software, with the whole middle of the window in view.
 * Counts are asserted; times depend on the machine and are printed only. They are processor time of the two threads that
 * make a frame, so that a busy machine does not spoil them. More frames: {@code -Dframes=2000}.
 */
class SliderFramesTest extends ThemedTestBase {

    private static final int FRAMES = Integer.getInteger("frames", 60);
    private static final int WARM_UP = FRAMES / 4;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private AnswerColumn column;
    private ChartPane chart;

    private void open() {
        Region view = show(
                () -> {
                    column = AnswerColumn.of(Books.preset("chat"), Appearance.LIGHT);
                    return column.view();
                },
                932,
                924,
                Appearance.LIGHT);
        chart = (ChartPane) view.lookup(".chart");
    }

    @Test
    void aDragOfTheVolumeShowsEveryProjectionOnceAndPaintsNothingAnew() throws InterruptedException {
        open();
        IntToDoubleFunction volume = frame -> Math.rint(1e7 * Math.pow(1.02, frame % 200));
        drag(Input.TOKENS_PER_DAY, volume);
        long paintings = chart.redraws();

        drag(Input.TOKENS_PER_DAY, volume);

        assertThat(chart.redraws()).isEqualTo(paintings);
    }

    @Test
    void aDragThatMovesTheLinesPaintsThemOncePerProjection() throws InterruptedException {
        open();
        drag(Input.OUTPUT_TOKENS, frame -> 100 + frame % 200);
        long paintings = chart.redraws();

        long projections = drag(Input.OUTPUT_TOKENS, frame -> 100 + frame % 200);

        assertThat(chart.redraws() - paintings).isEqualTo(projections);
    }

    /** One edit per frame; returns the projections made. */
    private long drag(Input input, IntToDoubleFunction value) throws InterruptedException {
        ScenarioSession session = column.session();
        Projections projections = column.projections();
        long before = projections.count();
        long shown = chart.updates();
        CountDownLatch done = new CountDownLatch(1);
        Gesture drag = Gesture.begin();
        Frames frames = new Frames(
                done,
                frame -> session.apply(
                        new SetAssumption(Standard.key(input), Assumption.of(value.applyAsDouble(frame), "test")),
                        drag));
        onFxThread(frames::start);
        assertThat(done.await(120, TimeUnit.SECONDS)).isTrue();
        onFxThread(frames::stop);
        settle();
        long made = projections.count() - before;
        assertThat(made).isLessThanOrEqualTo(FRAMES + 1L);
        assertThat(chart.updates() - shown).isEqualTo(made);
        frames.print(input + " of the chat preset");
        return made;
    }

    /** Makes an edit in every frame and notes what the frame before it cost. */
    private static final class Frames extends AnimationTimer {

        private final CountDownLatch done;
        private final IntConsumer edit;
        private final long[] layout = new long[FRAMES];
        private final long[] painting = new long[FRAMES];
        private final long renderer = rendererId();
        private int frame;
        private long layoutBefore;
        private long paintingBefore;

        Frames(CountDownLatch done, IntConsumer edit) {
            this.done = done;
            this.edit = edit;
        }

        @Override
        public void handle(long now) {
            long layoutNow = THREADS.getCurrentThreadCpuTime();
            long paintingNow = THREADS.getThreadCpuTime(renderer);
            if (frame > 0 && frame <= FRAMES) {
                layout[frame - 1] = layoutNow - layoutBefore;
                painting[frame - 1] = paintingNow - paintingBefore;
            }
            if (frame++ >= FRAMES) {
                done.countDown();
                return;
            }
            int next = frame;
            Platform.runLater(() -> edit.accept(next));
            layoutBefore = layoutNow;
            paintingBefore = paintingNow;
        }

        void print(String what) {
            long[] both = new long[FRAMES];
            Arrays.setAll(both, i -> layout[i] + painting[i]);
            System.out.println(what + ", milliseconds of processor time per frame: " + times("in all", both)
                    + times("JavaFX thread", layout) + times("painting", painting));
        }

        private static String times(String what, long[] nanoseconds) {
            long[] sorted = Arrays.copyOfRange(nanoseconds, WARM_UP, FRAMES);
            Arrays.sort(sorted);
            return String.format(
                    Locale.ROOT,
                    "%n  %s: median %.2f, p90 %.2f, p99 %.2f",
                    what,
                    at(sorted, 0.5),
                    at(sorted, 0.9),
                    at(sorted, 0.99));
        }

        private static double at(long[] sorted, double share) {
            return sorted[(int) Math.min(sorted.length - 1L, Math.floor(share * sorted.length))] / 1e6;
        }

        private static long rendererId() {
            return Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread.getName().startsWith("QuantumRenderer"))
                    .findFirst()
                    .orElseThrow()
                    .threadId();
        }
    }
}
