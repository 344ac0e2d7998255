package app.fulcrum.storage.workbook.writer;

import app.fulcrum.storage.workbook.cell.Cell;
import app.fulcrum.storage.workbook.cell.CellPlace;
import app.fulcrum.storage.workbook.page.Page.Plot;
import app.fulcrum.storage.workbook.page.Page.Plot.Line;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFScatterChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A chart of the spreadsheet program's own, over two logarithmic axes; lines differ by color and by dashes. */
record LineChart(Plot plot, XSSFWorkbook workbook) {

    private static final int COLUMNS = 6;
    private static final int ROWS = 26;
    private static final double DECADE = 10;
    private static final double POINTS = 2.25;
    private static final String VOLUME = "[>=1000000000]0,,,\"B\";[>=1000000]0,,\"M\";0,\"K\"";
    private static final String MONEY = "[>=1000000]$0.#,,\"M\";[>=1000]$0,\"K\";$0";

    private static final List<PresetLineDash> DASHES = List.of(
            PresetLineDash.SOLID,
            PresetLineDash.DASH,
            PresetLineDash.SYSTEM_DASH,
            PresetLineDash.DASH_DOT,
            PresetLineDash.LARGE_DASH,
            PresetLineDash.LARGE_DASH_DOT_DOT);

    void drawOn(XSSFSheet sheet) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFChart chart =
                drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 0, plot.at(), COLUMNS, plot.at() + ROWS));
        chart.setTitleText(plot.words().title());
        chart.setTitleOverlay(false);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        XDDFValueAxis across = axis(chart, AxisPosition.BOTTOM, plot.words().across(), VOLUME);
        XDDFValueAxis up = axis(chart, AxisPosition.LEFT, plot.words().up(), MONEY);
        across.setMinimum(plot.across().getFirst().number());
        across.setMaximum(plot.across().getLast().number());
        across.setCrosses(AxisCrosses.MIN);
        up.setCrosses(AxisCrosses.MIN);
        XDDFScatterChartData data = (XDDFScatterChartData) chart.createData(ChartTypes.SCATTER, across, up);
        data.setVaryColors(false);
        for (int i = 0; i < plot.lines().size(); i++) {
            add(i, data);
        }
        chart.plot(data);
    }

    private static XDDFValueAxis axis(XSSFChart chart, AxisPosition position, String title, String format) {
        XDDFValueAxis axis = chart.createValueAxis(position);
        axis.setTitle(title);
        axis.setLogBase(DECADE);
        axis.setNumberFormat(format);
        XDDFLineProperties grid =
                new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(PresetColor.GAINSBORO)));
        axis.getOrAddMajorGridProperties().setLineProperties(grid);
        return axis;
    }

    private void add(int place, XDDFScatterChartData data) {
        Line line = plot.lines().get(place);
        XDDFScatterChartData.Series series = (XDDFScatterChartData.Series)
                data.addSeries(numbers(plot.across().getFirst().address().column()), numbers(line.column()));
        series.setTitle(line.name());
        series.setSmooth(false);
        series.setMarkerStyle(MarkerStyle.NONE);
        XDDFLineProperties drawn =
                new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(bytes(line.rgb()))));
        drawn.setWidth(POINTS);
        drawn.setPresetDash(new XDDFPresetLineDash(DASHES.get(place % DASHES.size())));
        XDDFShapeProperties shape = new XDDFShapeProperties();
        shape.setLineProperties(drawn);
        series.setShapeProperties(shape);
    }

    private static byte[] bytes(int rgb) {
        return new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb};
    }

    /** The column of numbers, with the values they have now. */
    private XDDFNumericalDataSource<Double> numbers(int column) {
        CellPlace first = plot.across().getFirst().address();
        CellPlace last = plot.across().getLast().address();
        XSSFSheet sheet = workbook.getSheet(first.sheet());
        Double[] values = plot.across().stream()
                .map(Cell::address)
                .map(at -> value(sheet.getRow(at.row()).getCell(column)))
                .toArray(Double[]::new);
        CellRangeAddress range = new CellRangeAddress(first.row(), last.row(), column, column);
        return XDDFDataSourcesFactory.fromArray(values, range.formatAsString(first.sheet(), true));
    }

    private static @Nullable Double value(@Nullable XSSFCell cell) {
        return cell == null ? null : cell.getNumericCellValue();
    }
}
