package app.fulcrum.controller.inputs;

import app.fulcrum.controller.Projections;
import app.fulcrum.controller.Selection;
import app.fulcrum.controller.Snapshot;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way.Kind;
import app.fulcrum.session.ScenarioSession;
import app.fulcrum.view.inputs.InputsView;
import app.fulcrum.view.inputs.Row.Section;
import app.fulcrum.view.inputs.Slider;
import app.fulcrum.view.inputs.Sliders;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Keeps the left column up to date, and turns what happens there into edits. */
public final class InputsController {

    private final Projections projections;
    private final Edits edits;
    private final Popups popups;
    private final Locale locale = Locale.getDefault(Locale.Category.FORMAT);
    private final NumberInput volume;
    private final List<Shown> atEveryVolume;
    private final Sliders sliders;
    private final ArticleNote note;
    private final ObjectProperty<List<Section>> sections = new SimpleObjectProperty<>(this, "sections", List.of());
    private List<Shown> atAnyVolume = List.of();
    private List<Named> named = List.of();
    private @Nullable Rest rest;

    /** An alternative as the drawer speaks of it: while all are the same, so are its rows. */
    private record Named(AlternativeId id, Kind kind, String name) {

        static List<Named> all(Scenario scenario) {
            return scenario.alternatives().stream()
                    .map(alternative -> new Named(alternative.id(), alternative.kind(), alternative.name()))
                    .toList();
        }
    }

    /** @param browser opens an address on the user's wish */
    public InputsController(
            ScenarioSession session, Projections projections, Selection selection, Consumer<String> browser) {
        this.projections = projections;
        this.edits = new Edits(session);
        this.popups = new Popups(browser);
        this.volume = new NumberInput(InputKey.shared(Input.TOKENS_PER_DAY), edits, projections.current(), locale);
        this.note = new ArticleNote(selection);
        TokensSlider tokens = new TokensSlider(volume);
        ModelSlider model =
                new ModelSlider(edits, selection, projections.current().book(), locale);
        GpuSlider gpus = new GpuSlider(edits, selection, locale);
        sliders = new Sliders(
                tokens.slider(),
                new Slider.Origin(
                        volume.mark(), place -> popups.open(NumberDetails.of(volume, projections.current()), place)),
                model.slider(),
                gpus.slider());
        atEveryVolume = List.of(volume, tokens, model, gpus, note);
        projections.currentProperty().subscribe(this::show);
        selection.selectedProperty().subscribe(() -> atEveryVolume.forEach(part -> part.show(projections.current())));
    }

    /** Builds the column. */
    public Region view() {
        return InputsView.build(sliders, note.claims(), sections);
    }

    /** Everything in the drawer, for a test that nothing is missing. */
    List<Section> sections() {
        return sections.get();
    }

    private void show(Snapshot snapshot) {
        atEveryVolume.forEach(part -> part.show(snapshot));
        List<Named> alternatives = Named.all(snapshot.scenario());
        if (!alternatives.equals(named)) {
            named = alternatives;
            rest = null;
            build();
        }
        Rest now = Rest.of(snapshot);
        if (!now.equals(rest)) {
            rest = now;
            atAnyVolume.forEach(part -> part.show(snapshot));
        }
    }

    private void build() {
        NumberRows numbers = new NumberRows(edits, projections, volume, popups, locale);
        Sections drawer = new Sections(edits, projections, numbers, popups, locale);
        sections.set(drawer.build());
        atAnyVolume = List.of(numbers, drawer);
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
