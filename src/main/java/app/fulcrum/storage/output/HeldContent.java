package app.fulcrum.storage.output;

import app.fulcrum.session.file.FileLookup.Kind;
import app.fulcrum.session.handover.Separator;
import app.fulcrum.storage.enclosure.Carrier;
import app.fulcrum.storage.json.Findings;
import app.fulcrum.storage.json.JsonReader;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.Limits;
import app.fulcrum.storage.report.SummaryMarkdown;
import app.fulcrum.storage.report.table.CurvesTable;
import app.fulcrum.storage.report.table.ScenarioTables;
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

    /** The same as an empty file where there is no ordinary file. */
    static HeldContent of(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return new HeldContent(new byte[0]);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new HeldContent(in.readNBytes(Limits.SCENARIO.bytes() + 1));
        }
    }

    /** Whether there is something that would be lost if a file of a kind took its place. */
    boolean isOtherThan(Kind kind) {
        Kind held = kind();
        return held != Kind.NOTHING && held != kind;
    }

    Kind kind() {
        if (bytes.length == 0) {
            return Kind.NOTHING;
        }
        return switch (Carrier.of(bytes)) {
            case PICTURE -> Kind.PICTURE;
            case DRAWING -> Kind.DRAWING;
            case PAGE -> Kind.PAGE;
            case WORKBOOK -> Kind.WORKBOOK;
            case NONE -> kindOfText();
        };
    }

    private Kind kindOfText() {
        if (isTable(Separator.COMMA)) {
            return Kind.TABLE_CSV;
        }
        if (isTable(Separator.TAB)) {
            return Kind.TABLE_TSV;
        }
        if (startsWith(SummaryMarkdown.START)) {
            return Kind.SUMMARY;
        }
        return object().map(HeldContent::kindOf).orElse(Kind.OTHER);
    }

    private static Kind kindOf(JsonObject object) {
        if (ScenarioFormat.isOne(object)) {
            return Kind.SCENARIO;
        }
        return CurvesTable.isOne(object) ? Kind.CURVES_JSON : Kind.OTHER;
    }

    private boolean isTable(Separator separator) {
        return ScenarioTables.headings(separator).stream().anyMatch(this::startsWith);
    }

    private boolean startsWith(String text) {
        byte[] start = text.getBytes(StandardCharsets.UTF_8);
        return bytes.length >= start.length && Arrays.equals(start, Arrays.copyOf(bytes, start.length));
    }

    private Optional<JsonObject> object() {
        return JsonReader.read(bytes, new Findings("", Limits.SCENARIO))
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast);
    }
}
