package app.fulcrum.session.ingestion;

import app.fulcrum.model.benchmark.ReplicaGroup;
import app.fulcrum.model.benchmark.ReplicaRuns;
import app.fulcrum.model.difference.ChoiceKey;
import app.fulcrum.model.difference.EditSubject;
import app.fulcrum.model.difference.Value;
import app.fulcrum.model.ingestion.ChangeBasis;
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

/** What servers reached, for the own GPUs of a scenario that run the same model; or for the first, where none is known to. */
record MeasuredChanges(ReplicaRuns runs, Proposing proposing) {

    /** The runs whose requests were nearest to those of the workload. */
    List<ProposedChange> changes() {
        Optional<ReplicaGroup> nearest = runs.groups().stream().min(Comparator.comparingDouble(this::distance));
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

    private Optional<Alternative> target(ReplicaGroup group) {
        Optional<String> model = ModelNames.find(
                        group.endpoint().model(), proposing.resolution().book())
                .map(found -> found.id());
        return Stream.concat(
                        own().filter(each -> model.isPresent() && model(each).equals(model)), own())
                .findFirst();
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
                now.filter(measured::equals).isPresent()
                        ? ChangeStatus.SAME
                        : now.filter(runs -> runs.files().isEmpty()).isPresent()
                                ? ChangeStatus.TYPED_OTHERWISE
                                : ChangeStatus.SUGGESTED,
                new ChangeBasis.Measured(group.endpoint(), group.runs().size(), group.replicas(), group.doubts()));
    }
}
