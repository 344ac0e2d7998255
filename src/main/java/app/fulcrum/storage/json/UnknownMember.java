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
import java.util.stream.Stream;

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
                    JsonValue whole = item;
                    for (JsonPath place : placesOf(item, path, filled.size())) {
                        whole = insert(whole, place, byObject);
                    }
                    filled.add(whole);
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
                JsonValue item = list.items().get(i);
                placesOf(item, path, i).forEach(place -> addObjects(item, place, paths));
            }
        }
    }

    /**
     * An item with an identifier is known by it, so that what belongs to it stays with it wherever it stands. Where it has a name
     * instead, its list says whether it is known by that or by its number.
     */
    private static List<JsonPath> placesOf(JsonValue item, JsonPath list, int index) {
        Stream<JsonPath> known =
                item instanceof JsonObject object ? object.idOrName().map(list::member).stream() : Stream.empty();
        boolean isIdentified = item instanceof JsonObject object && object.id().isPresent();
        return Stream.concat(known, isIdentified ? Stream.empty() : Stream.of(list.item(index)))
                .toList();
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
