package app.fulcrum.controller.document;

import app.fulcrum.text.Messages;
import app.fulcrum.view.control.InlineMessage;
import app.fulcrum.view.control.Tone;
import app.fulcrum.view.field.FieldName;
import app.fulcrum.view.number.TypedField;
import java.util.Optional;

/**
 * What is typed somewhere and not taken over yet. Every command starts by taking it over, so that what is saved, shown to
 * others or left is what can be seen; where a text cannot be used, the command does not happen, and the field has the
 * focus and says why.
 */
public final class PendingText {

    private static final Messages MESSAGES = Messages.of("frame");

    private final Notices notices;

    public PendingText(Notices notices) {
        this.notices = notices;
    }

    /** Takes over what is typed. Returns whether everything that can be seen counts now. */
    public boolean isSettled() {
        Optional<TypedField> refused = TypedField.settleAll();
        refused.ifPresent(this::refuse);
        return refused.isEmpty();
    }

    /** The notice stands as long as its cause. */
    private void refuse(TypedField field) {
        InlineMessage why = InlineMessage.of(Tone.BAD, MESSAGES.get("pending.refused", FieldName.of(field)));
        field.demand();
        notices.show(why);
        field.whenSettled(() -> notices.withdraw(why));
    }
}
