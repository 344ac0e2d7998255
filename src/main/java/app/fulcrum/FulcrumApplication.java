package app.fulcrum;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The JavaFX lifecycle: opens the main window and nothing else. */
public final class FulcrumApplication extends Application {

    @Override
    public void start(Stage stage) {
        stage.setTitle("Fulcrum");
        stage.setScene(new Scene(new StackPane(), 1600, 1000));
        stage.show();
    }
}
