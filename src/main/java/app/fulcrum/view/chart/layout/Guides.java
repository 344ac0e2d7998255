package app.fulcrum.view.chart.layout;

import app.fulcrum.view.chart.data.Guide;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts guides where they belong, each with its label beside it where it covers the least. */
final class Guides {

    /** From the edge of the plot to the middle of the bar that marks a span of costs. */
    private static final double EDGE = 3;

    private static final double WIDEST = 150;
    /** From the ends of the line to where its label may start. */
    private static final double INSET = 14;

    private final PlotScale scale;
    private final TextMeasure measure;
    private final FreePlace free;

    Guides(PlotScale scale, TextMeasure measure, FreePlace free) {
        this.scale = scale;
        this.measure = measure;
        this.free = free;
    }

    /** Those in sight for whose labels there is room. */
    List<GuideMark> place(List<Guide> guides) {
        List<GuideMark> marks = new ArrayList<>(guides.size());
        for (Guide guide : guides) {
            line(guide).flatMap(line -> mark(guide, line)).ifPresent(marks::add);
        }
        return marks;
    }

    private Optional<Stroke> line(Guide guide) {
        Box plot = scale.plot();
        if (guide.axis() == Guide.Axis.VOLUME) {
            double x = Math.floor(scale.x(guide.low())) + 0.5;
            return plot.contains(x, plot.y())
                    ? Optional.of(new Stroke(x, plot.y(), x, plot.bottom()))
                    : Optional.empty();
        }
        double top = Math.max(plot.y(), scale.y(guide.high()));
        double bottom = Math.min(plot.bottom(), scale.y(guide.low()));
        double x = plot.x() + EDGE;
        return top < bottom ? Optional.of(new Stroke(x, top, x, bottom)) : Optional.empty();
    }

    private Optional<GuideMark> mark(Guide guide, Stroke line) {
        List<TextLine> lines = TextLine.wrap(guide.text(), TextRole.NOTE, WIDEST, measure);
        TextBlock block = TextBlock.sized(lines, 4, measure);
        boolean isSpan = guide.axis() == Guide.Axis.COST;
        double width = block.box().width();
        double height = block.box().height();
        if (isSpan) {
            free.take(new Box(line.x1() - EDGE, line.y1(), 2 * EDGE, line.y2() - line.y1()));
        }
        double y = Stream.of(line.y2() - INSET, line.y1() + INSET, (line.y1() + line.y2()) / 2)
                .min(Comparator.comparingDouble(at -> free.costOf(line.x1(), at, width, height)))
                .orElseThrow();
        return free.findRoom(line.x1(), y, width, height, Optional.empty())
                .map(box -> new GuideMark(guide, line, block.movedTo(box.x(), box.y()), isSpan));
    }
}
