package app.fulcrum.storage.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.session.handover.Enclosure;
import app.fulcrum.session.handover.Enclosure.Kind;
import app.fulcrum.session.handover.ExportDetails;
import app.fulcrum.session.handover.Handout;
import app.fulcrum.support.Books;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is handed over as a workbook. */
class ScenarioWorkbookTest {

    private static final Projection CHAT = Sheets.projection(Books.preset("chat"));
    private static final byte[] PLAIN = Sheets.xlsx(CHAT);

    private static Map<String, byte[]> parts(byte[] xlsx) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(xlsx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static String text(byte[] xlsx, String part) throws IOException {
        return new String(parts(xlsx).get(part), StandardCharsets.UTF_8);
    }

    /** The lines of its chart are colored as they are told, which is like the picture. */
    @Test
    void theChartHasTheColorsItIsGiven() throws IOException {
        String chart = text(Sheets.xlsx(CHAT), "xl/charts/chart1.xml").toLowerCase(Locale.ROOT);

        for (int place = 0; place < CHAT.scenario().alternatives().size(); place++) {
            assertThat(chart).contains("val=\"%06x\"".formatted(Sheets.COLORS.get(place)));
        }
    }

    @Test
    void theSheetsStandInTheirOrder() {
        List<String> names = new ArrayList<>();
        new Sheets(PLAIN).workbook().forEach(sheet -> names.add(sheet.getSheetName()));

        assertThat(names)
                .containsExactly(
                        "About",
                        "Summary",
                        "Inputs",
                        "Prices",
                        "Bills",
                        "Capacity",
                        "Volumes",
                        "Outlook",
                        "Scorecard",
                        "Licenses",
                        "Checks",
                        "Sources",
                        "Changes");
    }

    @Test
    void theSameRequestMakesTheSameBytes() {
        assertThat(Sheets.xlsx(CHAT)).isEqualTo(PLAIN);
    }

    @Test
    void nothingInItRunsOrLeadsElsewhere() throws IOException {
        assertThat(parts(PLAIN).keySet())
                .noneMatch(name -> name.contains("vba") || name.contains("externalLink") || name.contains("hyperlink"));
        for (Map.Entry<String, byte[]> part : parts(PLAIN).entrySet()) {
            if (part.getKey().endsWith(".rels")) {
                assertThat(new String(part.getValue(), StandardCharsets.UTF_8))
                        .doesNotContain("TargetMode=\"External\"");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1+1", "-1+1", "@SUM(A1)", "=HYPERLINK(\"x\")"})
    void textThatLooksLikeAFormulaStaysText(String text) {
        Scenario scenario = named(text)
                .with(
                        InputKey.shared(Input.TOKENS_PER_DAY),
                        new Assumption(Books.preset("chat").tokensPerDay(), text, text));
        byte[] xlsx = ScenarioWorkbook.xlsx(new WorkbookRequest(
                Sheets.projection(scenario),
                Optional.empty(),
                new Handout(text, List.of(), new ExportDetails(text, text, text), text),
                Sheets.COLORS));
        Sheets sheets = new Sheets(xlsx);
        List<Cell> found = new ArrayList<>();
        sheets.eachCell(cell -> {
            if (cell.getCellType() == CellType.STRING
                    && cell.getStringCellValue().equals(text)) {
                found.add(cell);
            }
        });

        assertThat(found)
                .hasSizeGreaterThan(6)
                .allMatch(cell -> cell.getCellStyle().getQuotePrefixed());
        sheets.eachFormula(cell -> assertThat(cell.getCellFormula()).doesNotContain("cmd", "@", "HYPER"));
        assertThat(sheets.differences()).isEmpty();
    }

    private static Scenario named(String text) {
        Scenario chat = Books.preset("chat");
        Alternatives all = chat.alternatives();
        Alternative first = all.at(0);
        return chat.withName(text).withAlternatives(all.with(first.withName(text)));
    }

    @Test
    void whatItCarriesComesBackByteByByte() throws IOException {
        byte[] scenario = "{\"name\": \"Wärme ☕ & <co>\"}".getBytes(StandardCharsets.UTF_8);
        byte[] figures = new byte[70_000];
        for (int i = 0; i < figures.length; i++) {
            figures[i] = (byte) (i * 31);
        }
        byte[] xlsx = ScenarioWorkbook.xlsx(new WorkbookRequest(
                CHAT,
                Optional.empty(),
                new Handout(
                        "",
                        List.of(new Enclosure(Kind.SCENARIO, scenario), new Enclosure(Kind.FIGURES, figures)),
                        ExportDetails.NONE,
                        "1.2.3"),
                Sheets.COLORS));

        assertThat(carried(text(xlsx, "customXml/item1.xml"), Kind.SCENARIO)).isEqualTo(scenario);
        assertThat(carried(text(xlsx, "customXml/item2.xml"), Kind.FIGURES)).isEqualTo(figures);
        assertThat(text(xlsx, "xl/_rels/workbook.xml.rels")).contains("relationships/customXml\"");
        assertThat(text(xlsx, "customXml/_rels/item2.xml.rels")).contains("customXmlProps");
    }

    private static byte[] carried(String xml, Kind kind) {
        Matcher element = Pattern.compile("<enclosure xmlns=\"([^\"]+)\">([^<]*)</enclosure>")
                .matcher(xml);
        assertThat(element.find()).isTrue();
        assertThat(element.group(1)).isEqualTo(kind.namespace());
        return Base64.getDecoder().decode(element.group(2));
    }

    /** Previewers and data-frame readers take the values and never the formulas. */
    @Test
    void aReaderOfValuesSeesTheFiguresOfTheProgram() throws IOException {
        String bills = text(PLAIN, "xl/worksheets/sheet5.xml");
        Matcher cells = Pattern.compile("<c r=\"B(\\d+)\"[^>]*><f>([^<]*)</f><v>([^<]*)</v></c>")
                .matcher(bills);
        List<Double> values = new ArrayList<>();
        while (cells.find()) {
            values.add(Double.parseDouble(cells.group(3)));
        }

        double cost =
                CHAT.results().getFirst().cost().orElseThrow().usdPerMonth().base();
        assertThat(values)
                .hasSizeGreaterThan(20)
                .anySatisfy(value -> assertThat(value).isCloseTo(cost, within(1e-9 * cost)));
        assertThat(bills).doesNotContainPattern("</f></c>");
    }

    @Test
    void inputsHaveNames() {
        assertThat(new Sheets(PLAIN).workbook().getAllNames())
                .extracting(name -> name.getNameName())
                .contains("workload_tokensPerDay", "closed_api_inputPrice", "TOKENS_IN_A_MILLION", "COSTS_TIE");
    }

    @Test
    void theCheckOfAllChecksHolds() {
        Sheets sheets = new Sheets(PLAIN);
        List<Double> masters = new ArrayList<>();
        for (String sheet : List.of("About", "Summary", "Checks")) {
            sheets.workbook().getSheet(sheet).forEach(row -> {
                if (row.getCell(0) != null
                        && row.getCell(0).getCellType() == CellType.STRING
                        && row.getCell(0).getStringCellValue().equals("All checks")) {
                    masters.add(row.getCell(1).getNumericCellValue());
                }
            });
        }

        assertThat(masters).containsExactly(1.0, 1.0, 1.0);
    }

    @Test
    void aCheckFailsWhereAnInputHasMovedWhatWasFound() {
        Sheets sheets = new Sheets(PLAIN);
        assertThat(sheets.isStillSettled()).isTrue();

        sheets.change(InputKey.shared(Input.LOADED_COST_PER_YEAR), CHAT, 1_000_000);

        assertThat(sheets.isStillSettled()).isFalse();
    }

    @Test
    void theChartIsTheSpreadsheetProgramsOwn() throws IOException {
        String chart = text(PLAIN, "xl/charts/chart1.xml");

        assertThat(chart).contains("scatterChart", "logBase", "Volumes!$A$5:$A$29", "Volumes!$B$5:$B$29");
    }
}
