package app.fulcrum.controller.inputs.describe;

import app.fulcrum.controller.inputs.describe.NumberFields.Understood;
import app.fulcrum.controller.inputs.field.InputsContext;
import app.fulcrum.model.catalog.Precision;
import app.fulcrum.model.described.DescribedModel;
import app.fulcrum.model.described.DescribedModel.Flaw;
import app.fulcrum.model.described.ModelMeasure;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.ModelChoice;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.session.edit.ChoiceEdits;
import app.fulcrum.text.Messages;
import app.fulcrum.text.ProblemSentences;
import app.fulcrum.text.number.Figures;
import app.fulcrum.view.describe.DescriptionForm;
import app.fulcrum.view.describe.DescriptionForm.Choices;
import app.fulcrum.view.describe.DescriptionForm.Draft;
import app.fulcrum.view.describe.DescriptionForm.Group;
import app.fulcrum.view.describe.DescriptionForm.Pasted;
import app.fulcrum.view.describe.DescriptionForm.Pasting;
import app.fulcrum.view.describe.DescriptionForm.Reading;
import app.fulcrum.view.describe.DescriptionForm.Tick;
import app.fulcrum.view.inputs.Item;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/** A model that the price book does not list, for an alternative. */
public record ModelDescription(InputsContext context, AlternativeId alternative) {

    private static final Messages MESSAGES = Messages.of("describe");
    private static final Messages INPUTS = Messages.of("inputs");
    private static final Messages FACTS = Messages.of("facts");
    private static final String TIED = "tied";
    private static final String MIXED = "mixed";

    /** Lets it be filled in, from what is described now if anything is. */
    public void open() {
        context.popups().describing().form().accept(form());
    }

    private DescriptionForm form() {
        return new DescriptionForm(
                MESSAGES.get("model.title"),
                MESSAGES.get("model.intro"),
                Stream.of(ModelMeasure.Group.values()).map(this::group).toList(),
                List.of(
                        new Tick(TIED, MESSAGES.get("model.tied"), ""),
                        new Tick(MIXED, MESSAGES.get("model.mixed"), "")),
                Optional.of(new Choices(
                        MESSAGES.get("model.released"),
                        Stream.of(Precision.values())
                                .map(precision ->
                                        Item.of(Question.id(precision), INPUTS.get("precision." + precision.name())))
                                .toList())),
                draft(),
                Optional.of(new Pasting(MESSAGES.get("model.paste"), MESSAGES.get("model.paste.prompt"), this::paste)),
                this::read,
                this::take);
    }

    private Group group(ModelMeasure.Group group) {
        return new Group(
                MESSAGES.get("model.group." + group.name()),
                Stream.of(ModelMeasure.values())
                        .filter(measure -> measure.group() == group)
                        .map(fields()::field)
                        .toList());
    }

    private NumberFields<ModelMeasure> fields() {
        return new NumberFields<>(ModelMeasure.class, "model", context.locale());
    }

    private Draft draft() {
        ModelChoice choice = ((Way.OwnGpus) context.edits()
                        .scenario()
                        .alternatives()
                        .get(alternative)
                        .way())
                .model();
        return choice instanceof ModelChoice.Described(DescribedModel model)
                ? draft(model)
                : new Draft(Map.of(), Set.of(), Question.id(Precision.BF16));
    }

    private Draft draft(DescribedModel model) {
        Map<String, String> texts = fields().texts(model.measures());
        texts.put(DescriptionForm.NAME, model.name());
        Set<String> ticked = new HashSet<>();
        if (model.isEmbeddingTied()) {
            ticked.add(TIED);
        }
        if (model.nonExpertBf16InFourBit()) {
            ticked.add(MIXED);
        }
        return new Draft(texts, ticked, Question.id(model.releasedIn()));
    }

    private DescribedModel model(Draft draft, Map<ModelMeasure, Double> numbers) {
        return new DescribedModel(
                draft.text(DescriptionForm.NAME),
                numbers,
                Stream.of(Precision.values())
                        .filter(precision -> Question.id(precision).equals(draft.chosen()))
                        .findFirst()
                        .orElse(Precision.BF16),
                draft.ticked().contains(TIED),
                draft.ticked().contains(MIXED));
    }

    private Reading read(Draft draft) {
        Understood<ModelMeasure> understood = fields().read(draft);
        DescribedModel model = model(draft, understood.numbers());
        Map<String, String> wrong = new HashMap<>(understood.wrong());
        Map<String, String> missing = new HashMap<>();
        if (model.name().isEmpty()) {
            missing.put(DescriptionForm.NAME, MESSAGES.get("missing"));
        }
        for (Flaw flaw : model.flaws()) {
            String field = flaw.measure().member();
            switch (flaw) {
                case Flaw.Missing(ModelMeasure measure) -> missing.putIfAbsent(field, missing(measure));
                case Flaw.Contradiction contradiction -> wrong.putIfAbsent(field, against(contradiction));
            }
        }
        return new Reading(wrong, missing, workedOut(model));
    }

    private static String missing(ModelMeasure measure) {
        return MESSAGES.get(measure.group() == ModelMeasure.Group.SIZE ? "missing.size" : "missing");
    }

    private String against(Flaw.Contradiction flaw) {
        return MESSAGES.get(
                "against", fields().label(flaw.against()), FACTS.get(flaw.why().name()));
    }

    private static Map<String, String> workedOut(DescribedModel model) {
        Map<String, String> workedOut = new HashMap<>();
        for (ModelMeasure size : List.of(ModelMeasure.TOTAL_BILLION, ModelMeasure.ACTIVE_BILLION)) {
            OptionalDouble counted = model.countedBillion(size);
            if (counted.isPresent()) {
                workedOut.put(size.member(), Figures.plain(counted.getAsDouble()));
            }
        }
        return workedOut;
    }

    /** What the text says, in place of all that stands in the fields. */
    private Pasted paste(String text) {
        Outcome<DescribedModel> read =
                context.popups().describing().configs().read(text.getBytes(StandardCharsets.UTF_8));
        List<String> said =
                read.problems().stream().map(ProblemSentences::sentence).toList();
        return new Pasted(read.value().map(this::draft), said);
    }

    private Optional<String> take(Draft draft) {
        DescribedModel model = model(draft, fields().read(draft).numbers());
        return context
                .edits()
                .apply(ChoiceEdits.model(
                        context.edits().scenario(), context.market(), alternative, new ModelChoice.Described(model)))
                .stream()
                .findFirst()
                .map(ProblemSentences::sentence);
    }
}
