package app.fulcrum.session.simulation;

import app.fulcrum.model.simulation.SampledBlock;
import app.fulcrum.model.simulation.Simulation;
import app.fulcrum.model.simulation.Simulator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/**
 * Works out the blocks of a simulation side by side.
 *
 * @param threads how many at a time, at least 1; the result is the same with any number
 * @param progress told how many blocks are done, from the first on, on the thread that asked
 */
public record SimulationRun(int threads, IntConsumer progress) {

    /** As many at a time as the machine can work on, and nobody told. */
    public static SimulationRun quiet() {
        return new SimulationRun(Runtime.getRuntime().availableProcessors(), _ -> {});
    }

    /** @return absent if the thread that asked was interrupted before all was done, as it still is then */
    public Optional<Simulation> of(Simulator simulator) {
        ExecutorService pool = Executors.newFixedThreadPool(
                Math.min(threads, simulator.blocks()),
                task -> Thread.ofPlatform().daemon().name("simulation").unstarted(task));
        try {
            List<Future<SampledBlock>> begun = new ArrayList<>();
            for (int number = 0; number < simulator.blocks(); number++) {
                int block = number;
                begun.add(pool.submit(() -> simulator.block(block)));
            }
            List<SampledBlock> blocks = new ArrayList<>();
            for (Future<SampledBlock> block : begun) {
                blocks.add(block.get());
                progress.accept(blocks.size());
            }
            return Optional.of(simulator.combine(blocks));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException fault) {
            throw new IllegalStateException(fault.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
