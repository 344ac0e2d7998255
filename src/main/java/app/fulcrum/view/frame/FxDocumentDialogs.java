package app.fulcrum.view.frame;

import app.fulcrum.text.Messages;
import app.fulcrum.view.style.Theme;
import java.io.File;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputDialog;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/** The questions as dialogs of the window. Their buttons are verbs; Escape always backs out. */
public final class FxDocumentDialogs implements DocumentDialogs {

    private static final Messages MESSAGES = Messages.of("frame");
    private static final int MOST_CHANGES = 8;
    private static final double START_HEIGHT = 320;

    private final Window window;
    private final Theme theme;

    /** @param theme dresses the dialogs like the window */
    public FxDocumentDialogs(Window window, Theme theme) {
        this.window = window;
        this.theme = theme;
    }

    @Override
    public Optional<Path> chooseOpen(Optional<Path> folder) {
        FileChooser chooser = chooser("dialog.open", folder);
        chooser.getExtensionFilters().addAll(scenarios(), new ExtensionFilter(MESSAGES.get("filter.all"), "*.*"));
        return Optional.ofNullable(chooser.showOpenDialog(window)).map(File::toPath);
    }

    @Override
    public Optional<Path> chooseSave(Optional<Path> folder, String suggestion) {
        FileChooser chooser = chooser("dialog.save", folder);
        chooser.setInitialFileName(suggestion);
        chooser.getExtensionFilters().add(scenarios());
        return Optional.ofNullable(chooser.showSaveDialog(window)).map(File::toPath);
    }

    @Override
    public Optional<Path> choosePicture(Optional<Path> folder, String suggestion) {
        FileChooser chooser = chooser("dialog.picture", folder);
        chooser.setInitialFileName(suggestion);
        chooser.getExtensionFilters().add(new ExtensionFilter(MESSAGES.get("filter.picture"), "*.png"));
        return Optional.ofNullable(chooser.showSaveDialog(window)).map(File::toPath);
    }

    private static ExtensionFilter scenarios() {
        return new ExtensionFilter(MESSAGES.get("filter.scenario"), "*.fulcrum.json", "*.json", "*.png");
    }

    private static FileChooser chooser(String title, Optional<Path> folder) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(MESSAGES.get(title));
        folder.map(Path::toFile).ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    @Override
    public Unsaved askUnsaved(String name, List<String> changes) {
        Map<Unsaved, ButtonType> buttons = new LinkedHashMap<>();
        buttons.put(Unsaved.SAVE, button("unsaved.save", ButtonData.OK_DONE));
        buttons.put(Unsaved.DISCARD, button("unsaved.discard", ButtonData.NO));
        buttons.put(Unsaved.CANCEL, cancel());
        return ask(MESSAGES.get("unsaved.question", name), changes, buttons, Unsaved.CANCEL);
    }

    @Override
    public boolean askDiscard(String name, List<String> changes) {
        return confirm(MESSAGES.get("discard.question", name), changes, "discard.discard", "discard.stay");
    }

    @Override
    public Conflict askConflict(String sentence) {
        Map<Conflict, ButtonType> buttons = new LinkedHashMap<>();
        buttons.put(Conflict.SAVE_COPY, button("conflict.copy", ButtonData.OK_DONE));
        buttons.put(Conflict.RELOAD, button("conflict.reload", ButtonData.OTHER));
        buttons.put(Conflict.OVERWRITE, button("conflict.overwrite", ButtonData.OTHER));
        buttons.put(Conflict.CANCEL, cancel());
        return ask(sentence, List.of(), buttons, Conflict.CANCEL);
    }

    @Override
    public Protected askProtected(String sentence) {
        Map<Protected, ButtonType> buttons = new LinkedHashMap<>();
        buttons.put(Protected.SAVE_AS, button("protected.saveAs", ButtonData.OK_DONE));
        buttons.put(Protected.SAVE_ANYWAY, button("protected.anyway", ButtonData.OTHER));
        buttons.put(Protected.CANCEL, cancel());
        return ask(sentence, List.of(), buttons, Protected.CANCEL);
    }

