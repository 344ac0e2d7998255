package app.fulcrum.controller.frame;

import app.fulcrum.controller.document.DocumentController;
import app.fulcrum.controller.document.FaultController;
import app.fulcrum.controller.document.PendingText;
import app.fulcrum.controller.document.Preferences;
import app.fulcrum.controller.document.StartController;
import app.fulcrum.session.Autosave;
import app.fulcrum.session.settings.Settings.WindowBounds;
import app.fulcrum.text.Messages;
import app.fulcrum.view.control.InlineMessage;
import app.fulcrum.view.control.Tone;
import app.fulcrum.view.frame.Placement;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.Window;

/** The main window: opens, comes to the front and closes, and remembers where it was. */
public final class MainWindow {

    private static final Messages MESSAGES = Messages.of("frame");

    private final Stage stage;
    private final Parts parts;
    private final Runnable exit;
    private final Placement placement;

    /**
     * What the window brings to life and ends.
     *
     * @param start decides which document is open first
     * @param autosave keeps recovery copies from then on
     */
    public record Parts(
            Desk desk,
            DocumentController documents,
            FrameController frame,
            FaultController faults,
            StartController start,
            Autosave autosave) {}

    /**
     * @param stage not yet shown
     * @param exit ends the program once the window is left
     */
    public MainWindow(Stage stage, Parts parts, Runnable exit) {
        this.stage = stage;
        this.parts = parts;
        this.exit = exit;
        this.placement = new Placement(stage);
    }

    public Desk desk() {
        return parts.desk();
    }

    public FrameController frame() {
        return parts.frame();
    }

    /**
     * Shows the window.
     *
     * @param files what to open, or nothing
     */
    public void open(List<Path> files) {
        Thread.currentThread()
                .setUncaughtExceptionHandler((_, thrown) -> parts.faults().report(thrown));
        Thread.setDefaultUncaughtExceptionHandler(
                (_, thrown) -> Platform.runLater(() -> parts.faults().report(thrown)));
        placement.usual();
        preferences().settings().window().ifPresent(was -> placement.restore(bounds(was)));
        stage.setOnCloseRequest(event -> {
            event.consume();
            quit();
        });
        stage.show();
        desk().tasks().beforeEach(new PendingText(desk().notices())::isSettled);
        desk().tasks()
                .onGivenUp(label ->
                        desk().notices().show(InlineMessage.of(Tone.CAUTION, MESSAGES.get("task.givenUp", label))));
        parts.start().start(files, parts.autosave()::start);
        desk().tasks().inTurn(() -> {
            frame().begin();
            Platform.runLater(frame()::welcome);
        });
    }

    /** Another start was asked to open files; this window takes them. */
    public void bringToFront(List<Path> files) {
        stage.setIconified(false);
        stage.toFront();
        parts.documents().open(files);
    }

    /** Asks to leave the program. */
    public void quit() {
        parts.documents().leaving(() -> {
            preferences().change(settings -> settings.withWindow(bounds(placement.now())));
            // Pop-ups first: one still open while the toolkit ends brings it down.
            List.copyOf(Window.getWindows()).stream()
                    .filter(window -> !window.equals(stage))
                    .forEach(Window::hide);
            stage.hide();
            exit.run();
        });
    }

    /** Ends what goes on behind the window. */
    public void close() {
        parts.autosave().close();
        preferences().close();
    }

    private Preferences preferences() {
        return desk().preferences();
    }

    private static Placement.Bounds bounds(WindowBounds was) {
        return new Placement.Bounds(was.x(), was.y(), was.width(), was.height(), was.maximized());
    }

    private static WindowBounds bounds(Placement.Bounds now) {
        return new WindowBounds(now.x(), now.y(), now.width(), now.height(), now.maximized());
    }
}
