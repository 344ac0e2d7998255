package app.fulcrum;

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
        WindowComposition.fill(stage, getParameters().getUnnamed());
        stage.show();
    }
}
