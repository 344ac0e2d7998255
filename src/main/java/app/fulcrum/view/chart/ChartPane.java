package app.fulcrum.view.chart;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.chart.data.ChartModel;
import app.fulcrum.view.chart.layout.ChartLayout;
import app.fulcrum.view.chart.layout.ChartLayouter;
import app.fulcrum.view.chart.plot.CostPlot;
import app.fulcrum.view.style.Style;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jfree.chart.fx.ChartCanvas;
import org.jspecify.annotations.Nullable;

/**
 * A chart of costs against volume. The canvas is painted at most once per pulse, and only when lines, axes, size or
 * appearance changed; the volume of today and the cursor move above it.
 */
public final class ChartPane extends Region {

    private static final double MIN_WIDTH = 360;
    private static final double MIN_HEIGHT = 240;
    private static final double PREF_WIDTH = 760;
    private static final double PREF_HEIGHT = 520;

    private final ChartViewState state;
    private final CostPlot plot = new CostPlot();
    private final ChartCanvas canvas = new ChartCanvas(plot.chart());
    private final MarksLayer marks = new MarksLayer();
    private final TodayLayer todayLayer = new TodayLayer();
    private final CursorLayer cursor = new CursorLayer();
    private final ChartLayouter layouter = new ChartLayouter(new FxTextMeasure());

    private @Nullable ChartLayout layout;
    private boolean repaint = true;
    private final Runnable finishPulse = this::finishPulse;
    private boolean outdated;
    private long updates;

    public ChartPane(ChartViewState state, ChartActions actions) {
        this.state = state;
        style(this, Style.CHART);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        canvas.setMouseTransparent(true);
        getChildren().addAll(canvas, todayLayer.range(), todayLayer.line(), marks, todayLayer, cursor);
        new CursorGestures(this, cursor, actions).install();
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> setCursor(hit(event).isPresent() ? Cursor.HAND : null));
        addEventHandler(
                MouseEvent.MOUSE_CLICKED,
                event -> hit(event).ifPresent(hit -> actions.crossingExplained(hit.crossing(), hit.callout())));
        setAccessibleText(state.modelProperty().get().description());
        sceneProperty().subscribe(this::sceneChanged);
        state.modelProperty().subscribe(this::modelChanged);
        state.appearanceProperty().subscribe(_ -> invalidate());
    }

    /** How often the canvas was painted since the pane was made. */
    public long redraws() {
        return plot.drawings();
    }

    /** How often a change was brought on the screen, with the canvas painted anew or without. */
    public long updates() {
        return updates;
    }

    /** The layout of what is shown, or null before the first one. */
    @Nullable
    ChartLayout shownLayout() {
        return layout;
    }

    private Optional<MarksLayer.Hit> hit(MouseEvent event) {
        return layout == null ? Optional.empty() : marks.hit(layout, event.getX(), event.getY());
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
        ChartModel model = state.modelProperty().get();
        boolean resized = canvas.getWidth() != width || canvas.getHeight() != height;
        if (repaint || resized || layout == null || !isLaidOut(layout, model)) {
            layout = layouter.layout(model, width, height);
            marks.show(layout);
        }
        if (resized) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            repaint = true;
        }
        todayLayer.show(layout, layouter.today(layout, model.today()));
    }

    /** Runs once per pulse, when every size is settled: layout alone may pass here several times. */
    private void finishPulse() {
        if (repaint && layout != null) {
            plot.show(
                    layout,
                    canvas.getWidth(),
                    canvas.getHeight(),
                    state.appearanceProperty().get());
            repaint = false;
        }
        if (outdated) {
            outdated = false;
            updates++;
        }
    }

    private static boolean isLaidOut(ChartLayout layout, ChartModel model) {
        ChartModel shown = layout.model();
        return shown.crossings().equals(model.crossings())
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
