package app.fulcrum.support;

import app.fulcrum.model.described.GpuChoice;
import app.fulcrum.model.difference.ChoiceKey;
import app.fulcrum.model.gate.OpenModels;
import app.fulcrum.model.license.LicensedModel;
import app.fulcrum.model.projection.AlternativeResult;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Assumptions;
import app.fulcrum.model.scenario.GpuCount;
import app.fulcrum.model.scenario.Group;
import app.fulcrum.model.scenario.Hardware;
import app.fulcrum.model.scenario.Hosting;
import app.fulcrum.model.scenario.Hosting.KvPrecision;
import app.fulcrum.model.scenario.Hosting.Scaling;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.ModelChoice;
import app.fulcrum.model.scenario.Purchase;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.model.scenario.Way.Kind;
import app.fulcrum.model.serving.Serving;
import app.fulcrum.session.edit.ScenarioEdit.SetChoice;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.function.UnaryOperator;

/** The three alternatives most scenarios start with, and shortcuts to what is theirs. */
public final class Standard {

    public static final AlternativeId CLOSED_API = Kind.CLOSED_API.standardId();
    public static final AlternativeId HOSTED_OPEN_API = Kind.HOSTED_OPEN_API.standardId();
    public static final AlternativeId SELF_HOSTED = Kind.SELF_HOSTED.standardId();

    /** In the order that decides ties. */
    public static final List<AlternativeId> ALL = List.of(CLOSED_API, HOSTED_OPEN_API, SELF_HOSTED);

    /** Their places in that order. */
    public static final int CLOSED = 0;

    public static final int HOSTED = 1;
    public static final int SELF = 2;

    public static final InputKey CLOSED_INPUT_PRICE = InputKey.of(CLOSED_API, Input.INPUT_PRICE);
    public static final InputKey CLOSED_CACHE_READ_PRICE = InputKey.of(CLOSED_API, Input.CACHE_READ_PRICE);
    public static final InputKey CLOSED_CACHE_WRITE_PRICE = InputKey.of(CLOSED_API, Input.CACHE_WRITE_PRICE);
    public static final InputKey CLOSED_OUTPUT_PRICE = InputKey.of(CLOSED_API, Input.OUTPUT_PRICE);
    public static final InputKey CLOSED_BATCH_DISCOUNT = InputKey.of(CLOSED_API, Input.BATCH_DISCOUNT);
    public static final InputKey CLOSED_NEGOTIATED_DISCOUNT = InputKey.of(CLOSED_API, Input.NEGOTIATED_DISCOUNT);
    public static final InputKey CLOSED_FEES = InputKey.of(CLOSED_API, Input.FEES);
    public static final InputKey CLOSED_SETUP = InputKey.of(CLOSED_API, Input.SETUP);
    public static final InputKey CLOSED_ENGINEERS = InputKey.of(CLOSED_API, Input.ENGINEERS);
    public static final InputKey HOSTED_INPUT_PRICE = InputKey.of(HOSTED_OPEN_API, Input.INPUT_PRICE);
    public static final InputKey HOSTED_CACHE_READ_PRICE = InputKey.of(HOSTED_OPEN_API, Input.CACHE_READ_PRICE);
    public static final InputKey HOSTED_CACHE_WRITE_PRICE = InputKey.of(HOSTED_OPEN_API, Input.CACHE_WRITE_PRICE);
    public static final InputKey HOSTED_OUTPUT_PRICE = InputKey.of(HOSTED_OPEN_API, Input.OUTPUT_PRICE);
    public static final InputKey HOSTED_BATCH_DISCOUNT = InputKey.of(HOSTED_OPEN_API, Input.BATCH_DISCOUNT);
    public static final InputKey HOSTED_NEGOTIATED_DISCOUNT = InputKey.of(HOSTED_OPEN_API, Input.NEGOTIATED_DISCOUNT);
    public static final InputKey HOSTED_FEES = InputKey.of(HOSTED_OPEN_API, Input.FEES);
    public static final InputKey HOSTED_SETUP = InputKey.of(HOSTED_OPEN_API, Input.SETUP);
    public static final InputKey HOSTED_ENGINEERS = InputKey.of(HOSTED_OPEN_API, Input.ENGINEERS);
    public static final InputKey SELF_SETUP = InputKey.of(SELF_HOSTED, Input.SETUP);
    public static final InputKey SELF_ENGINEERS = InputKey.of(SELF_HOSTED, Input.ENGINEERS);

