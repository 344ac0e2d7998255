package app.fulcrum.view.chart.layout;

import app.fulcrum.view.chart.data.ChartAxis;
import app.fulcrum.view.chart.data.ChartModel;
import app.fulcrum.view.chart.data.Crossing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts rings and brackets on crossovers, and gives those that matter a callout as long as there is room for one. */
final class CrossingMarks {

    private static final double BRACKET_HEIGHT = 6;
    private static final double BELOW = 12;
    private static final double BESIDE = 3;
    private static final double CALLOUT_PADDING = 8;
    private static final double CALLOUT_GAP = 6;

    private final TextMeasure measure;

    /** Where the callout of each crossover was last, as the way from its anchor. */
    private final Map<String, double[]> kept = new HashMap<>();

    CrossingMarks(TextMeasure measure) {
        this.measure = measure;
    }

    /** The places of before no longer mean anything. */
    void forget() {
        kept.clear();
    }

    /** Rings and brackets in order of volume, each with its room taken, and without callouts. */
    static List<CrossingMark> bare(ChartModel model, PlotScale scale, FreePlace free) {
        List<CrossingMark> marks = new ArrayList<>();
        List<Crossing> seen = model.crossings().stream()
                .filter(crossing -> scale.plot().contains(scale.x(crossing.x()), scale.y(crossing.y())))
                .toList();
        for (List<Crossing> group :
                CrossingGroups.of(seen, scale.xAxis(), scale.plot().width())) {
            CrossingMark mark = group.size() == 1 ? ring(group.getFirst(), scale) : bracket(group, scale);
            marks.add(mark);
            free.take(mark.bracket().orElseGet(() -> around(mark.x(), mark.y())));
        }
        return marks;
    }

    private static CrossingMark ring(Crossing crossing, PlotScale scale) {
        double x = scale.x(crossing.x());
        double y = scale.y(crossing.y());
        return new CrossingMark(
                List.of(crossing),
                x,
                y,
                Optional.empty(),
                doubt(crossing, y, scale),
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<Stroke> doubt(Crossing crossing, double y, PlotScale scale) {
        ChartAxis axis = scale.xAxis();
        double from = scale.x(Math.max(crossing.low(), axis.low()));
        double to = scale.x(Math.min(crossing.high(), axis.high()));
        return to - from > 2 * ChartLayouter.RING ? Optional.of(new Stroke(from, y, to, y)) : Optional.empty();
    }

    private static CrossingMark bracket(List<Crossing> group, PlotScale scale) {
        double left = scale.x(group.getFirst().x()) - BESIDE;
        double right = scale.x(group.getLast().x()) + BESIDE;
        double lowest = group.stream()
                .mapToDouble(crossing -> scale.y(crossing.y()))
                .max()
                .orElseThrow();
        double top = Math.min(lowest + BELOW, scale.plot().bottom() - BRACKET_HEIGHT);
        Box box = new Box(left, top, right - left, BRACKET_HEIGHT);
        return new CrossingMark(
                List.copyOf(group),
                box.centerX(),
                top,
                Optional.of(box),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Box around(double x, double y) {
        return new Box(x - ChartLayouter.RING, y - ChartLayouter.RING, 2 * ChartLayouter.RING, 2 * ChartLayouter.RING);
    }

    /** Where another option becomes the cheapest of all, the callout is placed first, while there is room. */
    List<CrossingMark> named(List<CrossingMark> bare, ChartModel model, FreePlace free) {
        Set<Double> changes =
                model.stretches().stream().map(stretch -> stretch.from()).collect(Collectors.toSet());
        Map<CrossingMark, CrossingMark> named = new HashMap<>();
        bare.stream()
                .filter(CrossingMark::isImportant)
                .sorted(Comparator.comparing(
                        mark -> mark.all().stream().noneMatch(crossing -> changes.contains(crossing.x()))))
                .forEach(mark -> named.put(mark, named(mark, model.x(), free)));
        return bare.stream().map(mark -> named.getOrDefault(mark, mark)).toList();
    }

    private CrossingMark named(CrossingMark mark, ChartAxis axis, FreePlace free) {
        String key = key(mark);
        Optional<double[]> last = Optional.ofNullable(kept.get(key));
        return wordings(mark, axis)
                .flatMap(block -> free
                        .findRoom(
                                mark.x(),
                                mark.y(),
                                block.box().width(),
                                block.box().height(),
                                last)
                        .map(box -> block.movedTo(box.x(), box.y()))
                        .stream())
                .findFirst()
                .map(block -> {
                    kept.put(key, new double[] {
                        block.box().x() - mark.x(), block.box().y() - mark.y()
                    });
                    return mark.named(block, leader(mark, block.box()));
                })
                .orElse(mark);
    }

    private static String key(CrossingMark mark) {
        Crossing.Brief brief = mark.all().getFirst().brief();
        return brief.before() + " " + brief.after() + " " + mark.all().size();
    }

    /** The callout, and the shorter one for where that finds no room. */
    private Stream<TextBlock> wordings(CrossingMark mark, ChartAxis axis) {
        Crossing first = mark.all().getFirst();
        TextLine title = new TextLine(CrossingGroups.title(mark.all(), axis), TextRole.CALLOUT_TITLE);
        String more = mark.all().size() == 1 ? first.brief().money() : CrossingGroups.turns(mark.all());
        TextLine facts = new TextLine(more, TextRole.CALLOUT_FACTS);
        return Stream.of(List.of(title, facts), List.of(title))
                .map(lines -> TextBlock.row(lines, CALLOUT_PADDING, CALLOUT_GAP, measure));
    }

    private static Optional<Stroke> leader(CrossingMark mark, Box box) {
        Stroke line = box.from(mark.x(), mark.y());
        double start = mark.bracket().isPresent() ? 0 : ChartLayouter.RING;
        return line.length() <= start + 2 ? Optional.empty() : Optional.of(line.without(start));
    }
}
