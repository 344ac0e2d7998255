package app.fulcrum.storage.scenario.migration;

import static app.fulcrum.model.problem.ProblemFact.quoted;

import app.fulcrum.model.problem.Nearest;
import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.storage.json.Findings;
import app.fulcrum.storage.json.JsonPath;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonArray;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Puts values into the tree of a file, or takes them away.
 *
 * @param findings told of what stands where an object is needed, and of alternatives there are none of
 */
public record TreeSetter(Findings findings) {

    /**
     * The tree with a value at a place; objects on the way are added, items of lists are not.
     *
     * @param names the members and identifiers on the way to it
     * @param value nothing to take away what is there
     */
    public JsonObject set(JsonObject root, List<String> names, Optional<JsonValue> value) {
        return setMember(root, names, JsonPath.ROOT, value);
    }

    private JsonValue set(JsonValue at, List<String> names, JsonPath path, Optional<JsonValue> value) {
        return switch (at) {
            case JsonObject object -> setMember(object, names, path, value);
            case JsonArray list -> setItem(list, names, path, value);
            default -> {
                findings.report(ProblemCode.WRONG_TYPE, path, at, Phrase.AN_OBJECT.fact(), at.kind());
                yield at;
            }
        };
    }

    private JsonObject setMember(JsonObject object, List<String> names, JsonPath path, Optional<JsonValue> value) {
        String name = names.getFirst();
        Optional<JsonValue> old = object.member(name);
        if (names.size() == 1) {
            return value.map(set -> object.with(name, set)).orElseGet(() -> object.without(name));
        }
        if (old.isEmpty() && value.isEmpty()) {
            return object;
        }
        JsonValue inner = old.orElseGet(() -> JsonValue.object().build());
        List<String> rest = names.subList(1, names.size());
        return object.with(name, set(inner, rest, path.member(name), value));
    }

    /** The item of an identifier is set; none is added. */
    private JsonArray setItem(JsonArray list, List<String> names, JsonPath path, Optional<JsonValue> value) {
        String id = names.getFirst();
        if (list.find(id).isEmpty()) {
            List<String> known = list.items().stream()
                    .flatMap(item -> item instanceof JsonObject object
                            ? object.id().stream()
                            : Optional.<String>empty().stream())
                    .toList();
            findings.report(
                    ProblemCode.UNKNOWN_ID,
                    path.member(id),
                    JsonValue.NOWHERE,
                    Phrase.ALTERNATIVE.fact(),
                    quoted(id),
                    Nearest.to(id, known));
            return list;
        }
        List<JsonValue> items = new ArrayList<>();
        Predicate<JsonValue> isMeant = item -> item instanceof JsonObject object
                && object.id().filter(id::equals).isPresent();
        for (JsonValue item : list.items()) {
            if (!isMeant.test(item)) {
                items.add(item);
            } else if (names.size() > 1) {
                items.add(set(item, names.subList(1, names.size()), path.member(id), value));
            } else {
                value.ifPresent(items::add);
            }
        }
        return new JsonArray(items, list.at());
    }
}
