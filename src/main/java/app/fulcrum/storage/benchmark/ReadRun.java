package app.fulcrum.storage.benchmark;

import app.fulcrum.model.benchmark.BenchmarkRun;
import app.fulcrum.model.benchmark.LeftOutRun.Reason;
import java.util.Optional;

/**
 * A run as it stands in a file.
 *
 * @param trouble why nothing can be taken from it; absent where something can
 */
record ReadRun(BenchmarkRun run, Optional<Reason> trouble) {}
