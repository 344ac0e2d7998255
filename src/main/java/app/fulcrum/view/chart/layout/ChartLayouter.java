package app.fulcrum.view.chart.layout;

import app.fulcrum.view.chart.data.ChartAxis;
import app.fulcrum.view.chart.data.ChartLine;
import app.fulcrum.view.chart.data.ChartModel;
import app.fulcrum.view.chart.data.Crossing;
import app.fulcrum.view.chart.data.Stretch;
import app.fulcrum.view.chart.data.Today;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Lays a chart out. */
public final class ChartLayouter {

    /** The radius of the ring around a crossover. */
    public static final double RING = 7;

    private static final double STRIP_TOP = 5;
    private static final double STRIP_HEIGHT = 14;
    private static final double CALLOUT_PADDING = 8;
    private static final double PILL_HEIGHT = 20;
    private static final double PILL_PADDING = 10;
    private static final double PILL_ABOVE = 26;
    private static final double NOTE_WIDTH = 300;
    private static final double NOTE_INSET = 12;

    private final TextMeasure measure;
    private final LineNames lineNames;

    public ChartLayouter(TextMeasure measure) {
        this.measure = measure;
        this.lineNames = new LineNames(measure);
    }

    /** Everything but the volume of today, which moves without the rest. */
    public ChartLayout layout(ChartModel model, double width, double height) {
        Box plot = Margins.of(model, measure, lineNames.widest(model.lines())).inside(width, height);
        PlotScale scale = new PlotScale(model.x(), model.y(), plot);
        List<Trace> traces = model.lines().stream()
                .map(line -> Trace.of(line.curve(), scale))
                .toList();
        FreePlace free = new FreePlace(plot, obstacles(traces, model, scale));
        model.crossings().forEach(crossing -> free.take(ring(crossing, scale)));
        model.today().ifPresent(today -> takeDots(today, model, scale, free));
        Optional<TextBlock> note = note(model, plot, free);
        List<LineName> names = lineNames.place(model.lines(), traces, scale, free);
        List<CrossingMark> crossings = crossings(model, scale, free);
        List<GuideMark> guides = new Guides(scale, measure, free).place(model.guides());
        return new ChartLayout(model, scale, names, crossings, stretches(model, scale), guides, note);
    }

    /** The lines, and the volume of today where it was when the chart was laid out. */
    private static List<Trace> obstacles(List<Trace> traces, ChartModel model, PlotScale scale) {
        List<Trace> all = new ArrayList<>(traces);
        model.today().ifPresent(today -> all.add(Trace.vertical(scale.x(today.x()), scale.plot())));
        return all;
    }

    private static Box ring(Crossing crossing, PlotScale scale) {
        return new Box(scale.x(crossing.x()) - RING, scale.y(crossing.y()) - RING, 2 * RING, 2 * RING);
    }

    private static void takeDots(Today today, ChartModel model, PlotScale scale, FreePlace free) {
        double x = scale.x(today.x());
        for (ChartLine line : model.lines()) {
            double y = scale.y(line.curve().at(today.x()));
            if (scale.plot().contains(x, y)) {
                free.take(new Box(x - RING, y - RING, 2 * RING, 2 * RING));
            }
        }
    }

    private List<CrossingMark> crossings(ChartModel model, PlotScale scale, FreePlace free) {
        Set<Double> changes = model.stretches().stream().map(Stretch::from).collect(Collectors.toSet());
        // Where another option becomes the cheapest of all, the callout is placed first, while there is room.
        return model.crossings().stream()
                .sorted(Comparator.comparing((Crossing crossing) -> !changes.contains(crossing.x())))
                .filter(crossing -> scale.plot().contains(scale.x(crossing.x()), scale.y(crossing.y())))
                .map(crossing -> mark(crossing, scale.x(crossing.x()), scale.y(crossing.y()), free))
                .toList();
    }

    private CrossingMark mark(Crossing crossing, double x, double y, FreePlace free) {
        Optional<TextBlock> callout = crossing.important() ? callout(crossing, x, y, free) : Optional.empty();
        return new CrossingMark(crossing, x, y, callout, callout.flatMap(block -> leader(x, y, block.box())));
    }

