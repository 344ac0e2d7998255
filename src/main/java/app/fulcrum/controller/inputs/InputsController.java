package app.fulcrum.controller.inputs;

import app.fulcrum.controller.Projections;
import app.fulcrum.controller.Selection;
import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.alternative.AlternativeMenu;
import app.fulcrum.controller.inputs.field.Edits;
import app.fulcrum.controller.inputs.field.InputsContext;
import app.fulcrum.controller.inputs.field.Popups;
import app.fulcrum.controller.inputs.field.Shown;
import app.fulcrum.controller.inputs.number.NumberDetails;
import app.fulcrum.controller.inputs.number.NumberInput;
import app.fulcrum.controller.inputs.number.PriceTies;
import app.fulcrum.controller.inputs.slider.GpuSlider;
import app.fulcrum.controller.inputs.slider.ModelSlider;
import app.fulcrum.controller.inputs.slider.SliderTarget;
import app.fulcrum.controller.inputs.slider.TokensSlider;
import app.fulcrum.controller.task.Latest;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.session.ScenarioSession;
import app.fulcrum.text.language.Language;
import app.fulcrum.view.field.FieldRequests;
import app.fulcrum.view.inputs.Drawer;
import app.fulcrum.view.inputs.InputsView;
import app.fulcrum.view.inputs.Row;
import app.fulcrum.view.inputs.Slider;
import app.fulcrum.view.inputs.Sliders;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Keeps the left column up to date, and turns what happens there into edits. */
public final class InputsController {

    private final InputsContext context;
    private final AlternativeMenu menu;
    private final FieldRequests requests = new FieldRequests();
    private final List<Shown> atEveryVolume;
    private final Sliders sliders;
    private final ArticleNote note;
    private final SharedSections shared;
    private final PriceTies ties;
    private final Row.Section workload;
    private final List<Row.Section> others;
    private final ObjectProperty<List<Row.Foldable>> sections = new SimpleObjectProperty<>(this, "sections", List.of());
    private List<AlternativeSection> alternatives = List.of();
    private @Nullable Rest rest;

    /**
     * @param popups what opens out of the column
     * @param latest works out what takes longer than a frame
     */
    public InputsController(
            ScenarioSession session, Projections projections, AlternativeMenu menu, Popups popups, Latest latest) {
        this.context = new InputsContext(
                new Edits(session, projections.current().book()),
                projections,
                popups,
                Language.current().numbers());
        this.menu = menu;
        this.ties = new PriceTies(latest);
        this.note = new ArticleNote(selection());
        this.shared = new SharedSections(context);
        this.workload = shared.workload();
        this.others = shared.others();
        NumberInput volume = new NumberInput(
                InputKey.shared(Input.TOKENS_PER_DAY),
                context.edits(),
                projections.current(),
                context.locale(),
                popups.seek());
        TokensSlider tokens = new TokensSlider(volume);
        SliderTarget target = new SliderTarget(selection());
        ModelSlider model = new ModelSlider(context, selection());
        GpuSlider gpus = new GpuSlider(context.edits(), selection(), context.locale());
        this.sliders = new Sliders(
                tokens.slider(),
                new Slider.Origin(
                        volume.mark(),
                        place -> context.popups().open(NumberDetails.of(volume, projections.current()), place)),
                target.words(),
                model.slider(),
                gpus.slider());
        this.atEveryVolume = List.of(volume, tokens, target, model, gpus, note);
        projections.currentProperty().subscribe(this::show);
        selection()
                .chosenProperty()
                .subscribe(() -> follow(context.projections().current()));
    }

    private Selection selection() {
        return menu.editor().selection();
    }

    /**
     * Shows a field of the column.
     *
     * @param path where what it shows stands in a file, or a name of {@link Sliders}
     */
    public void goTo(String path) {
        requests.show(path);
    }

    /** Builds the column. */
    public Region view() {
        return InputsView.build(sliders, note.claims(), new Drawer(sections, menu::adding, requests));
    }

    /** Everything in the drawer, for a test that nothing is missing. */
    List<Row.Foldable> sections() {
        return sections.get();
    }

    private void show(Snapshot snapshot) {
        atEveryVolume.forEach(part -> part.show(snapshot));
        arrange(snapshot.scenario());
        Rest now = Rest.of(snapshot);
        if (!now.equals(rest)) {
            rest = now;
            shared.show(snapshot);
            alternatives.forEach(part -> part.show(snapshot));
            showSelected(snapshot);
        }
        showTies(snapshot);
    }

    private void showTies(Snapshot snapshot) {
        ties.show(
                snapshot,
                alternatives.stream()
                        .flatMap(section -> section.pricesShown().stream())
                        .toList());
    }

    /** Another alternative is selected. */
    private void follow(Snapshot snapshot) {
        atEveryVolume.forEach(part -> part.show(snapshot));
        showSelected(snapshot);
    }

    private void showSelected(Snapshot snapshot) {
        AlternativeId selected =
                selection().in(snapshot.scenario().alternatives()).id();
        alternatives.forEach(section -> section.showSelected(selected));
    }

    /** Sections come, go and change places with their alternatives; those that stay keep what is open and typed in them. */
    private void arrange(Scenario scenario) {
        List<AlternativeSection> now = scenario.alternatives().stream()
                .map(alternative -> existing(alternative).orElseGet(() -> made(alternative)))
                .toList();
        if (!now.equals(alternatives)) {
            alternatives = now;
            rest = null;
            List<Row.Foldable> all = new ArrayList<>(List.of(workload));
            now.forEach(section -> all.add(section.row()));
            all.addAll(others);
            sections.set(List.copyOf(all));
        }
    }

    private Optional<AlternativeSection> existing(Alternative alternative) {
        return alternatives.stream()
                .filter(section -> section.identity().equals(AlternativeSection.identity(alternative)))
                .findFirst();
    }

    /** One that comes to others is open from the start. */
    private AlternativeSection made(Alternative alternative) {
        AlternativeSection section = new AlternativeSection(context, menu, alternative);
        section.whenOpened(() -> showTies(context.projections().current()));
        boolean added =
                !alternatives.isEmpty() && selection().chosenProperty().get().equals(Optional.of(alternative.id()));
        if (added) {
            section.open();
        }
        return section;
    }

    /** All but a stated volume, which changes while its slider moves and which nothing in the drawer depends on. */
    private record Rest(Scenario scenario, LocalDate today) {

        static Rest of(Snapshot snapshot) {
            Scenario scenario = snapshot.scenario();
            return new Rest(
                    scenario.withAssumptions(scenario.assumptions().without(Input.TOKENS_PER_DAY)), snapshot.today());
        }
    }
}
