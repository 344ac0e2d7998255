package app.fulcrum;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.session.edit.ScenarioEdit.Rename;
import app.fulcrum.support.Standard;
import app.fulcrum.view.field.FieldName;
import app.fulcrum.view.frame.DocumentDialogs.Unsaved;
import app.fulcrum.view.inputs.Item;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is typed and not entered yet is neither lost nor left out: what is saved, exported or left is what can be seen. */
class TypedTextTest extends WindowTestBase {

    private static final String TOKENS = "Tokens per day";

    private TextField field(String name) {
        return fields().stream()
                .filter(field -> name.equals(FieldName.of(field)))
                .findFirst()
                .orElseThrow();
    }

    /** Every field of the window that holds something of the scenario, with all that can be opened open. */
    private List<TextField> fields() {
        return editable().stream()
                .filter(field -> !"Search the assumptions".equals(FieldName.of(field)))
                .toList();
    }

    private void openEverything() {
        for (int depth = 0; depth < 3; depth++) {
            onFxThread(() -> root().lookupAll(".disclosure-header").stream()
                    .map(ToggleButton.class::cast)
                    .filter(header -> !header.isSelected())
                    .forEach(ToggleButton::fire));
            settle();
        }
        onFxThread(() -> List.copyOf(root().lookupAll(".hyperlink")).stream()
                .map(Hyperlink.class::cast)
                .filter(link -> link.getText().startsWith("Set the score by hand"))
                .forEach(Hyperlink::fire));
        settle();
    }

    private static void type(TextField field, String text) {
        onFxThread(() -> typed(field, text));
    }

    private static void typed(TextField field, String text) {
        field.requestFocus();
        field.selectAll();
        field.replaceSelection(text);
    }

