package app.fulcrum.controller.inputs.slider;

import app.fulcrum.controller.Selection;
import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.inputs.field.Edits;
import app.fulcrum.controller.inputs.field.InputsContext;
import app.fulcrum.controller.inputs.field.Refusals;
import app.fulcrum.controller.inputs.field.Shown;
import app.fulcrum.controller.inputs.field.UnitFigures;
import app.fulcrum.controller.inputs.words.ModelSizes;
import app.fulcrum.controller.inputs.words.ModelWords;
import app.fulcrum.model.catalog.OpenModel;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.ModelChoice;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.model.unit.Range;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.session.edit.ChoiceEdits;
import app.fulcrum.text.Messages;
import app.fulcrum.view.control.InlineMessage;
import app.fulcrum.view.control.Tone;
import app.fulcrum.view.inputs.Slider;
import app.fulcrum.view.number.NumberActions;
import app.fulcrum.view.number.NumberEdit;
import app.fulcrum.view.number.NumberSpec;
import app.fulcrum.view.number.NumberState;
import app.fulcrum.view.number.SliderScale;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The size of the open model of the own GPUs selected: at a tick the model of that size, in between a generic one. */
public final class ModelSlider implements NumberActions, Shown {

    private static final Messages MESSAGES = Messages.of("inputs");

    private final Edits edits;
    private final Selection selection;
    private final InputsContext context;
    private final PriceBook book;
    private final ModelSizes sizes;
    private final NumberState state;
    private @Nullable OnSlider shown;

    /** What is on the slider, and whose it is. */
    private record OnSlider(AlternativeId own, ModelChoice choice) {}

    public ModelSlider(InputsContext context, Selection selection) {
        this.edits = context.edits();
        this.selection = selection;
        this.context = context;
        this.book = context.book();
        this.sizes = new ModelSizes(book);
        this.state = new NumberState(
                new NumberSpec(
                        MESSAGES.get("slider.model"),
                        Unit.BILLION_PARAMETERS,
                        new Range(
                                ModelChoice.Generic.MINIMUM_BILLION,
                                sizes.usual(),
                                ModelChoice.Generic.MAXIMUM_BILLION),
                        UnitFigures.number(Unit.BILLION_PARAMETERS),
                        context.locale()),
                Range.exactly(sizes.usual()));
        state.unitTextProperty().set(UnitFigures.beside(Unit.BILLION_PARAMETERS));
    }

    public Slider slider() {
        SliderScale scale = SliderScale.named(
                ModelChoice.Generic.MINIMUM_BILLION,
                ModelChoice.Generic.MAXIMUM_BILLION,
                sizes.all(),
                sizes.labeled(),
                ModelSizes::label);
        return new Slider(state, scale, this);
    }

    @Override
    public void edited(NumberEdit edit) {
        if (!edit.value().isExact()) {
            state.messageProperty().set(Refusals.message(MESSAGES.get("slider.model.single"), this::takenBack));
            return;
        }
        Scenario origin = edits.origin(edit);
        own(origin).ifPresent(own -> edited(edit, origin, own));
    }

    private void edited(NumberEdit edit, Scenario origin, Alternative own) {
        ModelChoice before = model(own);
        ModelChoice wished = edit.phase() == NumberEdit.Phase.CANCELED
                ? before
                : sizes.at(edit.value().base(), before);
        List<Problem> _ = edits.apply(ChoiceEdits.model(origin, context.market(), own.id(), wished), edit);
        if (edit.phase() == NumberEdit.Phase.DONE) {
            offerNearest(wished);
        }
    }

    @Override
    public void takenBack() {
        state.messageProperty().set(InlineMessage.NONE);
        own(edits.scenario()).ifPresent(own -> state.valueProperty().set(Range.exactly(sizes.of(model(own)))));
    }

    /** Somebody who typed 70B may have meant the model of 70.6B. */
    private void offerNearest(ModelChoice choice) {
        Optional<OpenModel> near = choice instanceof ModelChoice.Generic generic
                ? sizes.closeTo(generic.totalBillion())
                : Optional.empty();
        near.ifPresent(model -> state.messageProperty()
                .set(new InlineMessage(
                        Tone.NEUTRAL,
                        MESSAGES.get(
                                "slider.model.near",
                                model.name(),
                                ModelSizes.exact(model.weights().orElseThrow().totalBillion())),
                        List.of(new InlineMessage.Choice(
                                MESSAGES.get("slider.model.take", model.name()), () -> take(model))))));
    }

    private void take(OpenModel model) {
        state.messageProperty().set(InlineMessage.NONE);
        own(edits.scenario())
                .ifPresent(own -> edits.apply(ChoiceEdits.model(
                        edits.scenario(), context.market(), own.id(), new ModelChoice.Named(model.id()))));
    }

    @Override
    public void show(Snapshot snapshot) {
        Optional<Alternative> own = own(snapshot.scenario());
        state.disabledProperty().set(own.isEmpty());
        own.ifPresentOrElse(present -> show(new OnSlider(present.id(), model(present))), this::showNothing);
    }

    private void showNothing() {
        shown = null;
        state.messageProperty().set(InlineMessage.NONE);
        state.consequenceProperty().set("");
    }

    private Optional<Alternative> own(Scenario scenario) {
        return selection.ownGpus(scenario.alternatives());
    }

    private static ModelChoice model(Alternative own) {
        return ((Way.OwnGpus) own.way()).model();
    }

    private void show(OnSlider now) {
        if (Objects.equals(now, shown)) {
            return;
        }
        shown = now;
        state.messageProperty().set(Refusals.without(state));
        state.valueProperty().set(Range.exactly(sizes.of(now.choice())));
        state.consequenceProperty().set(ModelWords.of(now.choice(), book));
    }
}
