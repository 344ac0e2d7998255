package app.fulcrum.model.benchmark;

import app.fulcrum.model.capacity.MeasuredPoint;
import app.fulcrum.model.scenario.MeasuredRuns;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Runs of one endpoint under different loads with equally long requests, and what one of its replicas did according to them.
 *
 * @param runs those that count, by rising load
 * @param gpusPerReplica GPUs that held one copy of the model
 * @param replicas copies of the model the endpoint had
 * @param measured the same runs for one replica, in the same order: loads and rates divided by the replicas, lengths the means
 *     of the runs
 * @param hasUnequalLengths whether lengths differed, by no more than 1 %
 */
public record ReplicaGroup(
        List<BenchmarkRun> runs, int gpusPerReplica, int replicas, MeasuredRuns measured, boolean hasUnequalLengths) {

    public ReplicaGroup {
        runs = List.copyOf(runs);
    }

    /** What was measured, as the first of the files has it. */
    public BenchmarkRun.Endpoint endpoint() {
        return runs.getFirst().endpoint();
    }

    /** Everything that makes one of the runs doubtful. */
    public Set<RunDoubt> doubts() {
        Set<RunDoubt> doubts = EnumSet.noneOf(RunDoubt.class);
        runs.forEach(run -> doubts.addAll(run.doubts()));
        return Collections.unmodifiableSet(doubts);
    }

    /** Whether a limit of the time to the first token can be held against it: the time was measured in every run. */
    public boolean hasFirstTokens() {
        return measured.runs().stream()
                .allMatch(run -> run.millisecondsBeforeFirstToken().isPresent());
    }

    private record Placed(KnownRun run, double load) {}

    /**
     * The group of runs of one endpoint and of equal lengths, in the order of their files. Of runs under the same load the newest
     * counts, and of those of a day the last; the others are added to those left out.
     */
    static ReplicaGroup of(List<KnownRun> runs, List<LeftOutRun> leftOut) {
        double input = runs.stream()
                .mapToDouble(run -> run.inputTokens().orElseThrow())
                .average()
                .orElseThrow();
        double output = runs.stream()
                .mapToDouble(run -> run.outputTokens().orElseThrow())
                .average()
                .orElseThrow();
        List<KnownRun> kept = newest(runs, output, leftOut);
        KnownRun first = kept.getFirst();
        return new ReplicaGroup(
                kept.stream().map(KnownRun::run).toList(),
                first.gpusPerReplica(),
                first.replicas(),
                new MeasuredRuns(
                        input, output, kept.stream().map(KnownRun::ofOneReplica).toList(), ""),
                hasUnequalLengths(runs));
    }

    private static boolean hasUnequalLengths(List<KnownRun> runs) {
        return runs.stream().map(KnownRun::inputTokens).distinct().count() > 1
                || runs.stream().map(KnownRun::outputTokens).distinct().count() > 1;
    }

    private static List<KnownRun> newest(List<KnownRun> runs, double output, List<LeftOutRun> leftOut) {
        List<Placed> placed = new ArrayList<>(runs.stream()
                .map(run -> new Placed(
                        run, MeasuredPoint.of(run.ofOneReplica(), output).concurrency()))
                .toList());
        placed.sort(Comparator.comparingDouble(Placed::load)
                .thenComparing(
                        at -> at.run().run().day().map(day -> day.toEpochDay()).orElse(Long.MIN_VALUE)));
        List<KnownRun> kept = new ArrayList<>();
        for (int i = 0; i < placed.size(); i++) {
            KnownRun run = placed.get(i).run();
            if (i + 1 < placed.size()
                    && placed.get(i + 1).load() == placed.get(i).load()) {
                leftOut.add(new LeftOutRun(run.run().place(), LeftOutRun.Reason.NEWER_AT_SAME_LOAD));
            } else {
                kept.add(run);
            }
        }
        return kept;
    }
}
