package app.fulcrum;

import app.fulcrum.controller.frame.MainWindow;
import app.fulcrum.controller.task.Tasks;
import app.fulcrum.session.edit.ScenarioEdit.Rename;
import app.fulcrum.storage.catalog.BundledPriceBook;
import app.fulcrum.storage.settings.AppFolders;
import app.fulcrum.support.ScriptedDialogs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;

/** The whole window in a process of its own, which edits a file, says how far it has come, and waits to be killed. */
final class KilledWindow {

    static final String NAME = "Edited before the end";
    static final String COPIED = "copied";
    static final String SAVED = "saved";

    private static MainWindow window;
    private static Stage stage;

    private KilledWindow() {}

    /** @param arguments folder of the test, the file to open, and whether to save it: {@link #COPIED} or {@link #SAVED} */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Path file = Path.of(arguments[1]);
        Platform.startup(() -> open(folder, file));
        until(() -> window != null && window.desk().session().file().isPresent());
        onFxThread(() -> window.desk().session().apply(new Rename(NAME)));
        until(() -> holdsCopy(folder.resolve("state/recovery")));
        if (arguments[2].equals(SAVED)) {
            onFxThread(() -> stage.getScene()
                    .getAccelerators()
                    .get(KeyCombination.keyCombination("Shortcut+S"))
                    .run());
            until(() -> !window.desk().session().state().isDirty());
        }
        System.out.println(arguments[2]);
        Thread.sleep(Long.MAX_VALUE);
    }

    private static void open(Path folder, Path file) {
        stage = new Stage();
        AppFolders folders = new AppFolders(folder.resolve("config"), folder.resolve("state"));
        Surroundings desktop = new Surroundings(
                new BundledPriceBook(), _ -> {}, (_, _) -> new ScriptedDialogs(), Tasks.onThreads(), () -> {});
        window = new WindowComposition(new CompositionRoot(folders), stage, desktop).window();
        window.open(List.of(file));
    }

    private static void onFxThread(Runnable action) throws Exception {
        FutureTask<Void> task = new FutureTask<>(action, null);
        Platform.runLater(task);
        task.get();
    }

    private static void until(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Thread.sleep(5);
        }
    }

    private static boolean holdsCopy(Path copies) {
        if (Files.notExists(copies)) {
            return false;
        }
        try (Stream<Path> files = Files.list(copies)) {
            return files.anyMatch(file -> file.toString().endsWith(".recovery"));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