    /** A key as the field with the focus gets it, and its window where the field has no use for it. */
    private static void key(TextField field, KeyCode code, boolean shortcut) {
        Event.fireEvent(field, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, shortcut, false, false));
    }

    private double tokens() {
        return scenario().assumptions().base(Input.TOKENS_PER_DAY).orElseThrow();
    }

    private boolean says(String words) {
        return words().stream().anyMatch(text -> text != null && text.contains(words));
    }

    /** Every item of every menu that does something, the lists that are made when they open included. */
    private List<MenuItem> commands() {
        MenuBar bar = (MenuBar) root().lookup(".menu-bar");
        return fromFxThread(() -> bar.getMenus().stream()
                .flatMap(TypedTextTest::items)
                .filter(item -> item.getOnAction() != null && !(item instanceof RadioMenuItem))
                .toList());
    }

    private static Stream<MenuItem> items(MenuItem item) {
        if (item instanceof Menu menu) {
            Event.fireEvent(menu, new Event(Menu.ON_SHOWING));
            return List.copyOf(menu.getItems()).stream().flatMap(TypedTextTest::items);
        }
        return Stream.of(item);
    }

    private Path saveTo(String name) {
        Path file = folder.resolve(name);
        dialogs.save = Optional.of(file);
        return file;
    }

    @Test
    void keysSaveExportAndLeaveWithWhatIsTyped() {
        open(1600, 1000);
        Path file = saveTo("typed.fulcrum.json");
        type(field(TOKENS), "80M");
        robot.push(KeyCode.CONTROL, KeyCode.S);
        settle();
        assertThat(stage.getTitle()).doesNotContain("*");
        onFxThread(window.desk().session()::undo);
        assertThat(tokens()).isEqualTo(64e6);
        dialogs.open = Optional.of(file);
        dialogs.unsaved = Unsaved.DISCARD;
        press("Shortcut+O");
        assertThat(tokens()).isEqualTo(80e6);
        dialogs.unsaved = Unsaved.CANCEL;

        Path picture = folder.resolve("typed.png");
        dialogs.exportFile = Optional.of(picture);
        type(field(TOKENS), "90M");
        robot.push(KeyCode.CONTROL, KeyCode.E);
        settle();
        assertThat(tokens()).isEqualTo(90e6);
        dialogs.open = Optional.of(picture);
        dialogs.unsaved = Unsaved.DISCARD;
        press("Shortcut+O");
        assertThat(tokens()).as("in the picture").isEqualTo(90e6);
        dialogs.unsaved = Unsaved.CANCEL;

        type(field(TOKENS), "70M");
        robot.push(KeyCode.CONTROL, KeyCode.Q);
        settle();
        assertThat(dialogs.asked).anyMatch(asked -> asked.startsWith("unsaved") && asked.contains("70M"));
        assertThat(exits.get()).isZero();
    }

    @Test
    void everyCommandTakesOverWhatIsTyped() {
        open(1600, 1000);
        dialogs.unsaved = Unsaved.CANCEL;
        TextField field = field(TOKENS);
        List<MenuItem> commands = commands().stream()
                .filter(command -> !command.isDisable() && !isHistory(command) && !leadsSomewhere(command))
                .toList();

        onFxThread(() -> assertThat(commands).hasSizeGreaterThan(15).allSatisfy(command -> {
            double another = tokens() + 1e6;
            typed(field, "%.0f".formatted(another));
            command.fire();
            assertThat(tokens()).as(command.getText()).isEqualTo(another);
        }));
    }

    /** Undoing takes over what is typed and undoes that. */
    private static boolean isHistory(MenuItem command) {
        return command.getText().startsWith("_Undo") || command.getText().startsWith("_Redo");
    }

    /** What only shows something, or moves the focus, leaves a text to its field: it is taken over when that is left. */
    private static boolean leadsSomewhere(MenuItem command) {
        return Stream.of("_Go to", "Size of _text", "_Help")
                        .anyMatch(menu -> menu.equals(command.getParentMenu().getText()))
                || command.getText().startsWith("_Preferences");
    }

    @Test
    void noCommandHappensWhileATextCannotBeRead() {
        open(1600, 1000);
        Path file = saveTo("unread.fulcrum.json");
        Scenario before = scenario();
        TextField field = field(TOKENS);
        assertThat(commands())
                .filteredOn(command -> !leadsSomewhere(command))
                .hasSizeGreaterThan(15)
                .allSatisfy(command -> onFxThread(() -> {
                    typed(field, "many");
                    command.fire();
                    assertThat(dialogs.asked).isEmpty();
                    assertThat(field.getText()).isEqualTo("many");
                    assertThat(field.isFocused()).isTrue();
                }));
        onFxThread(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        onFxThread(() -> window.bringToFront(List.of(folder.resolve("other.fulcrum.json"))));
        settle();

        assertThat(says("could not read a number here")).isTrue();
        assertThat(says("Nothing was done")).isTrue();
        assertThat(exits.get()).isZero();
        assertThat(scenario()).isEqualTo(before);
        assertThat(file).doesNotExist();

        onFxThread(() -> key(field, KeyCode.ESCAPE, false));
        press("Shortcut+S");
        assertThat(file).exists();
    }

    /** Fields of another way to state the volume are there, and nobody can type into them. */
    private static boolean isShown(@Nullable Node node) {
        return node == null || (node.isVisible() && isShown(node.getParent()));
    }

    @Tag("thorough")
    @Test
    void everyFieldIsTakenOverByASaveOrStopsIt() {
        open(1600, 1000);
        openEverything();
        saveTo("fields.fulcrum.json");
        press("Shortcut+S");
        List<TextField> fields =
                fields().stream().filter(TypedTextTest::isShown).toList();

        // All in one turn: a frame after each would take long and change nothing.
        onFxThread(() -> assertThat(fields).hasSizeGreaterThan(60).allSatisfy(field -> {
            Scenario before = scenario();
            typed(field, field.getText().startsWith("7") ? "3" : "7");
            key(field, KeyCode.S, true);
            boolean taken =
                    !scenario().equals(before) && !window.desk().session().isDirty();
            boolean stopped = says("Nothing was done");
            assertThat(taken)
                    .as("%s taken over, or the save stopped", FieldName.of(field))
                    .isNotEqualTo(stopped);
            if (stage.getScene().getFocusOwner() instanceof TextField focused) {
                key(focused, KeyCode.ESCAPE, false);
            }
            ((Button) root().lookup(".banner .icon-button")).fire();
        }));
    }

    @Test
    void aSourceTypedBesideAFigureIsSavedToo() throws IOException {
        open(1600, 1000);
        Path file = saveTo("source.fulcrum.json");
        type(field(TOKENS), "80M");
        onFxThread(() -> ((Button) root().lookup(".source-mark")).fire());
        settle();
        TextField source = fromFxThread(() -> Window.getWindows().stream()
                .flatMap(shown -> shown.getScene().getRoot().lookupAll(".text-field").stream())
                .map(TextField.class::cast)
                .filter(shown -> "Source".equals(FieldName.of(shown)))
                .findFirst()
                .orElseThrow());

        type(source, "our gateway's log");
        press("Shortcut+S");

        Assumption saved =
                scenario().assumption(Standard.key(Input.TOKENS_PER_DAY)).orElseThrow();
        assertThat(saved.source()).isEqualTo("our gateway's log");
        assertThat(Files.readString(file)).contains("our gateway's log").contains("80000000");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aCurrencyThatWaitsForItsSourceStopsASaveUntilItIsGivenUp() {
        open(1600, 1000);
        openEverything();
        Path file = saveTo("currency.fulcrum.json");
        ComboBox<Item> currency = (ComboBox<Item>) fromFxThread(() -> root().lookupAll(".combo-box").stream()
                .filter(list -> "Shown in".equals(FieldName.of(list)))
                .findFirst()
                .orElseThrow());
        onFxThread(() -> currency.setValue(currency.getItems().stream()
                .filter(item -> item.id().equals("EUR"))
                .findFirst()
                .orElseThrow()));
        type(field("Units per US dollar"), "0.92");

        press("Shortcut+S");

        assertThat(file).doesNotExist();
        assertThat(field("Where the rate was read").isFocused()).isTrue();
        assertThat(says("until the rate of EUR")).isTrue();
        TextField source = field("Where the rate was read");
        onFxThread(() -> key(source, KeyCode.ESCAPE, false));
        press("Shortcut+S");
        assertThat(file).exists();
        assertThat(currency.getValue().id()).isEqualTo("USD");
    }

    @Test
    void theKeysOfUndoMeanTheFieldWhileItIsEditedAndTheDocumentOtherwise() {
        open(1600, 1000);
        Scenario first = scenario();
        TextField field = field(TOKENS);
        robot.clickOn(field);
        onFxThread(field::selectAll);
        robot.write("80M").type(KeyCode.ENTER);
        settle();
        Scenario second = scenario();
        assertThat(tokens()).isEqualTo(80e6);

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        settle();
        assertThat(scenario()).isEqualTo(first);
        assertThat(field.getText()).isEqualTo("64M");
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        settle();
        assertThat(scenario()).isEqualTo(second);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        settle();
        assertThat(scenario()).isEqualTo(second);

        onFxThread(field::selectAll);
        robot.write("9");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        settle();
        assertThat(scenario()).isEqualTo(second);
        assertThat(field.getText()).isEqualTo("80M");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        settle();
        assertThat(scenario()).isEqualTo(first);
    }

    @Tag("thorough")
    @Test
    void undoWorksWithTheFocusInAnyField() {
        open(1600, 1000);
        openEverything();
        Scenario first = scenario();
        onFxThread(() -> window.desk().session().apply(new Rename("Another name")));
        Scenario second = scenario();

        List<TextField> fields = editable();
        onFxThread(() -> assertThat(fields).hasSizeGreaterThan(60).allSatisfy(field -> {
            field.requestFocus();
            key(field, KeyCode.Z, true);
            assertThat(scenario()).isEqualTo(first);
            key(field, KeyCode.Y, true);
            assertThat(scenario()).isEqualTo(second);
        }));
    }

    private List<TextField> editable() {
        return fromFxThread(() -> root().lookupAll(".text-field").stream()
                .map(TextField.class::cast)
                .filter(TextField::isEditable)
                .toList());
    }

    @Test
    void aPasteOfAQuarterMillionSignsIsCutAndDoesNotStopTheWindow() {
        open(1600, 1000);
        openEverything();
        String pasted = "😀".repeat(250_000);
        onFxThread(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, pasted)));

        Set<String> oneOfEachKind = Set.of(TOKENS, "Search the assumptions", "Where the rate was read", "Rate of");
        List<TextField> fields = editable().stream()
                .filter(field -> oneOfEachKind.contains(FieldName.of(field)))
                .toList();
        assertThat(fields)
                .hasSize(4)
                .allSatisfy(field -> onFxThread(() -> {
                    field.requestFocus();
                    field.selectAll();
                    field.paste();
                    String text = field.getText();
                    assertThat(text).as(FieldName.of(field)).isNotEmpty().hasSizeLessThanOrEqualTo(1000);
                    assertThat(Character.isHighSurrogate(text.charAt(text.length() - 1)))
                            .isFalse();
                    field.setText("");
                }));
        settle();
    }
}
