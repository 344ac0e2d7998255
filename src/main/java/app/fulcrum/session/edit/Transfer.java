package app.fulcrum.session.edit;

import app.fulcrum.model.scenario.Choices;
import app.fulcrum.model.scenario.Hosting;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.session.edit.ScenarioEdit.AnswerQuestion;
import app.fulcrum.session.edit.ScenarioEdit.OverrideScore;
import app.fulcrum.session.edit.ScenarioEdit.SetWeight;
import app.fulcrum.session.edit.Subject.Heading;
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
    public static Optional<Scenario> of(Subject subject, Scenario into, Scenario from) {
        Scenario changed = changed(subject, into, from);
        return ScenarioRules.problems(changed).isEmpty() ? Optional.of(changed) : Optional.empty();
    }

    private static Scenario changed(Subject subject, Scenario into, Scenario from) {
        return switch (subject) {
            case Subject.OfInput(var input) ->
                from.assumptions()
                        .get(input)
                        .map(assumption -> into.with(input, assumption))
                        .orElseGet(() -> into.withAssumptions(into.assumptions().without(input)));
            case Subject.OfChoice(var key) -> into.withChoices(choices(key, into.choices(), from.choices()));
            case Subject.OfQuestion(Question question) ->
                new AnswerQuestion(
                                question,
                                Optional.ofNullable(from.situation().answers().get(question)))
                        .apply(into);
            case Subject.OfWeight(var axis) ->
                new SetWeight(axis, from.scorecard().weights().getOrDefault(axis, 0.0)).apply(into);
            case Subject.OfScore(var axis) ->
                new OverrideScore(
                                axis,
                                Optional.ofNullable(from.scorecard().overrides().get(axis)))
                        .apply(into);
            case Heading heading -> heading == Heading.PRICES_ON ? into.withPricesOn(from.pricesOn()) : into;
            case Subject.OfSource _, Subject.OfNote _ -> into;
        };
    }

    private static Choices choices(ChoiceKey key, Choices into, Choices from) {
        return switch (key) {
            case COMPARED -> into.withCompared(from.compared());
            case CLOSED_API -> into.withApiOfferId(from.apiOfferId());
            case HOSTED_OPEN_API -> into.withHostedOfferId(from.hostedOfferId());
            case MODEL -> into.withModel(from.model());
            case CACHE_WRITE_LIFETIME -> into.withCacheWriteLifetime(from.cacheWriteLifetime());
            default -> into.withHosting(hosting(key, into.hosting(), from.hosting()));
        };
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
            case COMPARED, CLOSED_API, HOSTED_OPEN_API, MODEL, CACHE_WRITE_LIFETIME ->
                throw new IllegalArgumentException("not about hosting: " + key);
        };
    }
}
