package app.fulcrum.session.edit;

import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Hosting;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.session.edit.EditSubject.Heading;
import app.fulcrum.session.edit.ScenarioEdit.AnswerQuestion;
import app.fulcrum.session.edit.ScenarioEdit.OverrideScore;
import app.fulcrum.session.edit.ScenarioEdit.SetWeight;
import java.util.Optional;

/** One scenario with a single place of another. */
public final class Transfer {

    private Transfer() {}

    /**
     * The scenario as it would be with that one place taken over. Names, notes and sources stay, since nothing is reckoned
     * from them.
     *
     * @return nothing where the place cannot be taken over by itself, because it holds only together with others
     */
    public static Optional<Scenario> of(EditSubject subject, Scenario into, Scenario from) {
        Scenario changed = changed(subject, into, from);
        return ScenarioRules.problems(changed).isEmpty() ? Optional.of(changed) : Optional.empty();
    }

    private static Scenario changed(EditSubject subject, Scenario into, Scenario from) {
        return switch (subject) {
            case EditSubject.OfInput(var key)
            when isIn(into, key) ->
                isIn(from, key)
                        ? from.assumption(key)
                                .map(assumption -> into.with(key, assumption))
                                .orElseGet(() -> into.without(key))
                        : into;
            case EditSubject.OfInput _ -> into;
            case EditSubject.OfChoice(var id, var key, var _) -> choice(key, id, into, from);
            case EditSubject.OfAlternative(var id) -> alternative(id, into, from);
            case EditSubject.OfQuestion(Question question) ->
                new AnswerQuestion(
                                question,
                                Optional.ofNullable(from.situation().answers().get(question)))
                        .apply(into);
            case EditSubject.OfWeight(var axis) ->
                new SetWeight(axis, from.scorecard().weights().getOrDefault(axis, 0.0)).apply(into);
            case EditSubject.OfScore(var axis) ->
                new OverrideScore(
                                axis,
                                Optional.ofNullable(from.scorecard().overrides().get(axis)))
                        .apply(into);
            case Heading heading -> heading(heading, into, from);
            case EditSubject.OfSource _, EditSubject.OfNote _ -> into;
        };
    }

    private static boolean isIn(Scenario scenario, InputKey key) {
        return key.alternative().isEmpty()
                || key.alternative().flatMap(scenario.alternatives()::find).isPresent();
    }

    private static Scenario heading(Heading heading, Scenario into, Scenario from) {
        return switch (heading) {
            case PRICES_ON -> into.withPricesOn(from.pricesOn());
            case COMPARED -> into.withAlternatives(compared(into.alternatives(), from.alternatives()));
            case CACHE_WRITE_LIFETIME -> into.withCacheWriteLifetime(from.cacheWriteLifetime());
            case NAME, NOTES, CURRENCY, ORDER -> into;
        };
    }

    private static Alternatives compared(Alternatives into, Alternatives from) {
        return new Alternatives(into.stream()
                .map(alternative -> alternative.withCompared(
                        from.find(alternative.id()).map(Alternative::isCompared).orElse(alternative.isCompared())))
                .toList());
    }

    /** One that the other scenario does not have is taken away, and one that only it has is added as the last. */
    private static Scenario alternative(AlternativeId id, Scenario into, Scenario from) {
        Alternatives alternatives = into.alternatives();
        Optional<Alternative> here = alternatives.find(id);
        Optional<Alternative> there = from.alternatives().find(id);
        if (there.isEmpty()) {
            return alternatives.size() > Alternatives.FEWEST ? into.withAlternatives(alternatives.removing(id)) : into;
        }
        if (here.isEmpty()) {
            return alternatives.size() < Alternatives.MOST
                    ? into.withAlternatives(alternatives.inserting(there.get(), alternatives.size()))
                    : into;
        }
        return into.withAlternatives(
                alternatives.with(here.get().withName(there.get().name())));
    }

    private static Scenario choice(ChoiceKey key, AlternativeId id, Scenario into, Scenario from) {
        Optional<Alternative> here = into.alternatives().find(id);
        Optional<Alternative> there = from.alternatives().find(id);
        if (here.isEmpty()
                || there.isEmpty()
                || here.get().kind() != there.get().kind()) {
            return into;
        }
        Alternative changed =
                here.get().withWay(way(key, here.get().way(), there.get().way()));
        return into.withAlternatives(into.alternatives().with(changed));
    }

    private static Way way(ChoiceKey key, Way into, Way from) {
        return into instanceof Way.OwnGpus own && from instanceof Way.OwnGpus other
                ? key == ChoiceKey.MODEL
                        ? own.withModel(other.model())
                        : own.withHosting(hosting(key, own.hosting(), other.hosting()))
                : from;
    }

    private static Hosting hosting(ChoiceKey key, Hosting into, Hosting from) {
        return switch (key) {
            case HARDWARE -> into.withHardware(from.hardware());
            case GPU_COUNT -> into.withGpuCount(from.gpuCount());
            case SERVING_STACK -> into.withServingStackId(from.servingStackId());
            case WEIGHTS -> into.withWeights(from.weights());
            case KV_CACHE -> into.withKvCache(from.kvCache());
            case GPUS_PER_REPLICA -> into.withGpusPerReplica(from.gpusPerReplica());
            case PARALLELISM -> into.withParallelism(from.parallelism());
            case BATCH_RUNS_OFF_PEAK -> into.withBatchRunsOffPeak(from.batchRunsOffPeak());
            case IDLE_GPUS_RELEASED -> into.withIdleGpusReleased(from.idleGpusReleased());
            case OFFER, MODEL -> throw new IllegalArgumentException("not about hosting: " + key);
        };
    }
}
