package app.fulcrum.view.export;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.session.handover.ExportChoices;
import app.fulcrum.session.handover.ExportKind;
import app.fulcrum.session.handover.Paper;
import app.fulcrum.session.handover.TableKind;
import app.fulcrum.text.Messages;
import app.fulcrum.view.export.ExportAnswer.Action;
import app.fulcrum.view.style.Style;
import app.fulcrum.view.style.Theme;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Window;
import javafx.util.StringConverter;

/** Asks what to hand over, as what, and with which words; beside that a look at it. */
public final class ExportDialog {

    private static final Messages MESSAGES = Messages.of("export");
    private static final double WIDTH = 940;
    private static final double HEIGHT = 760;
    /** Left of the window above and below. */
    private static final double ROOM = 40;

    private static final double FORM = 320;
    private static final double AROUND = 16;
    private static final int NOTE_ROWS = 3;
    private static final int LONGEST = 2_000;

    private final ExportForm form;
    private final ToggleGroup kinds = new ToggleGroup();
    private final ChoiceBox<Paper> paper = choice("paper", Paper.values());
    private final ChoiceBox<TableKind> table = choice("table", TableKind.values());
    private final TextField title = new TextField();
    private final TextField author = new TextField();
    private final TextArea note = new TextArea();
    private final PreviewPane preview = new PreviewPane();

    /** @param form what is asked */
    public ExportDialog(ExportForm form) {
        this.form = form;
        ExportChoices first = form.draft().choices();
        for (ExportKind kind : ExportKind.values()) {
            RadioButton button = new RadioButton(MESSAGES.get("kind." + kind));
            button.setUserData(kind);
            button.setId("export-" + kind.name().toLowerCase(Locale.ROOT));
            button.setToggleGroup(kinds);
            button.setSelected(kind == first.kind());
        }
        paper.setValue(first.paper());
        table.setValue(first.table());
        title.setText(form.draft().title());
        title.setPromptText(form.name());
        author.setText(first.author());
        note.setText(form.draft().note());
        note.setPrefRowCount(NOTE_ROWS);
        note.setWrapText(true);
        kinds.selectedToggleProperty().subscribe((_, _) -> look());
        paper.valueProperty().subscribe((_, _) -> look());
        table.valueProperty().subscribe((_, _) -> look());
        for (TextInputControl field : new TextInputControl[] {title, author, note}) {
            field.textProperty().subscribe((_, _) -> look());
        }
    }

    private static <T extends Enum<T>> ChoiceBox<T> choice(String key, T[] values) {
        ChoiceBox<T> box = new ChoiceBox<>();
        box.getItems().setAll(values);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : MESSAGES.get(key + "." + value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException(text);
            }
        });
        return box;
    }

    /** Shows it over its owner until it is answered; absent when backed out of. */
    public Optional<ExportAnswer> ask(Window owner, Theme theme) {
        Dialog<ExportAnswer> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.initModality(Modality.WINDOW_MODAL);
        dialog.setTitle(MESSAGES.get("title"));
        dialog.setResizable(true);
        DialogPane pane = dialog.getDialogPane();
        pane.setContent(content());
        ButtonType save = new ButtonType(MESSAGES.get("save"), ButtonData.OK_DONE);
        ButtonType copy = new ButtonType(MESSAGES.get("copy"), ButtonData.OTHER);
        ButtonType print = new ButtonType(MESSAGES.get("print"), ButtonData.OTHER);
        pane.getButtonTypes()
                .setAll(save, copy, print, new ButtonType(MESSAGES.get("cancel"), ButtonData.CANCEL_CLOSE));
        pane.getButtonTypes().forEach(type -> ButtonBar.setButtonUniformSize(button(pane, type), false));
        kinds.selectedToggleProperty().subscribe(_ -> {
            show(button(pane, copy), ExportForm.canBeCopied(kind()));
            show(button(pane, print), ExportForm.canBePrinted(kind()));
        });
        dialog.setResultConverter(type -> type == save
                ? answer(Action.SAVE)
                : type == copy ? answer(Action.COPY) : type == print ? answer(Action.PRINT) : null);
        theme.applyTo(pane.getScene());
        dialog.setWidth(WIDTH);
        dialog.setHeight(Math.min(HEIGHT, owner.getHeight() - ROOM));
        dialog.setOnShown(_ -> {
            // Later, since the dialog itself then gives the focus to its first button.
            Platform.runLater(() -> ((RadioButton) kinds.getSelectedToggle()).requestFocus());
            look();
        });
        Optional<ExportAnswer> answer = dialog.showAndWait();
        theme.release(pane.getScene());
        return answer;
    }

    private static Button button(DialogPane pane, ButtonType type) {
        return (Button) pane.lookupButton(type);
    }

    private ExportAnswer answer(Action action) {
        return new ExportAnswer(draft(), action);
    }

    private ExportKind kind() {
        return (ExportKind) kinds.getSelectedToggle().getUserData();
    }

    private ExportDraft draft() {
        return new ExportDraft(
                new ExportChoices(kind(), paper.getValue(), table.getValue(), text(author)), text(title), text(note));
    }

    private static String text(TextInputControl field) {
        String text = field.getText();
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    private void look() {
        preview.wait(MESSAGES.get("preview.wait"));
        form.previews().ask(draft(), preview::show);
    }

    private Node content() {
        VBox asked = new VBox(6);
        asked.getChildren().add(style(new Label(MESSAGES.get("kind")), Style.SECTION_TITLE));
        kinds.getToggles().forEach(toggle -> asked.getChildren().add((RadioButton) toggle));
        Label about = style(new Label(), Style.SECONDARY);
        about.setWrapText(true);
        about.setMinHeight(Region.USE_PREF_SIZE);
        VBox pages = named("paper", paper);
        VBox tables = named("table", table);
        VBox words = new VBox(8, named("title.field", title), named("author", author), named("note", note));
        asked.getChildren().addAll(about, pages, tables, words);
        VBox.setMargin(about, new Insets(4, 0, 6, 0));
        VBox.setMargin(words, new Insets(4, 0, 0, 0));
        kinds.selectedToggleProperty().subscribe(_ -> {
            about.setText(MESSAGES.get("about." + kind()));
            show(pages, kind() == ExportKind.BRIEF);
            show(tables, kind().isTable());
            show(words, kind().hasDetails());
        });
        asked.setMinWidth(FORM);
        asked.setPrefWidth(FORM);
        HBox content = new HBox(AROUND, asked, preview.node());
        HBox.setHgrow(preview.node(), Priority.ALWAYS);
        content.setPadding(new Insets(AROUND));
        content.setPrefWidth(WIDTH);
        return content;
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private static VBox named(String key, Region field) {
        Label name = style(new Label(MESSAGES.get(key)), Style.SECONDARY);
        name.setLabelFor(field);
        field.setId("export-" + key.replace('.', '-'));
        field.setMaxWidth(Double.MAX_VALUE);
        return new VBox(2, name, field);
    }
}
