package app.fulcrum.model.explain;

import app.fulcrum.model.capacity.MemoryFit;
import app.fulcrum.model.capacity.OperatingPoint;
import app.fulcrum.model.capacity.StepTime;
import app.fulcrum.model.capacity.Throughput;
import app.fulcrum.model.explain.Explanation.Computed;
import app.fulcrum.model.explain.Explanation.Sourced;
import app.fulcrum.model.projection.AlternativeResult;
import app.fulcrum.model.projection.Fleet;
import app.fulcrum.model.projection.Serving;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Explains what a fleet can serve. */
public record FleetFigures(Serving serving, Fleet fleet, Leaves leaves) {

    private static final double MILLISECONDS_PER_SECOND = 1_000;

    static Optional<FleetFigures> of(AlternativeResult result, Leaves leaves) {
        return result.serving()
                .flatMap(serving -> serving.fleet().map(fleet -> new FleetFigures(serving, fleet, leaves)));
    }

    /** GPUs paid for. */
    public Explanation billedGpus() {
        return new Computed(
                Term.BILLED_GPUS,
                fleet.billedGpus(),
                Unit.GPUS,
                with(List.of(replicas(), gpusPerReplica()), Input.GPUS_PER_SERVER, Input.GPUS_ON_FAST_LINK));
    }

    private Explanation gpusPerReplica() {
        return new Computed(Term.GPUS_PER_REPLICA, fleet.layout().gpusPerReplica(), Unit.GPUS, List.of());
    }

    /** Serving and spare replicas. */
    public Explanation replicas() {
        return new Computed(
                Term.REPLICAS,
                fleet.servingReplicas() + fleet.spareReplicas(),
                Unit.REPLICAS,
                with(List.of(servingReplicas()), Input.SPARE_REPLICAS));
    }

    private Explanation servingReplicas() {
        return new Computed(
                Term.SERVING_REPLICAS,
                fleet.servingReplicas(),
                Unit.REPLICAS,
                List.of(
                        leaves.assumed(Input.TOKENS_PER_DAY),
                        capacityPerReplica(),
                        leaves.assumed(Input.MIN_REPLICAS)));
    }

    /** What the serving replicas can serve in a day. */
    public Explanation capacity() {
        return new Computed(
                Term.CAPACITY,
                fleet.capacityTokensPerDay(),
                Unit.TOKENS_PER_DAY,
                List.of(servingReplicas(), capacityPerReplica()));
    }

    /** Volume over capacity; absent where nothing is served. */
    public Optional<Explanation> usedShare() {
        return fleet.capacityTokensPerDay() == 0
                ? Optional.empty()
                : Optional.of(new Computed(
                        Term.USED_SHARE,
                        fleet.usedShare(),
                        Unit.SHARE,
                        List.of(leaves.assumed(Input.TOKENS_PER_DAY), capacity())));
    }

    /** What one replica serves in a day, peak included, and the realisation factor where the rate is an estimate. */
    public Explanation capacityPerReplica() {
        List<Explanation> parts = new ArrayList<>(List.of(replicaRate()));
        if (!isMeasured()) {
            parts.addAll(leaves.all(Input.REALISATION_FACTOR));
        }
        return new Computed(
                Term.CAPACITY_PER_REPLICA,
                fleet.sizing().tokensPerDayPerReplica(),
                Unit.TOKENS_PER_DAY,
                with(parts, Input.SERVICE_HOURS_PER_DAY, Input.PEAK_TO_AVERAGE));
    }

    private boolean isMeasured() {
        return fleet.layout().throughput().basis() == Throughput.Basis.MEASURED;
    }

    /** Input and output tokens per second of one replica. */
    public Explanation replicaRate() {
        return new Computed(
                Term.REPLICA_RATE,
                fleet.layout().throughput().totalTokensPerSecond(),
                Unit.TOKENS_PER_SECOND,
                with(List.of(outputRate()), Input.INPUT_TOKENS, Input.OUTPUT_TOKENS));
    }

