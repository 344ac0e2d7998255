package app.fulcrum.controller.inputs.choice;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.model.catalog.OpenModel;
import app.fulcrum.model.catalog.Precision;
import app.fulcrum.model.catalog.ServingStack;
import app.fulcrum.model.difference.ChoiceKey;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.Hosting;
import app.fulcrum.model.scenario.Hosting.KvPrecision;
import app.fulcrum.model.scenario.Hosting.Parallelism;
import app.fulcrum.model.scenario.Hosting.Scaling;
import app.fulcrum.model.scenario.ModelChoice;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.session.edit.ChoiceEdits;
import app.fulcrum.session.edit.ScenarioEdit.SetChoice;
import app.fulcrum.text.Messages;
import app.fulcrum.text.number.Figures;
import app.fulcrum.view.inputs.Item;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How the model of an alternative is run.
 *
 * @param alternative the alternative as it was when its rows were made
 */
public record ServingChoices(Alternative alternative) {

    private static final Messages MESSAGES = Messages.of("inputs");
    private static final int[] USUAL_REPLICAS = {1, 2, 4, 8};

    public Choosable stack() {
        return new Choosable(
                ChoiceKey.SERVING_STACK.path(alternative.id()),
                MESSAGES.get("choice.stack"),
                snapshot -> snapshot.book().servingStacks().stream()
                        .map(stack -> new Item(stack.id(), stack.name(), facts(stack)))
                        .toList(),
                scenario -> hosting(scenario).servingStackId(),
                snapshot -> snapshot.book()
                        .servingStack(hosting(snapshot.scenario()).servingStackId())
                        .map(ServingChoices::facts)
                        .orElse(""),
                (id, scenario) ->
                        set(ChoiceKey.SERVING_STACK, scenario, hosting(scenario).withServingStackId(id)));
    }

    /** How its measurements compare with the formula, or that there are none. */
    private static String facts(ServingStack stack) {
        return MESSAGES.get(
                stack.measurements() > 0 ? "stack.measured" : "stack.unmeasured",
                Figures.share(stack.expertStepTime()),
                Figures.share(stack.usableMemoryShare()),
                Figures.exact(stack.measurements()));
    }

    public Choosable weights() {
        return new Choosable(
                ChoiceKey.WEIGHTS.path(alternative.id()),
                MESSAGES.get("choice.weights"),
                this::precisions,
                scenario -> hosting(scenario).weights().map(Question::id).orElse(""),
                _ -> "",
                (id, scenario) ->
                        set(ChoiceKey.WEIGHTS, scenario, hosting(scenario).withWeights(of(Precision.class, id))));
    }

    private List<Item> precisions(Snapshot snapshot) {
        String released = own(snapshot.scenario()).model() instanceof ModelChoice.Named(String id)
                ? snapshot.book()
                        .openModel(id)
                        .flatMap(OpenModel::weights)
                        .map(OpenModel.Weights::nativePrecision)
                        .map(Precision::name)
                        .orElse("")
                : Precision.BF16.name();
        Item asReleased = Item.of("", MESSAGES.get("choice.weights.released", released));
        return Stream.concat(Stream.of(asReleased), named(Precision.values(), "precision."))
                .toList();
    }

    public Choosable kvCache() {
        return Choosable.of(
                ChoiceKey.KV_CACHE.path(alternative.id()),
                MESSAGES.get("choice.kvCache"),
                named(KvPrecision.values(), "precision.").toList(),
                scenario -> Question.id(hosting(scenario).kvCache()),
                (id, scenario) -> set(
                        ChoiceKey.KV_CACHE,
                        scenario,
                        hosting(scenario).withKvCache(of(KvPrecision.class, id).orElseThrow())));
    }

    public Choosable gpusPerReplica() {
        return new Choosable(
                ChoiceKey.GPUS_PER_REPLICA.path(alternative.id()),
                MESSAGES.get("choice.gpusPerReplica"),
                this::replicas,
                scenario -> text(hosting(scenario).gpusPerReplica()),
                _ -> "",
                (id, scenario) -> set(
                        ChoiceKey.GPUS_PER_REPLICA,
                        scenario,
                        hosting(scenario)
                                .withGpusPerReplica(
                                        id.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(id)))));
    }

    private List<Item> replicas(Snapshot snapshot) {
        List<Item> items = new ArrayList<>(List.of(Item.of("", MESSAGES.get("choice.cheapest"))));
        IntStream.concat(IntStream.of(USUAL_REPLICAS), hosting(snapshot.scenario()).gpusPerReplica().stream())
                .distinct()
                .sorted()
                .forEach(gpus -> items.add(Item.of(String.valueOf(gpus), Figures.exact(gpus))));
        return items;
    }

    private static String text(OptionalInt number) {
        return number.isPresent() ? String.valueOf(number.getAsInt()) : "";
    }

    public Choosable parallelism() {
        return Choosable.of(
                ChoiceKey.PARALLELISM.path(alternative.id()),
                MESSAGES.get("choice.parallelism"),
                Stream.concat(
                                Stream.of(Item.of("", MESSAGES.get("choice.cheapest"))),
                                named(Parallelism.values(), "parallelism."))
                        .toList(),
                scenario -> hosting(scenario).parallelism().map(Question::id).orElse(""),
                (id, scenario) -> set(
                        ChoiceKey.PARALLELISM, scenario, hosting(scenario).withParallelism(of(Parallelism.class, id))));
    }

    public Choosable batchRunsOffPeak() {
        return yesNo(ChoiceKey.BATCH_RUNS_OFF_PEAK, Hosting::batchRunsOffPeak, Hosting::withBatchRunsOffPeak);
    }

    public Choosable idleGpusReleased() {
        return yesNo(ChoiceKey.IDLE_GPUS_RELEASED, Hosting::idleGpusReleased, Hosting::withIdleGpusReleased);
    }

    public Choosable scaling() {
        return Choosable.of(
                ChoiceKey.SCALING.path(alternative.id()),
                MESSAGES.get("choice.SCALING"),
                named(Scaling.values(), "scaling.").toList(),
                scenario -> Question.id(hosting(scenario).scaling()),
                (id, scenario) -> set(
                        ChoiceKey.SCALING,
                        scenario,
                        hosting(scenario).withScaling(of(Scaling.class, id).orElseThrow())));
    }

    private Choosable yesNo(
            ChoiceKey key, Function<Hosting, Boolean> value, BiFunction<Hosting, Boolean, Hosting> change) {
        return Choosable.of(
                key.path(alternative.id()),
                MESSAGES.get("choice." + key.name()),
                List.of(Item.of("yes", MESSAGES.get("yes")), Item.of("no", MESSAGES.get("no"))),
                scenario -> value.apply(hosting(scenario)) ? "yes" : "no",
                (id, scenario) -> set(key, scenario, change.apply(hosting(scenario), id.equals("yes"))));
    }

    static Stream<Item> named(Enum<?>[] values, String prefix) {
        return Arrays.stream(values).map(value -> Item.of(Question.id(value), MESSAGES.get(prefix + value.name())));
    }

    public static <E extends Enum<E>> Optional<E> of(Class<E> type, String id) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> Question.id(value).equals(id))
                .findFirst();
    }

    private Hosting hosting(Scenario scenario) {
        return own(scenario).hosting();
    }

    private Way.OwnGpus own(Scenario scenario) {
        return (Way.OwnGpus) scenario.alternatives().get(alternative.id()).way();
    }

    private SetChoice set(ChoiceKey key, Scenario scenario, Hosting hosting) {
        return ChoiceEdits.hosting(scenario, alternative.id(), key, _ -> hosting);
    }
}
