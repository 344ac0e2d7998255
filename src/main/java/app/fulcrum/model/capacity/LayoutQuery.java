package app.fulcrum.model.capacity;

import app.fulcrum.model.scenario.Hosting.Parallelism;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The question what one replica can serve, and in which layouts it may be run.
 *
 * @param maxSequences sequences the engine takes at once, at least 1
 * @param gpusPerReplica the one number of GPUs wanted; absent for any of 1, 2, 4 and 8
 * @param parallelism the one split wanted of a mixture of experts on several GPUs; absent for either. A dense model and a
 *     single GPU leave no choice, so that it does not matter there
 */
public record LayoutQuery(
        Deployment deployment,
        RequestShape request,
        double maxSequences,
        LatencyLimits limits,
        OptionalInt gpusPerReplica,
        Optional<Parallelism> parallelism) {

    /** Layouts are searched within one server: the formula does not describe traffic between servers. */
    private static final int[] SEARCHED_GPUS = {1, 2, 4, 8};

    /** @throws IllegalArgumentException if the engine takes no sequence */
    public LayoutQuery {
        if (!(maxSequences >= 1)) {
            throw new IllegalArgumentException("an engine takes at least one sequence: " + maxSequences);
        }
    }

    /** Any layout. */
    public static LayoutQuery of(
            Deployment deployment, RequestShape request, double maxSequences, LatencyLimits limits) {
        return new LayoutQuery(deployment, request, maxSequences, limits, OptionalInt.empty(), Optional.empty());
    }

    public LayoutQuery withDeployment(Deployment other) {
        return new LayoutQuery(other, request, maxSequences, limits, gpusPerReplica, parallelism);
    }

    /** Only one number of GPUs. */
    public LayoutQuery withGpusPerReplica(int gpus) {
        return new LayoutQuery(deployment, request, maxSequences, limits, OptionalInt.of(gpus), parallelism);
    }

    /** Any of the numbers of GPUs searched. */
    public LayoutQuery withAnyGpusPerReplica() {
        return new LayoutQuery(deployment, request, maxSequences, limits, OptionalInt.empty(), parallelism);
    }

    public LayoutQuery withLimits(LatencyLimits newLimits) {
        return new LayoutQuery(deployment, request, maxSequences, newLimits, gpusPerReplica, parallelism);
    }

    /** The layouts allowed, fewest GPUs first. */
    List<Layout> layouts() {
        if (gpusPerReplica.isPresent()) {
            return layouts(gpusPerReplica.getAsInt());
        }
        List<Layout> layouts = new ArrayList<>(2 * SEARCHED_GPUS.length);
        for (int gpus : SEARCHED_GPUS) {
            layouts.addAll(layouts(gpus));
        }
        return layouts;
    }

    private List<Layout> layouts(int gpus) {
        if (gpus == 1 || !deployment.architecture().isMixtureOfExperts()) {
            return List.of(Layout.tensor(gpus));
        }
        return parallelism
                .map(wanted -> List.of(new Layout(gpus, wanted)))
                .orElseGet(() -> List.of(Layout.tensor(gpus), Layout.expert(gpus)));
    }
}
