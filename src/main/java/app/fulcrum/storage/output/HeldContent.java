package app.fulcrum.storage.output;

import app.fulcrum.session.batch.OutputCheck.Kind;
import app.fulcrum.storage.json.Findings;
import app.fulcrum.storage.json.JsonReader;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.Limits;
import app.fulcrum.storage.report.CurvesTable;
import app.fulcrum.storage.scenario.ScenarioFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a file holds, told by its content and not by its name.
 *
 * @param bytes as many as are needed to tell
 */
@SuppressWarnings("ArrayRecordComponent") // looked at once, never compared
record HeldContent(byte[] bytes) {

    /** What every PNG starts with. */
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    /** The same as an empty file where there is no ordinary file. */
    static HeldContent of(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return new HeldContent(new byte[0]);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new HeldContent(in.readNBytes(Limits.SCENARIO.bytes() + 1));
        }
    }

    boolean isOtherThan(Kind kind) {
        return bytes.length > 0
                && !switch (kind) {
                    case PICTURE -> startsWith(PNG);
                    case CURVES_CSV -> startsWith(CurvesTable.CSV_HEADING.getBytes(StandardCharsets.UTF_8));
                    case CURVES_JSON -> object().filter(CurvesTable::isOne).isPresent();
                    case SCENARIO -> object().filter(ScenarioFormat::isOne).isPresent();
                };
    }

    private boolean startsWith(byte[] start) {
        return bytes.length >= start.length && Arrays.equals(start, Arrays.copyOf(bytes, start.length));
    }

    private Optional<JsonObject> object() {
        return JsonReader.read(bytes, new Findings("", Limits.SCENARIO))
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast);
    }
}
