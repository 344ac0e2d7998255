package app.fulcrum.view.chart.layout;

import java.util.ArrayList;
import java.util.List;

/** Texts in a box that also holds the padding around them. */
public record TextBlock(List<Placed> texts, Box box) {

    /** A text with its upper left corner, counted from that of the box. */
    public record Placed(TextLine line, double x, double y) {}

    List<TextLine> lines() {
        return texts.stream().map(Placed::line).toList();
    }

    TextBlock movedTo(double x, double y) {
        return new TextBlock(texts, new Box(x, y, box.width(), box.height()));
    }

    /** Below each other. */
    static TextBlock sized(List<TextLine> lines, double padding, TextMeasure measure) {
        List<Placed> texts = new ArrayList<>(lines.size());
        double width = 0;
        double y = padding / 2;
        for (TextLine line : lines) {
            texts.add(new Placed(line, padding, y));
            width = Math.max(width, measure.width(line.text(), line.role()));
            y += line.role().lineHeight();
        }
        return new TextBlock(texts, new Box(0, 0, Math.ceil(width) + 2 * padding, y + padding / 2));
    }

    /** Beside each other. */
    static TextBlock row(List<TextLine> lines, double padding, double gap, TextMeasure measure) {
        List<Placed> texts = new ArrayList<>(lines.size());
        double x = padding;
        double height = 0;
        for (TextLine line : lines) {
            texts.add(new Placed(line, x, padding / 2));
            x += Math.ceil(measure.width(line.text(), line.role())) + gap;
            height = Math.max(height, line.role().lineHeight());
        }
        return new TextBlock(texts, new Box(0, 0, x - gap + padding, height + padding));
    }
}
