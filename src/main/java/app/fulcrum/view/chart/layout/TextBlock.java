package app.fulcrum.view.chart.layout;

import java.util.List;

/** Lines of text below each other, in a box that also holds the padding around them. */
public record TextBlock(List<TextLine> lines, Box box, double padding) {

    static double width(List<TextLine> lines, TextMeasure measure) {
        return Math.ceil(lines.stream()
                .mapToDouble(line -> measure.width(line.text(), line.role()))
                .max()
                .orElse(0));
    }

    static double height(List<TextLine> lines) {
        return lines.stream().mapToDouble(line -> line.role().lineHeight()).sum();
    }

    TextBlock movedTo(double x, double y) {
        return new TextBlock(lines, new Box(x, y, box.width(), box.height()), padding);
    }

    static TextBlock sized(List<TextLine> lines, double padding, TextMeasure measure) {
        double width = width(lines, measure) + 2 * padding;
        double height = height(lines) + padding;
        return new TextBlock(lines, new Box(0, 0, width, height), padding);
    }
}
