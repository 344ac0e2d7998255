package app.fulcrum.controller.answer;

import app.fulcrum.model.capacity.Accuracy;
import app.fulcrum.model.capacity.MemoryFit;
import app.fulcrum.model.capacity.OperatingPoint;
import app.fulcrum.model.capacity.StepTime;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.projection.Fleet;
import app.fulcrum.model.projection.OptionResult;
import app.fulcrum.model.projection.Serving;
import app.fulcrum.text.Figures;
import app.fulcrum.text.Messages;
import app.fulcrum.text.ProblemSentences;
import app.fulcrum.view.answer.AnswerState.Capacity;
import app.fulcrum.view.control.StackedBar;
import app.fulcrum.view.control.StackedBar.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The capacity strip in words and bars. */
final class CapacityWords {

    private static final Messages MESSAGES = Messages.of("answer");
    private static final double MILLISECONDS_PER_SECOND = 1_000;

    private CapacityWords() {}

    static Capacity of(Optional<Serving> serving, OptionResult selfHosted) {
        return serving.flatMap(runs -> runs.fleet().map(fleet -> of(runs, fleet)))
                .orElseGet(() -> none(selfHosted));
    }

    private static Capacity none(OptionResult selfHosted) {
        List<String> reasons = selfHosted.problems().stream()
                .map((Problem problem) -> ProblemSentences.sentence(problem))
                .toList();
        return new Capacity(MESSAGES.get("capacity.none"), reasons, Capacity.empty(), Capacity.empty());
    }

    private static Capacity of(Serving serving, Fleet fleet) {
        Optional<OperatingPoint> point = fleet.layout().estimate();
        List<String> facts = new ArrayList<>();
        facts.add(usage(fleet));
        facts.add(MESSAGES.get(
                "capacity.layout",
                fleet.layout().gpusPerReplica(),
                serving.query().deployment().gpu().name(),
                Figures.exact((double) fleet.billedGpus())));
        facts.add(rate(serving, fleet));
        point.ifPresent(estimate -> {
            facts.add(MESSAGES.get(
                    "capacity.latency",
                    milliseconds(estimate.secondsPerOutputToken()),
                    milliseconds(estimate.secondsToFirstToken())));
            facts.add(MESSAGES.get(
                    "capacity.sequences",
                    Figures.plain(estimate.sequences()),
                    MESSAGES.get("limit." + estimate.limit().reason().name())));
        });
        return new Capacity(
                MESSAGES.get("capacity.of", Figures.tokens((double) fleet.capacityTokensPerDay())),
                facts,
                point.map(CapacityWords::memory).orElseGet(Capacity::empty),
                point.map(CapacityWords::step).orElseGet(Capacity::empty));
    }

    private static String usage(Fleet fleet) {
        long serving = fleet.servingReplicas();
        String replicas = serving == 1
                ? MESSAGES.get("capacity.replicas.one")
                : MESSAGES.get("capacity.replicas.many", Figures.exact((double) serving));
        String all = fleet.spareReplicas() == 0
                ? replicas
                : replicas + " " + MESSAGES.get("capacity.spare", Figures.exact((double) fleet.spareReplicas()));
        return fleet.isOverCapacity()
                ? MESSAGES.get(
                        "capacity.over",
                        Figures.share((double) fleet.capacityTokensPerDay() / fleet.tokensPerDay()),
                        all)
                : MESSAGES.get("capacity.used", Figures.share(fleet.usedShare()), all);
    }

    private static String rate(Serving serving, Fleet fleet) {
        String rate = Figures.exact(Math.rint(fleet.layout().throughput().totalTokensPerSecond()));
        return serving.accuracy()
                .map(accuracy -> MESSAGES.get("capacity.rate.estimated", rate, spread(accuracy)))
                .orElseGet(() -> MESSAGES.get("capacity.rate.measured", rate));
    }

    /** How far off the estimate was in measurements: {@code 85 % to 119 %}. */
    static String spread(Accuracy accuracy) {
        var around = accuracy.around(1);
        return MESSAGES.get("band.estimate", Figures.share(around.low()), Figures.share(around.high()));
    }

    private static StackedBar.Content memory(OperatingPoint point) {
        MemoryFit memory = point.memory();
        double kv = memory.kvBytes(point.sequences());
        double used = memory.weightBytes() + kv + memory.reserveBytes();
        return new StackedBar.Content(
                MESSAGES.get("capacity.memory", Figures.gibibytes(used), Figures.gibibytes(memory.gpuBytes())),
                memory.gpuBytes(),
                List.of(
                        bytes("memory.weights", memory.weightBytes()),
                        bytes("memory.kv", kv),
                        bytes("memory.reserve", memory.reserveBytes())));
    }

    private static Part bytes(String name, double bytes) {
        return new Part(MESSAGES.get(name), bytes, Figures.gibibytes(bytes));
    }

    private static StackedBar.Content step(OperatingPoint point) {
        StepTime step = point.stepTime();
        return new StackedBar.Content(
                MESSAGES.get("capacity.step", milliseconds(step.total())),
                step.total(),
                List.of(
                        seconds("step.weights", step.weights()),
                        seconds("step.kv", step.kvCache()),
                        seconds("step.matmul", step.matmul()),
                        seconds("step.prompt", step.promptAttention()),
                        seconds("step.links", step.collectives()),
                        seconds("step.cpu", step.cpu())));
    }

    private static Part seconds(String name, double seconds) {
        return new Part(MESSAGES.get(name), seconds, milliseconds(seconds));
    }

    private static String milliseconds(double seconds) {
        return Figures.milliseconds(seconds * MILLISECONDS_PER_SECOND);
    }
}
