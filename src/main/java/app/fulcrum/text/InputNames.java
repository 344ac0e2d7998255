package app.fulcrum.text;

import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.unit.Shape;

/** What the inputs of a scenario are called. */
public final class InputNames {

    private static final Messages MESSAGES = Messages.of("inputs");

    private InputNames() {}

    /** A short name, such as {@code Tokens per day}; whose it is has to be seen from where it stands. */
    public static String name(Input input) {
        return MESSAGES.get(input.path() + ".name");
    }

    /** The same where inputs of several alternatives stand together: {@code Engineers, closed API}. */
    public static String name(InputKey key, AlternativeNames names) {
        return key.input() == Input.ENGINEERS
                ? MESSAGES.get(
                        "alternative.engineers.of",
                        names.brief(key.alternative().orElseThrow()))
                : name(key.input());
    }

    /** How likely the numbers of a range are: {@code log-normal}. */
    public static String shape(Shape shape) {
        return MESSAGES.get("distribution." + shape.name());
    }

    /** A sentence on what follows from it. */
    public static String consequence(Shape shape) {
        return MESSAGES.get("distribution." + shape.name() + ".means");
    }
}
