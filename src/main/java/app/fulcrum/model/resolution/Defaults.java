package app.fulcrum.model.resolution;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Assumptions;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Input.Presence;
import app.fulcrum.model.scenario.Way.Kind;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The numbers a scenario and its alternatives start with: the price book's defaults, with their source. */
public final class Defaults {

    private Defaults() {}

    /** Those that all alternatives share. */
    public static Assumptions shared(PriceBook book) {
        return of(book, input -> input.group().isShared(), Input::path);
    }

    /** Those of an alternative of a kind. */
    public static Assumptions of(Kind kind, PriceBook book) {
        return of(book, input -> input.group().belongsTo(kind), input -> input.path(kind));
    }

    private static Assumptions of(PriceBook book, Predicate<Input> wanted, Function<Input, String> path) {
        Map<Input, Assumption> values = new EnumMap<>(Input.class);
        for (Input input : Input.values()) {
            if (input.presence() == Presence.REQUIRED && wanted.test(input)) {
                find(path.apply(input), book).ifPresent(assumption -> values.put(input, assumption));
            }
        }
        return Assumptions.of(values);
    }

    /** The default at a path of the price book. */
    public static Optional<Assumption> find(String path, PriceBook book) {
        return book.defaultValue(path).map(Assumption::of);
    }
}
