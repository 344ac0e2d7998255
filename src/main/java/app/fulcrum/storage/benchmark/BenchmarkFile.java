package app.fulcrum.storage.benchmark;

import app.fulcrum.model.benchmark.BenchmarkRun;
import app.fulcrum.model.benchmark.LeftOutRun;
import java.util.List;

/**
 * Results of a benchmark as they were read.
 *
 * @param format whose they are
 * @param runs those that were finished, in the order of the file
 * @param leftOut the others
 * @param unknownMembers names beside the figures of runs that nobody here knows, each once, in the order of the alphabet
 */
public record BenchmarkFile(
        BenchmarkFormat format, List<BenchmarkRun> runs, List<LeftOutRun> leftOut, List<String> unknownMembers) {

    public BenchmarkFile {
        runs = List.copyOf(runs);
        leftOut = List.copyOf(leftOut);
        unknownMembers = List.copyOf(unknownMembers);
    }
}
