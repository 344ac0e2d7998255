package app.fulcrum.storage.json.record;

import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.ObjectBuilder;
import app.fulcrum.storage.json.Limits;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The parts of one schema that have a name, so that they are said once and referred to. */
public final class Definitions {

    private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

    private final Limits limits;
    private final Map<String, JsonObject> byName = new LinkedHashMap<>();

    private Definitions(Limits limits) {
        this.limits = limits;
    }

    /**
     * The schema of a whole file.
     *
     * @param description what the file is, and what of it no schema can say
     * @param limits what its reader takes
     */
    public static JsonObject schema(JsonType<?> file, String title, String description, Limits limits) {
        Definitions definitions = new Definitions(limits);
        ObjectBuilder schema =
                JsonValue.object().with("$schema", DRAFT).with("title", title).with("description", description);
        file.schema(definitions).members().forEach(member -> schema.with(member.name(), member.value()));
        ObjectBuilder named = JsonValue.object();
        definitions.byName.forEach(named::with);
        return schema.with("$defs", named.build()).build();
    }

    /** The most characters of a text. */
    int longestText() {
        return limits.textLength();
    }

    /**
     * A reference to a part, which is added the first time it is referred to.
     *
     * @throws IllegalArgumentException if the name stands for another part already
     */
    JsonObject refer(String name, Supplier<JsonObject> part) {
        if (!byName.containsKey(name)) {
            // holds the place, so that parts are named in the order they are met
            byName.put(name, JsonValue.object().build());
            byName.put(name, part.get());
        } else if (!part.get().equals(byName.get(name))) {
            throw new IllegalArgumentException("two parts are called " + name);
        }
        return JsonValue.object().with("$ref", "#/$defs/" + name).build();
    }
}
