package app.fulcrum.storage.described;

import app.fulcrum.model.described.GpuChoice;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.Spot;
import app.fulcrum.storage.json.record.Definitions;
import app.fulcrum.storage.json.record.JsonType;
import java.util.List;
import java.util.Optional;

/**
 * A GPU by its identifier, or an object that describes it.
 *
 * @param ids the identifiers of the price book
 */
public record GpuChoiceJson(JsonType<String> ids) implements JsonType<GpuChoice> {

    @Override
    public Optional<GpuChoice> read(Spot spot) {
        return spot.value() instanceof JsonObject
                ? DescribedJson.GPU.read(spot).map(GpuChoice.Described::new)
                : ids.read(spot).map(GpuChoice.Named::new);
    }

    @Override
    public JsonValue write(GpuChoice choice) {
        return switch (choice) {
            case GpuChoice.Named(String id) -> ids.write(id);
            case GpuChoice.Described(var gpu) -> DescribedJson.GPU.write(gpu);
        };
    }

    @Override
    public JsonObject schema(Definitions definitions) {
        return JsonValue.object()
                .with("oneOf", JsonValue.array(List.of(ids.schema(definitions), DescribedJson.GPU.schema(definitions))))
                .build();
    }

    @Override
    public Optional<JsonType<?>> member(String name) {
        return DescribedJson.GPU.member(name);
    }
}