    /** Output tokens per second of one replica: measured, or sequences over the time of a step. */
    public Explanation outputRate() {
        Optional<OperatingPoint> point = fleet.layout().estimate();
        return isMeasured() || point.isEmpty()
                ? leaves.assumed(Input.MEASURED_OUTPUT_RATE)
                : new Computed(
                        Term.OUTPUT_RATE,
                        fleet.layout().throughput().outputTokensPerSecond(),
                        Unit.TOKENS_PER_SECOND,
                        List.of(sequences(point.get()), stepTime(point.get())));
    }

    /** Sequences at once: what memory, engine and latency limits leave. */
    public Explanation sequences(OperatingPoint point) {
        return new Computed(
                Term.SEQUENCES,
                point.sequences(),
                Unit.SEQUENCES,
                with(List.of(memory(point.memory(), point.sequences())), Input.MAX_SEQUENCES, Input.TPOT_LIMIT));
    }

    /** The time of a step, term by term. */
    public Explanation stepTime(OperatingPoint point) {
        StepTime step = point.stepTime();
        return new Computed(
                Term.TIME_PER_OUTPUT_TOKEN,
                milliseconds(step.total()),
                Unit.MILLISECONDS,
                List.of(
                        part(Term.STEP_WEIGHTS, step.weights()),
                        part(Term.STEP_KV_CACHE, step.kvCache()),
                        part(Term.STEP_MATMUL, step.matmul()),
                        part(Term.STEP_PROMPT_ATTENTION, step.promptAttention()),
                        part(Term.STEP_COLLECTIVES, step.collectives()),
                        part(Term.STEP_CPU, step.cpu())));
    }

    private Explanation part(Term term, double seconds) {
        return new Computed(
                term, milliseconds(seconds), Unit.MILLISECONDS, List.of(leaves.throughputConstants(), shape(), gpu()));
    }

    private static double milliseconds(double seconds) {
        return seconds * MILLISECONDS_PER_SECOND;
    }

    /** The time to the first token. */
    public Explanation timeToFirstToken(OperatingPoint point) {
        return new Computed(
                Term.TIME_TO_FIRST_TOKEN,
                milliseconds(point.secondsToFirstToken()),
                Unit.MILLISECONDS,
                with(List.of(leaves.throughputConstants(), sequences(point)), Input.INPUT_TOKENS));
    }

    /** The memory of one GPU, part by part. */
    public Explanation memory(MemoryFit memory, double sequences) {
        double used = memory.weightBytes() + memory.kvBytes(sequences) + memory.reserveBytes();
        return new Computed(
                Term.MEMORY_USED,
                used,
                Unit.BYTES,
                List.of(
                        bytes(Term.MEMORY_WEIGHTS, memory.weightBytes()),
                        bytes(Term.MEMORY_KV_CACHE, memory.kvBytes(sequences)),
                        bytes(Term.MEMORY_RESERVE, memory.reserveBytes())));
    }

    private Explanation bytes(Term term, double bytes) {
        return new Computed(term, bytes, Unit.BYTES, List.of(shape(), gpu(), leaves.throughputConstants()));
    }

    private Explanation gpu() {
        var gpu = serving.query().deployment().gpu();
        return new Sourced(gpu.name(), gpu.usableMemoryBytes(), Unit.BYTES, gpu.provenance());
    }

    private Explanation shape() {
        var model = serving.model();
        var provenance = model.named()
                .map(app.fulcrum.model.catalog.OpenModel::provenance)
                .orElseGet(() -> model.generic().orElseThrow().smaller().provenance());
        String name = model.named()
                .map(app.fulcrum.model.catalog.OpenModel::name)
                .orElseGet(() -> model.generic().orElseThrow().smaller().name());
        return new Sourced(name, model.shape().totalParameters() / 1e9, Unit.BILLION_PARAMETERS, provenance);
    }

    private List<Explanation> with(List<Explanation> parts, Input... inputs) {
        List<Explanation> all = new ArrayList<>(parts);
        all.addAll(leaves.all(inputs));
        return all;
    }
}
