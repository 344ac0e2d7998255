package app.fulcrum.view.frame;

import app.fulcrum.model.usage.column.ColumnMapping;
import app.fulcrum.session.handover.ExportKind;
import app.fulcrum.text.Messages;
import app.fulcrum.view.export.ExportAnswer;
import app.fulcrum.view.export.ExportDialog;
import app.fulcrum.view.export.ExportForm;
import app.fulcrum.view.export.PagePrinter;
import app.fulcrum.view.field.FieldName;
import app.fulcrum.view.ingestion.ColumnsDialog;
import app.fulcrum.view.ingestion.ColumnsForm;
import app.fulcrum.view.ingestion.ImportDialog;
import app.fulcrum.view.ingestion.ImportForm;
import app.fulcrum.view.style.Theme;
import java.io.File;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputDialog;
import javafx.scene.image.Image;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/** The questions as dialogs of the window. Their buttons are verbs; Escape always backs out. */
public final class FxDocumentDialogs implements DocumentDialogs {

    private static final Messages MESSAGES = Messages.of("frame");
    private static final double NAME_WIDTH = 440;
    private static final double START_WIDTH = 440;
    private static final double START_HEIGHT = 320;

    private final Window window;
    private final Theme theme;
    private final QuestionDialog questions;

    /** @param theme dresses the dialogs like the window */
    public FxDocumentDialogs(Window window, Theme theme) {
        this.window = window;
        this.theme = theme;
        this.questions = new QuestionDialog(window, theme);
    }

    @Override
    public Optional<Path> chooseOpen(Optional<Path> folder) {
        FileChooser chooser = chooser("dialog.open", folder);
        chooser.getExtensionFilters().setAll(toOpen());
        return Optional.ofNullable(chooser.showOpenDialog(window)).map(File::toPath);
    }

    @Override
    public List<Path> chooseSeveral(Optional<Path> folder) {
        FileChooser chooser = chooser("dialog.several", folder);
        chooser.getExtensionFilters().setAll(toOpen());
        List<File> chosen = chooser.showOpenMultipleDialog(window);
        return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
    }