    @Override
    public Recovery askRecovery(String sentence, List<String> changes) {
        Map<Recovery, ButtonType> buttons = new LinkedHashMap<>();
        buttons.put(Recovery.RESTORE, button("recovery.restore", ButtonData.OK_DONE));
        buttons.put(Recovery.DISCARD, button("recovery.discard", ButtonData.NO));
        buttons.put(Recovery.LATER, button("recovery.later", ButtonData.CANCEL_CLOSE));
        return ask(sentence, changes, buttons, Recovery.LATER);
    }

    @Override
    public boolean askRemoval(String sentence, List<String> copies) {
        return confirm(sentence, copies, "unreadable.remove", "unreadable.keep");
    }

    @Override
    public boolean askReplace(String question) {
        return confirm(question, List.of(), "replace.replace", "dialog.cancel");
    }

    /** A question whose safe answer is the other one, which Enter and Escape give. */
    private boolean confirm(String question, List<String> details, String yes, String no) {
        Map<Boolean, ButtonType> buttons = new LinkedHashMap<>();
        buttons.put(true, button(yes, ButtonData.OTHER));
        buttons.put(false, button(no, ButtonData.CANCEL_CLOSE));
        return ask(question, details, buttons, false);
    }

    @Override
    public OptionalInt chooseStart(List<String> names) {
        ListView<String> list = new ListView<>();
        list.getItems().setAll(names);
        list.getSelectionModel().selectFirst();
        list.setAccessibleText(MESSAGES.get("new.question"));
        list.setPrefHeight(START_HEIGHT);
        Map<Boolean, ButtonType> buttons = new LinkedHashMap<>();
        buttons.put(true, button("new.start", ButtonData.OK_DONE));
        buttons.put(false, cancel());
        Alert alert = alert(MESSAGES.get("new.question"), buttons.values());
        alert.getDialogPane().setContent(list);
        list.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                alert.setResult(buttons.get(true));
            }
        });
        alert.setOnShown(_ -> list.requestFocus());
        return shown(alert, buttons, false)
                ? OptionalInt.of(list.getSelectionModel().getSelectedIndex())
                : OptionalInt.empty();
    }

    @Override
    public Optional<String> askName(String present) {
        TextInputDialog dialog = new TextInputDialog(present);
        dialog.setTitle(MESSAGES.get("dialog.title"));
        dialog.setHeaderText(MESSAGES.get("dialog.rename"));
        dialog.getEditor().setAccessibleText(MESSAGES.get("dialog.rename"));
        dialog.initOwner(window);
        dialog.getDialogPane()
                .lookupButton(ButtonType.OK)
                .disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> dialog.getEditor().getText().isBlank(),
                        dialog.getEditor().textProperty()));
        return dressed(dialog.getDialogPane(), dialog::showAndWait).map(String::strip);
    }

    @Override
    public void inform(String title, String text) {
        Alert alert = new Alert(Alert.AlertType.NONE);
        alert.initOwner(window);
        alert.setTitle(title);
        alert.setHeaderText(title);
        alert.setContentText(text);
        alert.getButtonTypes().setAll(button("dialog.close", ButtonData.CANCEL_CLOSE));
        dressed(alert.getDialogPane(), alert::showAndWait);
    }

    private <T> T dressed(DialogPane pane, Supplier<T> shown) {
        theme.applyTo(pane.getScene());
        pane.setMinHeight(Region.USE_PREF_SIZE);
        pane.getButtonTypes().forEach(type -> showWhole(pane, type));
        T answer = shown.get();
        theme.release(pane.getScene());
        return answer;
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

    private static ButtonType button(String key, ButtonData data) {
        return new ButtonType(MESSAGES.get(key), data);
    }

    private static ButtonType cancel() {
        return button("dialog.cancel", ButtonData.CANCEL_CLOSE);
    }

    private <T> T ask(String sentence, List<String> details, Map<T, ButtonType> buttons, T backedOut) {
        Alert alert = alert(sentence, buttons.values());
        alert.setContentText(list(details));
        return shown(alert, buttons, backedOut);
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

    private static String list(List<String> details) {
        List<String> shown = details.stream().limit(MOST_CHANGES).toList();
        String more =
                details.size() > MOST_CHANGES ? "\n" + MESSAGES.get("dialog.more", details.size() - MOST_CHANGES) : "";
        return String.join("\n", shown) + more;
    }
}
