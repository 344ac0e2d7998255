package app.fulcrum.support;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * Uses a window at random: keys, typed texts, clicks, drags, the wheel, menus, other windows and another size. Events go
 * straight to the scene, so that thousands take seconds. What would leave the program is left out. Belongs to the JavaFX
 * thread.
 */
public final class RandomHands {

    private static final List<KeyCode> KEYS = List.of(
            KeyCode.TAB,
            KeyCode.ENTER,
            KeyCode.ESCAPE,
            KeyCode.SPACE,
            KeyCode.UP,
            KeyCode.DOWN,
            KeyCode.LEFT,
            KeyCode.RIGHT,
            KeyCode.PAGE_UP,
            KeyCode.PAGE_DOWN,
            KeyCode.HOME,
            KeyCode.END,
            KeyCode.DELETE,
            KeyCode.BACK_SPACE,
            KeyCode.F1,
            KeyCode.F2,
            KeyCode.F6,
            KeyCode.F8,
            KeyCode.F9,
            KeyCode.F10,
            KeyCode.DIGIT0,
            KeyCode.DIGIT7,
            KeyCode.A,
            KeyCode.X,
            KeyCode.PLUS,
            KeyCode.MINUS);

    /** Keys that leave the program. */
    private static final List<KeyCode> LEAVING = List.of(KeyCode.W, KeyCode.Q);

    /** Keys that change the size of all text, which styles the whole window anew. */
    private static final List<KeyCode> RESIZING = List.of(
            KeyCode.PLUS,
            KeyCode.EQUALS,
            KeyCode.ADD,
            KeyCode.MINUS,
            KeyCode.SUBTRACT,
            KeyCode.DIGIT0,
            KeyCode.NUMPAD0);

    private static final List<String> TEXTS = List.of(
            "80M",
            "1.5k",
            "0",
            "-3",
            "2",
            "26%",
            "1e9",
            "30M to 80M",
            "50M (30M to 80M)",
            "1,5",
            "1.500",
            "many",
            "",
            " ",
            "2026-11-30",
            "31.02.2027",
            "gpu",
            "price",
            "NaN",
            "99999999999999999999",
            "4",
            "Ours",
            "é\u202e\u0000",
            "$2.20",
            "100");

    private final Stage stage;
    private final SplittableRandom random;

    /** @param stage the main window */
    public RandomHands(Stage stage, SplittableRandom random) {
        this.stage = stage;
        this.random = random;
    }

    /** Does something, and says what. */
    public String next() {
        Scene scene = topmost();
        List<Window> others = others();
        if (!others.isEmpty() && random.nextInt(4) == 0) {
            Window other = others.get(random.nextInt(others.size()));
            other.hide();
            return "hide " + other.getClass().getSimpleName();
        }
        return switch (random.nextInt(12)) {
            case 0, 1 -> key(scene);
            case 2 -> shortcut();
            case 3, 4 -> type(scene);
            case 5, 6, 7 -> click(scene);
            case 8 -> drag(scene);
            case 9 -> wheel(scene);
            case 10 -> menu();
            default -> rarely();
        };
    }

    /** Closes everything that is open above the main window. */
    public void closeOthers() {
        FxTestBase.onFxThread(() -> others().forEach(Window::hide));
    }

    private List<Window> others() {
        return Window.getWindows().stream()
                .filter(window -> window.isShowing() && !window.equals(stage))
                .toList();
    }

    /** A dialog takes all; else the main window or one above it. */
    private Scene topmost() {
        List<Window> others =
                others().stream().filter(window -> window.getScene() != null).toList();
        return others.stream()
                .filter(window -> window instanceof Stage dialog && dialog.getModality() != Modality.NONE)
                .findFirst()
                .or(() -> others.isEmpty() || random.nextBoolean()
                        ? java.util.Optional.of(stage)
                        : java.util.Optional.of(others.get(random.nextInt(others.size()))))
                .orElseThrow()
                .getScene();
    }

    private <T> T oneOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private String key(Scene scene) {
        KeyCode key = oneOf(KEYS);
        boolean shift = random.nextInt(5) == 0;
        boolean control = random.nextInt(8) == 0;
        Node focused = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
        press(focused, key, shift, control);
        return "key " + (shift ? "Shift+" : "") + (control ? "Ctrl+" : "") + key + " on " + name(focused);
    }

