package app.fulcrum.storage.output;

import app.fulcrum.session.batch.OutputCheck.Kind;
import app.fulcrum.session.batch.handover.Separator;
import app.fulcrum.storage.enclosure.Carrier;
import app.fulcrum.storage.json.Findings;
import app.fulcrum.storage.json.JsonReader;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.Limits;
import app.fulcrum.storage.report.SummaryMarkdown;
import app.fulcrum.storage.report.table.BillsTable;
import app.fulcrum.storage.report.table.CurvesTable;
import app.fulcrum.storage.report.table.DataTable;
import app.fulcrum.storage.report.table.OutlookTable;
import app.fulcrum.storage.scenario.ScenarioFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a file holds, told by its content and not by its name.
 *
 * @param bytes as many as are needed to tell
 */
@SuppressWarnings("ArrayRecordComponent") // looked at once, never compared
record HeldContent(byte[] bytes) {

    private static final List<List<String>> TABLES =
            List.of(CurvesTable.COLUMNS, BillsTable.COLUMNS, OutlookTable.COLUMNS);

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
                    case PICTURE -> Carrier.of(bytes) == Carrier.PICTURE;
                    case DRAWING -> Carrier.of(bytes) == Carrier.DRAWING;
                    case PAGE -> Carrier.of(bytes) == Carrier.PAGE;
                    case WORKBOOK -> Carrier.of(bytes) == Carrier.WORKBOOK;
                    case TABLE_CSV -> isTable(Separator.COMMA);
                    case TABLE_TSV -> isTable(Separator.TAB);
                    case SUMMARY -> startsWith(SummaryMarkdown.START);
                    case CURVES_JSON -> object().filter(CurvesTable::isOne).isPresent();
                    case SCENARIO -> object().filter(ScenarioFormat::isOne).isPresent();
                };
    }

    private boolean isTable(Separator separator) {
        return TABLES.stream().anyMatch(columns -> startsWith(DataTable.heading(columns, separator)));
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
