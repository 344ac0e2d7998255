package app.fulcrum.view.chart;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.text.Messages;
import app.fulcrum.view.chart.data.ChartModel;
import app.fulcrum.view.chart.data.Crossing;
import app.fulcrum.view.chart.data.Mark;
import app.fulcrum.view.chart.data.Viewport;
import app.fulcrum.view.chart.layout.Box;
import app.fulcrum.view.chart.layout.ChartLayout;
import app.fulcrum.view.chart.layout.ChartLayouter;
import app.fulcrum.view.chart.layout.TodayMark;
import app.fulcrum.view.chart.plot.CostPlot;
import app.fulcrum.view.style.Appearance;
import app.fulcrum.view.style.Style;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jfree.chart.fx.ChartCanvas;
import org.jspecify.annotations.Nullable;

/**
 * A chart of costs against volume. The canvas with axes and grid is painted only when these, the size or the appearance
 * changed; lines are drawn above it at most once per pulse; the volume of today and the cursor move above them.
 */
public final class ChartPane extends Region {

    private static final Messages MESSAGES = Messages.of("chart");
    private static final double RESET_INSET = 4;
    private static final double MIN_WIDTH = 360;
    private static final double MIN_HEIGHT = 240;
    private static final double PREF_WIDTH = 760;
    private static final double PREF_HEIGHT = 520;

    private final ChartViewState state;
    private final CostPlot plot = new CostPlot();
    private final ChartCanvas canvas = new ChartCanvas(plot.chart());
    private final LinesLayer lines = new LinesLayer();
    private final MarksLayer marks = new MarksLayer();
    private final TodayLayer todayLayer = new TodayLayer();
    private final CursorLayer cursor = new CursorLayer();
    private final Region anchor = new Region();
    private final MarkTips tips = new MarkTips(this);
    private final CursorGestures cursorGestures;
    private final Button reset = style(new Button(MESSAGES.get("zoom.reset")), Style.CHART_RESET);
    private final ChartLayouter layouter = new ChartLayouter(new FxTextMeasure());

    private @Nullable ChartLayout layout;
    private boolean repaint = true;
    private final Runnable finishPulse = this::finishPulse;
    private boolean outdated;

    /** Whether anything follows from what is done on it. */
    private final boolean live;

    private Optional<TodayMark> todayMark = Optional.empty();
    private long updates;
    private long redraws;
    private @Nullable ChartLayout grid;
    private Appearance gridAppearance = Appearance.LIGHT;

