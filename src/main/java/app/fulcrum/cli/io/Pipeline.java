package app.fulcrum.cli.io;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * Works on several inputs at once and writes the answers in the order of the inputs, each as soon as those before it are
 * written. Holds the answers to a few more inputs than there are processors, however many inputs there are: no more are
 * taken until those are written.
 */
public final class Pipeline<T> {

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    /** Enough that no processor waits while the oldest answer is written. */
    private static final int MOST_UNDER_WAY = PROCESSORS + 4;

    private final Function<T, List<InputResult>> work;
    private final Results results;
    private final BlockingQueue<Optional<CompletableFuture<List<InputResult>>>> underWay =
            new ArrayBlockingQueue<>(MOST_UNDER_WAY);
    private final ExecutorService workers = Executors.newFixedThreadPool(
            PROCESSORS, Thread.ofPlatform().daemon().factory());

    public Pipeline(Function<T, List<InputResult>> work, Results results) {
        this.work = work;
        this.results = results;
    }

    /** Returns when everything is written, or throws what was thrown by the inputs, the work or the writing. */
    public void run(Iterator<T> inputs) {
        Thread.ofPlatform().daemon().start(() -> feed(inputs));
        try {
            for (var next = take(); next.isPresent(); next = take()) {
                next.get().join().forEach(results::write);
            }
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        } finally {
            workers.shutdownNow();
        }
    }

    private void feed(Iterator<T> inputs) {
        try {
            while (inputs.hasNext()) {
                T input = inputs.next();
                put(Optional.of(CompletableFuture.supplyAsync(() -> work.apply(input), workers)));
            }
        } catch (RuntimeException | Error unreadable) {
            put(Optional.of(CompletableFuture.failedFuture(unreadable)));
        }
        put(Optional.empty());
    }

    /** Whoever waits for answers before asking on gets those there are. */
    private Optional<CompletableFuture<List<InputResult>>> take() {
        if (underWay.isEmpty()) {
            results.flush();
        }
        try {
            return underWay.take();
        } catch (InterruptedException stopped) {
            throw stopped(stopped);
        }
    }

    private void put(Optional<CompletableFuture<List<InputResult>>> answers) {
        try {
            underWay.put(answers);
        } catch (InterruptedException stopped) {
            throw stopped(stopped);
        }
    }

    private static IllegalStateException stopped(InterruptedException reason) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted", reason);
    }
}
