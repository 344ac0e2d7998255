package app.fulcrum.text.table;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.session.handover.Separator;
import app.fulcrum.storage.report.table.DataTable;
import app.fulcrum.storage.report.table.DataTable.Field;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class TextTableTest {

    private static final List<String> TITLES = List.of("Name", "Figure");

    private static String cell(String text) {
        return new TextTable(List.of("Name"), List.of(List.of(text))).tabs().split("\n", -1)[1];
    }

    private static Document html(TextTable table) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(table.html())));
    }

    private static List<String> texts(NodeList nodes) {
        return java.util.stream.IntStream.range(0, nodes.getLength())
                .mapToObj(i -> nodes.item(i).getTextContent())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        1,610      | 1610
        −294       | -294
        −1,234,567.5 | -1234567.5
        0.00012    | 0.00012
        -2E-7      | -2E-7
        $1,610     | $1,610
        1,61       | 1,61
        83 %       | 83 %
        """)
    void aNumberWithoutUnitIsPlainAndAllElseIsAsShown(String shown, String copied) {
        assertThat(cell(shown)).isEqualTo(copied);
    }

    /** The mark is that of tables in files: their writer is asked what it makes of the same text. */
    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+1 more", "-cmd|' /C calc'!A0", "@SUM(A1)", "\u200b=1+1", "harmless", "a=b", "−$294"})
    void whatLooksLikeAFormulaIsMarkedAsInATableOfAFile(String text) {
        String written = new DataTable(List.of("Name"), List.of(List.of(Field.of(text)))).print(Separator.TAB);
        String inFile = written.lines().toList().get(1);

        assertThat(cell(text)).isEqualTo(inFile.replaceAll("^\"|\"$", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t=1+1", "\r=1+1"})
    void noFormulaHidesBehindATab(String text) {
        assertThat(cell(text)).isEqualTo("' =1+1");
    }

    @Test
    void everyLineHasAsManyCellsAndStaysOne() {
        TextTable table = new TextTable(TITLES, List.of(List.of("section"), List.of("a\tb\nc", "\"quoted\" first")));

        assertThat(table.tabs()).isEqualTo("Name\tFigure\nsection\t\na b c\t\"\"\"quoted\"\" first\"");
    }

    @Test
    void theHtmlIsATableWithHeaderCellsAndEscapedText() throws Exception {
        TextTable table = new TextTable(TITLES, List.of(List.of("<script>&\"x\"", "1,610"), List.of("=1", "")));

        Document html = html(table);

        assertThat(html.getDocumentElement().getTagName()).isEqualTo("table");
        assertThat(texts(html.getElementsByTagName("th"))).isEqualTo(TITLES);
        assertThat(texts(html.getElementsByTagName("td"))).containsExactly("<script>&\"x\"", "1610", "'=1", "");
    }
}
