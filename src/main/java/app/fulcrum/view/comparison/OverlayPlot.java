package app.fulcrum.view.comparison;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.text.table.TextTable;
import app.fulcrum.view.comparison.OverlayPicture.Mark;
import app.fulcrum.view.style.Style;
import app.fulcrum.view.style.TextSize;
import app.fulcrum.view.table.TableCopy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;

/** The lines of the columns over the volume. Dashes and names tell them apart, and a dot is the volume a column asks about. */
final class OverlayPlot extends Region {

    private static final double HEIGHT = 260;
    private static final double LEFT = 56;
    private static final double RIGHT = 150;
    private static final double TOP = 8;
    private static final double FOOT = 20;
    private static final double LINE = 15;
    private static final double GAP = 6;
    private static final double DOT = 4;

    /** The lengths of dash and gap by column. */
    private static final List<List<Double>> DASHES = List.of(
            List.of(),
            List.of(9.0, 5.0),
            List.of(2.2, 4.0),
            List.of(12.0, 4.0, 3.0, 4.0),
            List.of(16.0, 3.0),
            List.of(4.0, 3.0));

    private final List<Drawn> lines = new ArrayList<>();
    private final List<Grid> volumes = new ArrayList<>();
    private final List<Grid> costs = new ArrayList<>();
    private Optional<OverlayPicture> shown = Optional.empty();

    private record Drawn(OverlayPicture.Line of, Polyline line, Circle dot, Label name) {}

    private record Grid(Mark mark, Line line, Label name) {}

    OverlayPlot() {
        style(this, Style.OVERLAY);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        setOnMousePressed(_ -> requestFocus());
        TableCopy.install(this, () -> shown.map(OverlayPicture::table).orElse(TextTable.NONE));
    }

    void show(OverlayPicture picture) {
        shown = Optional.of(picture);
        setAccessibleText(picture.description());
        getChildren().clear();
        grid(volumes, picture.volumes());
        grid(costs, picture.costs());
        lines.clear();
        picture.lines().forEach(line -> lines.add(drawn(line)));
        lines.forEach(drawn -> getChildren().addAll(drawn.line(), drawn.dot(), drawn.name()));
        requestLayout();
    }

    private void grid(List<Grid> grid, List<Mark> marks) {
        grid.clear();
        marks.forEach(mark -> grid.add(
                new Grid(mark, style(new Line(), Style.PLOT_RULE), style(new Label(mark.name()), Style.PLOT_LABEL))));
        grid.forEach(each -> getChildren().addAll(each.line(), each.name()));
    }

    private static Drawn drawn(OverlayPicture.Line of) {
        Polyline line = new Polyline();
        line.getStyleClass()
                .setAll(Style.CHART_LINE.cssClass(), of.look().style().cssClass());
        line.getStrokeDashArray().setAll(DASHES.get(of.column()));
        Circle dot = new Circle(DOT);
        dot.getStyleClass()
                .setAll(Style.OVERLAY_DOT.cssClass(), of.look().style().cssClass());
        Label name = new Label(of.name());
        name.getStyleClass()
                .setAll(Style.PLOT_REMARK.cssClass(), of.look().style().cssClass());
        name.setAlignment(Pos.CENTER_LEFT);
        return new Drawn(of, line, dot, name);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT * TextSize.of(this);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        if (shown.isEmpty() || volumes.size() < 2 || costs.size() < 2) {
            return;
        }
        double size = TextSize.of(this);
        double left = LEFT * size;
        double right = getWidth() - RIGHT * size;
        double bottom = getHeight() - FOOT * size;
        for (Grid each : volumes) {
            double x = x(each.mark().at());
            set(each.line(), x, TOP, x, bottom);
            each.name().autosize();
            each.name().relocate(Math.rint(x - each.name().getWidth() / 2), bottom + 3);
        }
        for (Grid each : costs) {
            double y = y(each.mark().at());
            set(each.line(), left, y, right, y);
            each.name().autosize();
            each.name()
                    .relocate(
                            left - GAP - each.name().getWidth(),
                            Math.rint(y - each.name().getHeight() / 2));
        }
        lines.forEach(this::layOut);
        layOutNames(right + GAP, size);
    }

    private void layOut(Drawn drawn) {
        List<Double> points = new ArrayList<>();
        for (int i = 0; i < drawn.of().tokensPerDay().size(); i++) {
            points.add(x(drawn.of().tokensPerDay().get(i)));
            points.add(y(drawn.of().usdPerMonth().get(i)));
        }
        drawn.line().getPoints().setAll(points);
        int at = place(drawn.of());
        drawn.dot().setCenterX(x(drawn.of().tokensPerDay().get(at)));
        drawn.dot().setCenterY(y(drawn.of().usdPerMonth().get(at)));
    }

    /** The point nearest to the volume that is asked about. */
    private static int place(OverlayPicture.Line line) {
        int at = 0;
        while (at + 1 < line.tokensPerDay().size() && line.tokensPerDay().get(at + 1) <= line.volume()) {
            at++;
        }
        return at;
    }

    /** Beside the ends of their lines, one below the other where these are close. */
    private void layOutNames(double x, double size) {
        double free = 0;
        List<Drawn> byHeight = lines.stream()
                .sorted(Comparator.comparingDouble(
                        drawn -> y(drawn.of().usdPerMonth().getLast())))
                .toList();
        for (Drawn drawn : byHeight) {
            Label name = drawn.name();
            double height = LINE * size;
            double y = Math.max(free, y(drawn.of().usdPerMonth().getLast()) - height / 2);
            name.resizeRelocate(x, Math.rint(y), Math.max(0, getWidth() - x), height);
            free = y + height;
        }
    }

    private double x(double tokensPerDay) {
        double size = TextSize.of(this);
        double share = share(tokensPerDay, volumes);
        return Math.rint(LEFT * size + share * (getWidth() - (LEFT + RIGHT) * size));
    }

    private double y(double usdPerMonth) {
        double bottom = getHeight() - FOOT * TextSize.of(this);
        return bottom - Math.clamp(share(usdPerMonth, costs), 0, 1) * (bottom - TOP);
    }

    /** How far along a logarithmic axis that reaches from its first mark to its last. */
    private static double share(double value, List<Grid> axis) {
        double from = Math.log(axis.getFirst().mark().at());
        double to = Math.log(axis.getLast().mark().at());
        return (Math.log(Math.max(value, Double.MIN_NORMAL)) - from) / (to - from);
    }

    private static void set(Line line, double fromX, double fromY, double toX, double toY) {
        line.setStartX(fromX);
        line.setStartY(fromY);
        line.setEndX(toX);
        line.setEndY(toY);
    }
}
