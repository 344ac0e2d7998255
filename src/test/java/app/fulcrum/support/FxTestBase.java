package app.fulcrum.support;

import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/**
 * Base class of tests that show one pane in an otherwise empty window. Needs no display: the build starts the toolkit
 * on a screen of 1600 × 1000 in memory. What a handler throws on the JavaFX thread fails the test that caused it.
 * TestFX is used here and through {@link #robot} only, so that it can be replaced.
 *
 * <pre>{@code
 * class GreetingViewTest extends FxTestBase {
 *     @Test
 *     void greetsWhenAsked() {
 *         show(() -> GreetingView.build(state), 400, 300);
 *         robot.clickOn("Greet");
 *         assertThat(state.greeting()).isEqualTo("Hello");
 *     }
 * }
 * }</pre>
 */
public abstract class FxTestBase {

    private static final Path PICTURES = Path.of("target", "pictures");
    private static final int PATIENCE_IN_SECONDS = 60;
    private static final List<Throwable> FAILURES = new ArrayList<>();

    /** Moves the mouse, types and finds nodes, as a user would. */
    protected final FxRobot robot = new FxRobot();

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        onFxThread(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> FAILURES.add(failure));
            Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        });
    }

    @AfterEach
    void closeWindowsAndReportFailures() {
        robot.release(new KeyCode[0]);
        robot.release(new MouseButton[0]);
        onFxThread(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        settle();
        Throwable failure = takeFailure();
        if (failure != null) {
            throw new AssertionError("A handler failed on the JavaFX thread: " + failure, failure);
        }
    }

    /** Builds the pane on the JavaFX thread and shows it in a window with the given inner size, in pixels. */
    protected static <T extends Parent> T show(Callable<T> builder, double width, double height) {
        T pane = fromFxThread(() -> {
            T built = builder.call();
            Stage stage = new Stage();
            stage.setScene(new Scene(built, width, height));
            stage.show();
            stage.toFront();
            return built;
        });
        settle();
        return pane;
    }

    /** Runs the action on the JavaFX thread and returns when it is done; what it throws comes back unchanged. */
    protected static void onFxThread(Runnable action) {
        fromFxThread(() -> {
            action.run();
            return true;
        });
    }

    /** Computes a value on the JavaFX thread; what the computation throws comes back unchanged. */
    protected static <T> T fromFxThread(Callable<T> computation) {
        FutureTask<T> task = new FutureTask<>(computation);
        Platform.runLater(task);
        try {
            return task.get(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            return sneakyThrow(failed.getCause());
        } catch (InterruptedException | TimeoutException stuck) {
            throw new AssertionError("The JavaFX thread does not answer", stuck);
        }
    }

    /** Returns when what is waiting on the JavaFX thread is handled, and a pulse has laid out and painted the result. */
    protected static void settle() {
        CountDownLatch pulses = new CountDownLatch(2);
        AnimationTimer counter = new AnimationTimer() {
            @Override
            public void handle(long now) {
                pulses.countDown();
            }
        };
        onFxThread(counter::start);
        try {
            if (!pulses.await(PATIENCE_IN_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("No pulse came");
            }
        } catch (InterruptedException interrupted) {
            throw new AssertionError("Interrupted while waiting for a pulse", interrupted);
        } finally {
            onFxThread(counter::stop);
        }
    }

    /** Takes a picture of the node as it is now and keeps it as {@code target/pictures/<name>.png}. */
    protected static WritableImage picture(Node node, String name) {
        WritableImage image = fromFxThread(() -> node.snapshot(null, null));
        Path file = PICTURES.resolve(name + ".png");
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
        } catch (IOException unwritable) {
            throw new AssertionError("The picture could not be written: " + file, unwritable);
        }
        return image;
    }

    /** The first exception that reached the top of the JavaFX thread since the last call, or null. */
    static Throwable takeFailure() {
        return fromFxThread(() -> {
            Throwable first = FAILURES.isEmpty() ? null : FAILURES.getFirst();
            FAILURES.clear();
            return first;
        });
    }

    @SuppressWarnings("unchecked")
    private static <T, X extends Throwable> T sneakyThrow(Throwable failure) throws X {
        throw (X) failure;
    }
}
