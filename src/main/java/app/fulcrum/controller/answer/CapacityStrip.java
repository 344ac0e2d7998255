package app.fulcrum.controller.answer;

import app.fulcrum.controller.Selection;
import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.answer.Remedying.WayOut;
import app.fulcrum.model.explain.Explainer;
import app.fulcrum.model.explain.FleetFigures;
import app.fulcrum.model.explain.ReplicaFigures;
import app.fulcrum.model.formula.Explanation;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.projection.AlternativeResult;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Hosting;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.model.serving.Fleet;
import app.fulcrum.model.serving.Serving;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.Messages;
import app.fulcrum.text.ProblemSentences;
import app.fulcrum.text.capacity.FleetSentences;
import app.fulcrum.text.load.LoadSentences;
import app.fulcrum.view.answer.AnswerState.Capacity;
import app.fulcrum.view.answer.AnswerState.Fact;
import app.fulcrum.view.answer.AnswerState.Figure;
import app.fulcrum.view.answer.AnswerState.Line;
import app.fulcrum.view.bar.StackedBar;
import app.fulcrum.view.style.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the capacity strip shows of the own GPUs selected, and how its figures came about. */
record CapacityStrip(Snapshot snapshot, Selection selection) {

    private static final Messages MESSAGES = Messages.of("answer");

    /** @param remedies what would help, in words */
    Capacity capacity(List<String> remedies) {
        return serving()
                .flatMap(runs -> runs.fleet()
                        .filter(fleet -> fleet.capacityTokensPerDay() > 0)
                        .map(fleet -> running(runs, fleet, remedies)))
                .or(() -> own().map(_ -> Capacity.none(
                        new Line(MESSAGES.get("capacity.none"), look(), Capacity.empty(), List.of()),
                        problems(),
                        remedies)))
                .orElse(Capacity.NONE);
    }

    private Capacity running(Serving serving, Fleet fleet, List<String> remedies) {
        CapacityWords words = words(serving, fleet);
        ThroughputWords throughput = throughput(serving, fleet);
        List<Fact> facts = new ArrayList<>();
        hosting().ifPresent(hosting -> facts.add(new Fact(Figure.GPUS, words.gpus(hosting.gpuCount()))));
        FleetSentences.overTheDay(fleet).ifPresent(day -> facts.add(new Fact(Figure.OVER_THE_DAY, day)));
        serving.carried().ifPresent(carried -> facts.add(new Fact(Figure.CARRIED, LoadSentences.carried(carried))));
        facts.addAll(throughput.facts());
        return new Capacity(
                Optional.of(words.line(look())),
                named(words.demand()),
                fleet.layout().estimate().map(CapacityWords::memory).orElseGet(Capacity::empty),
                fleet.layout().estimate().map(CapacityWords::step).orElseGet(Capacity::empty),
                facts,
                throughput.remarks(),
                remedies,
                hosting().flatMap(hosting -> LoadWords.curves(serving, hosting)));
    }

    /** With whose it is, where there are several on own GPUs. */
    private StackedBar.Content named(StackedBar.Content demand) {
        AlternativeNames names = new AlternativeNames(snapshot.scenario().alternatives());
        return own().map(Alternative::id)
                .filter(id -> !names.isOnlyOfItsKind(id))
                .map(id -> demand.withTitle(MESSAGES.get("capacity.of", names.title(id), demand.title())))
                .orElse(demand);
    }

    private static CapacityWords words(Serving serving, Fleet fleet) {
        return new CapacityWords(fleet, serving.query().deployment().gpu().name());
    }

    private ThroughputWords throughput(Serving serving, Fleet fleet) {
        return new ThroughputWords(serving, fleet, snapshot.book());
    }

    private List<String> problems() {
        return result().stream()
                .flatMap(result -> result.problems().stream())
                .map((Problem problem) -> ProblemSentences.sentence(problem))
                .toList();
    }

    private Optional<Alternative> own() {
        return selection.ownGpus(snapshot.scenario().alternatives());
    }

    private Look look() {
        Alternatives alternatives = snapshot.scenario().alternatives();
        return own().map(own ->
                        Look.of(alternatives, alternatives.stream().toList().indexOf(own)))
                .orElseThrow();
    }

    private Optional<Hosting> hosting() {
        return own().map(own -> ((Way.OwnGpus) own.way()).hosting());
    }

    private Optional<AlternativeResult> result() {
        return own().map(own -> snapshot.projection().of(own.id()));
    }

    private Optional<Serving> serving() {
        return result().flatMap(AlternativeResult::serving);
    }

    List<WayOut> waysOut() {
        Remedying remedying = new Remedying(snapshot.scenario(), snapshot.market());
        return serving().map(remedying::of).orElse(List.of());
    }

    /** How a figure of the strip came about; absent where it is not shown. */
    Optional<Explanation> explanation(Figure about, Explainer explainer) {
        if (about == Figure.MEASUREMENT && isEstimated()) {
            return measurement();
        }
        return own().flatMap(own -> explainer.fleet(own.id())).flatMap(fleet -> explanation(about, fleet));
    }

    private static Optional<Explanation> explanation(Figure about, FleetFigures fleet) {
        return switch (about) {
            case USED_SHARE -> fleet.usedShare();
            case GPUS -> Optional.of(fleet.billedGpus());
            case OVER_THE_DAY -> fleet.gpuHours();
            case RATE -> Optional.of(fleet.replica().rate());
            case MEASUREMENT -> Optional.of(fleet.replica().outputRate());
            case MEMORY -> fleet.estimated().map(ReplicaFigures::usedMemory);
            case STEP_TIME -> fleet.estimated().map(ReplicaFigures::step);
            case FIRST_TOKEN ->
                fleet.estimated().map(ReplicaFigures::timeToFirstToken).or(fleet.replica()::measuredLatency);
            case SEQUENCES -> fleet.estimated().map(ReplicaFigures::sequences);
            case CARRIED -> fleet.usersCarried().or(fleet::requestsCarried);
        };
    }

    private boolean isEstimated() {
        return serving().flatMap(Serving::accuracy).isPresent();
    }

    private Optional<Explanation> measurement() {
        return serving()
                .flatMap(runs ->
                        runs.fleet().flatMap(fleet -> throughput(runs, fleet).nearest()))
                .map(nearest ->
                        Explainer.measurement(nearest.series(), nearest.run().outputTokensPerSecond()));
    }
}
