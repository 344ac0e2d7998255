package app.fulcrum.controller.answer;

import app.fulcrum.model.capacity.OperatingPoint;
import app.fulcrum.model.deployment.MemoryFit;
import app.fulcrum.model.scenario.GpuCount;
import app.fulcrum.model.serving.Fleet;
import app.fulcrum.model.serving.FleetDay;
import app.fulcrum.model.throughput.StepTime;
import app.fulcrum.text.Messages;
import app.fulcrum.text.number.Figures;
import app.fulcrum.view.answer.AnswerState.Line;
import app.fulcrum.view.bar.StackedBar;
import app.fulcrum.view.bar.StackedBar.Part;
import app.fulcrum.view.style.Look;
import java.util.ArrayList;
import java.util.List;

/**
 * The bars of the capacity strip, and what runs.
 *
 * @param fleet what runs
 * @param gpuName what it runs on
 */
record CapacityWords(Fleet fleet, String gpuName) {

    private static final Messages MESSAGES = Messages.of("answer");
    private static final double MILLISECONDS_PER_SECOND = 1_000;

    /** The volume against what can be served. */
    StackedBar.Content demand() {
        String volume = Figures.tokens((double) fleet.tokensPerDay());
        String capacity = Figures.tokens((double) fleet.capacityTokensPerDay());
        if (fleet.isOverCapacity()) {
            return new StackedBar.Content(
                    MESSAGES.get("demand.over", volume, capacity),
                    fleet.tokensPerDay(),
                    List.of(part("demand.served", fleet.capacityTokensPerDay())));
        }
        return new StackedBar.Content(
                MESSAGES.get("demand", volume, capacity, Figures.share(fleet.usedShare())),
                fleet.capacityTokensPerDay(),
                List.of(part("demand.used", fleet.tokensPerDay())));
    }

    private static Part part(String name, long tokens) {
        return new Part(MESSAGES.get(name), tokens, Figures.tokens((double) tokens));
    }

    static StackedBar.Content memory(OperatingPoint point) {
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

    static StackedBar.Content step(OperatingPoint point) {
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

    static String milliseconds(double seconds) {
        return Figures.milliseconds(seconds * MILLISECONDS_PER_SECOND);
    }

    /** Replicas, their GPUs, and how many are billed, needed or idle. */
    String gpus(GpuCount count) {
        String billed = fleet.billedGpus() == 1
                ? MESSAGES.get("billed.one")
                : MESSAGES.get("billed.many", Figures.count((double) fleet.billedGpus()));
        String key = fleet.day().isPresent() ? "gpus.day" : "gpus";
        String gpus = MESSAGES.get(key, replicas(), fleet.layout().gpusPerReplica(), gpuName, billed);
        if (count instanceof GpuCount.Fixed) {
            return MESSAGES.get("gpus.needed", gpus, Figures.count((double) fleet.gpusNeeded()));
        }
        return fleet.idleGpus() > 0 ? MESSAGES.get("gpus.idle", gpus, Figures.count((double) fleet.idleGpus())) : gpus;
    }

    private String replicas() {
        long serving = fleet.servingReplicas();
        String replicas = serving == 1
                ? MESSAGES.get("replicas.one")
                : MESSAGES.get("replicas.many", Figures.count((double) serving));
        return fleet.spareReplicas() == 0
                ? replicas
                : MESSAGES.get("replicas.spare", replicas, Figures.count((double) fleet.spareReplicas()));
    }

    private String billedOverTheDay() {
        String most = Figures.count((double) fleet.billedGpus());
        return fleet.day()
                .map(FleetDay::fewestGpus)
                .filter(fewest -> fewest != fleet.billedGpus())
                .map(fewest -> MESSAGES.get("line.day", Figures.count((double) fewest), most))
                .orElse(most);
    }

    /** All of it in a line. */
    Line line(Look look) {
        String title = MESSAGES.get("line.gpus", billedOverTheDay(), gpuName);
        String capacity = Figures.tokens((double) fleet.capacityTokensPerDay());
        if (fleet.isOverCapacity()) {
            return new Line(title, look, demand(), List.of(MESSAGES.get("line.over", capacity)));
        }
        List<String> facts = new ArrayList<>();
        facts.add(MESSAGES.get("line.used", Figures.share(fleet.usedShare())));
        fleet.layout().estimate().ifPresent(point -> {
            facts.add(MESSAGES.get("line.sequences", Figures.count(point.sequences())));
            facts.add(MESSAGES.get("line.latency", milliseconds(point.secondsPerOutputToken())));
        });
        facts.add(MESSAGES.get("line.full", capacity));
        return new Line(title, look, demand(), facts);
    }
}
