package app.fulcrum.model.capacity;

import app.fulcrum.model.deployment.Deployment;
import app.fulcrum.model.deployment.Layout;
import app.fulcrum.model.deployment.ModelShape;
import app.fulcrum.model.deployment.RequestShape;
import app.fulcrum.model.scenario.Hosting.Parallelism;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The question what one replica can serve, and in which layouts it may be run.
 *
 * @param maxSequences sequences the engine takes at once, at least 1
 * @param choice the layouts allowed
 * @param measured what the user's own replica generates; then it counts instead of an estimate, and belongs to the one
 *     number of GPUs chosen. Absent for an estimate
 */
public record LayoutQuery(
        Deployment deployment,
        RequestShape request,
        double maxSequences,
        LatencyLimits limits,
        LayoutChoice choice,
        Optional<Measurement> measured) {

    /** Layouts are searched within one node: the formula does not describe traffic between nodes. */
    private static final int[] SEARCHED_GPUS = {1, 2, 4, 8, 16, 32, 64};

    /** @throws IllegalArgumentException if the engine takes no sequence */
    public LayoutQuery {
        if (!(maxSequences >= 1)) {
            throw new IllegalArgumentException("an engine takes at least one sequence: " + maxSequences);
        }
    }

    /** Any layout, estimated. */
    public static LayoutQuery of(
            Deployment deployment, RequestShape request, double maxSequences, LatencyLimits limits) {
        return new LayoutQuery(deployment, request, maxSequences, limits, LayoutChoice.ANY, Optional.empty());
    }

    public LayoutQuery withDeployment(Deployment other) {
        return new LayoutQuery(other, request, maxSequences, limits, choice, measured);
    }

    /** Only one number of GPUs. */
    public LayoutQuery withGpusPerReplica(int gpus) {
        return withChoice(choice.withGpusPerReplica(OptionalInt.of(gpus)));
    }

    /** Any of the numbers of GPUs searched. */
    public LayoutQuery withAnyGpusPerReplica() {
        return withChoice(choice.withGpusPerReplica(OptionalInt.empty()));
    }

    /** On servers where up to so many GPUs share a fast link. */
    public LayoutQuery withMostGpusPerReplica(int gpus) {
        return withChoice(choice.withMostGpusPerReplica(gpus));
    }

    public LayoutQuery withChoice(LayoutChoice other) {
        return new LayoutQuery(deployment, request, maxSequences, limits, other, measured);
    }

    public LayoutQuery withLimits(LatencyLimits newLimits) {
        return new LayoutQuery(deployment, request, maxSequences, newLimits, choice, measured);
    }

    /** With the user's measurement in place of an estimate. */
    public LayoutQuery measured(Measurement measurement) {
        return new LayoutQuery(deployment, request, maxSequences, limits, choice, Optional.of(measurement));
    }

    /** The same layout without what was measured on it; absent where nothing was, or the shape of the model is not known. */
    public Optional<LayoutQuery> estimated() {
        if (measured.isEmpty() || deployment.shape() instanceof ModelShape.Unknown || request.outputTokens() == 0) {
            return Optional.empty();
        }
        LayoutChoice same = new LayoutChoice(
                choice.gpusPerReplica(), Optional.of(measuredParallelism()), choice.mostGpusPerReplica());
        return Optional.of(new LayoutQuery(deployment, request, maxSequences, limits, same, Optional.empty()));
    }

    /** What was measured under several loads; absent where nothing was, or only a rate. */
    public Optional<MeasuredCurve> measuredCurve() {
        return measured.flatMap(
                found -> found instanceof MeasuredCurve curve ? Optional.of(curve) : Optional.<MeasuredCurve>empty());
    }

    /**
     * What was measured, at the load that counts; absent where nothing was, or nothing works.
     *
     * @param outcome what the search found for this query
     */
    public Optional<MeasuredLoad> measuredLoad(LayoutOutcome outcome) {
        return outcome instanceof LayoutOutcome.Found
                ? measuredCurve().flatMap(curve -> curve.best(limits))
                : Optional.empty();
    }

    /** The measurement that misses the limits the least, where all do. */
    public Optional<MeasuredPoint> closestMeasured(LayoutOutcome outcome) {
        return outcome instanceof LayoutOutcome.LimitMissed
                ? measuredCurve().map(curve -> curve.closestTo(limits))
                : Optional.empty();
    }

    /** Of two ways to split a replica the usual one, unless the user says it was the other. */
    private Parallelism measuredParallelism() {
        return choice.parallelism().orElse(Parallelism.TENSOR);
    }

    /** The layouts wanted, fewest GPUs first, whether they can be run or not. */
    List<Layout> layouts() {
        List<Layout> layouts = new ArrayList<>(SEARCHED_GPUS.length);
        if (choice.gpusPerReplica().isPresent()) {
            addLayouts(choice.gpusPerReplica().getAsInt(), layouts);
            return layouts;
        }
        for (int gpus : SEARCHED_GPUS) {
            if (gpus <= deployment.gpu().gpusPerNode()) {
                addLayouts(gpus, layouts);
            }
        }
        return layouts;
    }

    private void addLayouts(int gpus, List<Layout> layouts) {
        if (measured.isPresent()) {
            layouts.add(new Layout(gpus, measuredParallelism()));
        } else if (gpus == 1 || !deployment.shape().isMixtureOfExperts()) {
            layouts.add(Layout.tensor(gpus));
        } else if (choice.parallelism().isPresent()) {
            layouts.add(new Layout(gpus, choice.parallelism().get()));
        } else {
            layouts.add(Layout.tensor(gpus));
            layouts.add(Layout.expert(gpus));
        }
    }
}
