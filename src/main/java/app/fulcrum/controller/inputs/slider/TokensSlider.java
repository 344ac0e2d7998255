package app.fulcrum.controller.inputs.slider;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.inputs.field.Shown;
import app.fulcrum.controller.inputs.number.NumberInput;
import app.fulcrum.model.resolution.Origin;
import app.fulcrum.model.resolution.Resolved;
import app.fulcrum.model.scenario.Assumptions;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.text.Messages;
import app.fulcrum.text.load.LoadSentences;
import app.fulcrum.text.number.Figures;
import app.fulcrum.view.inputs.Slider;
import app.fulcrum.view.number.SliderScale;
import java.util.List;

/** Tokens per day: an assumption like the others, but on a slider. */
public final class TokensSlider implements Shown {

    static final double SMALLEST = 1e5;
    static final double LARGEST = 1e11;

    private static final Messages MESSAGES = Messages.of("inputs");

    private final NumberInput number;

    public TokensSlider(NumberInput number) {
        this.number = number;
    }

    public Slider slider() {
        return new Slider(number.state(), SliderScale.decades(SMALLEST, LARGEST, Figures::tokens), number);
    }

    @Override
    public void show(Snapshot snapshot) {
        String requests = requests(snapshot.scenario());
        Resolved volume = snapshot.projection().resolution().of(InputKey.shared(Input.TOKENS_PER_DAY));
        number.state()
                .consequenceProperty()
                .set(
                        volume.origin() instanceof Origin.Derived(List<Resolved> factors)
                                ? MESSAGES.get("slider.tokens.derived", LoadSentences.from(factors), requests)
                                : requests);
    }

    private static String requests(Scenario scenario) {
        Assumptions assumptions = scenario.assumptions();
        double input = assumptions.base(Input.INPUT_TOKENS).orElseThrow();
        double output = assumptions.base(Input.OUTPUT_TOKENS).orElseThrow();
        double tokens = scenario.tokensPerDay().base();
        double requests = tokens / (input + output);
        return MESSAGES.get(
                "slider.tokens.requests",
                requests < 1e6 ? Figures.count(requests) : Figures.tokens(requests),
                Figures.exact(Math.rint(input)),
                Figures.exact(Math.rint(output)));
    }
}
