package app.fulcrum.session.ingestion;

import app.fulcrum.model.benchmark.ReplicaGroup;
import app.fulcrum.model.benchmark.ReplicaRuns;
import app.fulcrum.model.catalog.Gpu;
import app.fulcrum.model.described.GpuChoice;
import app.fulcrum.model.difference.ChoiceKey;
import app.fulcrum.model.difference.EditSubject;
import app.fulcrum.model.difference.Value;
import app.fulcrum.model.ingestion.ChangeBasis;
import app.fulcrum.model.naming.GpuNames;
import app.fulcrum.model.naming.ModelNames;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.MeasuredRuns;
import app.fulcrum.model.scenario.ModelChoice;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.session.edit.ChoiceEdits;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What servers reached, for the own GPUs of a scenario that run the same model on the same GPU, as far as that is known. */
record MeasuredChanges(ReplicaRuns runs, Proposing proposing) {

    /** The runs whose requests were nearest to those of the workload. */
    List<ProposedChange> changes() {
        Optional<ReplicaGroup> nearest =
                runs.groups().stream().filter(this::canBeHeld).min(Comparator.comparingDouble(this::distance));
        return nearest.flatMap(group -> target(group).map(own -> change(group, own))).stream()
                .toList();
    }

    private Scenario scenario() {
        return proposing.resolution().scenario();
    }

    /** How many times as long or short requests were, on a scale of orders of magnitude. */
    private double distance(ReplicaGroup group) {
        return ratio(group.measured().inputTokens(), Input.INPUT_TOKENS)
                + ratio(group.measured().outputTokens(), Input.OUTPUT_TOKENS);
    }

    private double ratio(double tokens, Input input) {
        double asked = scenario()
                .assumption(InputKey.shared(input))
                .orElseThrow()
                .value()
                .base();
        return Math.abs(Math.log((1 + tokens) / (1 + asked)));
    }

    /** A limit of the time to the first token can only be held against runs that tell it. */
    private boolean canBeHeld(ReplicaGroup group) {
        return group.hasFirstTokens()
                || own().noneMatch(
                                each -> each.assumptions().get(Input.TTFT_LIMIT).isPresent());
    }

    /** Whether the file names another GPU than the alternative has. */
    private boolean isOnOther(ReplicaGroup group, Alternative alternative) {
        Optional<String> measured = GpuNames.find(
                        group.endpoint().gpu(), proposing.resolution().book())
                .map(Gpu::id);
        return measured.isPresent() && !measured.equals(gpu(alternative));
    }

    private static Optional<String> gpu(Alternative alternative) {
        return alternative.way() instanceof Way.OwnGpus own
                        && own.hosting().hardware().gpu() instanceof GpuChoice.Named named
                ? Optional.of(named.id())
                : Optional.empty();
    }

    private Optional<Alternative> target(ReplicaGroup group) {
        Optional<String> model = ModelNames.find(
                        group.endpoint().model(), proposing.resolution().book())
                .map(found -> found.id());
        return own().min(Comparator.comparing(
                        (Alternative each) -> model.isEmpty() || !model(each).equals(model))
                .thenComparing(each -> isOnOther(group, each)));
    }

    private Stream<Alternative> own() {
        return scenario().alternatives().ofKind(Way.Kind.SELF_HOSTED);
    }

    private static Optional<String> model(Alternative alternative) {
        return alternative.way() instanceof Way.OwnGpus own && own.model() instanceof ModelChoice.Named named
                ? Optional.of(named.openModelId())
                : Optional.empty();
    }

    private ProposedChange change(ReplicaGroup group, Alternative alternative) {
        MeasuredRuns typed = group.measured();
        MeasuredRuns measured = new MeasuredRuns(
                typed.inputTokens(),
                typed.outputTokens(),
                typed.runs(),
                group.endpoint().engine(),
                List.of(proposing.file()));
        Optional<MeasuredRuns> now =
                alternative.way() instanceof Way.OwnGpus own ? own.hosting().measured() : Optional.empty();
        return new ProposedChange(
                ChoiceEdits.measured(scenario(), alternative.id(), group.gpusPerReplica(), measured),
                new EditSubject.OfChoice(alternative.id(), ChoiceKey.MEASURED),
                now.map(Value.Runs::new),
                new Value.Runs(measured),
                status(now, measured, isOnOther(group, alternative)),
                new ChangeBasis.Measured(group.endpoint(), group.runs().size(), group.replicas(), group.doubts()));
    }

    /** What was measured on another GPU is not taken over by itself, nor over what the user typed. */
    private static ChangeStatus status(Optional<MeasuredRuns> now, MeasuredRuns measured, boolean isOnOther) {
        if (now.filter(measured::equals).isPresent()) {
            return ChangeStatus.SAME;
        }
        if (isOnOther) {
            return ChangeStatus.ON_REQUEST;
        }
        boolean isTyped = now.filter(runs -> runs.files().isEmpty()).isPresent();
        return isTyped ? ChangeStatus.TYPED_OTHERWISE : ChangeStatus.SUGGESTED;
    }
}
