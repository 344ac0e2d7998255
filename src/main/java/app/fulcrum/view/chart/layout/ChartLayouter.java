package app.fulcrum.view.chart.layout;

import app.fulcrum.view.chart.data.ChartAxis;
import app.fulcrum.view.chart.data.ChartLine;
import app.fulcrum.view.chart.data.ChartModel;
import app.fulcrum.view.chart.data.Stretch;
import app.fulcrum.view.chart.data.Today;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lays charts out, one after the other: what is named stays where it was while there is room. */
public final class ChartLayouter {

    /** The radius of the ring around a crossover. */
    public static final double RING = 7;

    private static final double STRIP_TOP = 5;
    private static final double STRIP_HEIGHT = 14;
    private static final double STRIP_GAP = 2;
    private static final double CALLOUT_PADDING = 8;
    private static final double PILL_HEIGHT = 20;
    private static final double PILL_PADDING = 10;
    private static final double PILL_ABOVE = 26;
    private static final double NOTE_WIDTH = 300;
    private static final double NOTE_INSET = 12;

    private final TextMeasure measure;
    private final LineNames lineNames;
    private final CrossingMarks crossingMarks;
    private @Nullable PlotScale shown;

    public ChartLayouter(TextMeasure measure) {
        this.measure = measure;
        this.lineNames = new LineNames(measure);
        this.crossingMarks = new CrossingMarks(measure);
    }

    /** Everything but the volume of today, which moves without the rest. */
    public ChartLayout layout(ChartModel model, double width, double height) {
        Box plot = Margins.of(model, measure, lineNames.widest(model.lines())).inside(width, height);
        PlotScale scale = new PlotScale(model.x(), model.y(), plot);
        List<LinePath> paths = Stream.concat(model.ghosts().stream(), model.lines().stream())
                .map(line -> LinePath.of(line, scale))
                .toList();
        List<Trace> all =
                paths.stream().map(path -> Trace.of(path.points(), plot)).toList();
        if (!scale.equals(shown)) {
            shown = scale;
            crossingMarks.forget();
        }
        FreePlace free = new FreePlace(plot, obstacles(all, model, scale));
        List<CrossingMark> bare = CrossingMarks.bare(model, scale, free);
        model.today().ifPresent(today -> takeDots(today, model, scale, free));
        Optional<TextBlock> note = note(model, plot, free);
        List<LineName> names = lineNames.place(paths, all, scale, free);
        List<CrossingMark> crossings = crossingMarks.named(bare, model, free);
        List<GuideMark> guides = new Guides(scale, measure, free).place(model.guides());
        return new ChartLayout(model, scale, paths, names, crossings, stretches(model, scale), guides, note);
    }

    /** The lines, and the volume of today where it was when the chart was laid out. */
    private static List<Trace> obstacles(List<Trace> traces, ChartModel model, PlotScale scale) {
        List<Trace> all = new ArrayList<>(traces);
        model.today().ifPresent(today -> all.add(Trace.vertical(scale.x(today.x()), scale.plot())));
        return all;
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

    private List<StretchMark> stretches(ChartModel model, PlotScale scale) {
        List<StretchMark> marks = new ArrayList<>();
        for (Stretch stretch : model.stretches()) {
            double left = scale.x(Math.max(stretch.from(), model.x().low()));
            double right = scale.x(Math.min(stretch.to(), model.x().high()));
            if (right > left) {
                Box box = new Box(
                        left, scale.plot().bottom() + STRIP_TOP, Math.max(2, right - left - STRIP_GAP), STRIP_HEIGHT);
                boolean fits = measure.width(stretch.text(), TextRole.STRETCH) + StretchMark.TEXT + StretchMark.INSET
                        <= box.width();
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
