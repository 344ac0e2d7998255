package app.fulcrum.storage.json.record;

import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact;
import app.fulcrum.storage.json.JsonPrinter;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonArray;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.JsonText;
import app.fulcrum.storage.json.JsonValue.ObjectBuilder;
import app.fulcrum.storage.json.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A list of values of one type.
 *
 * @param item the type of each
 * @param areDistinct whether no value may be there twice
 * @param least what there must be at least one of, in words; empty if the list may be empty
 */
public record ListType<T>(JsonType<T> item, boolean areDistinct, Optional<Phrase> least) implements JsonType<List<T>> {

    /** Any number of items. */
    public static <T> ListType<T> of(JsonType<T> item) {
        return new ListType<>(item, false, Optional.empty());
    }

    /** Any number of different items. */
    public static <T> ListType<T> ofDistinct(JsonType<T> item) {
        return new ListType<>(item, true, Optional.empty());
    }

    /** The same with at least one item. */
    public ListType<T> withAtLeastOne(Phrase what) {
        return new ListType<>(item, areDistinct, Optional.of(what));
    }

    @Override
    public Optional<List<T>> read(Spot spot) {
        List<Spot> items = spot.items();
        if (!(spot.value() instanceof JsonArray)) {
            return Optional.empty();
        }
        if (items.isEmpty() && least.isPresent()) {
            spot.report(
                    ProblemCode.WRONG_TYPE,
                    Phrase.LIST_OF_AT_LEAST_ONE.fact(least.get().fact()),
                    Phrase.EMPTY_LIST.fact());
            return Optional.empty();
        }
        List<T> read = new ArrayList<>();
        items.forEach(place -> readItem(place, read).ifPresent(read::add));
        return read.size() == items.size() ? Optional.of(List.copyOf(read)) : Optional.empty();
    }

    private Optional<T> readItem(Spot place, List<T> before) {
        Optional<T> value = item.read(place);
        if (areDistinct && value.filter(before::contains).isPresent()) {
            place.report(ProblemCode.DUPLICATE_ID, ProblemFact.quoted(text(place.value())));
            return Optional.empty();
        }
        return value;
    }

    /** A value in a problem. */
    static String text(JsonValue value) {
        return value instanceof JsonText text ? text.text() : JsonPrinter.compact(value);
    }

    @Override
    public JsonArray write(List<T> values) {
        return JsonValue.array(values.stream().map(item::write).toList());
    }

    @Override
    public JsonObject schema(Definitions definitions) {
        ObjectBuilder schema = JsonValue.object().with("type", "array");
        if (least.isPresent()) {
            schema.with("minItems", JsonValue.number(1));
        }
        if (areDistinct) {
            schema.with("uniqueItems", JsonValue.truth(true));
        }
        return schema.with("items", item.schema(definitions)).build();
    }
}
