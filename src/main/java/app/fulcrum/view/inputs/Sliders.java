package app.fulcrum.view.inputs;

import javafx.beans.value.ObservableValue;

/**
 * The three headline numbers.
 *
 * @param tokens tokens per day
 * @param tokensOrigin where that number comes from
 * @param target whose model and GPUs those are that follow
 * @param model size of the open model
 * @param gpus GPUs paid for
 */
public record Sliders(
        Slider tokens, Slider.Origin tokensOrigin, ObservableValue<Target> target, Slider model, Slider gpus) {

    /** What the sliders are called when one is asked for. */
    public static final String TOKENS = "slider.tokens";

    public static final String MODEL = "slider.model";
    public static final String GPUS = "slider.gpus";
}
