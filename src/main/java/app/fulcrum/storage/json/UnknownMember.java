package app.fulcrum.storage.json;

import app.fulcrum.storage.json.JsonValue.JsonArray;
import app.fulcrum.storage.json.JsonValue.JsonMember;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A member that a later version wrote.
 *
 * @param after the member before it; empty for the first of its object
 */
public record UnknownMember(String after, String name, JsonValue value) {

    /**
     * The tree with unknown members back where they stood. Those of an object that is no longer there go with it.
     *
     * @param byObject unknown members by the path of their object, in the order they stood
     */
    public static JsonObject insert(JsonObject root, Map<String, List<UnknownMember>> byObject) {
        return byObject.isEmpty() ? root : insertHere(root, JsonPath.ROOT, byObject);
    }

    private static JsonValue insert(JsonValue value, JsonPath path, Map<String, List<UnknownMember>> byObject) {
        return switch (value) {
            case JsonObject object -> insertHere(object, path, byObject);
            case JsonArray array -> {
                List<JsonValue> filled = new ArrayList<>();
                for (JsonValue item : array.items()) {
                    filled.add(insert(item, placeOf(item, path, filled.size()), byObject));
                }
                yield new JsonArray(filled, array.at());
            }
            default -> value;
        };
    }

    /** The paths of all objects of a tree. */
    public static Set<String> objects(JsonObject root) {
        Set<String> paths = new LinkedHashSet<>();
        addObjects(root, JsonPath.ROOT, paths);
        return paths;
    }

    private static void addObjects(JsonValue value, JsonPath path, Set<String> paths) {
        if (value instanceof JsonObject object) {
            paths.add(path.toString());
            object.members().forEach(member -> addObjects(member.value(), path.member(member.name()), paths));
        } else if (value instanceof JsonArray list) {
            for (int i = 0; i < list.items().size(); i++) {
                addObjects(list.items().get(i), placeOf(list.items().get(i), path, i), paths);
            }
        }
    }

    /** An item with an identifier, or else a name, is known by it, so that what belongs to it stays with it wherever it stands. */
    private static JsonPath placeOf(JsonValue item, JsonPath list, int index) {
        return item instanceof JsonObject object
                ? object.idOrName().map(list::member).orElseGet(() -> list.item(index))
                : list.item(index);
    }

    private static JsonObject insertHere(JsonObject object, JsonPath path, Map<String, List<UnknownMember>> byObject) {
        Map<String, UnknownMember> followers = new LinkedHashMap<>();
        byObject.getOrDefault(path.toString(), List.of()).forEach(unknown -> followers.put(unknown.after(), unknown));
        List<JsonMember> members = new ArrayList<>();
        addFollowers("", followers, members);
        for (JsonMember member : object.members()) {
            JsonValue filled = insert(member.value(), path.member(member.name()), byObject);
            members.add(new JsonMember(member.name(), filled, member.at()));
            addFollowers(member.name(), followers, members);
        }
        followers.values().forEach(unknown -> members.add(unknown.asMember()));
        return new JsonObject(members, object.at());
    }

    private static void addFollowers(String name, Map<String, UnknownMember> followers, List<JsonMember> members) {
        for (UnknownMember next = followers.remove(name); next != null; next = followers.remove(next.name)) {
            members.add(next.asMember());
        }
    }

    private JsonMember asMember() {
        return new JsonMember(name, value, JsonValue.NOWHERE);
    }
}
