package app.fulcrum;

import app.fulcrum.storage.file.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * Starts the program with its window, moves a slider and presses Ctrl+S again and again until it is killed, and says on
 * standard output what the file holds whenever the title says that everything is saved.
 */
final class WindowDriver {

    /** What the document to open is called, by which it is known that it is open. */
    static final String NAME = "Killed again and again";

    private WindowDriver() {}

    public static void main(String[] arguments) {
        System.setProperty("glass.platform", "Monocle");
        System.setProperty("monocle.platform", "Headless");
        System.setProperty("headless.geometry", "1600x1000-32");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
        Thread.ofPlatform().daemon().start(() -> editAndSave(Path.of(arguments[0])));
        Launcher.main(arguments);
    }

    private static void editAndSave(Path file) {
        try {
            while (!ask(() -> title().contains(NAME))) {
                ask(WindowDriver::leaveQuestionsForLater);
                Thread.sleep(20);
            }
            for (int step = 0; ; step++) {
                // Up from the lowest, so that no two saves hold the same.
                KeyCode key = step == 0 ? KeyCode.HOME : KeyCode.RIGHT;
                ask(() -> {
                    press(slider().orElseThrow(), key);
                    stage().orElseThrow()
                            .getScene()
                            .getAccelerators()
                            .get(KeyCombination.keyCombination("Shortcut+S"))
                            .run();
                    return true;
                });
                while (ask(() -> title().contains("*"))) {
                    ask(WindowDriver::leaveQuestionsForLater);
                    Thread.sleep(1);
                }
                System.out.println(Sha256.of(Files.readAllBytes(file)));
            }
        } catch (InterruptedException | ExecutionException | IOException failure) {
            System.out.println(failure);
            Runtime.getRuntime().halt(3);
        }
    }

    private interface Question<T> {
        T answer();
    }

    private static <T> T ask(Question<T> question) throws InterruptedException, ExecutionException {
        FutureTask<T> task = new FutureTask<>(question::answer);
        try {
            Platform.runLater(task);
        } catch (IllegalStateException notStartedYet) {
            Thread.sleep(20);
            return ask(question);
        }
        return task.get();
    }

    private static Optional<Stage> stage() {
        return stages().filter(stage -> stage.getOwner() == null).findFirst();
    }

    private static String title() {
        return stage().map(Stage::getTitle).orElse("");
    }

    private static Stream<Stage> stages() {
        return List.copyOf(Window.getWindows()).stream()
                .filter(window -> window instanceof Stage stage && stage.isShowing())
                .map(Stage.class::cast);
    }

    /** Closes dialogs, such as the one that offers what the start before had not saved when it was killed. */
    private static boolean leaveQuestionsForLater() {
        stages().filter(stage -> stage.getOwner() != null).forEach(Stage::hide);
        return true;
    }

    private static Optional<Node> slider() {
        return stage().flatMap(stage -> stage.getScene().getRoot().lookupAll("*").stream()
                .filter(node -> node.getAccessibleRole() == AccessibleRole.SLIDER)
                .findFirst());
    }

    private static void press(Node node, KeyCode key) {
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }
}