    public ChartPane(ChartViewState state, ChartActions actions) {
        this.state = state;
        style(this, Style.CHART);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        canvas.setMouseTransparent(true);
        getChildren()
                .addAll(canvas, lines, todayLayer.range(), todayLayer.line(), marks, todayLayer, anchor, cursor, reset);
        PlotGestures gestures = new PlotGestures(this, actions);
        cursorGestures = new CursorGestures(this, cursor, gestures, actions);
        cursorGestures.install();
        live = !actions.equals(ChartActions.NONE);
        if (live) {
            gestures.install();
            new ZoomGestures(this).install();
        }
        addEventHandler(MouseEvent.MOUSE_MOVED, this::point);
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> leave());
        anchor.setManaged(false);
        anchor.setMouseTransparent(true);
        reset.setOnAction(_ -> look(Viewport.ALL));
        reset.visibleProperty().bind(state.viewportProperty().map(part -> !part.isAll()));
        setAccessibleText(state.modelProperty().get().description());
        sceneProperty().subscribe(this::sceneChanged);
        state.modelProperty().subscribe(this::modelChanged);
        state.appearanceProperty().subscribe(_ -> invalidate());
        state.viewportProperty().subscribe(_ -> invalidate());
        state.pointedProperty().subscribe(this::select);
    }

    /** How often lines were drawn anew since the pane was made. */
    public long redraws() {
        return redraws;
    }

    /** How often a change was brought on the screen, with the canvas painted anew or without. */
    public long updates() {
        return updates;
    }

    /** What the tooltip at the pointer says; empty where there is none. */
    String tip() {
        return tips.words();
    }

    /** The layout of what is shown, or null before the first one. */
    @Nullable
    ChartLayout shownLayout() {
        return layout;
    }

    /** The uppermost mark at a point. */
    Optional<Hits.Hit> hit(double x, double y) {
        return layout == null ? Optional.empty() : new Hits(layout, todayMark).at(x, y);
    }

    /** A node where a mark is, for what is to point at it. */
    Node placeOf(Hits.Hit hit) {
        Box box = hit.box();
        anchor.resizeRelocate(box.x(), box.y(), box.width(), box.height());
        return anchor;
    }

    Viewport viewport() {
        return state.viewportProperty().get();
    }

    /** Shows another part of the chart. */
    void look(Viewport part) {
        state.viewportProperty().set(part);
    }

    /** Where on the axis of volumes the cursor is, or else the volume of today: 0 to 1 of what is seen. */
    double cursorPlace() {
        return layout == null ? 0.5 : cursorGestures.place(layout);
    }

    /** Where the cheapest line is at a place on the axis of volumes: 0 to 1 of what is seen. */
    double heightAt(double place) {
        ChartModel model = shown();
        double volume = model.x().valueAt(place);
        return model.lines().stream()
                .mapToDouble(line -> model.y().position(line.curve().at(volume)))
                .filter(height -> height >= 0 && height <= 1)
                .min()
                .orElse(0.5);
    }

    /** What is looked at of the chart. */
    private ChartModel shown() {
        return viewport().of(state.modelProperty().get());
    }

    private void point(MouseEvent event) {
        Optional<Hits.Hit> hit = hit(event.getX(), event.getY());
        boolean onAxis = layout != null
                && (ZoomGestures.isOnX(layout, event.getX(), event.getY())
                        || ZoomGestures.isOnY(layout, event.getX(), event.getY()));
        if (live) {
            setCursor(
                    hit.isEmpty()
                            ? onAxis ? Cursor.OPEN_HAND : null
                            : hit.get().mark() instanceof Mark.Volume ? Cursor.H_RESIZE : Cursor.HAND);
        }
        tips.show(hit.map(Hits.Hit::mark).filter(mark -> live || !(mark instanceof Mark.Volume)), shown());
        List<Crossing> pointed =
                hit.isPresent() && hit.get().mark() instanceof Mark.Crossovers(var all) ? all : List.of();
        if (!pointed.equals(state.pointedProperty().get())) {
            state.pointedProperty().set(pointed);
        }
    }

    private void leave() {
        state.pointedProperty().set(List.of());
    }

    private void sceneChanged(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.removePostLayoutPulseListener(finishPulse);
        }
        if (now != null) {
            now.addPostLayoutPulseListener(finishPulse);
        }
    }

    private void modelChanged(ChartModel before, ChartModel now) {
        setAccessibleText(now.description());
        outdated = true;
        if (!now.hasSamePainting(before)) {
            repaint = true;
        }
        requestLayout();
    }

    private void select(List<Crossing> pointed) {
        if (layout != null) {
            marks.select(layout, pointed);
        }
    }

    private void invalidate() {
        repaint = true;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        if (width < 1 || height < 1) {
            return;
        }
        ChartModel model = shown();
        boolean resized = canvas.getWidth() != width || canvas.getHeight() != height;
        if (repaint || resized || layout == null || !isLaidOut(layout, model)) {
            layout = layouter.layout(model, width, height);
            marks.show(layout);
            marks.select(layout, state.pointedProperty().get());
        }
        if (resized) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            grid = null;
            repaint = true;
        }
        todayMark = layouter.today(layout, model.today());
        todayLayer.show(layout, todayMark);
        reset.autosize();
        reset.relocate(RESET_INSET, RESET_INSET);
    }

    /** Runs once per pulse, when every size is settled: layout alone may pass here several times. */
    private void finishPulse() {
        ChartLayout now = layout;
        if (repaint && now != null) {
            if (!isGridPainted(now)) {
                plot.showGrid(
                        now,
                        canvas.getWidth(),
                        canvas.getHeight(),
                        state.appearanceProperty().get());
                grid = now;
                gridAppearance = state.appearanceProperty().get();
            }
            lines.show(now);
            repaint = false;
            redraws++;
            if (viewport().isAll()) {
                state.plotWidthProperty().set(now.plot().width());
            }
        }
        if (outdated) {
            outdated = false;
            updates++;
        }
    }

    /** Axes and size seldom change while lines move: what does not is not painted anew. */
    private boolean isGridPainted(ChartLayout now) {
        return grid != null
                && grid.plot().equals(now.plot())
                && grid.model().hasSameAxes(now.model())
                && gridAppearance == state.appearanceProperty().get();
    }

    private static boolean isLaidOut(ChartLayout layout, ChartModel model) {
        ChartModel shown = layout.model();
        return shown.hasSamePainting(model)
                && shown.crossings().equals(model.crossings())
                && shown.stretches().equals(model.stretches())
                && shown.guides().equals(model.guides())
                && shown.notes().equals(model.notes());
    }

    @Override
    protected double computeMinWidth(double height) {
        return MIN_WIDTH;
    }

    @Override
    protected double computeMinHeight(double width) {
        return MIN_HEIGHT;
    }

    @Override
    protected double computePrefWidth(double height) {
        return PREF_WIDTH;
    }

    @Override
    protected double computePrefHeight(double width) {
        return PREF_HEIGHT;
    }
}