    /** One of each, in order, for tests in which nothing is bought. */
    public static final Alternatives ALTERNATIVES = Alternatives.of(
            Alternative.standard(new Way.ClosedApi("closed"), true, Assumptions.NONE),
            Alternative.standard(new Way.HostedOpenApi("hosted"), true, Assumptions.NONE),
            Alternative.standard(
                    new Way.OwnGpus(
                            new ModelChoice.Named("model"),
                            new Hosting(
                                    new Hardware.Owned(new GpuChoice.Named("gpu")),
                                    GpuCount.AUTO,
                                    "stack",
                                    Optional.empty(),
                                    KvPrecision.BF16,
                                    OptionalInt.empty(),
                                    Optional.empty(),
                                    false,
                                    false,
                                    Scaling.STANDING,
                                    Optional.empty())),
                    true,
                    Assumptions.NONE));

    private Standard() {}

    public static SequencedSet<AlternativeId> ids(AlternativeId... ids) {
        return new LinkedHashSet<>(List.of(ids));
    }

    /** Something for each of some alternatives, in order. */
    public static <T> SequencedMap<AlternativeId, T> each(Map<AlternativeId, T> values) {
        SequencedMap<AlternativeId, T> inOrder = new LinkedHashMap<>();
        for (AlternativeId id : ALL) {
            if (values.containsKey(id)) {
                inOrder.put(id, values.get(id));
            }
        }
        return inOrder;
    }

    /** A number that all share, or one of the own GPUs. */
    public static InputKey key(Input input) {
        if (input.group() == Group.API || input.group() == Group.ALTERNATIVE) {
            throw new IllegalArgumentException("whose " + input + "?");
        }
        return InputKey.of(SELF_HOSTED, input);
    }

    /** What the scenario holds there. */
    public static Optional<Assumption> assumption(Scenario scenario, Input input) {
        return scenario.assumption(key(input));
    }

    /** The base value of what the scenario holds there. */
    public static OptionalDouble base(Scenario scenario, Input input) {
        return assumption(scenario, input).stream()
                .mapToDouble(assumption -> assumption.value().base())
                .findFirst();
    }

    public static Scenario with(Scenario scenario, Input input, Assumption assumption) {
        return scenario.with(key(input), assumption);
    }

    public static AlternativeResult own(Projection projection) {
        return projection.of(SELF_HOSTED);
    }

    /** The capacity side of the own GPUs. */
    public static Optional<Serving> serving(Projection projection) {
        return own(projection).serving();
    }

    public static Way.OwnGpus ownGpus(Scenario scenario) {
        return (Way.OwnGpus) scenario.alternatives().get(SELF_HOSTED).way();
    }

    public static Hosting hosting(Scenario scenario) {
        return ownGpus(scenario).hosting();
    }

    public static ModelChoice model(Scenario scenario) {
        return ownGpus(scenario).model();
    }

    public static String offerId(Scenario scenario, AlternativeId api) {
        return ((Way.Api) scenario.alternatives().get(api).way()).offerId();
    }

    public static Scenario withHosting(Scenario scenario, UnaryOperator<Hosting> change) {
        Way.OwnGpus own = ownGpus(scenario);
        return withWay(scenario, SELF_HOSTED, own.withHosting(change.apply(own.hosting())));
    }

    public static Scenario withModel(Scenario scenario, ModelChoice model) {
        return withWay(scenario, SELF_HOSTED, ownGpus(scenario).withModel(model));
    }

    public static Scenario withOffer(Scenario scenario, AlternativeId api, String offerId) {
        Way.Api way = (Way.Api) scenario.alternatives().get(api).way();
        return way.offerId().equals(offerId)
                ? scenario
                : withWay(scenario, api, way.withPurchase(Purchase.of(offerId)));
    }

    private static Scenario withWay(Scenario scenario, AlternativeId id, Way way) {
        Alternative changed = scenario.alternatives().get(id).withWay(way);
        return scenario.withAlternatives(scenario.alternatives().with(changed));
    }

    /** The scenario with only some of its alternatives taking part. */
    public static Scenario comparing(Scenario scenario, Collection<AlternativeId> compared) {
        return scenario.withAlternatives(new Alternatives(scenario.alternatives().stream()
                .map(alternative -> alternative.withCompared(compared.contains(alternative.id())))
                .toList()));
    }

    /** The same model hosted and self-hosted. */
    public static OpenModels models(LicensedModel model) {
        return new OpenModels(
                List.of(new OpenModels.Compared(HOSTED_OPEN_API, model), new OpenModels.Compared(SELF_HOSTED, model)));
    }

    /** The edit that makes a choice for the own GPUs. */
    public static SetChoice choosing(Scenario scenario, ChoiceKey key, Choices choices) {
        return new SetChoice(SELF_HOSTED, key, Choices.in(scenario, choices).alternatives());
    }
}
