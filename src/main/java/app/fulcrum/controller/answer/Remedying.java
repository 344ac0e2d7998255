package app.fulcrum.controller.answer;

import app.fulcrum.model.capacity.LayoutOutcome;
import app.fulcrum.model.capacity.LayoutOutcome.LimitMissed;
import app.fulcrum.model.capacity.Remedies;
import app.fulcrum.model.capacity.Remedy;
import app.fulcrum.model.capacity.Remedy.Change;
import app.fulcrum.model.catalog.Market;
import app.fulcrum.model.difference.ChoiceKey;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.GpuCount;
import app.fulcrum.model.scenario.Hosting;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.model.serving.Fleet;
import app.fulcrum.model.serving.Serving;
import app.fulcrum.session.edit.ChoiceEdits;
import app.fulcrum.session.edit.ScenarioEdit;
import app.fulcrum.text.Messages;
import app.fulcrum.text.number.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What would make self-hosting possible where it is not, each as an edit. */
record Remedying(Scenario scenario, Market market) {

    private static final Messages MESSAGES = Messages.of("answer");
    private static final double MILLISECONDS = 1_000;

    /** A way out in words, and the edit that takes it. */
    record WayOut(String words, ScenarioEdit edit) {}

    /** Empty where self-hosting works, or where nothing of the price book would help. */
    List<WayOut> of(Serving serving) {
        return switch (serving.layouts()) {
            case LayoutOutcome.Found _ ->
                serving.fleet()
                        .filter(Fleet::isOverCapacity)
                        .map(fleet -> moreGpus(serving.alternative(), fleet))
                        .orElse(List.of());
            case LayoutOutcome.NotRunnable _, LayoutOutcome.DoesNotFit _ -> otherSettings(serving);
            case LimitMissed miss -> {
                List<WayOut> ways = new ArrayList<>(otherSettings(serving));
                ways.addAll(laterAnswers(serving.alternative(), miss));
                yield ways;
            }
        };
    }

    private List<WayOut> moreGpus(AlternativeId own, Fleet fleet) {
        List<WayOut> ways = new ArrayList<>();
        ways.add(new WayOut(MESSAGES.get("remedy.auto"), ChoiceEdits.gpuCount(scenario, own, GpuCount.AUTO)));
        long needed = fleet.gpusNeeded();
        if (needed <= GpuCount.MAXIMUM) {
            ways.add(new WayOut(
                    MESSAGES.get("remedy.gpus", Figures.exact((double) needed)),
                    ChoiceEdits.gpuCount(scenario, own, new GpuCount.Fixed((int) needed))));
        }
        return ways;
    }

    private List<WayOut> otherSettings(Serving serving) {
        return Remedies.of(serving.query(), serving.supply().machines(market.book())).stream()
                .map(remedy -> new WayOut(words(remedy), edit(serving.alternative(), remedy)))
                .toList();
    }

    private static String words(Remedy remedy) {
        String words = MESSAGES.get(
                "remedy.use",
                remedy.capacity().gpusPerReplica(),
                remedy.deployment().gpu().name());
        if (remedy.changes().contains(Change.SERVER)) {
            words = MESSAGES.get("remedy.server", words);
        }
        if (remedy.changes().contains(Change.WEIGHT_PRECISION)) {
            words = MESSAGES.get(
                    "remedy.weights", words, remedy.deployment().weights().experts());
        }
        return remedy.changes().contains(Change.KV_PRECISION) ? MESSAGES.get("remedy.kv", words) : words;
    }

    private ScenarioEdit edit(AlternativeId own, Remedy remedy) {
        boolean isMoved =
                remedy.changes().contains(Change.GPU) || remedy.changes().contains(Change.SERVER);
        Scenario changed = isMoved
                ? ChoiceEdits.gpuFor(
                                scenario,
                                market,
                                own,
                                remedy.deployment().gpu().id(),
                                remedy.capacity().gpusPerReplica())
                        .apply(scenario)
                : scenario;
        Hosting hosting = ((Way.OwnGpus) changed.alternatives().get(own).way()).hosting();
        ChoiceKey key = ChoiceKey.HARDWARE;
        if (remedy.changes().contains(Change.WEIGHT_PRECISION)) {
            hosting = hosting.withWeights(
                    Optional.of(remedy.deployment().weights().experts()));
            key = ChoiceKey.WEIGHTS;
        }
        if (remedy.changes().contains(Change.KV_PRECISION)) {
            hosting = hosting.withKvCache(remedy.deployment().kvCache());
            key = ChoiceKey.KV_CACHE;
        }
        if (remedy.changes().contains(Change.GPUS_PER_REPLICA)) {
            hosting = hosting.withGpusPerReplica(gpusPerReplica(own, remedy));
            key = ChoiceKey.GPUS_PER_REPLICA;
        }
        Hosting wanted = hosting;
        return ChoiceEdits.hosting(changed, own, isMoved ? ChoiceKey.HARDWARE : key, _ -> wanted);
    }

    /** Left to the search, unless a measured rate belongs to a number. */
    private OptionalInt gpusPerReplica(AlternativeId own, Remedy remedy) {
        return scenario.alternatives().get(own).isMeasured()
                ? OptionalInt.of(remedy.capacity().gpusPerReplica())
                : OptionalInt.empty();
    }

    private List<WayOut> laterAnswers(AlternativeId own, LimitMissed miss) {
        List<WayOut> ways = new ArrayList<>();
        allow(InputKey.of(own, Input.TPOT_LIMIT), "remedy.tpot", miss.secondsPerOutputToken())
                .ifPresent(ways::add);
        miss.secondsToFirstToken()
                .ifPresent(seconds -> allow(InputKey.of(own, Input.TTFT_LIMIT), "remedy.ttft", seconds)
                        .ifPresent(ways::add));
        // Where both limits are missed, one of them alone is not enough.
        return ways.size() == 1 ? ways : List.of();
    }

    private Optional<WayOut> allow(InputKey limit, String key, double reachedSeconds) {
        double reached = Math.ceil(reachedSeconds * MILLISECONDS);
        return scenario.assumption(limit)
                .filter(assumption -> assumption.value().base() < reachedSeconds * MILLISECONDS)
                .map(_ -> new WayOut(
                        MESSAGES.get(key, Figures.milliseconds(reached)),
                        new ScenarioEdit.SetAssumption(limit, Assumption.of(reached, MESSAGES.get("remedy.source")))));
    }
}
