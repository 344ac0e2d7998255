package app.fulcrum.text;

import app.fulcrum.model.scenario.Input;

/** What the inputs of a scenario are called. */
public final class InputNames {

    private static final Messages MESSAGES = Messages.of("inputs");

    private InputNames() {}

    /** A short name, such as {@code Tokens per day}. */
    public static String name(Input input) {
        return MESSAGES.get(input.path() + ".name");
    }
}
