package app.fulcrum.view.simulation;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.control.Marker;
import app.fulcrum.view.simulation.Likelihoods.Band;
import app.fulcrum.view.simulation.Likelihoods.Chance;
import app.fulcrum.view.simulation.Likelihoods.Tick;
import app.fulcrum.view.style.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Shape;

/** The chances of all alternatives on top of each other, along a logarithmic axis of volumes. */
final class LikelihoodChart extends Region {

    private static final double LEFT = 46;
    private static final double RIGHT = 10;
    private static final double TOP = 26;
    private static final double BOTTOM = 22;
    private static final double SHORTEST = 130;
    private static final int QUARTERS = 4;
    private static final int PERCENT = 100;

    /** A name needs so much of the height. */
    private static final double ROOM_FOR_NAME = 24;

    private static final double NAME_GAP = 8;

    private final Pane plot = new Pane();
    private final List<Shape> areas = new ArrayList<>();
    private final List<Polyline> edges = new ArrayList<>();
    private final List<HBox> names = new ArrayList<>();
    private final List<Line> grid = new ArrayList<>();
    private final List<Label> levels = new ArrayList<>();
    private final List<Label> ticks = new ArrayList<>();
    private final Line today = style(new Line(), Style.PLOT_MARK);
    private final Label pill = style(new Label(), Style.PLOT_PILL);
    private final HBox callout = style(new HBox(10), Style.PLOT_NOTE);
    private Optional<Likelihoods> shown = Optional.empty();

