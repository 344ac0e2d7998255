package app.fulcrum.controller.inputs.field;

import app.fulcrum.text.Messages;
import app.fulcrum.view.control.InlineMessage;
import app.fulcrum.view.control.Tone;
import app.fulcrum.view.number.NumberState;
import java.util.List;

/** What is said beside a number that was not taken over: why, and the way back. The number stays as it was typed. */
public final class Refusals {

    private static final Messages MESSAGES = Messages.of("inputs");

    private Refusals() {}

    /** @param takeBack shows the number that counts again */
    public static InlineMessage message(String why, Runnable takeBack) {
        return new InlineMessage(
                Tone.BAD, why, List.of(new InlineMessage.Choice(MESSAGES.get("number.back"), takeBack)));
    }

    public static boolean isShown(NumberState state) {
        return state.messageProperty().get().tone() == Tone.BAD;
    }

    /** The message of a field, unless it is about a number that no longer stands there. */
    public static InlineMessage without(NumberState state) {
        return isShown(state) ? InlineMessage.NONE : state.messageProperty().get();
    }
}
