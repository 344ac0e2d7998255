package app.fulcrum;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.controller.task.Latest;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.session.edit.ScenarioEdit.SetAssumption;
import app.fulcrum.support.Standard;
import app.fulcrum.view.style.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.controlsfx.control.PopOver;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every place of the window, and what is open above it, is reached and left by keys. */
class KeysInTheWindowTest extends WindowTestBase {

    /** Where the focus may be when a key is pressed. */
    enum Place {
        VOLUME,
        SLIDER,
        FIGURE,
        CHART,
        STATUS
    }

    @Test
    void theFocusStartsInTokensPerDay() {
        open(1600, 1000);

        assertThat(focused()).isInstanceOf(TextField.class);
        assertThat(within(Style.NUMBER_SLIDER)).isTrue();
        robot.eraseText(12).write("80M").type(KeyCode.ENTER);
        settle();
        assertThat(window.desk().projections().upToDate().projection().tokensPerDay())
                .isEqualTo(80_000_000L);
    }

    @Test
    void f6GoesRoundTheRegionsBothWays() {
        open(1600, 1000);
        List<Style> order = List.of(
                Style.INPUTS_COLUMN, Style.VERDICT, Style.CARDS, Style.CHART, Style.DECISION_COLUMN, Style.STATUS_BAR);

        for (int step = 1; step <= order.size(); step++) {
            robot.type(KeyCode.F6);
            settle();
            assertThat(within(order.get(step % order.size())))
                    .as("%s after %s", focused(), step)
                    .isTrue();
        }
        for (int step = order.size() - 1; step >= 0; step--) {
            robot.press(KeyCode.SHIFT).type(KeyCode.F6).release(KeyCode.SHIFT);
            settle();
            assertThat(within(order.get(step))).as("%s", focused()).isTrue();
        }
    }

    @Tag("thorough")
    @ParameterizedTest
    @EnumSource
    void keysWorkWhereverTheFocusIs(Place place) {
        open(1280, 900);

        pressed(place, KeyCode.F);
        assertThat(within(Style.INPUT_SEARCH)).as("Ctrl+F").isTrue();
        pressed(place, KeyCode.DIGIT2);
        assertThat(shown(Style.OVER_TIME)).as("Ctrl+2").isTrue();
        pressed(place, KeyCode.DIGIT3);
        assertThat(shown(Style.MATTERS)).as("Ctrl+3").isTrue();
        pressed(place, KeyCode.DIGIT4);
        assertThat(shown(Style.SURENESS)).as("Ctrl+4").isTrue();
        pressed(place, KeyCode.DIGIT5);
        assertThat(shown(Style.COMPARISON)).as("Ctrl+5").isTrue();
        pressed(place, KeyCode.DIGIT6);
        assertThat(shown(Style.DECISION)).as("Ctrl+6").isTrue();
        pressed(place, KeyCode.DIGIT7);
        assertThat(shown(Style.LICENSE_LIST)).as("Ctrl+7").isTrue();
        pressed(place, KeyCode.DIGIT1);
        assertThat(shown(Style.CHART)).as("Ctrl+1").isTrue();
        pressed(place, KeyCode.COMMA);
        assertThat(closed("Preferences")).isTrue();
        pressed(place, KeyCode.SLASH);
        assertThat(closed("Help")).isTrue();
        go(place);
        robot.type(KeyCode.F1);
        settle();
        assertThat(closed("Help")).isTrue();
        go(place);
        robot.type(KeyCode.F8);
        settle();
        assertThat(closed("Prices")).isTrue();
    }

    @Tag("thorough")
    @Test
    void undoIsOnItsKeysInEveryPlaceAndRedoOnBoth() {
        open(1600, 1000);
        for (Place place : Place.values()) {
            onFxThread(() -> window.desk()
                    .session()
                    .apply(new app.fulcrum.session.edit.ScenarioEdit.Rename("Named at " + place)));
            settle();
            pressed(place, KeyCode.Z);
            assertThat(scenario().name()).as("undone at %s", place).isNotEqualTo("Named at " + place);
            pressed(place, KeyCode.Y);
            assertThat(scenario().name()).as("redone at %s", place).isEqualTo("Named at " + place);
        }
    }

