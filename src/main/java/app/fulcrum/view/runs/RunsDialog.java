package app.fulcrum.view.runs;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.text.Messages;
import app.fulcrum.view.control.InlineMessage;
import app.fulcrum.view.control.InlineMessageView;
import app.fulcrum.view.control.Tone;
import app.fulcrum.view.runs.RunsForm.Draft;
import app.fulcrum.view.runs.RunsForm.Reading;
import app.fulcrum.view.style.Style;
import app.fulcrum.view.style.Theme;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.ActionEvent;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Window;

/**
 * Takes runs as they were measured, typed or pasted from a spreadsheet, and says at once what it understands. It stays open
 * until they are taken over, removed or given up, so that nothing typed is lost by a click beside it.
 */
public final class RunsDialog {

    private static final Messages MESSAGES = Messages.of("inputs");
    private static final double WIDTH = 560;
    private static final double AROUND = 16;
    private static final int ROWS = 6;
    private static final int NUMBER_COLUMNS = 7;
    private static final int LONGEST = 64 << 10;

    private final RunsForm form;
    private final TextField gpus;
    private final TextField inputTokens;
    private final TextField outputTokens;
    private final TextField source;
    private final TextArea runs = new TextArea();
    private final Label understood = style(new Label(), Style.SECONDARY);
    private final ObjectProperty<InlineMessage> message =
            new SimpleObjectProperty<>(this, "message", InlineMessage.NONE);

    private RunsDialog(RunsForm form) {
        this.form = form;
        Draft draft = form.draft();
        this.gpus = number(draft.gpus());
        this.inputTokens = number(draft.inputTokens());
        this.outputTokens = number(draft.outputTokens());
        this.source = new TextField(draft.source());
        runs.setText(draft.runs());
        runs.setPrefRowCount(ROWS);
        runs.setPromptText(MESSAGES.get("runs.prompt"));
        understood.setWrapText(true);
        understood.setMinHeight(Region.USE_PREF_SIZE);
        for (TextInputControl field : new TextInputControl[] {gpus, inputTokens, outputTokens, runs, source}) {
            field.textProperty().subscribe((_, _) -> show(form.read().apply(draft())));
        }
    }

    private static TextField number(String text) {
        TextField field = new TextField(text);
        field.setPrefColumnCount(NUMBER_COLUMNS);
        return field;
    }

    /** Opens it over its owner, in the colors of the program. */
    public static void show(RunsForm form, Window owner, Theme theme) {
        new RunsDialog(form).open(owner, theme);
    }

    private void open(Window owner, Theme theme) {
        ButtonType use = new ButtonType(MESSAGES.get("runs.use"), ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(MESSAGES.get("runs.cancel"), ButtonData.CANCEL_CLOSE);
        ButtonType remove = new ButtonType(MESSAGES.get("runs.remove"), ButtonData.LEFT);
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.initModality(Modality.WINDOW_MODAL);
        dialog.setTitle(form.title());
        dialog.setResizable(true);
        DialogPane pane = dialog.getDialogPane();
        pane.setContent(content());
        pane.setPrefWidth(WIDTH);
        pane.setMinHeight(Region.USE_PREF_SIZE);
        pane.getButtonTypes().setAll(use, cancel);
        form.removed().ifPresent(removed -> {
            pane.getButtonTypes().add(remove);
            button(pane, remove).setOnAction(_ -> removed.run());
        });
        pane.getButtonTypes().forEach(type -> ButtonBar.setButtonUniformSize(button(pane, type), false));
        button(pane, use).addEventFilter(ActionEvent.ACTION, this::take);
        theme.applyTo(pane.getScene());
        dialog.setOnHidden(_ -> theme.release(pane.getScene()));
        dialog.setOnShown(_ -> runs.requestFocus());
        show(form.read().apply(draft()));
        dialog.show();
    }

    private static Button button(DialogPane pane, ButtonType type) {
        return (Button) pane.lookupButton(type);
    }

    /** What cannot be taken over stays as it is typed, with the reason below. */
    private void take(ActionEvent pressed) {
        Reading reading = form.read().apply(draft());
        Optional<String> refused = reading.isSound() ? form.taken().apply(draft()) : Optional.of(reading.problem());
        refused.ifPresent(why -> {
            message.set(InlineMessage.of(Tone.BAD, why));
            pressed.consume();
        });
    }

    private Draft draft() {
        return new Draft(gpus.getText(), inputTokens.getText(), outputTokens.getText(), text(), source.getText());
    }

    private String text() {
        return runs.getText().substring(0, Math.min(runs.getText().length(), LONGEST));
    }

    private void show(Reading reading) {
        understood.setText(String.join("\n", reading.lines()));
        message.set(reading.isSound() ? InlineMessage.NONE : InlineMessage.of(Tone.CAUTION, reading.problem()));
    }

    private Node content() {
        HBox numbers = new HBox(
                12,
                named("runs.gpus", gpus),
                named("runs.inputTokens", inputTokens),
                named("runs.outputTokens", outputTokens));
        VBox area = named("runs.lines", runs);
        VBox.setVgrow(runs, Priority.ALWAYS);
        VBox content = new VBox(
                10,
                wrapped(MESSAGES.get("runs.intro")),
                numbers,
                area,
                understood,
                InlineMessageView.build(message),
                named("runs.source", source));
        VBox.setVgrow(area, Priority.ALWAYS);
        content.setPadding(new Insets(AROUND));
        return content;
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static VBox named(String key, TextInputControl field) {
        Label name = style(wrapped(MESSAGES.get(key)), Style.SECONDARY);
        name.setLabelFor(field);
        field.setId(key.replace('.', '-'));
        return new VBox(2, name, field);
    }
}
