package app.fulcrum.view.inputs;

/**
 * The three headline numbers.
 *
 * @param tokens tokens per day
 * @param tokensOrigin where that number comes from
 * @param model size of the open model
 * @param gpus GPUs paid for
 */
public record Sliders(Slider tokens, Slider.Origin tokensOrigin, Slider model, Slider gpus) {}
