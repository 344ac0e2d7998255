package app.fulcrum.view.chart.layout;

import app.fulcrum.text.Messages;
import app.fulcrum.text.number.Figures;
import app.fulcrum.view.chart.data.ChartAxis;
import app.fulcrum.view.chart.data.ChartModel;
import app.fulcrum.view.chart.data.Crossing;
import app.fulcrum.view.chart.data.Viewport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;

/** Crossovers that lie too close together to be told apart on the screen. */
public final class CrossingGroups {

    /** Those closer than this are drawn as one. */
    static final double CLOSEST = 24;

    private static final Messages MESSAGES = Messages.of("chart");

    /** What is seen beside crossovers that are looked at closely, as a part of the chart. */
    private static final double AROUND = 0.02;

    private CrossingGroups() {}

    /** In order of volume; each begins where the one before it is far enough away. */
    static List<List<Crossing>> of(List<Crossing> crossings, ChartAxis axis, double width) {
        List<List<Crossing>> groups = new ArrayList<>();
        double last = Double.NEGATIVE_INFINITY;
        List<Crossing> sorted = crossings.stream()
                .sorted(Comparator.comparingDouble(Crossing::x))
                .toList();
        for (Crossing crossing : sorted) {
            double x = axis.position(crossing.x()) * width;
            if (x - last >= CLOSEST) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(crossing);
            last = x;
        }
        return groups;
    }

    /** Those of a whole chart that are named on it, when its plot is this wide. */
    public static List<List<Crossing>> named(ChartModel model, double width) {
        List<Crossing> seen = model.crossings().stream()
                .filter(crossing -> model.x().contains(crossing.x()))
                .toList();
        return of(seen, model.x(), width).stream()
                .filter(group -> group.stream().anyMatch(Crossing::important))
                .toList();
    }

    /** The part of a chart in which crossovers fill the middle half. */
    public static Viewport around(List<Crossing> group, ChartModel model) {
        DoubleSummaryStatistics across = new DoubleSummaryStatistics();
        DoubleSummaryStatistics up = new DoubleSummaryStatistics();
        for (Crossing crossing : group) {
            across.accept(model.x().position(crossing.x()));
            up.accept(model.y().position(crossing.y()));
        }
        double besides = Math.max(AROUND, (across.getMax() - across.getMin()) / 2);
        double above = Math.max(AROUND, (up.getMax() - up.getMin()) / 2);
        return new Viewport(
                across.getMin() - besides, across.getMax() + besides, up.getMin() - above, up.getMax() + above);
    }

    /** The volume of a crossover, or those between which several lie. */
    static String title(List<Crossing> group, ChartAxis axis) {
        Crossing first = group.getFirst();
        return group.size() == 1
                ? first.brief().volume()
                : Figures.span(first.x(), group.getLast().x(), axis.figure());
    }

    /** What happens between the ends of a bracket. */
    static String turns(List<Crossing> group) {
        return group.stream().allMatch(group.getFirst()::isOfSamePair)
                ? MESSAGES.get("turns")
                : MESSAGES.get("several", group.size());
    }

    /** What a chip says. */
    public static String words(List<Crossing> group, ChartAxis axis) {
        return group.size() == 1 ? title(group, axis) : title(group, axis) + " " + turns(group);
    }
}