    /** Absent where there is no room for it. */
    private Optional<TextBlock> callout(Crossing crossing, double x, double y, FreePlace free) {
        List<TextLine> lines = new ArrayList<>();
        lines.add(new TextLine(crossing.title(), TextRole.CALLOUT_TITLE));
        crossing.facts().forEach(fact -> lines.add(new TextLine(fact, TextRole.CALLOUT_FACTS)));
        TextBlock block = TextBlock.sized(lines, CALLOUT_PADDING, measure);
        return free.findRoom(x, y, block.box().width(), block.box().height())
                .map(box -> block.movedTo(box.x(), box.y()));
    }

    private static Optional<Stroke> leader(double x, double y, Box box) {
        Stroke line = box.from(x, y);
        return line.length() <= RING + 2 ? Optional.empty() : Optional.of(line.without(RING));
    }

    private List<StretchMark> stretches(ChartModel model, PlotScale scale) {
        List<StretchMark> marks = new ArrayList<>();
        for (Stretch stretch : model.stretches()) {
            double left = scale.x(Math.max(stretch.from(), model.x().low()));
            double right = scale.x(Math.min(stretch.to(), model.x().high()));
            if (right > left) {
                Box box = new Box(left, scale.plot().bottom() + STRIP_TOP, Math.max(2, right - left - 1), STRIP_HEIGHT);
                boolean fits = measure.width(stretch.text(), TextRole.STRETCH) + 12 <= box.width();
                marks.add(new StretchMark(stretch, box, fits));
            }
        }
        return marks;
    }

    private Optional<TextBlock> note(ChartModel model, Box plot, FreePlace free) {
        if (model.notes().isEmpty()) {
            return Optional.empty();
        }
        List<TextLine> lines = new ArrayList<>();
        boolean empty = model.lines().isEmpty();
        TextRole role = empty ? TextRole.CALLOUT_FACTS : TextRole.NOTE;
        model.notes().forEach(sentence -> lines.addAll(TextLine.wrap(sentence, role, NOTE_WIDTH, measure)));
        TextBlock block = TextBlock.sized(lines, CALLOUT_PADDING, measure);
        double width = block.box().width();
        double height = block.box().height();
        Box place = empty
                ? new Box(plot.centerX() - width / 2, plot.centerY() - height / 2, width, height)
                : free.corner(width, height, NOTE_INSET);
        return Optional.of(block.movedTo(Math.rint(place.x()), Math.rint(place.y())));
    }

    /** The volume of today on a chart that is laid out; none if it lies off the axis. */
    public Optional<TodayMark> today(ChartLayout layout, Optional<Today> today) {
        return today.filter(volume -> layout.scale().xAxis().contains(volume.x()))
                .map(volume -> mark(layout, volume));
    }

    private TodayMark mark(ChartLayout layout, Today today) {
        double x = layout.scale().x(today.x());
        double width = Math.ceil(measure.width(today.text(), TextRole.PILL)) + 2 * PILL_PADDING;
        double least = layout.plot().x() - PILL_PADDING;
        double left =
                Math.clamp(x - width / 2, least, Math.max(least, layout.plot().right() + PILL_PADDING - width));
        Box pill = new Box(Math.rint(left), layout.plot().y() - PILL_ABOVE, width, PILL_HEIGHT);
        return new TodayMark(today, x, range(layout, today), pill, dots(layout, today));
    }

    /** As much of the range as the axis shows. */
    private static Optional<Box> range(ChartLayout layout, Today today) {
        if (!today.hasRange()) {
            return Optional.empty();
        }
        ChartAxis axis = layout.scale().xAxis();
        double left = layout.scale().x(Math.max(today.low(), axis.low()));
        double right = layout.scale().x(Math.min(today.high(), axis.high()));
        return Optional.of(
                new Box(left, layout.plot().y(), right - left, layout.plot().height()));
    }

    private static List<TodayMark.Dot> dots(ChartLayout layout, Today today) {
        List<TodayMark.Dot> dots = new ArrayList<>();
        for (ChartLine line : layout.model().lines()) {
            double y = layout.scale().y(line.curve().at(today.x()));
            if (y >= layout.plot().y() && y <= layout.plot().bottom()) {
                dots.add(new TodayMark.Dot(line, y));
            }
        }
        return dots;
    }
}
