package app.fulcrum.view.chart;

import app.fulcrum.view.chart.data.ChartLine;
import app.fulcrum.view.chart.data.Curve;
import app.fulcrum.view.chart.data.Mark;
import app.fulcrum.view.chart.layout.Box;
import app.fulcrum.view.chart.layout.ChartLayout;
import app.fulcrum.view.chart.layout.ChartLayouter;
import app.fulcrum.view.chart.layout.CrossingMark;
import app.fulcrum.view.chart.layout.GuideMark;
import app.fulcrum.view.chart.layout.LineName;
import app.fulcrum.view.chart.layout.PlotScale;
import app.fulcrum.view.chart.layout.StretchMark;
import app.fulcrum.view.chart.layout.TextBlock;
import app.fulcrum.view.chart.layout.TodayMark;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What lies under the pointer.
 *
 * @param today where the volume of today is drawn, if it is in sight
 */
record Hits(ChartLayout layout, Optional<TodayMark> today) {

    private static final double NEAR_LINE = 4;

    /** A mark and where it lies. */
    record Hit(Mark mark, Box box) {}

    /** The uppermost mark at a point. */
    Optional<Hit> at(double x, double y) {
        Stream<Supplier<Optional<Hit>>> fromTheTop = Stream.of(
                () -> pill(x, y),
                () -> crossing(x, y),
                () -> name(x, y),
                () -> stretch(x, y),
                () -> rule(x, y),
                () -> line(x, y),
                () -> band(x, y));
        return fromTheTop.flatMap(look -> look.get().stream()).findFirst();
    }

    private Optional<Hit> pill(double x, double y) {
        return today.map(TodayMark::pill).filter(box -> box.contains(x, y)).map(box -> new Hit(new Mark.Volume(), box));
    }

    private Optional<Hit> crossing(double x, double y) {
        for (CrossingMark mark : layout.crossings()) {
            Box ring = mark.bracket().map(box -> box.grown(NEAR_LINE)).orElseGet(() -> around(mark.x(), mark.y()));
            Optional<Box> box = Stream.concat(mark.callout().map(TextBlock::box).stream(), Stream.of(ring))
                    .filter(candidate -> candidate.contains(x, y))
                    .findFirst();
            if (box.isPresent()) {
                return box.map(found -> new Hit(new Mark.Crossovers(mark.all()), found));
            }
        }
        return Optional.empty();
    }

    private static Box around(double x, double y) {
        double radius = ChartLayouter.RING + 1;
        return new Box(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private Optional<Hit> name(double x, double y) {
        return layout.names().stream()
                .filter(name -> !name.line().isPast())
                .filter(name -> name.block().box().contains(x, y))
                .map(name -> new Hit(cost(name), name.block().box()))
                .findFirst();
    }

    private static Mark cost(LineName name) {
        return new Mark.Cost(name.line().look());
    }

    private Optional<Hit> stretch(double x, double y) {
        return layout.stretches().stream()
                .filter(mark -> mark.box().contains(x, y))
                .map((StretchMark mark) -> new Hit(new Mark.Winner(mark.stretch()), mark.box()))
                .findFirst();
    }

    private Optional<Hit> rule(double x, double y) {
        return layout.guides().stream()
                .filter(guide -> guide.label().box().contains(x, y))
                .map((GuideMark guide) ->
                        new Hit(new Mark.Rule(guide.guide()), guide.label().box()))
                .findFirst();
    }

    private Optional<Hit> line(double x, double y) {
        return inPlot(x, y, line -> isNear(line.curve(), x, y))
                .map(line -> new Hit(new Mark.Cost(line.look()), around(x, y)));
    }

    private Optional<Hit> band(double x, double y) {
        return inPlot(x, y, line -> line.curve().hasBand() && isWithin(line.curve(), x, y))
                .map(line -> new Hit(new Mark.Spread(line.look()), around(x, y)));
    }

    private interface Test {
        boolean holds(ChartLine line);
    }

    private Optional<ChartLine> inPlot(double x, double y, Test test) {
        return layout.plot().contains(x, y)
                ? layout.model().lines().stream().filter(test::holds).findFirst()
                : Optional.empty();
    }

    /** Between the heights of a line a little to the left and to the right, so that steps are met too. */
    private boolean isNear(Curve curve, double x, double y) {
        PlotScale scale = layout.scale();
        double left = scale.y(curve.at(scale.xValue(x - NEAR_LINE)));
        double right = scale.y(curve.at(scale.xValue(x + NEAR_LINE)));
        return y >= Math.min(left, right) - NEAR_LINE && y <= Math.max(left, right) + NEAR_LINE;
    }

    private boolean isWithin(Curve curve, double x, double y) {
        PlotScale scale = layout.scale();
        double volume = scale.xValue(x);
        return scale.y(curve.highAt(volume)) <= y && y <= scale.y(curve.lowAt(volume));
    }
}
