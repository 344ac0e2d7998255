package app.fulcrum.storage.scenario.migration;

import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.Spot;
import app.fulcrum.storage.json.record.Definitions;
import app.fulcrum.storage.json.record.JsonType;
import app.fulcrum.storage.json.record.Scalars;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One number of a format version. Any is read, for a later version is a matter of its own; only those of this major version
 * are described.
 *
 * @param any every number a file may state
 * @param known those of this major version
 */
public record VersionNumber(JsonType<Integer> any, List<Integer> known) implements JsonType<Integer> {

    private static final int LARGEST = 9_999;

    public static VersionNumber major() {
        return new VersionNumber(from(1), List.of(FormatVersion.CURRENT.major()));
    }

    public static VersionNumber minor() {
        return new VersionNumber(
                from(0),
                IntStream.rangeClosed(0, FormatVersion.CURRENT.minor()).boxed().toList());
    }

    private static JsonType<Integer> from(int smallest) {
        return Scalars.whole(smallest, LARGEST, "").as(Double::intValue, Integer::doubleValue);
    }

    @Override
    public Optional<Integer> read(Spot spot) {
        return any.read(spot);
    }

    @Override
    public JsonValue write(Integer number) {
        return any.write(number);
    }

    @Override
    public JsonObject schema(Definitions definitions) {
        return JsonValue.object()
                .with("enum", JsonValue.array(known.stream().map(any::write).toList()))
                .build();
    }
}
