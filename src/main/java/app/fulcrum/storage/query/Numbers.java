package app.fulcrum.storage.query;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.storage.json.Members;
import app.fulcrum.storage.json.Spot;
import java.util.Optional;
import java.util.OptionalDouble;

/** Numbers of a question that mean what an input of a scenario means, and lie within the same ends. */
record Numbers(Members members, PriceBook book) {

    /** The number; a stand-in after reporting that it is missing or wrong. */
    double required(String name, Input input) {
        return members.required(name)
                .map(spot -> number(spot, input))
                .orElse(OptionalDouble.empty())
                .orElse(1);
    }

    OptionalDouble optional(String name, Input input) {
        return members.optional(name).map(spot -> number(spot, input)).orElse(OptionalDouble.empty());
    }

    /** The number, or else the price book's default for a scenario. */
    double orDefault(String name, Input input) {
        Optional<Spot> spot = members.optional(name);
        return spot.isPresent()
                ? number(spot.get(), input).orElse(1)
                : book.defaultValue(pathOfDefault(input)).orElseThrow().value().base();
    }

    private static String pathOfDefault(Input input) {
        return input.group().isShared() ? input.path() : input.path(Way.Kind.SELF_HOSTED);
    }

    private static OptionalDouble number(Spot spot, Input input) {
        String unit = input.unit().symbolInFiles();
        return input.isWhole()
                ? spot.whole(input.minimum(), input.maximum(), unit)
                : spot.number(input.minimum(), input.maximum(), unit);
    }
}
