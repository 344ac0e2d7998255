package app.fulcrum.model.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What runs say of one replica, a group for every endpoint and length of requests. A group holds the loads that were measured and
 * nothing beyond them.
 *
 * @param groups in the order of their first runs
 * @param leftOut runs in no group
 * @param missing what has to be asked for to use all of them
 */
public record ReplicaRuns(List<ReplicaGroup> groups, List<LeftOutRun> leftOut, Set<MissingFact> missing) {

    public ReplicaRuns {
        groups = List.copyOf(groups);
        leftOut = List.copyOf(leftOut);
    }

    /** What only runs of one group share: the endpoint, and whether it worked in a way of its own. */
    private record Kind(BenchmarkRun.Endpoint endpoint, int gpus, Set<RunDoubt> ways) {

        private static final Set<RunDoubt> WAYS =
                EnumSet.of(RunDoubt.SPECULATIVE_DECODING, RunDoubt.AGENTIC_TRACES, RunDoubt.SPLIT_BY_PHASE);

        static Kind of(KnownRun run) {
            Set<RunDoubt> ways = EnumSet.copyOf(WAYS);
            ways.retainAll(run.run().doubts());
            return new Kind(run.run().endpoint(), run.gpus().orElseThrow(), ways);
        }
    }

    /** The groups of runs, given in the order of their files, the older files first. */
    public static ReplicaRuns of(List<BenchmarkRun> runs, StatedFacts stated) {
        List<LeftOutRun> leftOut = new ArrayList<>();
        Set<MissingFact> missing = EnumSet.noneOf(MissingFact.class);
        Map<Kind, List<List<KnownRun>>> kinds = new LinkedHashMap<>();
        List<List<KnownRun>> groups = new ArrayList<>();
        for (BenchmarkRun run : runs) {
            KnownRun known = new KnownRun(run, stated);
            missing.addAll(known.missing());
            Optional<LeftOutRun.Reason> trouble = known.trouble();
            if (trouble.isPresent()) {
                leftOut.add(new LeftOutRun(run.place(), trouble.get()));
            } else {
                add(known, kinds.computeIfAbsent(Kind.of(known), _ -> new ArrayList<>()), groups);
            }
        }
        List<ReplicaGroup> whole =
                groups.stream().map(group -> ReplicaGroup.of(group, leftOut)).toList();
        return new ReplicaRuns(whole, leftOut, Collections.unmodifiableSet(missing));
    }

    /** Puts a run to the first group of its kind whose first run had as long requests, or to a new one. */
    private static void add(KnownRun run, List<List<KnownRun>> ofKind, List<List<KnownRun>> groups) {
        Optional<List<KnownRun>> group = ofKind.stream()
                .filter(runs -> runs.getFirst().hasLengthsOf(run))
                .findFirst();
        group.ifPresentOrElse(runs -> runs.add(run), () -> {
            List<KnownRun> started = new ArrayList<>(List.of(run));
            ofKind.add(started);
            groups.add(started);
        });
    }
}
