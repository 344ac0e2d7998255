package app.fulcrum.storage.query;

import app.fulcrum.model.scenario.Question;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Constants by the texts that files write for them. */
final class Constants {

    private Constants() {}

    static <E extends Enum<E>> Map<String, E> byId(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(Question::id, Function.identity(), (one, _) -> one, LinkedHashMap::new));
    }
}
