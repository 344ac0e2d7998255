package app.fulcrum.storage.json.record;

import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.ObjectBuilder;
import java.util.ArrayList;
import java.util.List;

/** The schema of one record while it is put together: an object of these members and no others. */
public final class RecordSchema {

    private final Definitions definitions;
    private final ObjectBuilder properties = JsonValue.object();
    private final List<String> required = new ArrayList<>();
    private final ObjectBuilder rules = JsonValue.object();

    RecordSchema(Definitions definitions) {
        this.definitions = definitions;
    }

    /** Adds a member. */
    public void property(Member<?, ?> member) {
        JsonObject schema = member.type().schema(definitions);
        properties.with(
                member.name(),
                member.leftOut().map(value -> schema.with("default", value)).orElse(schema));
        if (member.isRequired()) {
            required.add(member.name());
        }
    }

    /** Adds a member that only a rule asks for. */
    public void open(Member<?, ?> member) {
        properties.with(member.name(), member.type().schema(definitions));
    }

    /** Adds a member that tells what kind of record this is. */
    void required(String name, JsonType<?> type) {
        properties.with(name, type.schema(definitions));
        required.add(name);
    }

    /** Adds a rule about the members together. */
    public void rule(String keyword, JsonValue rule) {
        rules.with(keyword, rule);
    }

    JsonObject build() {
        ObjectBuilder schema = JsonValue.object().with("type", "object");
        if (!required.isEmpty()) {
            schema.with("required", texts(required));
        }
        schema.with("additionalProperties", JsonValue.truth(false)).with("properties", properties.build());
        rules.build().members().forEach(rule -> schema.with(rule.name(), rule.value()));
        return schema.build();
    }

    static JsonValue texts(List<String> texts) {
        return JsonValue.array(texts.stream().map(JsonValue::text).toList());
    }
}