    @Test
    void f2ExplainsTheNumberInFocus() {
        open(1600, 1000);
        for (Place place : List.of(Place.VOLUME, Place.SLIDER, Place.FIGURE)) {
            go(place);
            robot.type(KeyCode.F2);
            settle();
            assertThat(popOvers()).as("at %s", place).isEqualTo(1);
            robot.type(KeyCode.ESCAPE);
            settle();
            assertThat(popOvers()).isZero();
        }
    }

    @Test
    void theValueOfTheNumberInFocusIsLookedForByKeysAndFromTheMenuOfItsField() {
        open(1600, 1000);
        for (Place place : List.of(Place.VOLUME, Place.SLIDER)) {
            pressed(place, KeyCode.G);
            assertThat(popOvers()).as("at %s", place).isEqualTo(1);
            robot.type(KeyCode.ESCAPE);
            settle();
            assertThat(popOvers()).isZero();
        }

        go(Place.VOLUME);
        Node field = focused();
        onFxThread(() -> field.fireEvent(
                new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 5, 5, 100, 100, true, null)));
        settle();
        assertThat(((ContextMenu) menu()).getItems().stream().map(MenuItem::getText))
                .contains("_Find the value at which …", "_Copy", "_Paste");
        robot.type(KeyCode.F);
        settle();
        assertThat(menus()).isZero();
        assertThat(popOvers()).isEqualTo(1);
        robot.type(KeyCode.ESCAPE);
        settle();
        assertThat(focused()).isEqualTo(field);
    }

    @Test
    void whatIsTypedCountsBeforeItsValueIsLookedFor() {
        open(1600, 1000);
        robot.eraseText(12).write("80M");
        robot.press(KeyCode.CONTROL).type(KeyCode.G).release(KeyCode.CONTROL);
        settle();
        assertThat(popOvers()).isEqualTo(1);
        assertThat(scenario().tokensPerDay().base()).isEqualTo(80e6);
        robot.type(KeyCode.ESCAPE);
        settle();

        robot.eraseText(12).write("nonsense");
        robot.press(KeyCode.CONTROL).type(KeyCode.G).release(KeyCode.CONTROL);
        settle();
        assertThat(popOvers()).isZero();
    }

    @Test
    void f1OpensTheEntryOfTheInputInFocus() {
        open(1600, 1000);
        robot.type(KeyCode.F1);
        settle();

        assertThat(texts(side("Help"))).contains("Tokens per day", "Counts in");
    }

    @Test
    void theDrawerTakesTheFocusAndGivesItBack() {
        open(1000, 700);
        Node before = figure();
        onFxThread(before::requestFocus);
        robot.type(KeyCode.F9);
        settle();
        assertThat(within(Style.DRAWER)).isTrue();
        assertThat(focused()).isInstanceOf(TextField.class);

        robot.type(KeyCode.ESCAPE);
        settle();
        assertThat(shown(Style.DRAWER)).isFalse();
        assertThat(focused()).isEqualTo(before);
    }

    @Test
    void escapeClosesTheTopmostOnly() {
        open(1000, 700);
        onFxThread(() -> window.bringToFront(List.of(folder.resolve("missing.fulcrum.json"))));
        settle();
        robot.type(KeyCode.F9);
        settle();
        onFxThread(() -> ((Labeled) root().lookup(".drawer .source-mark")).requestFocus());
        robot.type(KeyCode.F2);
        settle();
        assertThat(popOvers()).isEqualTo(1);

        robot.type(KeyCode.ESCAPE);
        settle();
        assertThat(popOvers()).isZero();
        assertThat(shown(Style.DRAWER)).isTrue();
        robot.type(KeyCode.ESCAPE);
        settle();
        assertThat(shown(Style.DRAWER)).isFalse();
        assertThat(shown(Style.BANNER)).isTrue();
        robot.type(KeyCode.ESCAPE);
        settle();
        assertThat(shown(Style.BANNER)).isFalse();
    }

    @Test
    void escapeClearsTheThinLinesOfTheChart() {
        open(1600, 1000);
        onFxThread(() -> window.desk()
                .session()
                .apply(new SetAssumption(
                        InputKey.of(Standard.SELF_HOSTED, Input.GPU_PRICE_PER_HOUR), Assumption.of(2.2, "test"))));
        settle();
        assertThat(thinLines()).as("of before").isNotEmpty();
        robot.type(KeyCode.ESCAPE);
        settle();
        assertThat(thinLines()).isEmpty();

        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT3).release(KeyCode.CONTROL);
        for (int frame = 0; frame < 2 * Latest.FRAMES && root().lookup(".tornado-row") == null; frame++) {
            settle();
        }
        onFxThread(() -> root().lookupAll(".tornado-row").stream()
                .filter(row -> row.getAccessibleText().startsWith("Input price"))
                .findFirst()
                .orElseThrow()
                .requestFocus());
        robot.type(KeyCode.ENTER);
        settle();
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT1).release(KeyCode.CONTROL);
        settle();
        assertThat(thinLines()).as("of both ends").isNotEmpty();
        robot.type(KeyCode.ESCAPE);
        settle();
        assertThat(thinLines()).isEmpty();
    }

    private List<Node> thinLines() {
        return fromFxThread(() ->
                root().lookupAll(".chart-past").stream().filter(Node::isVisible).toList());
    }

    @Test
    void lettersChooseTheLinesOfAnOpenMenu() {
        open(1600, 1000);
        robot.press(KeyCode.ALT).type(KeyCode.V).release(KeyCode.ALT);
        settle();
        assertThat(menus()).isEqualTo(1);
        picture(menu().getScene().getRoot(), "menu-view");
        robot.type(KeyCode.D);
        settle();
        assertThat(menus()).isZero();
        assertThat(window.desk().preferences().settings().choices().theme().name())
                .isEqualTo("DARK");

        robot.press(KeyCode.ALT).type(KeyCode.P).release(KeyCode.ALT);
        settle();
        picture(menu().getScene().getRoot(), "menu-presets");
        robot.type(KeyCode.DIGIT3);
        settle();
        assertThat(scenario().name())
                .isEqualTo(window.desk().presets().all().get(2).name());
    }

    @Test
    void everyLineOfEveryMenuHasALetterOfItsOwn() {
        open(1600, 1000);
        MenuBar bar = (MenuBar) root().lookup(".menu-bar");

        for (Menu menu : bar.getMenus()) {
            List<String> letters = new ArrayList<>();
            for (MenuItem item : menu.getItems()) {
                if (!(item instanceof SeparatorMenuItem) && !(item instanceof CustomMenuItem)) {
                    assertThat(item.getText()).matches(".*(^|[^_])_[^_].*");
                    letters.add(
                            item.getText().replaceFirst("(?s).*?_(.).*", "$1").toLowerCase());
                }
            }
            assertThat(letters).as(menu.getText()).doesNotHaveDuplicates();
        }
    }

    @Test
    void statusPopOversHoldTheFocusAndGiveItBack() {
        open(1600, 1000);
        Node button = root().lookup(".status-button");
        onFxThread(button::requestFocus);
        robot.type(KeyCode.SPACE);
        settle();
        Window popOver = Window.getWindows().stream()
                .filter(PopOver.class::isInstance)
                .findFirst()
                .orElseThrow();
        for (int i = 0; i < 4; i++) {
            robot.type(KeyCode.TAB);
            assertThat(fromFxThread(() -> popOver.getScene().getFocusOwner())).isNotNull();
            assertThat(focused()).isEqualTo(button);
        }
        robot.type(KeyCode.ESCAPE);
        settle();
        assertThat(popOvers()).isZero();
        assertThat(focused()).isEqualTo(button);
    }

    @Test
    void otherWindowsHaveTheKeysOfTheMainOneAndCloseOnTheirs() {
        open(1600, 1000);
        onFxThread(() -> window.desk().session().apply(new app.fulcrum.session.edit.ScenarioEdit.Rename("Beside")));
        robot.type(KeyCode.F8);
        settle();
        Stage prices = side("Prices");
        onFxThread(prices::requestFocus);
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        settle();
        assertThat(scenario().name()).isNotEqualTo("Beside");
        robot.press(KeyCode.CONTROL).type(KeyCode.W).release(KeyCode.CONTROL);
        settle();
        assertThat(fromFxThread(prices::isShowing)).isFalse();
        assertThat(exits.get()).isZero();
    }

    @Test
    void theHeaderIsReadFirst() {
        open(1600, 1000);

        List<Node> parts = fromFxThread(() -> List.copyOf(root().getChildrenUnmodifiable()));

        assertThat(parts.getFirst().getStyleClass()).contains(Style.HEADER.cssClass());
        assertThat(parts.getLast().getStyleClass()).contains(Style.STATUS_BAR.cssClass());
    }

    /** The page lists what the window itself says. */
    @Test
    void thePageListsEveryKey() throws IOException {
        open(1600, 1000);
        String page = Files.readString(Path.of("src/site/markdown/window.md"));

        assertThat(window.frame().keys())
                .allSatisfy(section -> assertThat(section.lines())
                        .allSatisfy(line -> assertThat(page).contains("| " + line.keys() + " | ")));
    }

    private void pressed(Place place, KeyCode key) {
        go(place);
        robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
        settle();
    }

    private void go(Place place) {
        onFxThread(() -> {
            stage.toFront();
            stage.requestFocus();
            switch (place) {
                case VOLUME ->
                    root().lookup(".number-slider .number-field-text").requestFocus();
                case SLIDER -> track("Tokens per day").requestFocus();
                case FIGURE -> figure().requestFocus();
                case CHART -> root().lookup(".tab-bar .toggle-button").requestFocus();
                case STATUS -> root().lookup(".status-button").requestFocus();
            }
        });
        settle();
    }

    private Node figure() {
        return root().lookup(".cards .button.figure");
    }

    private Node focused() {
        return fromFxThread(() -> stage.getScene().getFocusOwner());
    }

    private boolean within(Style style) {
        return Stream.iterate(focused(), node -> node != null, Node::getParent)
                .anyMatch(node -> node.getStyleClass().contains(style.cssClass()));
    }

    private boolean shown(Style style) {
        return fromFxThread(() -> root().lookupAll("." + style.cssClass()).stream()
                .anyMatch(node -> Stream.iterate(node, one -> one != null, Node::getParent)
                        .allMatch(Node::isVisible)));
    }

    private static long popOvers() {
        return fromFxThread(() ->
                Window.getWindows().stream().filter(PopOver.class::isInstance).count());
    }

    private static long menus() {
        return fromFxThread(() -> Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .count());
    }

    private static PopupWindow menu() {
        return fromFxThread(() -> Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .findFirst()
                .orElseThrow());
    }

    private static Stage side(String title) {
        return fromFxThread(() -> Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .filter(side -> side.getTitle().startsWith(title))
                .findFirst()
                .orElseThrow());
    }

    private static boolean closed(String title) {
        Stage side = side(title);
        boolean was = fromFxThread(side::isShowing);
        onFxThread(side::close);
        return was;
    }

    private static List<String> texts(Stage stage) {
        return fromFxThread(() -> stage.getScene().getRoot().lookupAll(".label").stream()
                .filter(Labeled.class::isInstance)
                .map(label -> ((Labeled) label).getText())
                .toList());
    }
}
