package app.fulcrum.view.describe;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.text.Messages;
import app.fulcrum.view.control.InlineMessage;
import app.fulcrum.view.control.InlineMessageView;
import app.fulcrum.view.control.Texts;
import app.fulcrum.view.control.Tone;
import app.fulcrum.view.describe.DescriptionForm.Draft;
import app.fulcrum.view.describe.DescriptionForm.Field;
import app.fulcrum.view.describe.DescriptionForm.Pasted;
import app.fulcrum.view.describe.DescriptionForm.Reading;
import app.fulcrum.view.field.ClosedLists;
import app.fulcrum.view.inputs.Item;
import app.fulcrum.view.style.Style;
import app.fulcrum.view.style.Theme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.ActionEvent;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Window;

/**
 * Takes a description, typed or pasted, and says beside each field what is wrong with it. It stays open until the description
 * is taken over or given up, so that nothing typed is lost by a click beside it.
 */
public final class DescriptionDialog {

    private static final Messages MESSAGES = Messages.of("describe");
    private static final double WIDTH = 660;
    private static final double HIGHEST = 520;
    /** Room for one row of faults, so that they push nothing out of sight. */
    private static final double FAULTS = 28;

    private static final double AROUND = 16;
    private static final int COLUMNS = 4;
    private static final int PASTED_ROWS = 3;
    private static final String PASTE = "describe-paste";
    private static final int LONGEST = 1 << 20;

    private final DescriptionForm form;
    private final Map<String, TextField> fields = new LinkedHashMap<>();
    private final Map<String, ObjectProperty<InlineMessage>> faults = new HashMap<>();
    private final Map<String, CheckBox> ticks = new LinkedHashMap<>();
    private final ComboBox<Item> choice = new ComboBox<>();
    private final ObjectProperty<InlineMessage> message =
            new SimpleObjectProperty<>(this, "message", InlineMessage.NONE);
    private final ObjectProperty<InlineMessage> pasted = new SimpleObjectProperty<>(this, "pasted", InlineMessage.NONE);
    private boolean isAsked;

    private DescriptionDialog(DescriptionForm form) {
        this.form = form;
    }

    /** Opens it over its owner, in the colors of the program. */
    public static void show(DescriptionForm form, Window owner, Theme theme) {
        new DescriptionDialog(form).open(owner, theme);
    }

