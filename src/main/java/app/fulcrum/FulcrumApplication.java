package app.fulcrum;

import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.stage.Stage;

/** The JavaFX lifecycle: opens the main window and nothing else. */
public final class FulcrumApplication extends Application {

    /** Opens the window and returns when it is closed. */
    static void open(String... arguments) {
        launch(FulcrumApplication.class, arguments);
    }

    @Override
    public void start(Stage stage) {
        List<Path> documents =
                getParameters().getUnnamed().stream().map(Path::of).toList();
        new WindowComposition(new CompositionRoot(), stage, getHostServices()::showDocument).open(documents);
    }
}