    /** @param chosen told the volume at which the plot is clicked */
    LikelihoodChart(DoubleConsumer chosen) {
        style(this, Style.LIKELIHOODS, Style.OVERLAY);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        setOnMousePressed(_ -> requestFocus());
        getChildren().add(plot);
        plot.setManaged(false);
        for (int quarter = 0; quarter <= QUARTERS; quarter++) {
            grid.add(style(new Line(), Style.PLOT_GRID));
            levels.add(style(new Label(quarter * PERCENT / QUARTERS + "\u00a0%"), Style.PLOT_LABEL));
        }
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY
                    && event.isStillSincePress()
                    && event.getX() >= LEFT
                    && event.getX() <= LEFT + plotWidth()) {
                shown.ifPresent(now -> chosen.accept(volume(event.getX(), now)));
            }
        });
    }

    void show(Likelihoods now) {
        shown = Optional.of(now);
        setAccessibleText(now.description());
        areas.clear();
        edges.clear();
        names.clear();
        ticks.clear();
        for (Band band : now.bands()) {
            areas.add(colored(new Polygon(), Style.PLOT_AREA, band));
            edges.add(colored(new Polyline(), Style.PLOT_EDGE, band));
            names.add(name(band));
        }
        now.ticks().forEach(tick -> ticks.add(style(new Label(tick.name()), Style.PLOT_LABEL)));
        pill.setText(now.pill());
        callout.getChildren()
                .setAll(now.chances().stream().map(LikelihoodChart::chance).toList());
        List<Node> all = new ArrayList<>(areas);
        all.addAll(grid);
        all.addAll(edges);
        all.addAll(levels);
        all.addAll(ticks);
        all.addAll(names);
        all.addAll(List.of(today, pill, callout));
        plot.getChildren().setAll(all);
        requestLayout();
    }

    private static <S extends Shape> S colored(S shape, Style of, Band band) {
        shape.getStyleClass().setAll(of.cssClass(), band.look().style().cssClass());
        shape.setMouseTransparent(true);
        return shape;
    }

    private static HBox name(Band band) {
        Label label = style(new Label(band.name()), Style.STRONG);
        HBox name = new HBox(6, Marker.build(new SimpleObjectProperty<>(band.look())), label);
        name.setAlignment(Pos.CENTER_LEFT);
        name.setMouseTransparent(true);
        return name;
    }

    private static HBox chance(Chance chance) {
        Label name = new Label(chance.name());
        Label share = style(new Label(chance.share()), Style.STRONG);
        HBox one = new HBox(5, Marker.build(new SimpleObjectProperty<>(chance.look())), name, share);
        one.setAlignment(Pos.CENTER_LEFT);
        return one;
    }

    @Override
    protected void layoutChildren() {
        shown.ifPresent(this::layOut);
    }

    private void layOut(Likelihoods now) {
        plot.resizeRelocate(0, 0, getWidth(), getHeight());
        plot.applyCss();
        layOutAxes(now);
        layOutBands(now);
        double x = x(now.today(), now);
        set(today, x, TOP, x, TOP + plotHeight());
        pill.autosize();
        pill.relocate(
                Math.clamp(x - pill.getWidth() / 2, LEFT, Math.max(LEFT, right() - pill.getWidth())),
                TOP - pill.getHeight());
        callout.autosize();
        boolean fitsRight = x + 10 + callout.getWidth() <= right();
        callout.relocate(
                fitsRight ? x + 10 : Math.max(LEFT, x - 10 - callout.getWidth()), TOP + Math.min(24, plotHeight() / 6));
    }

    private void layOutAxes(Likelihoods now) {
        for (int quarter = 0; quarter <= QUARTERS; quarter++) {
            double y = y(quarter / (double) QUARTERS);
            set(grid.get(quarter), LEFT, y, right(), y);
            Label level = levels.get(quarter);
            level.autosize();
            level.relocate(LEFT - 8 - level.getWidth(), y - level.getHeight() / 2);
        }
        double free = 0;
        for (int i = 0; i < ticks.size(); i++) {
            Tick tick = now.ticks().get(i);
            Label label = ticks.get(i);
            label.autosize();
            double from = Math.min(x(tick.at(), now) - label.getWidth() / 2, getWidth() - label.getWidth());
            label.setVisible(from >= free);
            label.relocate(from, TOP + plotHeight() + 4);
            free = from >= free ? from + label.getWidth() + 8 : free;
        }
    }

    private void layOutBands(Likelihoods now) {
        int count = now.tokensPerDay().size();
        double[] below = new double[count];
        for (int place = 0; place < now.bands().size(); place++) {
            List<Double> shares = now.bands().get(place).shares();
            List<Double> outline = new ArrayList<>();
            List<Double> edge = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                edge.add(x(now.tokensPerDay().get(i), now));
                edge.add(y(below[i] + shares.get(i)));
            }
            outline.addAll(edge);
            for (int i = count - 1; i >= 0; i--) {
                outline.add(x(now.tokensPerDay().get(i), now));
                outline.add(y(below[i]));
            }
            ((Polygon) areas.get(place)).getPoints().setAll(outline);
            edges.get(place).getPoints().setAll(edge);
            layOutName(names.get(place), below, shares, now);
            for (int i = 0; i < count; i++) {
                below[i] += shares.get(i);
            }
        }
    }

    /** In the middle of the widest stretch that is high enough, if it is wide enough. */
    private void layOutName(HBox name, double[] below, List<Double> shares, Likelihoods now) {
        double least = ROOM_FOR_NAME / plotHeight();
        int bestFrom = 0;
        int bestTo = -1;
        int from = 0;
        for (int i = 0; i <= shares.size(); i++) {
            if (i == shares.size() || shares.get(i) < least) {
                if (i - 1 - from > bestTo - bestFrom) {
                    bestFrom = from;
                    bestTo = i - 1;
                }
                from = i + 1;
            }
        }
        name.autosize();
        double left = bestTo < 0 ? 0 : x(now.tokensPerDay().get(bestFrom), now);
        double right = bestTo < 0 ? 0 : x(now.tokensPerDay().get(bestTo), now);
        name.setVisible(right - left >= name.getWidth() + 12);
        int middle = (bestFrom + bestTo) / 2;
        if (name.isVisible()) {
            name.relocate(
                    besideToday((left + right - name.getWidth()) / 2, name.getWidth(), left, now),
                    y(below[middle] + shares.get(middle) / 2) - name.getHeight() / 2);
        }
    }

    /** Where a name begins so that the line of today does not run through it. */
    private double besideToday(double wanted, double width, double left, Likelihoods now) {
        double line = x(now.today(), now);
        if (line < wanted - NAME_GAP || line > wanted + width + NAME_GAP) {
            return wanted;
        }
        double before = line - NAME_GAP - width;
        return before >= left ? before : line + NAME_GAP;
    }

    private static void set(Line line, double fromX, double fromY, double toX, double toY) {
        line.setStartX(fromX);
        line.setStartY(fromY);
        line.setEndX(toX);
        line.setEndY(toY);
    }

    private double plotWidth() {
        return Math.max(1, getWidth() - LEFT - RIGHT);
    }

    private double right() {
        return LEFT + plotWidth();
    }

    private double plotHeight() {
        return Math.max(1, getHeight() - TOP - BOTTOM);
    }

    private double y(double share) {
        return TOP + (1 - share) * plotHeight();
    }

    private double x(double tokensPerDay, Likelihoods now) {
        double low = Math.log(now.tokensPerDay().getFirst());
        double high = Math.log(now.tokensPerDay().getLast());
        return LEFT + Math.clamp((Math.log(tokensPerDay) - low) / (high - low), 0, 1) * plotWidth();
    }

    private double volume(double x, Likelihoods now) {
        double low = Math.log(now.tokensPerDay().getFirst());
        double high = Math.log(now.tokensPerDay().getLast());
        return Math.exp(low + Math.clamp((x - LEFT) / plotWidth(), 0, 1) * (high - low));
    }

    @Override
    protected double computeMinHeight(double width) {
        return SHORTEST;
    }

    @Override
    protected double computeMinWidth(double height) {
        return LEFT + RIGHT + SHORTEST;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 2 * SHORTEST;
    }
}
