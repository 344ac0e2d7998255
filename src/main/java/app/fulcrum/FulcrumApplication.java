package app.fulcrum;

import app.fulcrum.controller.frame.MainWindow;
import app.fulcrum.controller.task.Tasks;
import app.fulcrum.session.PriceBookSource;
import app.fulcrum.session.file.Handover;
import app.fulcrum.storage.catalog.BundledPriceBook;
import app.fulcrum.storage.instance.SingleInstance;
import app.fulcrum.text.Messages;
import app.fulcrum.view.frame.FxDocumentDialogs;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The JavaFX lifecycle: one window for each price book, however often the program is started, until it is closed. */
public final class FulcrumApplication extends Application {

    /** Digits of a book's hash that tell it from others. */
    private static final int MARK = 16;

    /** What JavaFX, which makes this object itself, cannot be told. */
    private static volatile @Nullable PriceBookSource asked;

    /** Whether JavaFX got as far as to ask for the window. It makes this object itself, by reflection. */
    private static volatile boolean started;

    private final CompositionRoot root = new CompositionRoot();
    private final PriceBookSource prices = Objects.requireNonNullElseGet(asked, BundledPriceBook::new);
    private final Handover instances = new SingleInstance(root.folders().state().resolve(instance(prices)));
    private @Nullable MainWindow window;

    /**
     * Opens the window and returns when it is closed.
     *
     * @param prices where the price book comes from
     * @param arguments documents to open
     * @return why there could be no window, in words; empty if there was one
     */
    static Optional<String> open(PriceBookSource prices, String... arguments) {
        asked = prices;
        try {
            launch(FulcrumApplication.class, arguments);
            return Optional.empty();
        } catch (RuntimeException | LinkageError failure) {
            boolean isOurFault = started || failure.getCause() instanceof InvocationTargetException;
            if (isOurFault) {
                throw failure;
            }
            return Optional.of(whyNoWindow(failure));
        }
    }

    /**
     * Where starts of one book meet. A window has one book for all it shows, so a start with another one does not hand its files
     * over to it but opens a window of its own.
     */
    static String instance(PriceBookSource prices) {
        return prices.folder()
                .flatMap(_ -> prices.read().value())
                .map(book -> "instance-" + book.sha256().substring(0, MARK))
                .orElse("instance");
    }

    /** JavaFX has no type for this: it finds no display, or lacks a library of the system. */
    private static String whyNoWindow(Throwable failure) {
        Messages messages = Messages.of("cli");
        String said = String.valueOf(failure.getMessage());
        if (!said.contains("DISPLAY")) {
            return messages.get("window.system", said.lines().findFirst().orElse(""));
        }
        String display = System.getenv("DISPLAY");
        return display == null ? messages.get("window.display") : messages.get("window.display.silent", display);
    }

    @Override
    public void start(Stage stage) {
        started = true;
        List<Path> files = getParameters().getUnnamed().stream()
                .map(name -> Path.of(name).toAbsolutePath())
                .toList();
        if (instances.start(files, this::openLater) == Handover.Role.HANDED_OVER) {
            Platform.exit();
            return;
        }
        LogFile.start(root.folders().state().resolve("log"));
        Surroundings desktop = new Surroundings(
                prices, getHostServices()::showDocument, FxDocumentDialogs::new, Tasks.onThreads(), Platform::exit);
        window = new WindowComposition(root, stage, desktop).window();
        window.open(files);
    }

    /** What another start was asked to open. */
    private void openLater(List<Path> files) {
        Platform.runLater(() -> {
            if (window != null) {
                window.bringToFront(files);
            }
        });
    }

    @Override
    public void stop() {
        instances.end();
        if (window != null) {
            window.close();
        }
    }
}
