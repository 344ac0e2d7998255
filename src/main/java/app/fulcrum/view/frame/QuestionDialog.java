package app.fulcrum.view.frame;

import app.fulcrum.text.Messages;
import app.fulcrum.view.style.Theme;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

/** A sentence, details and buttons that are verbs. Escape backs out, and Enter never loses anything. */
final class QuestionDialog {

    private static final Messages MESSAGES = Messages.of("frame");
    private static final int MOST_DETAILS = 8;

    private final Window window;
    private final Theme theme;

    QuestionDialog(Window window, Theme theme) {
        this.window = window;
        this.theme = theme;
    }

    static ButtonType button(String key, ButtonData data) {
        return new ButtonType(MESSAGES.get(key), data);
    }

    static ButtonType cancel() {
        return button("dialog.cancel", ButtonData.CANCEL_CLOSE);
    }

    /**
     * Asks which of several.
     *
     * @param buttons what each answer is called, from left to right
     * @param backedOut the answer when the dialog is closed
     */
    <T> T ask(String sentence, List<String> details, Map<T, ButtonType> buttons, T backedOut) {
        Alert alert = alert(sentence, buttons.values());
        alert.setContentText(list(details));
        return shown(alert, buttons, backedOut);
    }

    /** Asks whether something may be lost: Enter and Escape say no. */
    boolean confirm(String question, List<String> details, String yes, String no) {
        Map<Boolean, ButtonType> buttons = new LinkedHashMap<>();
        buttons.put(true, button(yes, ButtonData.OTHER));
        buttons.put(false, button(no, ButtonData.CANCEL_CLOSE));
        return ask(question, details, buttons, false);
    }

    /** Asks for an entry of a list, which keeps it as selected. */
    boolean choose(String sentence, ListView<String> list, String choice) {
        Map<Boolean, ButtonType> buttons = new LinkedHashMap<>();
        buttons.put(true, new ButtonType(choice, ButtonData.OK_DONE));
        buttons.put(false, cancel());
        Alert alert = alert(sentence, buttons.values());
        alert.getDialogPane().setContent(list);
        list.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                alert.setResult(buttons.get(true));
            }
        });
        alert.setOnShown(_ -> list.requestFocus());
        return shown(alert, buttons, false);
    }

    private Alert alert(String sentence, Collection<ButtonType> buttons) {
        Alert alert = new Alert(Alert.AlertType.NONE);
        alert.initOwner(window);
        alert.setTitle(MESSAGES.get("dialog.title"));
        alert.setHeaderText(sentence);
        alert.getButtonTypes().setAll(buttons);
        return alert;
    }

    private <T> T shown(Alert alert, Map<T, ButtonType> buttons, T backedOut) {
        Optional<ButtonType> chosen = dressed(alert.getDialogPane(), alert::showAndWait);
        return buttons.entrySet().stream()
                .filter(entry -> chosen.filter(entry.getValue()::equals).isPresent())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(backedOut);
    }

    /** Shows a dialog in the colors of the window. */
    <T> T dressed(DialogPane pane, Supplier<T> shown) {
        theme.applyTo(pane.getScene());
        pane.setMinHeight(Region.USE_PREF_SIZE);
        pane.getButtonTypes().forEach(type -> showWhole(pane, type));
        Window dialog = pane.getScene().getWindow();
        dialog.addEventHandler(WindowEvent.WINDOW_SHOWN, _ -> center(dialog));
        T answer = shown.get();
        theme.release(pane.getScene());
        return answer;
    }

    /** JavaFX places a dialog by the size it would have with every text on one line. */
    private void center(Window dialog) {
        dialog.setX(window.getX() + (window.getWidth() - dialog.getWidth()) / 2);
        dialog.setY(window.getY() + (window.getHeight() - dialog.getHeight()) / 2);
    }

    /** Buttons are as wide as their labels, and Enter gives the first answer that loses nothing. */
    private static void showWhole(DialogPane pane, ButtonType type) {
        Button button = (Button) pane.lookupButton(type);
        button.setMinWidth(Region.USE_PREF_SIZE);
        ButtonBar.setButtonUniformSize(button, false);
        boolean harmless =
                pane.getButtonTypes().stream().noneMatch(other -> other.getButtonData() == ButtonData.OK_DONE);
        if (harmless && type.getButtonData() == ButtonData.CANCEL_CLOSE) {
            button.setDefaultButton(true);
        }
    }

    private static String list(List<String> details) {
        List<String> shown = details.stream().limit(MOST_DETAILS).toList();
        String more =
                details.size() > MOST_DETAILS ? "\n" + MESSAGES.get("dialog.more", details.size() - MOST_DETAILS) : "";
        return String.join("\n", shown) + more;
    }
}
