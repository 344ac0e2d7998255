package app.fulcrum.controller.inputs;

import app.fulcrum.controller.Projections;
import app.fulcrum.controller.Snapshot;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.session.ScenarioSession;
import app.fulcrum.view.inputs.InputsView;
import app.fulcrum.view.inputs.Slider;
import app.fulcrum.view.inputs.Sliders;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.layout.Region;

/** Keeps the left column up to date, and turns what happens there into edits. */
public final class InputsController {

    private final List<Shown> shown;
    private final Sliders sliders;

    /** @param browser opens an address on the user's wish */
    public InputsController(ScenarioSession session, Projections projections, Consumer<String> browser) {
        Locale locale = Locale.getDefault(Locale.Category.FORMAT);
        Edits edits = new Edits(session);
        Snapshot first = projections.current();
        NumberInput tokensPerDay = new NumberInput(Input.TOKENS_PER_DAY, edits, first, locale);
        TokensSlider tokens = new TokensSlider(tokensPerDay);
        ModelSlider model = new ModelSlider(edits, first.book(), locale);
        GpuSlider gpus = new GpuSlider(edits, locale);
        sliders = new Sliders(
                tokens.slider(), new Slider.Origin(tokensPerDay.mark(), _ -> {}), model.slider(), gpus.slider());
        shown = List.of(tokens, model, gpus);
        projections.currentProperty().subscribe(this::show);
    }

    /** Builds the column. */
    public Region view() {
        return InputsView.build(sliders);
    }

    private void show(Snapshot snapshot) {
        shown.forEach(part -> part.show(snapshot));
    }
}
