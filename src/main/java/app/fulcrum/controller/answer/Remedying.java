package app.fulcrum.controller.answer;

import app.fulcrum.model.capacity.LayoutOutcome;
import app.fulcrum.model.capacity.LayoutOutcome.LimitMissed;
import app.fulcrum.model.capacity.Remedies;
import app.fulcrum.model.capacity.Remedy;
import app.fulcrum.model.capacity.Remedy.Change;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.projection.Fleet;
import app.fulcrum.model.projection.Serving;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.GpuCount;
import app.fulcrum.model.scenario.Hosting;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.session.edit.ChoiceEdits;
import app.fulcrum.session.edit.ChoiceKey;
import app.fulcrum.session.edit.ScenarioEdit;
import app.fulcrum.text.Figures;
import app.fulcrum.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What would make self-hosting possible where it is not, each as an edit. */
record Remedying(Scenario scenario, PriceBook book) {

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
                        .map(this::moreGpus)
                        .orElse(List.of());
            case LayoutOutcome.NotRunnable _, LayoutOutcome.DoesNotFit _ -> otherSettings(serving);
            case LimitMissed miss -> {
                List<WayOut> ways = new ArrayList<>(otherSettings(serving));
                ways.addAll(laterAnswers(miss));
                yield ways;
            }
        };
    }

    private List<WayOut> moreGpus(Fleet fleet) {
        List<WayOut> ways = new ArrayList<>();
        ways.add(new WayOut(MESSAGES.get("remedy.auto"), ChoiceEdits.gpuCount(scenario, GpuCount.AUTO)));
        long needed = fleet.gpusNeeded();
        if (needed <= GpuCount.MAXIMUM) {
            ways.add(new WayOut(
                    MESSAGES.get("remedy.gpus", Figures.exact((double) needed)),
                    ChoiceEdits.gpuCount(scenario, new GpuCount.Fixed((int) needed))));
        }
        return ways;
    }

    private List<WayOut> otherSettings(Serving serving) {
        return Remedies.of(serving.query(), serving.supply().machines(book)).stream()
                .map(remedy -> new WayOut(words(remedy), edit(remedy)))
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

    private ScenarioEdit edit(Remedy remedy) {
        boolean isMoved =
                remedy.changes().contains(Change.GPU) || remedy.changes().contains(Change.SERVER);
        Scenario changed = isMoved
                ? ChoiceEdits.gpuFor(
                                scenario,
                                book,
                                remedy.deployment().gpu().id(),
                                remedy.capacity().gpusPerReplica())
                        .apply(scenario)
                : scenario;
        Hosting hosting = changed.choices().hosting();
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
            hosting = hosting.withGpusPerReplica(gpusPerReplica(remedy));
            key = ChoiceKey.GPUS_PER_REPLICA;
        }
        return new ScenarioEdit.SetChoices(
                isMoved ? ChoiceKey.HARDWARE : key, changed.choices().withHosting(hosting));
    }

    /** Left to the search, unless a measured rate belongs to a number. */
    private OptionalInt gpusPerReplica(Remedy remedy) {
        return scenario.assumptions().get(Input.MEASURED_OUTPUT_RATE).isPresent()
                ? OptionalInt.of(remedy.capacity().gpusPerReplica())
                : OptionalInt.empty();
    }

    private List<WayOut> laterAnswers(LimitMissed miss) {
        List<WayOut> ways = new ArrayList<>();
        allow(Input.TPOT_LIMIT, "remedy.tpot", miss.secondsPerOutputToken()).ifPresent(ways::add);
        allow(Input.TTFT_LIMIT, "remedy.ttft", miss.secondsToFirstToken()).ifPresent(ways::add);
        // Where both limits are missed, one of them alone is not enough.
        return ways.size() == 1 ? ways : List.of();
    }

    private Optional<WayOut> allow(Input limit, String key, double reachedSeconds) {
        double reached = Math.ceil(reachedSeconds * MILLISECONDS);
        return scenario.assumptions()
                .get(limit)
                .filter(assumption -> assumption.value().base() < reachedSeconds * MILLISECONDS)
                .map(_ -> new WayOut(
                        MESSAGES.get(key, Figures.milliseconds(reached)),
                        new ScenarioEdit.SetAssumption(limit, Assumption.of(reached, MESSAGES.get("remedy.source")))));
    }
}
