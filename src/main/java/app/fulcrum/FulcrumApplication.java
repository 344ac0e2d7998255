package app.fulcrum;

import app.fulcrum.controller.task.Tasks;
import app.fulcrum.session.Handover;
import app.fulcrum.storage.instance.SingleInstance;
import app.fulcrum.view.frame.FxDocumentDialogs;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The JavaFX lifecycle: one window, however often the program is started, until it is closed. */
public final class FulcrumApplication extends Application {

    private final CompositionRoot root = new CompositionRoot();
    private final Handover instances = new SingleInstance(root.folders().state().resolve("instance"));
    private @Nullable WindowComposition window;

    /** Opens the window and returns when it is closed. */
    static void open(String... arguments) {
        launch(FulcrumApplication.class, arguments);
    }

    @Override
    public void start(Stage stage) {
        List<Path> files = getParameters().getUnnamed().stream()
                .map(name -> Path.of(name).toAbsolutePath())
                .toList();
        if (instances.start(files, this::openLater) == Handover.Role.HANDED_OVER) {
            Platform.exit();
            return;
        }
        LogFile.start(root.folders().state().resolve("log"));
        Surroundings desktop = new Surroundings(
                getHostServices()::showDocument, FxDocumentDialogs::new, Tasks.onThreads(), Platform::exit);
        window = new WindowComposition(root, stage, desktop);
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
