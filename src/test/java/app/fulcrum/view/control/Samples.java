package app.fulcrum.view.control;

import app.fulcrum.model.unit.Range;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.text.number.Figures;
import app.fulcrum.view.number.NumberActions;
import app.fulcrum.view.number.NumberSpec;
import app.fulcrum.view.number.NumberState;
import app.fulcrum.view.number.SliderScale;
import java.util.List;
import java.util.Locale;

/** Numbers to show in tests and in the gallery. */
public final class Samples {

    public static final NumberActions NO_ACTIONS = _ -> {};

    private Samples() {}

    public static NumberState tokens(double value) {
        NumberSpec spec = new NumberSpec(
                "Tokens per day", Unit.TOKENS_PER_DAY, new Range(1, 64e6, 1e12), Figures::tokens, Locale.US);
        NumberState state = new NumberState(spec, Range.exactly(value));
        state.consequenceProperty().set("42,667 requests/day · 1,500 in + 500 out");
        return state;
    }

    public static SliderScale tokensScale() {
        return SliderScale.decades(1e5, 1e11, Figures::tokens);
    }

    public static NumberState modelSize(double billions) {
        NumberSpec spec = new NumberSpec(
                "Model size",
                Unit.BILLION_PARAMETERS,
                new Range(0.5, 70.6, 2_000),
                value -> Figures.tokens(value * 1e9),
                Locale.US);
        NumberState state = new NumberState(spec, Range.exactly(billions));
        state.unitTextProperty().set("parameters");
        state.consequenceProperty().set("Llama 3.3 70B · dense");
        return state;
    }

    public static SliderScale modelScale() {
        return SliderScale.named(
                0.5,
                2_000,
                List.of(8.03, 20.9, 27.2, 70.6, 109.0, 116.8, 140.6, 397.0, 402.0, 675.0, 685.0),
                List.of(0.5, 8.03, 70.6, 671.0, 2_000.0),
                value -> value < 1 ? value + "B" : Figures.tokens(Math.floor(value) * 1e9));
    }

    public static NumberState gpus(int count) {
        NumberSpec spec = new NumberSpec("GPU count", Unit.GPUS, new Range(1, 4, 4_096), Figures::exact, Locale.US);
        NumberState state = new NumberState(spec, Range.exactly(count));
        state.unitTextProperty().set("× H100 SXM");
        state.consequenceProperty().set("1 replica + 1 spare, 2 GPUs each");
        return state;
    }

    public static SliderScale gpuScale() {
        return SliderScale.counts(1, 4_096, List.of(1.0, 8.0, 64.0, 512.0, 4_096.0), Figures::exact);
    }

    public static NumberState price(String label, double usd) {
        NumberSpec spec =
                new NumberSpec(label, Unit.USD_PER_MILLION_TOKENS, new Range(0, 2, 1_000), Figures::price, Locale.US);
        return new NumberState(spec, Range.exactly(usd));
    }
}
