package app.fulcrum;

import app.fulcrum.cli.io.ExitCode;
import app.fulcrum.storage.catalog.BundledPriceBook;
import app.fulcrum.view.style.Style;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

/**
 * Uses the program once as people do, when it is packaged: Java records what is loaded, linked and called, so that every
 * later start finds it prepared. Commands and the window are used apart: what the window needs would only delay a command.
 */
final class StartTraining {

    private static final int STEPS = 60;
    private static final Duration BETWEEN_STEPS = Duration.ofMillis(40);
    private static final Duration LONGEST_START = Duration.ofSeconds(60);

    private StartTraining() {}

    /**
     * Runs commands, or the window.
     *
     * @param documents scenario files or presets to evaluate; none for the window
     */
    public static void main(String[] documents) throws InterruptedException, ExecutionException {
        if (documents.length == 0) {
            openWindow();
        } else {
            run("--version");
            run(Stream.concat(Stream.of("evaluate"), Stream.of(documents)).toArray(String[]::new));
        }
    }

    private static void openWindow() throws InterruptedException, ExecutionException {
        FutureTask<Void> user = new FutureTask<>(StartTraining::useWindow);
        Thread.ofPlatform().daemon().name("training").start(user);
        Optional<String> whyNoWindow = FulcrumApplication.open(new ReadAhead(new BundledPriceBook()));
        if (whyNoWindow.isPresent()) {
            System.err.println("Not trained: " + whyNoWindow.get());
            System.exit(ExitCode.FAILED);
        }
        user.get();
    }

    private static void run(String... command) {
        int code = new CompositionRoot().commandLine(command).execute(command);
        if (code != 0) {
            throw new IllegalStateException(String.join(" ", command) + " ended with " + code);
        }
    }

    private static Void useWindow() throws InterruptedException, ExecutionException {
        try {
            Parent root = awaitWindow();
            for (int step = 0; step < STEPS; step++) {
                KeyCode key = step < STEPS / 2 ? KeyCode.RIGHT : KeyCode.LEFT;
                onFxThread(() -> move(styled(root, Style.SLIDER_TRACK).getFirst(), key));
            }
            onFxThread(() -> styled(root, Style.DISCLOSURE_HEADER).forEach(group -> ((ToggleButton) group).fire()));
            onFxThread(() -> styled(root, Style.TAB).stream()
                    .filter(Node::isVisible)
                    .forEach(tab -> ((ToggleButton) tab).fire()));
            return null;
        } finally {
            Platform.exit();
        }
    }

    private static void move(Node slider, KeyCode key) {
        slider.requestFocus();
        Event.fireEvent(slider, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    private static Parent awaitWindow() throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (System.nanoTime() < end) {
            Thread.sleep(BETWEEN_STEPS);
            CompletableFuture<List<Parent>> shown = new CompletableFuture<>();
            try {
                Platform.runLater(() -> shown.complete(Window.getWindows().stream()
                        .filter(Window::isShowing)
                        .map(window -> window.getScene().getRoot())
                        .filter(root -> !styled(root, Style.SLIDER_TRACK).isEmpty())
                        .toList()));
            } catch (IllegalStateException notYetStarted) {
                continue;
            }
            List<Parent> roots = shown.get();
            if (!roots.isEmpty()) {
                return roots.getFirst();
            }
        }
        throw new IllegalStateException("No window within " + LONGEST_START);
    }

    private static void onFxThread(Runnable action) throws InterruptedException {
        Platform.runLater(action);
        Thread.sleep(BETWEEN_STEPS);
    }

    private static List<Node> styled(Parent root, Style style) {
        return new ArrayList<>(root.lookupAll("." + style.cssClass()));
    }
}
