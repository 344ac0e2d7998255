package app.fulcrum.controller.inputs;

import app.fulcrum.text.Messages;
import app.fulcrum.view.control.InlineMessage;
import app.fulcrum.view.control.NumberState;
import app.fulcrum.view.control.Tone;
import java.util.List;

/** What is said beside a number that was not taken over: why, and the way back. The number stays as it was typed. */
final class Refusals {

    private static final Messages MESSAGES = Messages.of("inputs");

    private Refusals() {}

    /** @param takeBack shows the number that counts again */
    static InlineMessage message(String why, Runnable takeBack) {
        return new InlineMessage(
                Tone.BAD, why, List.of(new InlineMessage.Choice(MESSAGES.get("number.back"), takeBack)));
    }

    static boolean isShown(NumberState state) {
        return state.messageProperty().get().tone() == Tone.BAD;
    }

    /** The message of a field, unless it is about a number that no longer stands there. */
    static InlineMessage without(NumberState state) {
        return isShown(state) ? InlineMessage.NONE : state.messageProperty().get();
    }
}
