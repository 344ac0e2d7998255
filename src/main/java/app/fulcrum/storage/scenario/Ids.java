package app.fulcrum.storage.scenario;

import static app.fulcrum.model.problem.ProblemFact.quotedList;

import app.fulcrum.model.problem.ProblemFact;
import app.fulcrum.model.scenario.Question;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How the constants of the model are written in a file: as values {@code self-hosted}, as names {@code selfHosted}. */
final class Ids {

    private Ids() {}

    /** What a file may write for a constant, in order. */
    static <E extends Enum<E>> Map<String, E> of(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(Question::id, Function.identity(), (one, _) -> one, LinkedHashMap::new));
    }

    static String of(Enum<?> constant) {
        return Question.id(constant);
    }

    /** Several values, one after the other. */
    static ProblemFact listed(List<? extends Enum<?>> constants) {
        return quotedList(constants.stream().map(Ids::of).toList());
    }

    /** The name of a member about a constant of a single word, such as an axis. */
    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
