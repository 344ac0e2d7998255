package app.fulcrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.LoadForm;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.view.control.TextClipping;
import app.fulcrum.view.field.FieldName;
import app.fulcrum.view.inputs.Item;
import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The volume is stated by users or by requests at once as a user does it in the window: with the list, keys and mouse. */
class LoadInTheWindowTest extends WindowTestBase {

    private static final String REPLACED =
            "The volume is what you set in tokens per day now, no longer from 2,000 users"
                    + " × 3 sessions × 8 requests. Ctrl+Z brings that back.";

    private void openWorkload() {
        ToggleButton header = root().lookupAll(".disclosure-header").stream()
                .map(ToggleButton.class::cast)
                .filter(button -> button.getAccessibleText().startsWith("Workload,"))
                .findFirst()
                .orElseThrow();
        onFxThread(() -> header.setSelected(true));
        settle();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Item> list() {
        return (ComboBox<Item>) root().lookupAll(".combo-box").stream()
                .filter(list -> "Volume stated by".equals(FieldName.of(list)))
                .findFirst()
                .orElseThrow();
    }

    /** Goes on in the list with an arrow key. */
    private void press(KeyCode key) {
        stepIn(list(), key);
    }

    private TextField field(String label) {
        return root().lookupAll(".number-field-text").stream()
                .map(TextField.class::cast)
                .filter(field -> label.equals(FieldName.of(field)))
                .filter(this::isSeen)
                .findFirst()
                .orElseThrow();
    }

    private boolean isSeen(Node node) {
        for (Node around = node; around != null; around = around.getParent()) {
            if (!around.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private void type(String label, String text) {
        TextField field = field(label);
        onFxThread(field::requestFocus);
        onFxThread(field::selectAll);
        robot.write(text);
        robot.type(KeyCode.ENTER);
        settle();
    }

    private boolean isSaid(String words) {
        return words().stream().anyMatch(text -> text.contains(words));
    }

    private long tokensPerDay() {
        return fromFxThread(
                () -> window.desk().projections().upToDate().projection().tokensPerDay());
    }

    private long tokensPerRequest() {
        return (long) (scenario().assumptions().base(Input.INPUT_TOKENS).orElseThrow()
                + scenario().assumptions().base(Input.OUTPUT_TOKENS).orElseThrow());
    }

    /** 2,000 users with 3 sessions of 8 requests. */
    private void stateByUsers() {
        openWorkload();
        press(KeyCode.DOWN);
        type("Users", "2000");
        type("Sessions per user and day", "3");
        type("Requests per session", "8");
    }

    @Test
    void usersAreTypedTakenBackSavedAndOpenedAgain() {
        open(1600, 1000);
        Scenario first = scenario();
        stateByUsers();
        Scenario stated = scenario();

        assertThat(stated.loadForm()).isEqualTo(LoadForm.USERS);
        assertThat(tokensPerDay()).isEqualTo(48_000 * tokensPerRequest());
        assertThat(isSaid("from 2,000 users × 3 sessions × 8 requests · 48,000 requests/day"))
                .isTrue();
        for (int step = 0; step < 3; step++) {
            press("Shortcut+Z");
        }
        assertThat(menuItem("_Undo").getText()).isEqualTo("_Undo Volume stated by users");
        press("Shortcut+Z");
        assertThat(scenario()).isEqualTo(first);
        assertThat(fromFxThread(() -> list().getValue().name())).isEqualTo("Tokens per day");
        for (int step = 0; step < 4; step++) {
            press("Shortcut+Shift+Z");
        }
        assertThat(scenario()).isEqualTo(stated);

        Path file = folder.resolve("users.fulcrum.json");
        dialogs.save = Optional.of(file);
        press("Shortcut+S");
        press("Shortcut+N");
        assertThat(scenario().loadForm()).isEqualTo(LoadForm.TOKENS);
        dialogs.open = Optional.of(file);
        press("Shortcut+O");
        assertThat(scenario()).isEqualTo(stated);
        assertThat(fromFxThread(() -> list().getValue().name())).isEqualTo("Users");
        assertThat(field("Sessions per user and day").getText()).isEqualTo("3");
        assertThat(isSaid("no longer from")).isFalse();
    }

    @Test
    void tokensThatAreTypedInPlaceOfUsersAreSaidUntilTheNextEdit() {
        open(1600, 1000);
        stateByUsers();
        Scenario stated = scenario();

        type("Tokens per day", "20M");

        assertThat(scenario().loadForm()).isEqualTo(LoadForm.TOKENS);
        assertThat(isSaid(REPLACED)).isTrue();
        press("Shortcut+Z");
        assertThat(scenario()).isEqualTo(stated);
        assertThat(isSaid(REPLACED)).isFalse();
        press("Shortcut+Shift+Z");
        assertThat(isSaid(REPLACED)).isTrue();
        type("Tokens per day", "30M");
        assertThat(isSaid(REPLACED)).isFalse();
        press("Shortcut+Z");
        assertThat(isSaid(REPLACED)).as("it is not said again").isFalse();
    }

    @Test
    void aDragInPlaceOfUsersIsSaidUntilItIsGivenUp() {
        open(1600, 1000);
        stateByUsers();
        Scenario stated = scenario();
        Bounds track = fromFxThread(() ->
                track("Tokens per day").localToScreen(track("Tokens per day").getBoundsInLocal()));
        robot.moveTo(track.getCenterX(), track.getCenterY())
                .press(MouseButton.PRIMARY)
                .moveTo(track.getCenterX() + 20, track.getCenterY())
                .moveTo(track.getCenterX() + 40, track.getCenterY());
        settle();
        assertThat(scenario().loadForm()).isEqualTo(LoadForm.TOKENS);
        assertThat(isSaid(REPLACED)).isTrue();

        robot.type(KeyCode.ESCAPE).release(MouseButton.PRIMARY);
        settle();

        assertThat(scenario()).isEqualTo(stated);
        assertThat(isSaid(REPLACED)).isFalse();
    }

    @Test
    void anotherWayThatIsChosenInTheListIsNoNews() {
        open(1600, 1000);
        stateByUsers();

        press(KeyCode.UP);

        assertThat(scenario().loadForm()).isEqualTo(LoadForm.TOKENS);
        assertThat(tokensPerDay()).isEqualTo(48_000 * tokensPerRequest());
        assertThat(isSaid("no longer from")).isFalse();
    }

    @Test
    void requestsAtOnceGiveTheVolume() {
        open(1600, 1000);
        openWorkload();
        press(KeyCode.DOWN);
        press(KeyCode.DOWN);

        type("Requests at once", "50");
        type("Time of one request", "12");

        double peak = scenario().assumptions().base(Input.PEAK_TO_AVERAGE).orElseThrow();
        double hours =
                scenario().assumptions().base(Input.SERVICE_HOURS_PER_DAY).orElseThrow();
        assertThat((double) tokensPerDay())
                .isCloseTo(50 / (peak * 12) * hours * 3_600 * tokensPerRequest(), within(1.0));
        assertThat(isSaid("from 50 requests at once at the peak, 12\u00a0s each"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1600, 1000, Dark", "1280, 720, Light"})
    @Tag("endurance")
    void everyWayCanBeReadInTheOtherThemes(double width, double height, String colors) {
        everyWayCanBeReadInAnySizeAndBothThemes(width, height, colors);
    }

    @Tag("thorough")
    @ParameterizedTest
    @CsvSource({"1600, 1000, Light", "1280, 720, Dark"})
    void everyWayCanBeReadInAnySizeAndBothThemes(double width, double height, String colors) {
        open(width, height);
        MenuItem theme = fromFxThread(() -> menuItem(colors));
        onFxThread(theme::fire);
        stateByUsers();
        look("users", width, colors);
        press(KeyCode.DOWN);
        type("Time of one request", "99");
        onFxThread(list()::requestFocus);
        look("at-once", width, colors);
        press(KeyCode.UP);
        type("Tokens per day", "20M");
        look("replaced", width, colors);
        onFxThread(() -> menuItem("Re_move Self-hosted").fire());
        press(KeyCode.DOWN);
        press(KeyCode.DOWN);
        look("asked", width, colors);
    }

    private void look(String what, double width, String colors) {
        settle();
        picture(root(), "load-%s-%.0f-%s".formatted(what, width, colors.toLowerCase()));
        assertThat(fromFxThread(() -> TextClipping.find(root()))).as(what).isEmpty();
    }
}
