package app.fulcrum.storage.json;

import app.fulcrum.storage.json.JsonValue.JsonArray;
import app.fulcrum.storage.json.JsonValue.JsonMember;
import app.fulcrum.storage.json.JsonValue.JsonNull;
import app.fulcrum.storage.json.JsonValue.JsonNumber;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.JsonText;
import app.fulcrum.storage.json.JsonValue.JsonTruth;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A value as it is typed on a command line, where quotes are a nuisance: JSON if it is JSON, else a text. */
public final class TypedValue {

    private TypedValue() {}

    /** The value; it lies nowhere, having no place in any text. */
    public static JsonValue of(String typed) {
        Findings unheard = new Findings("", Limits.SCENARIO);
        Optional<JsonValue> json = JsonReader.read(typed.getBytes(StandardCharsets.UTF_8), unheard);
        return json.filter(_ -> !unheard.hasRefusal())
                .map(TypedValue::withoutPlace)
                .orElseGet(() -> JsonValue.text(typed));
    }

    private static JsonValue withoutPlace(JsonValue value) {
        return switch (value) {
            case JsonObject object ->
                new JsonObject(
                        object.members().stream()
                                .map(member ->
                                        new JsonMember(member.name(), withoutPlace(member.value()), JsonValue.NOWHERE))
                                .toList(),
                        JsonValue.NOWHERE);
            case JsonArray array ->
                JsonValue.array(
                        array.items().stream().map(TypedValue::withoutPlace).toList());
            case JsonText text -> JsonValue.text(text.text());
            case JsonNumber number -> new JsonNumber(number.text(), JsonValue.NOWHERE);
            case JsonTruth truth -> JsonValue.truth(truth.truth());
            case JsonNull _ -> new JsonNull(JsonValue.NOWHERE);
        };
    }
}