    @Override
    public List<Path> chooseImports(Optional<Path> folder) {
        FileChooser chooser = chooser("dialog.import", folder);
        chooser.getExtensionFilters().add(new ExtensionFilter(MESSAGES.get("filter.all"), "*.*"));
        List<File> chosen = chooser.showOpenMultipleDialog(window);
        return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Set<Integer>> askImport(ImportForm form) {
        return new ImportDialog(form).ask(window, theme);
    }

    @Override
    public Optional<ColumnMapping> askColumns(ColumnsForm form) {
        return new ColumnsDialog(form).ask(window, theme);
    }

    @Override
    public Optional<Path> chooseBook(String suggestion) {
        FileChooser chooser = chooser("dialog.book", Optional.empty());
        chooser.setInitialFileName(suggestion);
        Window front = Window.getWindows().stream()
                .filter(Window::isFocused)
                .findFirst()
                .orElse(window);
        return Optional.ofNullable(chooser.showSaveDialog(front)).map(File::toPath);
    }

    @Override
    public Optional<Path> chooseSave(Optional<Path> folder, String suggestion) {
        FileChooser chooser = chooser("dialog.save", folder);
        chooser.setInitialFileName(suggestion);
        chooser.getExtensionFilters().add(scenarios());
        return Optional.ofNullable(chooser.showSaveDialog(window)).map(File::toPath);
    }

    @Override
    public Optional<ExportAnswer> askExport(ExportForm form) {
        return new ExportDialog(form).ask(window, theme);
    }

    @Override
    public Optional<Path> chooseExport(Optional<Path> folder, String suggestion, ExportKind kind) {
        FileChooser chooser = chooser("dialog.export", folder);
        chooser.setInitialFileName(suggestion);
        chooser.getExtensionFilters()
                .add(new ExtensionFilter(Messages.of("export").get("kind." + kind), "*" + kind.extension()));
        return Optional.ofNullable(chooser.showSaveDialog(window)).map(File::toPath);
    }

    @Override
    public PagePrinter.Outcome print(List<Image> pages) {
        return PagePrinter.print(pages, window);
    }

    /** What can be opened: scenarios, and what was exported of them, which carries them. */
    static List<ExtensionFilter> toOpen() {
        return List.of(
                scenarios(),
                new ExtensionFilter(MESSAGES.get("filter.carrier"), "*.png", "*.svg", "*.pdf", "*.xlsx"),
                new ExtensionFilter(MESSAGES.get("filter.all"), "*.*"));
    }

    static ExtensionFilter scenarios() {
        return new ExtensionFilter(MESSAGES.get("filter.scenario"), "*.fulcrum.json", "*.json");
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
        buttons.put(Unsaved.SAVE, QuestionDialog.button("unsaved.save", ButtonData.OK_DONE));
        buttons.put(Unsaved.DISCARD, QuestionDialog.button("unsaved.discard", ButtonData.NO));
        buttons.put(Unsaved.CANCEL, QuestionDialog.cancel());
        return questions.ask(MESSAGES.get("unsaved.question", name), changes, buttons, Unsaved.CANCEL);
    }

    @Override
    public boolean askDiscard(String name, List<String> changes) {
        return questions.confirm(MESSAGES.get("discard.question", name), changes, "discard.discard", "discard.stay");
    }

    @Override
    public Conflict askConflict(String sentence) {
        Map<Conflict, ButtonType> buttons = new LinkedHashMap<>();
        buttons.put(Conflict.SAVE_COPY, QuestionDialog.button("conflict.copy", ButtonData.OK_DONE));
        buttons.put(Conflict.RELOAD, QuestionDialog.button("conflict.reload", ButtonData.OTHER));
        buttons.put(Conflict.OVERWRITE, QuestionDialog.button("conflict.overwrite", ButtonData.OTHER));
        buttons.put(Conflict.CANCEL, QuestionDialog.cancel());
        return questions.ask(sentence, List.of(), buttons, Conflict.CANCEL);
    }

    @Override
    public Protected askProtected(String sentence) {
        Map<Protected, ButtonType> buttons = new LinkedHashMap<>();
        buttons.put(Protected.SAVE_AS, QuestionDialog.button("protected.saveAs", ButtonData.OK_DONE));
        buttons.put(Protected.SAVE_ANYWAY, QuestionDialog.button("protected.anyway", ButtonData.OTHER));
        buttons.put(Protected.CANCEL, QuestionDialog.cancel());
        return questions.ask(sentence, List.of(), buttons, Protected.CANCEL);
    }

    @Override
    public Recovery askRecovery(String sentence, List<String> changes) {
        Map<Recovery, ButtonType> buttons = new LinkedHashMap<>();
        buttons.put(Recovery.RESTORE, QuestionDialog.button("recovery.restore", ButtonData.OK_DONE));
        buttons.put(Recovery.DISCARD, QuestionDialog.button("recovery.discard", ButtonData.NO));
        buttons.put(Recovery.LATER, QuestionDialog.button("recovery.later", ButtonData.CANCEL_CLOSE));
        return questions.ask(sentence, changes, buttons, Recovery.LATER);
    }

    @Override
    public boolean askRemoval(String sentence, List<String> copies) {
        return questions.confirm(sentence, copies, "unreadable.remove", "unreadable.keep");
    }

    @Override
    public boolean askReplace(String question) {
        return questions.confirm(question, List.of(), "replace.replace", "dialog.cancel");
    }

    @Override
    public OptionalInt chooseStart(List<String> names) {
        ListView<String> list = new ListView<>();
        list.getItems().setAll(names);
        list.getSelectionModel().selectFirst();
        list.setAccessibleText(MESSAGES.get("new.question"));
        list.setPrefSize(START_WIDTH, START_HEIGHT);
        return questions.choose(MESSAGES.get("new.question"), list, MESSAGES.get("new.start"))
                ? OptionalInt.of(list.getSelectionModel().getSelectedIndex())
                : OptionalInt.empty();
    }

    @Override
    public Optional<String> askName(String question, String present, String accept) {
        TextInputDialog dialog = new TextInputDialog(present);
        dialog.initOwner(window);
        dialog.setTitle(MESSAGES.get("dialog.title"));
        dialog.setHeaderText(question);
        dialog.setGraphic(null);
        ButtonType done = new ButtonType(accept, ButtonData.OK_DONE);
        DialogPane pane = dialog.getDialogPane();
        pane.getButtonTypes().setAll(done, QuestionDialog.cancel());
        TextField name = dialog.getEditor();
        FieldName.called(name, question);
        name.setPrefWidth(NAME_WIDTH);
        pane.lookupButton(done)
                .disableProperty()
                .bind(Bindings.createBooleanBinding(() -> name.getText().isBlank(), name.textProperty()));
        return questions.dressed(pane, dialog::showAndWait).map(String::strip);
    }

    @Override
    public void inform(String title, String text) {
        Alert alert = new Alert(Alert.AlertType.NONE);
        alert.initOwner(window);
        alert.setTitle(title);
        alert.setHeaderText(title);
        alert.setContentText(text);
        alert.getButtonTypes().setAll(QuestionDialog.button("dialog.close", ButtonData.CANCEL_CLOSE));
        questions.dressed(alert.getDialogPane(), alert::showAndWait);
    }
}
