package app.fulcrum.controller.inputs;

import app.fulcrum.controller.Projections;
import app.fulcrum.controller.Snapshot;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.session.ScenarioSession;
import app.fulcrum.view.inputs.InputsView;
import app.fulcrum.view.inputs.Row.Section;
import app.fulcrum.view.inputs.Slider;
import app.fulcrum.view.inputs.Sliders;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Keeps the left column up to date, and turns what happens there into edits. */
public final class InputsController {

    private final List<Shown> atEveryVolume;
    private final List<Shown> atAnyVolume;
    private final Sliders sliders;
    private final ArticleNote note = new ArticleNote();
    private final List<Section> sections;
    private @Nullable Rest rest;

    /** @param browser opens an address on the user's wish */
    public InputsController(ScenarioSession session, Projections projections, Consumer<String> browser) {
        Locale locale = Locale.getDefault(Locale.Category.FORMAT);
        Edits edits = new Edits(session);
        Popups popups = new Popups(browser);
        NumberRows numbers = new NumberRows(edits, projections, popups, locale);
        TokensSlider tokens = new TokensSlider(numbers.input(Input.TOKENS_PER_DAY));
        ModelSlider model = new ModelSlider(edits, projections.current().book(), locale);
        GpuSlider gpus = new GpuSlider(edits, locale);
        Sections drawer = new Sections(edits, projections, numbers, popups, locale);
        sliders = new Sliders(
                tokens.slider(),
                new Slider.Origin(
                        numbers.input(Input.TOKENS_PER_DAY).mark(), place -> numbers.open(Input.TOKENS_PER_DAY, place)),
                model.slider(),
                gpus.slider());
        sections = drawer.build();
        atEveryVolume = List.of(numbers.input(Input.TOKENS_PER_DAY), tokens, model, gpus, note);
        atAnyVolume = List.of(numbers, drawer);
        projections.currentProperty().subscribe(this::show);
    }

    /** Builds the column. */
    public Region view() {
        return InputsView.build(sliders, note.claims(), sections);
    }

    /** Everything in the drawer, for a test that nothing is missing. */
    List<Section> sections() {
        return sections;
    }

    private void show(Snapshot snapshot) {
        atEveryVolume.forEach(part -> part.show(snapshot));
        Rest now = Rest.of(snapshot);
        if (!now.equals(rest)) {
            rest = now;
            atAnyVolume.forEach(part -> part.show(snapshot));
        }
    }

    /** All but the volume, which changes while its slider moves and which nothing in the drawer depends on. */
    private record Rest(Scenario scenario, LocalDate today) {

        static Rest of(Snapshot snapshot) {
            Scenario scenario = snapshot.scenario();
            return new Rest(
                    scenario.withAssumptions(scenario.assumptions().without(Input.TOKENS_PER_DAY)), snapshot.today());
        }
    }
}
