package app.fulcrum.storage.json;

import app.fulcrum.storage.json.JsonValue.JsonArray;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.JsonText;
import java.util.List;
import java.util.Optional;

/** Looks at what is there in a text of another maker's, and takes no offence at the rest. */
public final class Tree {

    private Tree() {}

    public static Optional<JsonObject> object(JsonValue value) {
        return value instanceof JsonObject object ? Optional.of(object) : Optional.empty();
    }

    public static Optional<JsonObject> object(JsonObject object, String name) {
        return object.member(name).flatMap(Tree::object);
    }

    public static Optional<String> text(JsonObject object, String name) {
        return object.member(name).filter(JsonText.class::isInstance).map(text -> ((JsonText) text).text());
    }

    /** The objects of a list; none where it is no list. */
    public static List<JsonObject> objects(JsonValue value) {
        return value instanceof JsonArray list
                ? list.items().stream().flatMap(item -> object(item).stream()).toList()
                : List.of();
    }

    public static List<JsonObject> objects(JsonObject object, String name) {
        return object.member(name).map(Tree::objects).orElse(List.of());
    }

    /** The members that are objects, each with its name. */
    public static List<Named> named(JsonValue value) {
        return object(value).stream()
                .flatMap(object -> object.members().stream())
                .flatMap(member -> object(member.value()).stream().map(inner -> new Named(member.name(), inner)))
                .toList();
    }

    public record Named(String name, JsonObject object) {}
}
