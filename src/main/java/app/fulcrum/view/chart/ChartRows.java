package app.fulcrum.view.chart;

import app.fulcrum.text.table.TextTable;
import app.fulcrum.view.chart.data.ChartLine;
import app.fulcrum.view.chart.data.ChartModel;
import app.fulcrum.view.chart.data.Crossing;
import app.fulcrum.view.chart.data.Spacing;
import app.fulcrum.view.chart.data.Stretch;
import app.fulcrum.view.chart.layout.AxisMark;
import app.fulcrum.view.chart.layout.AxisMarks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The figures of a chart as rows: round volumes, every crossover, and the volume of today. */
final class ChartRows {

    /**
     * One volume.
     *
     * @param costs one per line of the chart, in its order
     * @param remark what is special about the volume; empty for a round one
     */
    record Row(String volume, List<String> costs, String cheapest, String remark) {}

    static final String NO_COST = "–";

    private ChartRows() {}

    static List<Row> of(ChartModel model) {
        Map<Double, String> remarks = new TreeMap<>();
        for (AxisMark mark : AxisMarks.of(model.x())) {
            remarks.put(mark.value(), "");
            if (model.x().spacing() == Spacing.LOGARITHMIC) {
                List.of(2, 5).stream()
                        .map(factor -> factor * mark.value())
                        .filter(model.x()::contains)
                        .forEach(value -> remarks.putIfAbsent(value, ""));
            }
        }
        for (Crossing crossing : model.crossings()) {
            remarks.put(crossing.x(), crossing.title() + " · " + String.join(" · ", crossing.facts()));
        }
        model.today().ifPresent(today -> remarks.put(today.x(), today.text()));
        return remarks.entrySet().stream()
                .map(entry -> row(model, entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Every place at which a line bends or jumps, with what each line is there; where two print alike, the last. */
    static TextTable points(ChartModel model) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        model.lines().stream()
                .flatMapToDouble(line -> IntStream.range(0, line.curve().size()).mapToDouble(line.curve()::x))
                .sorted()
                .forEach(x -> rows.put(
                        model.x().exact().apply(x),
                        model.lines().stream()
                                .map(line -> cost(line, x, model.y().exact()))
                                .toList()));
        return TextTable.of(
                Stream.concat(
                                Stream.of(model.x().title()),
                                model.lines().stream().map(ChartLine::name))
                        .toList(),
                List.copyOf(rows.entrySet()),
                row -> Stream.concat(Stream.of(row.getKey()), row.getValue().stream())
                        .toList());
    }

    private static Row row(ChartModel model, double volume, String remark) {
        List<String> costs = model.lines().stream()
                .map(line -> cost(line, volume, model.y().exact()))
                .toList();
        return new Row(model.x().exact().apply(volume), costs, cheapest(model, volume), remark);
    }

    /** What a line costs at a volume, printed in one of the ways of its axis. */
    static String cost(ChartLine line, double volume, DoubleFunction<String> figure) {
        double cost = line.curve().at(volume);
        return Double.isNaN(cost) ? NO_COST : figure.apply(cost);
    }

    private static String cheapest(ChartModel model, double volume) {
        return model.stretches().stream()
                .filter(stretch -> stretch.from() <= volume && volume <= stretch.to())
                .findFirst()
                .map(stretch -> name(model, stretch))
                .orElse(NO_COST);
    }

    private static String name(ChartModel model, Stretch stretch) {
        return model.lines().stream()
                .filter(line -> line.look().equals(stretch.winner()))
                .findFirst()
                .map(ChartLine::name)
                .orElse(stretch.text());
    }
}
