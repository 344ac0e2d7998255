package app.fulcrum.storage.json;

import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.Place.Position;
import app.fulcrum.model.problem.ProblemFact;
import app.fulcrum.model.unit.NumberText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A JSON value as it stood in a text. Values made by the program itself lie {@link #NOWHERE}. */
public sealed interface JsonValue {

    Position NOWHERE = new Position(0, 0);

    Position at();

    /** What a problem calls it: a number, a list, or its text where there are few of the kind. */
    ProblemFact kind();

    /** What stands here under a name: a member of an object, or the item of a list that has it as its identifier. */
    default Optional<JsonValue> within(String name) {
        return switch (this) {
            case JsonObject object -> object.member(name);
            case JsonArray list -> list.find(name).map(item -> item);
            case JsonText _, JsonNumber _, JsonTruth _, JsonNull _ -> Optional.empty();
        };
    }

    /** Members in the order they stood; a name appears once. */
    record JsonObject(List<JsonMember> members, Position at) implements JsonValue {

        public JsonObject {
            members = List.copyOf(members);
        }

        @Override
        public ProblemFact kind() {
            return Phrase.AN_OBJECT.fact();
        }

        /** Where the value at a path of plain names stands; where the nearest one around it does if there is none. */
        public Position at(String path) {
            JsonValue found = this;
            for (String name : path.split("\\.", -1)) {
                found = found.within(name).orElse(found);
            }
            return found.at();
        }

        /** The identifier the object states as a text of its own; absent where it has none. */
        public Optional<String> id() {
            return text("id");
        }

        /** What an item of a list is known by: its identifier, or else the name it states. */
        public Optional<String> idOrName() {
            return id().or(() -> text("name"));
        }

        private Optional<String> text(String name) {
            return member(name).filter(JsonText.class::isInstance).map(text -> ((JsonText) text).text());
        }

        public Optional<JsonValue> member(String name) {
            for (JsonMember member : members) {
                if (member.name().equals(name)) {
                    return Optional.of(member.value());
                }
            }
            return Optional.empty();
        }

        /** The object with another value under a name: in the place of the old one, or else at the end. */
        public JsonObject with(String name, JsonValue value) {
            List<JsonMember> changed = new ArrayList<>(members);
            JsonMember added = new JsonMember(name, value, NOWHERE);
            changed.replaceAll(member -> member.name().equals(name) ? added : member);
            if (member(name).isEmpty()) {
                changed.add(added);
            }
            return new JsonObject(changed, at);
        }

        /** The object without what stands under a name. */
        public JsonObject without(String name) {
            return new JsonObject(
                    members.stream()
                            .filter(member -> !member.name().equals(name))
                            .toList(),
                    at);
        }
    }

    /**
     * A member of an object.
     *
     * @param at where the name stood
     */
    record JsonMember(String name, JsonValue value, Position at) {}

    record JsonArray(List<JsonValue> items, Position at) implements JsonValue {

        public JsonArray {
            items = List.copyOf(items);
        }

        /** The first object of an identifier. */
        public Optional<JsonObject> find(String id) {
            for (JsonValue item : items) {
                if (item instanceof JsonObject object
                        && object.id().filter(id::equals).isPresent()) {
                    return Optional.of(object);
                }
            }
            return Optional.empty();
        }

        @Override
        public ProblemFact kind() {
            return Phrase.A_LIST.fact();
        }
    }

    record JsonText(String text, Position at) implements JsonValue {
        @Override
        public ProblemFact kind() {
            return Phrase.A_TEXT.fact();
        }
    }

    /**
     * A number as written.
     *
     * @param text the digits of the file, so that a number nobody reads is kept to the letter
     */
    record JsonNumber(String text, Position at) implements JsonValue {
        @Override
        public ProblemFact kind() {
            return Phrase.A_NUMBER.fact();
        }
    }

    record JsonTruth(boolean truth, Position at) implements JsonValue {
        @Override
        public ProblemFact kind() {
            return ProblemFact.quoted(JsonPrinter.compact(this));
        }
    }

    record JsonNull(Position at) implements JsonValue {
        @Override
        public ProblemFact kind() {
            return ProblemFact.quoted(JsonPrinter.compact(this));
        }
    }

    static JsonText text(String text) {
        return new JsonText(text, NOWHERE);
    }

    static JsonNumber number(double number) {
        return new JsonNumber(NumberText.of(number), NOWHERE);
    }

    static JsonTruth truth(boolean truth) {
        return new JsonTruth(truth, NOWHERE);
    }

    static JsonArray array(List<? extends JsonValue> items) {
        return new JsonArray(List.copyOf(items), NOWHERE);
    }

    static ObjectBuilder object() {
        return new ObjectBuilder();
    }

    /** Puts an object together, member by member. */
    final class ObjectBuilder {

        private final List<JsonMember> members = new ArrayList<>();

        private ObjectBuilder() {}

        public ObjectBuilder with(String name, JsonValue value) {
            members.add(new JsonMember(name, value, NOWHERE));
            return this;
        }

        public ObjectBuilder with(String name, String value) {
            return with(name, text(value));
        }

        /** Adds nothing for an empty text, which reads back as one. */
        public ObjectBuilder withUnlessEmpty(String name, String value) {
            return value.isEmpty() ? this : with(name, value);
        }

        public JsonObject build() {
            return new JsonObject(members, NOWHERE);
        }
    }
}
