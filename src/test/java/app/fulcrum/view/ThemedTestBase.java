package app.fulcrum.view;

import app.fulcrum.support.FxTestBase;
import app.fulcrum.view.style.Appearance;
import app.fulcrum.view.style.ColorMode;
import app.fulcrum.view.style.Theme;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/** Base class of tests that show a pane as the program does: with theme, fonts and stylesheets. */
public abstract class ThemedTestBase extends FxTestBase {

    /** Shows the pane in the given appearance. */
    protected static <T extends Parent> T show(
            Callable<T> builder, double width, double height, Appearance appearance) {
        T pane = show(builder, width, height);
        onFxThread(() -> {
            ColorMode mode = appearance == Appearance.DARK ? ColorMode.DARK : ColorMode.LIGHT;
            new Theme(mode, new SimpleObjectProperty<>(ColorScheme.LIGHT)).applyTo(pane.getScene());
        });
        settle();
        return pane;
    }

    /** How many popovers are open. */
    protected static long popups() {
        return fromFxThread(() -> Window.getWindows().stream()
                .filter(PopupWindow.class::isInstance)
                .count());
    }

    protected static void closePopups() {
        onFxThread(() -> List.copyOf(Window.getWindows()).stream()
                .filter(PopupWindow.class::isInstance)
                .forEach(Window::hide));
    }

    /** How many popovers a figure opens; they are closed again. */
    protected static long popupsOf(ButtonBase figure) {
        onFxThread(figure::fire);
        long popups = popups();
        closePopups();
        return popups;
    }
}