    private static void press(Node node, KeyCode key, boolean shift, boolean control) {
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, control, false, false));
        String sign = key.getChar();
        if (!control && sign.length() == 1) {
            Event.fireEvent(
                    node, new KeyEvent(KeyEvent.KEY_TYPED, sign, "", KeyCode.UNDEFINED, shift, false, false, false));
        }
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_RELEASED, "", "", key, shift, control, false, false));
    }

    private String shortcut() {
        List<KeyCombination> keys = stage.getScene().getAccelerators().keySet().stream()
                .filter(combination -> combination instanceof KeyCodeCombination one
                        && !LEAVING.contains(one.getCode())
                        && (!RESIZING.contains(one.getCode()) || random.nextInt(8) == 0))
                .sorted(java.util.Comparator.comparing(KeyCombination::getName))
                .toList();
        KeyCombination chosen = random.nextInt(3) == 0 ? KeyCombination.keyCombination("Shortcut+Z") : oneOf(keys);
        Runnable action = stage.getScene().getAccelerators().get(chosen);
        if (action != null) {
            action.run();
        }
        return "shortcut " + chosen;
    }

    private String type(Scene scene) {
        List<TextInputControl> fields = shown(scene.getRoot())
                .filter(TextInputControl.class::isInstance)
                .map(TextInputControl.class::cast)
                .filter(TextInputControl::isEditable)
                .toList();
        if (fields.isEmpty()) {
            return "nothing to type into";
        }
        TextInputControl field = oneOf(fields);
        String text = oneOf(TEXTS);
        field.requestFocus();
        field.selectAll();
        field.replaceSelection(text);
        switch (random.nextInt(4)) {
            case 0 -> {}
            case 1 -> press(field, KeyCode.TAB, false, false);
            case 2 -> press(field, KeyCode.ESCAPE, false, false);
            default -> press(field, KeyCode.ENTER, false, false);
        }
        return "type '" + text + "' into " + name(field);
    }

    private String click(Scene scene) {
        List<Node> controls = shown(scene.getRoot())
                .filter(node -> node.isFocusTraversable()
                        || node instanceof ButtonBase
                        || node.getOnMouseClicked() != null
                        || node.getStyleClass().contains("menu-item"))
                .toList();
        if (controls.isEmpty()) {
            return "nothing to click";
        }
        Node node = oneOf(controls);
        Point2D middle = at(node, 0.5, 0.5);
        mouse(node, MouseEvent.MOUSE_PRESSED, middle, true);
        mouse(node, MouseEvent.MOUSE_RELEASED, middle, false);
        mouse(node, MouseEvent.MOUSE_CLICKED, middle, false);
        return "click " + name(node);
    }

    private String drag(Scene scene) {
        List<Node> places = shown(scene.getRoot())
                .filter(node -> node.getAccessibleRole() == AccessibleRole.SLIDER
                        || node.getStyleClass().contains("chart"))
                .toList();
        if (places.isEmpty()) {
            return "nothing to drag";
        }
        Node node = oneOf(places);
        double y = random.nextDouble();
        mouse(node, MouseEvent.MOUSE_MOVED, at(node, random.nextDouble(), y), false);
        mouse(node, MouseEvent.MOUSE_PRESSED, at(node, random.nextDouble(), y), true);
        int moves = random.nextInt(5);
        for (int i = 0; i < moves; i++) {
            mouse(node, MouseEvent.MOUSE_DRAGGED, at(node, random.nextDouble(-0.1, 1.1), random.nextDouble()), true);
        }
        if (random.nextInt(6) == 0) {
            press(node, KeyCode.ESCAPE, false, false);
        }
        Point2D end = at(node, random.nextDouble(), y);
        mouse(node, MouseEvent.MOUSE_RELEASED, end, false);
        mouse(node, MouseEvent.MOUSE_CLICKED, end, false);
        return "drag on " + name(node);
    }

    private String wheel(Scene scene) {
        List<Node> places = shown(scene.getRoot())
                .filter(node -> node.getStyleClass().contains("chart")
                        || node.getStyleClass().contains("scroll-pane")
                        || node.getAccessibleRole() == AccessibleRole.SLIDER)
                .toList();
        if (places.isEmpty()) {
            return "nothing to scroll";
        }
        Node node = oneOf(places);
        Point2D place = at(node, random.nextDouble(), random.nextDouble());
        double far = random.nextInt(-3, 4) * 40;
        Event.fireEvent(
                node,
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        place.getX(),
                        place.getY(),
                        place.getX(),
                        place.getY(),
                        false,
                        random.nextBoolean(),
                        false,
                        false,
                        true,
                        false,
                        0,
                        far,
                        0,
                        far,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        new PickResult(node, place.getX(), place.getY())));
        return "wheel on " + name(node);
    }

    private String menu() {
        List<MenuItem> items = Stream.concat(
                        ((MenuBar) stage.getScene().getRoot().lookup(".menu-bar"))
                                .getMenus().stream().flatMap(RandomHands::items),
                        others().stream()
                                .filter(ContextMenu.class::isInstance)
                                .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
                                .flatMap(RandomHands::items))
                .filter(item -> !item.isDisable() && item.getText() != null && !(item instanceof SeparatorMenuItem))
                .filter(item -> !item.getText().matches("_?Quit.*|.*_?Close the window.*|_?Close.*"))
                .filter(item ->
                        !(item.getAccelerator() instanceof KeyCodeCombination keys && LEAVING.contains(keys.getCode())))
                .toList();
        MenuItem item = oneOf(items);
        item.fire();
        return "menu " + item.getText();
    }

    private static Stream<MenuItem> items(MenuItem item) {
        if (item instanceof Menu menu) {
            Event.fireEvent(menu, new Event(Menu.ON_SHOWING));
            return List.copyOf(menu.getItems()).stream().flatMap(RandomHands::items);
        }
        return Stream.of(item);
    }

    private String rarely() {
        switch (random.nextInt(4)) {
            case 0 -> {
                stage.setWidth(random.nextInt(800, 1600));
                stage.setHeight(random.nextInt(600, 1000));
                return "size " + stage.getWidth() + " × " + stage.getHeight();
            }
            case 1 -> {
                List<ToggleButton> heads = shown(stage.getScene().getRoot())
                        .filter(node -> node.getStyleClass().contains("disclosure-header"))
                        .map(ToggleButton.class::cast)
                        .toList();
                if (!heads.isEmpty()) {
                    oneOf(heads).fire();
                }
                return "open or close a group";
            }
            case 2 -> {
                shown(stage.getScene().getRoot())
                        .filter(node -> node.getStyleClass().contains("way-out"))
                        .findFirst()
                        .ifPresent(node -> ((ButtonBase) node).fire());
                return "take a way out";
            }
            default -> {
                press(stage.getScene().getRoot(), KeyCode.ESCAPE, false, false);
                return "Escape";
            }
        }
    }

    private static Stream<Node> shown(Parent root) {
        return Stream.concat(
                root.isVisible() && !root.isDisabled() ? Stream.of(root) : Stream.empty(),
                root.getChildrenUnmodifiable().stream()
                        .filter(node -> node.isVisible() && !node.isDisabled())
                        .flatMap(node -> node instanceof Parent parent ? shown(parent) : Stream.of(node)));
    }

    private static Point2D at(Node node, double across, double down) {
        Bounds bounds = node.getLayoutBounds();
        return node.localToScene(
                bounds.getMinX() + across * bounds.getWidth(), bounds.getMinY() + down * bounds.getHeight());
    }

    private static void mouse(Node node, EventType<MouseEvent> type, Point2D place, boolean down) {
        Event.fireEvent(
                node,
                new MouseEvent(
                        type,
                        place.getX(),
                        place.getY(),
                        place.getX(),
                        place.getY(),
                        type == MouseEvent.MOUSE_MOVED ? MouseButton.NONE : MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        down,
                        false,
                        false,
                        false,
                        false,
                        type == MouseEvent.MOUSE_CLICKED,
                        new PickResult(node, place.getX(), place.getY())));
    }

    private static String name(Node node) {
        return node.getTypeSelector()
                + (node.getStyleClass().isEmpty()
                        ? ""
                        : "." + node.getStyleClass().getLast());
    }
}
