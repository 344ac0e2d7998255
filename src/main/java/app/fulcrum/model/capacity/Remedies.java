package app.fulcrum.model.capacity;

import app.fulcrum.model.capacity.LayoutOutcome.Found;
import app.fulcrum.model.capacity.Remedy.Change;
import app.fulcrum.model.catalog.Gpu;
import app.fulcrum.model.deployment.Deployment;
import app.fulcrum.model.scenario.Hosting.KvPrecision;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What would help where no layout works. */
public final class Remedies {

    private Remedies() {}

    /**
     * The settings with the fewest changes that work: if one change is enough, every single change that does; otherwise
     * every pair, and so on. Empty if nothing the price book has can serve the request.
     *
     * <p>What was measured says nothing of other GPUs, and runs nothing of what would keep the limits: that is estimated.
     *
     * @param query a query for which {@link LayoutSearch} found nothing
     * @param machines the GPUs that can be had, the query's own among them or not
     */
    public static List<Remedy> of(LayoutQuery query, List<Machine> machines) {
        return tried(query.measuredCurve().flatMap(_ -> query.estimated()).orElse(query), machines);
    }

    private static List<Remedy> tried(LayoutQuery query, List<Machine> machines) {
        for (int count = 1; count <= Change.values().length; count++) {
            List<Remedy> remedies = new ArrayList<>();
            for (Set<Change> changes : setsOf(count)) {
                remedies.addAll(tryOut(query, changes, candidates(query, changes, machines)));
            }
            if (!remedies.isEmpty()) {
                return List.copyOf(remedies);
            }
        }
        return List.of();
    }

    private static List<Remedy> tryOut(LayoutQuery query, Set<Change> changes, List<Machine> candidates) {
        List<Remedy> remedies = new ArrayList<>();
        boolean isEstimated = changes.contains(Change.GPU) && query.measured().isPresent();
        Optional<LayoutQuery> asked = isEstimated ? query.estimated() : Optional.of(query);
        if (asked.isEmpty()) {
            return remedies;
        }
        for (Deployment changed : otherPrecisions(query.deployment(), changes)) {
            LayoutQuery relaxed =
                    changes.contains(Change.GPUS_PER_REPLICA) ? asked.get().withAnyGpusPerReplica() : asked.get();
            candidates.stream()
                    .filter(machine -> Quantization.makesSense(changed.weights().experts(), machine.gpu()))
                    .flatMap(machine -> fewestGpus(on(machine, relaxed.withDeployment(changed))).stream()
                            .map(capacity -> new Remedy(changes, changed.onGpu(machine.gpu()), capacity)))
                    .findFirst()
                    .ifPresent(remedies::add);
        }
        return remedies;
    }

    private static LayoutQuery on(Machine machine, LayoutQuery query) {
        return query.withDeployment(query.deployment().onGpu(machine.gpu()))
                .withMostGpusPerReplica(machine.mostGpusPerReplica());
    }

    /** Where to try: on other GPUs, on other servers of the same, or where it failed. */
    private static List<Machine> candidates(LayoutQuery query, Set<Change> changes, List<Machine> machines) {
        Gpu gpu = query.deployment().gpu();
        int most = query.choice().mostGpusPerReplica();
        if (changes.contains(Change.GPU)) {
            return changes.contains(Change.SERVER) ? List.of() : betterThan(gpu, machines);
        }
        return changes.contains(Change.SERVER)
                ? machines.stream()
                        .filter(machine -> machine.gpu().equals(gpu) && machine.mostGpusPerReplica() > most)
                        .toList()
                : List.of(new Machine(gpu, most));
    }

    private static Optional<LayoutCapacity> fewestGpus(LayoutQuery query) {
        return LayoutSearch.search(query) instanceof Found found
                ? Optional.of(found.layouts().getFirst())
                : Optional.empty();
    }

    private static List<Deployment> otherPrecisions(Deployment deployment, Set<Change> changes) {
        Deployment base = changes.contains(Change.KV_PRECISION) ? deployment.withKvCache(KvPrecision.FP8) : deployment;
        if (!changes.contains(Change.WEIGHT_PRECISION)) {
            return List.of(base);
        }
        return Quantization.below(deployment.weights().experts())
                .map(base::withPrecision)
                .toList();
    }

    /** GPUs with more memory or more bandwidth, the smallest first. */
    private static List<Machine> betterThan(Gpu gpu, List<Machine> machines) {
        return machines.stream()
                .filter(other -> other.gpu().usableMemoryBytes() > gpu.usableMemoryBytes()
                        || other.gpu().memoryBandwidthBytesPerSecond() > gpu.memoryBandwidthBytesPerSecond())
                .sorted(Comparator.comparingDouble(
                                (Machine other) -> other.gpu().usableMemoryBytes())
                        .thenComparingDouble(other -> other.gpu().memoryBandwidthBytesPerSecond()))
                .toList();
    }

    private static List<Set<Change>> setsOf(int count) {
        return IntStream.range(0, 1 << Change.values().length)
                .filter(members -> Integer.bitCount(members) == count)
                .mapToObj(Remedies::setOf)
                .toList();
    }

    private static Set<Change> setOf(int members) {
        List<Change> all = List.of(Change.values());
        return IntStream.range(0, all.size())
                .filter(index -> (members >> index & 1) == 1)
                .mapToObj(all::get)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Change.class)));
    }
}
