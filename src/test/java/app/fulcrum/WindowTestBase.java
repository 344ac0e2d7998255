package app.fulcrum;

import app.fulcrum.controller.frame.MainWindow;
import app.fulcrum.controller.task.Tasks;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.storage.settings.AppFolders;
import app.fulcrum.support.Books;
import app.fulcrum.support.FxTestBase;
import app.fulcrum.support.ScriptedDialogs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the whole window as it is put together for users, with folders and dialogs of the test's own. */
abstract class WindowTestBase extends FxTestBase {

    /** Read once for all windows. */
    private static final Outcome<PriceBook> BOOK = Outcome.of(Books.bundled());

    @TempDir
    Path folder;

    final ScriptedDialogs dialogs = new ScriptedDialogs();
    Tasks tasks = Tasks.inline();
    final AtomicInteger exits = new AtomicInteger();
    MainWindow window;
    Stage stage;

    @AfterEach
    void endAutosave() {
        if (window != null) {
            onFxThread(window::close);
        }
    }

    /** Opens the window in the given size, as somebody does who has had the tour. */
    void open(double width, double height, Path... files) {
        Path settings = folder.resolve("config/settings.json");
        if (Files.notExists(settings)) {
            write(settings, "{\"toured\": true}");
        }
        openAgain(width, height, files);
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Opens the window with the settings that are there. */
    void openAgain(double width, double height, Path... files) {
        onFxThread(() -> {
            stage = new Stage();
            AppFolders folders = new AppFolders(folder.resolve("config"), folder.resolve("state"));
            Surroundings world =
                    new Surroundings(() -> BOOK, _ -> {}, (_, _) -> dialogs, tasks, exits::incrementAndGet);
            Thread.UncaughtExceptionHandler ours = Thread.currentThread().getUncaughtExceptionHandler();
            window = new WindowComposition(new CompositionRoot(folders), stage, world).window();
            window.open(List.of(files));
            // Faults are to fail the test and not to be shown in the window.
            Thread.currentThread().setUncaughtExceptionHandler(ours);
            Thread.setDefaultUncaughtExceptionHandler(null);
            stage.setWidth(width);
            stage.setHeight(height);
        });
        settle();
    }

    Parent root() {
        return stage.getScene().getRoot();
    }

    Scenario scenario() {
        return window.desk().session().scenario();
    }

    /** Fires a key combination as the menus and the scene have it. */
    void press(String keys) {
        onFxThread(() -> stage.getScene()
                .getAccelerators()
                .get(KeyCombination.keyCombination(keys))
                .run());
        settle();
    }

    /** Opens the list with the keyboard, goes one item on, and chooses it. */
    void stepIn(ComboBox<?> list, KeyCode arrow) {
        onFxThread(list::requestFocus);
        for (KeyCode key : List.of(arrow, arrow, KeyCode.ENTER)) {
            robot.type(key);
            settle();
        }
    }

    /** The track of the slider with this name. */
    Node track(String label) {
        return root().lookupAll("*").stream()
                .filter(node -> node.getAccessibleRole() == AccessibleRole.SLIDER)
                .filter(node -> label.equals(node.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }

    /** The visible words of the window. */
    List<String> words() {
        return root().lookupAll(".label").stream()
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText())
                .toList();
    }

    /** The menu item with these words, in whatever menu; menus that ask for their lines are asked. */
    MenuItem menuItem(String words) {
        MenuBar bar = (MenuBar) root().lookup(".menu-bar");
        return bar.getMenus().stream()
                .flatMap(WindowTestBase::items)
                .filter(item -> item.getText() != null && item.getText().contains(words))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<MenuItem> items(MenuItem item) {
        if (item instanceof Menu menu) {
            Event.fireEvent(menu, new Event(Menu.ON_SHOWING));
            return List.copyOf(menu.getItems()).stream().flatMap(WindowTestBase::items);
        }
        return Stream.of(item);
    }

    /** What can be clicked in a notice. */
    Hyperlink link(String words) {
        return root().lookupAll(".link").stream()
                .filter(Hyperlink.class::isInstance)
                .map(Hyperlink.class::cast)
                .filter(link -> link.getText().contains(words))
                .findFirst()
                .orElseThrow();
    }
}
