package app.fulcrum.view.inputs;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.text.Messages;
import app.fulcrum.view.control.InlineMessage;
import app.fulcrum.view.control.InlineMessageView;
import app.fulcrum.view.control.Tone;
import app.fulcrum.view.field.FieldName;
import app.fulcrum.view.number.TypedField;
import app.fulcrum.view.style.Style;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Another name for an alternative, typed where its name stands. A name that cannot be given stays typed and says why. */
final class NameField implements TypedField.Meaning {

    private static final Messages MESSAGES = Messages.of("alternatives");
    private static final int LONGEST = 60;

    private final AlternativeHead head;
    private final Runnable done;
    private final TypedField field;
    private final ObjectProperty<InlineMessage> message =
            new SimpleObjectProperty<>(this, "message", InlineMessage.NONE);
    private String shown = "";

    /** @param done the name counts, or the one before does again: the field is no longer needed */
    NameField(AlternativeHead head, Runnable done) {
        this.head = head;
        this.done = done;
        this.field = new TypedField(LONGEST, _ -> this);
        FieldName.called(field, MESSAGES.get("name.field"));
    }

    Region build() {
        VBox box = style(new VBox(field, InlineMessageView.build(message)), Style.NAME_FIELD);
        box.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            boolean unchanged = key.getCode() == KeyCode.ENTER && !isTyped();
            if (unchanged || key.getCode() == KeyCode.ESCAPE) {
                done.run();
                key.consume();
            }
        });
        return box;
    }

    /** Shows the name there is, to be typed over. */
    void begin() {
        show();
        field.demand();
        field.selectAll();
    }

    private void show() {
        message.set(InlineMessage.NONE);
        shown = head.nameProperty().get();
        field.write(shown);
    }

    @Override
    public boolean isTyped() {
        return !field.getText().equals(shown);
    }

    @Override
    public void take() {
        Optional<String> why = head.actions().named(field.getText());
        why.ifPresentOrElse(words -> message.set(InlineMessage.of(Tone.BAD, words)), () -> {
            shown = field.getText();
            done.run();
        });
    }

    @Override
    public void takeBack() {
        show();
        done.run();
    }

    @Override
    public void left() {
        done.run();
    }
}
