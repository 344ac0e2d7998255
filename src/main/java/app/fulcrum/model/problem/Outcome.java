package app.fulcrum.model.problem;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The result of reading something that may be partly or wholly bad: what could be read, and every problem met.
 *
 * <p>A value beside problems is a partial success (a price book without its one bad record); no value means nothing was
 * taken over.
 */
public record Outcome<T>(Optional<T> value, List<Problem> problems) {

    public Outcome {
        problems = List.copyOf(problems);
    }

    public static <T> Outcome<T> of(T value) {
        return new Outcome<>(Optional.of(value), List.of());
    }

    public static <T> Outcome<T> of(T value, List<Problem> problems) {
        return new Outcome<>(Optional.of(value), problems);
    }

    public static <T> Outcome<T> refused(Problem problem) {
        return new Outcome<>(Optional.empty(), List.of(problem));
    }

    /** @throws IllegalArgumentException if there is no problem to name */
    public static <T> Outcome<T> refused(List<Problem> problems) {
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("a refusal names at least one problem");
        }
        return new Outcome<>(Optional.empty(), problems);
    }

    public <U> Outcome<U> map(Function<? super T, ? extends U> change) {
        return new Outcome<>(value.map(change), problems);
    }

    /** The outcome of a further step that can be refused itself; problems of both are kept. */
    public <U> Outcome<U> flatMap(Function<? super T, Outcome<U>> next) {
        if (value.isEmpty()) {
            return new Outcome<>(Optional.empty(), problems);
        }
        Outcome<U> result = next.apply(value.get());
        return problems.isEmpty() ? result : new Outcome<>(result.value(), concat(problems, result.problems()));
    }

    private static List<Problem> concat(List<Problem> one, List<Problem> other) {
        return java.util.stream.Stream.concat(one.stream(), other.stream()).toList();
    }

    public boolean isRefused() {
        return value.isEmpty();
    }
}
