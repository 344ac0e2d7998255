package app.fulcrum.storage.scenario;

import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.scenario.GpuCount;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.JsonText;
import app.fulcrum.storage.json.Spot;
import app.fulcrum.storage.json.record.Definitions;
import app.fulcrum.storage.json.record.JsonType;
import java.util.List;
import java.util.Optional;

/**
 * How many GPUs are paid for: {@code auto} or a number.
 *
 * @param gpus the numbers there may be
 */
record GpuCountJson(JsonType<Integer> gpus) implements JsonType<GpuCount> {

    private static final JsonText AUTO = JsonValue.text("auto");

    @Override
    public Optional<GpuCount> read(Spot spot) {
        if (spot.value() instanceof JsonText text) {
            return text.text().equals(AUTO.text()) ? Optional.of(GpuCount.AUTO) : spot.wrongType(Phrase.AUTO_OR_NUMBER);
        }
        return gpus.read(spot).map(GpuCount.Fixed::new);
    }

    @Override
    public JsonValue write(GpuCount count) {
        return switch (count) {
            case GpuCount.Auto _ -> AUTO;
            case GpuCount.Fixed(int fixed) -> gpus.write(fixed);
        };
    }

    @Override
    public JsonObject schema(Definitions definitions) {
        JsonObject auto = JsonValue.object().with("const", AUTO).build();
        return JsonValue.object()
                .with("oneOf", JsonValue.array(List.of(auto, gpus.schema(definitions))))
                .build();
    }
}
