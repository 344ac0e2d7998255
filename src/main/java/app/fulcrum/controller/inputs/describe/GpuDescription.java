package app.fulcrum.controller.inputs.describe;

import app.fulcrum.controller.inputs.describe.NumberFields.Understood;
import app.fulcrum.controller.inputs.field.InputsContext;
import app.fulcrum.model.described.DescribedGpu;
import app.fulcrum.model.described.GpuChoice;
import app.fulcrum.model.described.GpuMeasure;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.session.edit.ChoiceEdits;
import app.fulcrum.text.Messages;
import app.fulcrum.text.ProblemSentences;
import app.fulcrum.view.describe.DescriptionForm;
import app.fulcrum.view.describe.DescriptionForm.Draft;
import app.fulcrum.view.describe.DescriptionForm.Group;
import app.fulcrum.view.describe.DescriptionForm.Reading;
import app.fulcrum.view.describe.DescriptionForm.Tick;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A GPU that the price book does not list, for an alternative. */
public record GpuDescription(InputsContext context, AlternativeId alternative) {

    private static final Messages MESSAGES = Messages.of("describe");
    private static final String UNIFIED = "unified";
    private static final Set<GpuMeasure> COSTS = EnumSet.of(GpuMeasure.POWER, GpuMeasure.PRICE);

    /** Lets it be filled in, from what is described now if anything is. */
    public void open() {
        context.popups().describing().form().accept(form());
    }

    private DescriptionForm form() {
        return new DescriptionForm(
                MESSAGES.get("gpu.title"),
                MESSAGES.get("gpu.intro"),
                List.of(
                        group("gpu.group.SPEED", EnumSet.complementOf(EnumSet.copyOf(COSTS))),
                        group("gpu.group.COST", COSTS)),
                List.of(new Tick(UNIFIED, MESSAGES.get("gpu.unified"), MESSAGES.get("gpu.unified.hint"))),
                Optional.empty(),
                draft(),
                Optional.empty(),
                this::read,
                this::take);
    }

    private Group group(String title, Set<GpuMeasure> measures) {
        return new Group(
                MESSAGES.get(title), measures.stream().map(fields()::field).toList());
    }

    private NumberFields<GpuMeasure> fields() {
        return new NumberFields<>(GpuMeasure.class, "gpu", context.locale());
    }

    private Draft draft() {
        GpuChoice choice = ((Way.OwnGpus) context.edits()
                        .scenario()
                        .alternatives()
                        .get(alternative)
                        .way())
                .hosting()
                .hardware()
                .gpu();
        if (!(choice instanceof GpuChoice.Described(DescribedGpu gpu))) {
            return new Draft(Map.of(), Set.of(), "");
        }
        Map<String, String> texts = fields().texts(gpu.measures());
        texts.put(DescriptionForm.NAME, gpu.name());
        return new Draft(texts, gpu.isMemoryUnified() ? Set.of(UNIFIED) : Set.of(), "");
    }

    private Reading read(Draft draft) {
        Understood<GpuMeasure> understood = fields().read(draft);
        Map<String, String> missing = new HashMap<>();
        if (draft.text(DescriptionForm.NAME).isEmpty()) {
            missing.put(DescriptionForm.NAME, MESSAGES.get("missing"));
        }
        Map<String, String> workedOut = new HashMap<>();
        for (GpuMeasure measure : GpuMeasure.values()) {
            if (!measure.isRequired()) {
                workedOut.put(measure.member(), MESSAGES.get("gpu.empty." + measure.name()));
            } else if (draft.text(measure.member()).isEmpty()) {
                missing.put(measure.member(), MESSAGES.get("missing"));
            }
        }
        return new Reading(understood.wrong(), missing, workedOut);
    }

    private Optional<String> take(Draft draft) {
        DescribedGpu gpu = new DescribedGpu(
                draft.text(DescriptionForm.NAME),
                fields().read(draft).numbers(),
                draft.ticked().contains(UNIFIED));
        return context
                .edits()
                .apply(ChoiceEdits.gpu(context.edits().scenario(), context.market(), alternative, gpu))
                .stream()
                .findFirst()
                .map(ProblemSentences::sentence);
    }
}
