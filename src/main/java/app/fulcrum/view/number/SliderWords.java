package app.fulcrum.view.number;

import app.fulcrum.text.Messages;
import app.fulcrum.text.number.Figures;

/** What a slider says to those who listen to it. */
final class SliderWords {

    private static final Messages MESSAGES = Messages.of("window");

    private SliderWords() {}

    /** The number with its unit and what it leads to: {@code 64M tokens/day, 42,667 requests/day}. */
    static String spoken(NumberState state) {
        String number = Figures.range(state.valueProperty().get(), state.spec().display());
        String value =
                MESSAGES.get("slider.value", number, state.unitTextProperty().get());
        String consequence = state.consequenceProperty().get();
        return consequence.isEmpty() ? value : value + ", " + consequence;
    }

    /** How to get back to the default. */
    static String help(NumberState state) {
        double usual = state.spec().bounds().base();
        return MESSAGES.get("number.default", state.spec().display().apply(usual));
    }
}
