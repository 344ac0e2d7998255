package app.fulcrum.view.chart.layout;

import app.fulcrum.view.chart.data.ChartLine;
import app.fulcrum.view.chart.data.Presence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts every line's name at its end: beside the plot, or in it where the line ends before the axis does. */
final class LineNames {

    /** Between the plot and the names beside it. */
    static final int GAP = 8;

    private static final double WIDEST_NOTE = 132;
    private static final double NEAR = 14;
    private static final double SPACE = 2;

    private final TextMeasure measure;

    LineNames(TextMeasure measure) {
        this.measure = measure;
    }

    double widest(List<ChartLine> lines) {
        return lines.stream()
                .mapToDouble(line -> block(line).box().width())
                .max()
                .orElse(0);
    }

    private TextBlock block(ChartLine line) {
        List<TextLine> text = new ArrayList<>();
        text.add(new TextLine(line.name(), line.isPast() ? TextRole.NOTE : TextRole.LINE_NAME));
        if (line.presence() instanceof Presence.Gated(String reason)) {
            text.addAll(TextLine.wrap(reason, TextRole.NOTE, WIDEST_NOTE, measure));
        }
        if (!line.endNote().isEmpty()) {
            text.addAll(TextLine.wrap(line.endNote(), TextRole.NOTE, WIDEST_NOTE, measure));
        }
        return TextBlock.sized(text, 0, measure);
    }

    /** Names of the lines that end within the plot come first to choose their places. */
    List<LineName> place(List<LinePath> paths, List<Trace> traces, PlotScale scale, FreePlace free) {
        List<ChartLine> lines = paths.stream().map(LinePath::line).toList();
        List<LineName> names = new ArrayList<>();
        List<ChartLine> atEdge = new ArrayList<>();
        List<Trace> edgeTraces = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Trace trace = traces.get(i);
            if (trace.isEmpty()) {
                continue;
            }
            if (endsWithin(lines.get(i), trace, scale.plot())) {
                names.add(within(lines.get(i), trace, free));
            } else {
                atEdge.add(lines.get(i));
                edgeTraces.add(trace);
            }
        }
        names.addAll(beside(atEdge, edgeTraces, scale.plot()));
        return names;
    }

    private boolean endsWithin(ChartLine line, Trace trace, Box plot) {
        return trace.endX() + GAP + block(line).box().width() < plot.right() && trace.endY() > plot.y() + NEAR;
    }

    private LineName within(ChartLine line, Trace trace, FreePlace free) {
        TextBlock block = block(line);
        Box box = free.find(
                trace.endX(), trace.endY(), block.box().width(), block.box().height());
        return new LineName(line, block.movedTo(box.x(), box.y()), trace.endX(), trace.endY(), Optional.empty());
    }

    private List<LineName> beside(List<ChartLine> lines, List<Trace> traces, Box plot) {
        double[] wished = new double[lines.size()];
        double[] heights = new double[lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            TextBlock block = block(lines.get(i));
            wished[i] = traces.get(i).endY() - TextRole.LINE_NAME.lineHeight() / 2;
            heights[i] = block.box().height() + SPACE;
        }
        double[] tops = Stack.tops(wished, heights, plot.y() - NEAR, plot.bottom());
        List<LineName> names = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            names.add(beside(lines.get(i), traces.get(i), Math.rint(tops[i]), plot));
        }
        return names;
    }

    private LineName beside(ChartLine line, Trace trace, double top, Box plot) {
        TextBlock block = block(line).movedTo(plot.right() + GAP, top);
        Stroke leader = new Stroke(
                trace.endX(), trace.endY(), plot.right() + GAP - 2, top + TextRole.LINE_NAME.lineHeight() / 2);
        return new LineName(
                line,
                block,
                trace.endX(),
                trace.endY(),
                leader.length() > NEAR ? Optional.of(leader) : Optional.empty());
    }
}
