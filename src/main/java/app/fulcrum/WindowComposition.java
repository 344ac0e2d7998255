package app.fulcrum;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** Builds the main window and everything in it with plain constructors: the JavaFX half of {@link CompositionRoot}. */
final class WindowComposition {

    private WindowComposition() {}

    /**
     * Fills the stage.
     *
     * @param stage the main window, not yet shown
     * @param documents the document to open, or nothing
     */
    static void fill(Stage stage, List<String> documents) {
        stage.setTitle(documents.isEmpty() ? "Fulcrum" : documents.getFirst() + " · Fulcrum");
        stage.setScene(new Scene(new StackPane(), 1600, 1000));
    }
}
