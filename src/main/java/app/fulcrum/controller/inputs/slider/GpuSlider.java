package app.fulcrum.controller.inputs.slider;

import app.fulcrum.controller.Selection;
import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.inputs.field.Edits;
import app.fulcrum.controller.inputs.field.Refusals;
import app.fulcrum.controller.inputs.field.Shown;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.GpuCount;
import app.fulcrum.model.scenario.Hosting;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.model.serving.Fleet;
import app.fulcrum.model.unit.Range;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.session.edit.ChoiceEdits;
import app.fulcrum.text.Messages;
import app.fulcrum.text.capacity.FleetSentences;
import app.fulcrum.text.number.Figures;
import app.fulcrum.view.control.InlineMessage;
import app.fulcrum.view.inputs.Slider;
import app.fulcrum.view.number.NumberActions;
import app.fulcrum.view.number.NumberEdit;
import app.fulcrum.view.number.NumberSpec;
import app.fulcrum.view.number.NumberState;
import app.fulcrum.view.number.SliderScale;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** GPUs paid for by the own GPUs selected: the user's number, or whatever serves the load. */
public final class GpuSlider implements NumberActions, Shown {

    private static final Messages MESSAGES = Messages.of("inputs");
    private static final double DEFAULT_COUNT = 8;

    private final Edits edits;
    private final Selection selection;
    private final NumberState state;
    private Range shown = Range.exactly(1);
    private Optional<AlternativeId> owner = Optional.empty();

    public GpuSlider(Edits edits, Selection selection, Locale locale) {
        this.edits = edits;
        this.selection = selection;
        this.state = new NumberState(
                new NumberSpec(
                        MESSAGES.get("slider.gpus"),
                        Unit.GPUS,
                        new Range(1, DEFAULT_COUNT, GpuCount.MAXIMUM),
                        Figures::exact,
                        locale),
                Range.exactly(1));
    }

    public Slider slider() {
        List<Double> labeled = List.of(1.0, 8.0, 64.0, 512.0, (double) GpuCount.MAXIMUM);
        return new Slider(state, SliderScale.counts(1, GpuCount.MAXIMUM, labeled, Figures::exact), this);
    }

    @Override
    public void edited(NumberEdit edit) {
        Range wished = edit.value();
        if (!wished.isExact() || wished.base() != Math.rint(wished.base())) {
            refuse();
            return;
        }
        state.messageProperty().set(Refusals.without(state));
        boolean takenBack = edit.phase() == NumberEdit.Phase.CANCELED;
        Scenario origin = edits.origin(edit);
        own(origin).ifPresent(own -> {
            GpuCount count = takenBack ? hosting(own).gpuCount() : new GpuCount.Fixed((int) wished.base());
            edits.apply(ChoiceEdits.gpuCount(origin, own.id(), count), edit);
        });
    }

    private void refuse() {
        state.messageProperty().set(Refusals.message(MESSAGES.get("slider.gpus.whole"), this::takenBack));
    }

    @Override
    public void takenBack() {
        state.messageProperty().set(InlineMessage.NONE);
        state.valueProperty().set(shown);
    }

    @Override
    public void automaticChosen(boolean automatic) {
        takenBack();
        int shown = (int) Math.clamp(state.valueProperty().get().base(), 1, GpuCount.MAXIMUM);
        GpuCount count = automatic ? GpuCount.AUTO : new GpuCount.Fixed(shown);
        own(edits.scenario()).ifPresent(own -> edits.apply(ChoiceEdits.gpuCount(edits.scenario(), own.id(), count)));
    }

    @Override
    public void show(Snapshot snapshot) {
        Optional<Alternative> own = own(snapshot.scenario());
        state.disabledProperty().set(own.isEmpty());
        boolean another = !own.map(Alternative::id).equals(owner);
        owner = own.map(Alternative::id);
        if (another) {
            state.messageProperty().set(InlineMessage.NONE);
        }
        own.ifPresentOrElse(present -> show(present, snapshot), this::showNothing);
    }

    private void showNothing() {
        state.automaticProperty().set(false);
        state.unitTextProperty().set("");
        state.consequenceProperty().set("");
    }

    private void show(Alternative own, Snapshot snapshot) {
        GpuCount count = hosting(own).gpuCount();
        Optional<Fleet> fleet = snapshot.projection().of(own.id()).fleet();
        state.automaticProperty().set(count instanceof GpuCount.Auto);
        shown = switch (count) {
            case GpuCount.Fixed(int gpus) -> Range.exactly(gpus);
            case GpuCount.Auto _ ->
                fleet.map(runs -> Range.exactly((double) runs.billedGpus())).orElse(shown);
        };
        if (!Refusals.isShown(state)) {
            state.valueProperty().set(shown);
        }
        state.unitTextProperty().set(MESSAGES.get("slider.gpus.unit", gpuName(own, snapshot)));
        state.consequenceProperty().set(fleet.map(GpuSlider::words).orElseGet(() -> MESSAGES.get("slider.gpus.none")));
    }

    private Optional<Alternative> own(Scenario scenario) {
        return selection.ownGpus(scenario.alternatives());
    }

    private static Hosting hosting(Alternative own) {
        return ((Way.OwnGpus) own.way()).hosting();
    }

    private static String gpuName(Alternative own, Snapshot snapshot) {
        return hosting(own).hardware().gpu().nameIn(snapshot.book());
    }

    private static String words(Fleet fleet) {
        if (fleet.servingReplicas() == 0) {
            return MESSAGES.get(
                    "slider.gpus.tooFew", Figures.exact(fleet.layout().gpusPerReplica()));
        }
        String replicas = counted("slider.gpus.replicas", fleet.servingReplicas());
        String all = fleet.spareReplicas() == 0
                ? replicas
                : MESSAGES.get("slider.gpus.spare", replicas, Figures.exact((double) fleet.spareReplicas()));
        String laidOut = MESSAGES.get(
                "slider.gpus.each",
                all,
                counted("slider.gpus.count", fleet.layout().gpusPerReplica()));
        if (fleet.isOverCapacity()) {
            return MESSAGES.get("slider.gpus.over", laidOut, Figures.tokens((double) fleet.capacityTokensPerDay()));
        }
        return FleetSentences.gpusOverTheDay(fleet)
                .orElseGet(() -> fleet.idleGpus() == 0
                        ? laidOut
                        : MESSAGES.get("slider.gpus.idle", laidOut, Figures.exact((double) fleet.idleGpus())));
    }

    private static String counted(String key, long count) {
        return MESSAGES.get(key + (count == 1 ? ".one" : ".many"), Figures.exact((double) count));
    }
}