    private void open(Window owner, Theme theme) {
        ButtonType use = new ButtonType(MESSAGES.get("use"), ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(MESSAGES.get("cancel"), ButtonData.CANCEL_CLOSE);
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.initModality(Modality.WINDOW_MODAL);
        dialog.setTitle(form.title());
        dialog.setResizable(true);
        DialogPane pane = dialog.getDialogPane();
        pane.setContent(content());
        pane.setPrefWidth(WIDTH);
        pane.getButtonTypes().setAll(use, cancel);
        pane.getButtonTypes().forEach(type -> ButtonBar.setButtonUniformSize(button(pane, type), false));
        button(pane, use).addEventFilter(ActionEvent.ACTION, this::take);
        theme.applyTo(pane.getScene());
        dialog.setOnHidden(_ -> theme.release(pane.getScene()));
        dialog.setOnShown(_ -> first(pane).requestFocus());
        fill(form.draft());
        dialog.show();
    }

    /** What is pasted fills the rest, so that a new description starts there where it can. */
    private Node first(DialogPane pane) {
        TextField name = Objects.requireNonNull(fields.get(DescriptionForm.NAME));
        Node paste = pane.lookup("#" + PASTE);
        return paste != null && name.getText().isEmpty() ? paste : name;
    }

    private static Button button(DialogPane pane, ButtonType type) {
        return (Button) pane.lookupButton(type);
    }

    private void fill(Draft draft) {
        fields.forEach((id, field) -> field.setText(draft.text(id)));
        ticks.forEach((id, tick) -> tick.setSelected(draft.ticked().contains(id)));
        choice.getItems().stream()
                .filter(item -> item.id().equals(draft.chosen()))
                .forEach(choice::setValue);
        show();
    }

    private Draft draft() {
        Map<String, String> texts = new HashMap<>();
        fields.forEach((id, field) -> texts.put(id, field.getText()));
        Set<String> ticked = ticks.entrySet().stream()
                .filter(each -> each.getValue().isSelected())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Item chosen = choice.getValue();
        return new Draft(texts, ticked, chosen == null ? "" : chosen.id());
    }

    /** What is missing is said only once it was to be taken over: nobody has done anything wrong before. */
    private void show() {
        Reading reading = form.read().apply(draft());
        message.set(InlineMessage.NONE);
        fields.forEach((id, field) -> {
            String missing = isAsked ? reading.missing().getOrDefault(id, "") : "";
            String why = reading.wrong().getOrDefault(id, missing);
            fault(id).set(why.isEmpty() ? InlineMessage.NONE : InlineMessage.of(Tone.BAD, why));
            field.setPromptText(reading.workedOut().getOrDefault(id, ""));
        });
    }

    private ObjectProperty<InlineMessage> fault(String id) {
        return Objects.requireNonNull(faults.get(id));
    }

    /** What cannot be taken over stays as it is typed, with the reason beside it. */
    private void take(ActionEvent pressed) {
        isAsked = true;
        show();
        if (!form.read().apply(draft()).isSound()) {
            pressed.consume();
            fields.entrySet().stream()
                    .filter(each -> !fault(each.getKey()).get().isEmpty())
                    .findFirst()
                    .ifPresent(each -> each.getValue().requestFocus());
            return;
        }
        form.taken().apply(draft()).ifPresent(why -> {
            message.set(InlineMessage.of(Tone.BAD, why));
            pressed.consume();
        });
    }

    private Node content() {
        VBox content = new VBox(12, Texts.wrapped(form.intro(), Style.SECONDARY));
        form.pasting().ifPresent(pasting -> content.getChildren().add(pasting(pasting)));
        content.getChildren().add(field(new Field(DescriptionForm.NAME, MESSAGES.get("name"))));
        for (int place = 0; place < form.groups().size(); place++) {
            List<Node> cells = new ArrayList<>();
            form.groups().get(place).fields().forEach(field -> cells.add(field(field)));
            if (place == 0) {
                form.choices().ifPresent(choices -> cells.add(choices(choices)));
            }
            content.getChildren().add(group(form.groups().get(place).title(), cells));
        }
        form.ticks().forEach(tick -> content.getChildren().add(tick(tick)));
        content.getChildren().add(InlineMessageView.build(message));
        content.setPadding(new Insets(0, AROUND, AROUND, AROUND));
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setMaxHeight(Region.USE_PREF_SIZE);
        content.heightProperty()
                .subscribe(height -> scroll.setPrefViewportHeight(Math.min(HIGHEST, height.doubleValue() + FAULTS)));
        return scroll;
    }

    private VBox pasting(DescriptionForm.Pasting pasting) {
        TextArea area = new TextArea();
        area.setId(PASTE);
        area.setPrefRowCount(PASTED_ROWS);
        area.setPromptText(pasting.prompt());
        area.textProperty().subscribe((_, text) -> paste(pasting, text));
        Label name = style(new Label(pasting.label()), Style.SECONDARY);
        name.setLabelFor(area);
        return new VBox(2, name, area, InlineMessageView.build(pasted));
    }

    private void paste(DescriptionForm.Pasting pasting, String text) {
        if (text.isBlank()) {
            pasted.set(InlineMessage.NONE);
            return;
        }
        Pasted read = pasting.read().apply(text.substring(0, Math.min(text.length(), LONGEST)));
        Optional<Draft> found = read.draft();
        found.ifPresent(this::fill);
        List<String> said = read.said().isEmpty() ? List.of(MESSAGES.get("pasted")) : read.said();
        Tone tone = found.isEmpty() ? Tone.BAD : read.said().isEmpty() ? Tone.GOOD : Tone.CAUTION;
        pasted.set(InlineMessage.of(tone, String.join("\n", said)));
    }

    private static VBox group(String title, List<Node> cells) {
        GridPane grid = new GridPane();
        grid.setHgap(12);
        grid.setVgap(6);
        for (int column = 0; column < COLUMNS; column++) {
            ColumnConstraints width = new ColumnConstraints();
            width.setPercentWidth(100.0 / COLUMNS);
            grid.getColumnConstraints().add(width);
        }
        for (int place = 0; place < cells.size(); place++) {
            grid.add(cells.get(place), place % COLUMNS, place / COLUMNS);
        }
        return new VBox(4, Texts.wrapped(title, Style.SECTION_TITLE), grid);
    }

    private VBox field(Field described) {
        TextField field = new TextField();
        field.setId("describe-" + described.id());
        field.setMaxWidth(Double.MAX_VALUE);
        field.textProperty().subscribe((_, _) -> show());
        Label name = style(new Label(described.label()), Style.SECONDARY);
        name.setLabelFor(field);
        ObjectProperty<InlineMessage> fault = new SimpleObjectProperty<>(this, described.id(), InlineMessage.NONE);
        fields.put(described.id(), field);
        faults.put(described.id(), fault);
        return new VBox(2, name, field, InlineMessageView.build(fault));
    }

    private VBox choices(DescriptionForm.Choices choices) {
        choice.getItems().setAll(choices.items());
        choice.setConverter(ClosedLists.named(Item::name));
        choice.setId("describe-choice");
        choice.setMaxWidth(Double.MAX_VALUE);
        Label name = style(new Label(choices.label()), Style.SECONDARY);
        name.setLabelFor(choice);
        return new VBox(2, name, choice);
    }

    private VBox tick(DescriptionForm.Tick described) {
        CheckBox tick = new CheckBox(described.label());
        tick.setId("describe-" + described.id());
        tick.selectedProperty().subscribe((_, _) -> show());
        ticks.put(described.id(), tick);
        VBox box = new VBox(2, tick);
        if (!described.hint().isEmpty()) {
            box.getChildren().add(Texts.wrapped(described.hint(), Style.SECONDARY));
        }
        return box;
    }
}
