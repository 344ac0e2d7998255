package app.fulcrum.storage.json.record;

import static app.fulcrum.model.problem.ProblemFact.number;
import static app.fulcrum.model.problem.ProblemFact.quoted;

import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.storage.json.JsonPath;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonArray;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.Spot;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A list of records in an order that means something, each known by its {@code id}: by it problems, settings and whatever
 * belongs to a record name its place, so that the place is the same when the order is another.
 *
 * @param item a record with a member {@code id}
 * @param fewest how many there have to be
 * @param most how many there may be
 * @param what what they are, in words
 */
public record IdentifiedList<T>(JsonType<T> item, int fewest, int most, Phrase what) implements JsonType<List<T>> {

    private static final String ID = "id";

    @Override
    public Optional<List<T>> read(Spot spot) {
        List<Spot> items = spot.items();
        if (!(spot.value() instanceof JsonArray)) {
            return Optional.empty();
        }
        boolean isOfSize = fewest <= items.size() && items.size() <= most;
        if (!isOfSize) {
            spot.report(ProblemCode.WRONG_COUNT, what.fact(), number(items.size()), number(fewest), number(most));
        }
        List<T> read = new ArrayList<>();
        Set<String> before = new LinkedHashSet<>();
        for (Spot place : items) {
            readItem(place, spot.path(), before).ifPresent(read::add);
        }
        return isOfSize && read.size() == items.size() ? Optional.of(List.copyOf(read)) : Optional.empty();
    }

    private Optional<T> readItem(Spot place, JsonPath list, Set<String> before) {
        Optional<String> id = place.value() instanceof JsonObject object ? object.id() : Optional.empty();
        if (id.isPresent() && !before.add(id.get())) {
            place.member(ID).report(ProblemCode.DUPLICATE_ID, quoted(id.get()));
            item.read(place);
            return Optional.empty();
        }
        return item.read(id.map(known -> place.at(list.member(known))).orElse(place));
    }

    @Override
    public JsonArray write(List<T> values) {
        return JsonValue.array(values.stream().map(item::write).toList());
    }

    @Override
    public JsonObject schema(Definitions definitions) {
        return JsonValue.object()
                .with("type", "array")
                .with("minItems", JsonValue.number(fewest))
                .with("maxItems", JsonValue.number(most))
                .with("items", item.schema(definitions))
                .build();
    }

    /** Any name may be the identifier of one. */
    @Override
    public Optional<JsonType<?>> member(String name) {
        return Optional.of(item);
    }
}
