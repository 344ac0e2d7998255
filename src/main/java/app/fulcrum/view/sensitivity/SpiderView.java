package app.fulcrum.view.sensitivity;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.text.Messages;
import app.fulcrum.view.control.Texts;
import app.fulcrum.view.sensitivity.TornadoPicture.Point;
import app.fulcrum.view.sensitivity.TornadoPicture.Row;
import app.fulcrum.view.style.Style;
import app.fulcrum.view.style.TextSize;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polyline;

/**
 * The same as a tornado in lines: how the result runs from the low end of what is moved over its value now to its high end. The
 * name of each stands at the end of its line; the one pointed at is set off.
 */
final class SpiderView extends Region {

    private static final Messages MESSAGES = Messages.of("matters");
    private static final double HEIGHT = 300;
    private static final double NAMES = 0.27;
    private static final double FIGURES = 0.16;
    private static final double FOOT = 22;
    private static final double TOP = 8;
    private static final double GAP = 8;
    private static final double LINE = 17;
    private static final double MIDDLE = 0.5;

    private final TornadoColumns scale;
    private final List<Line> lines = new ArrayList<>();
    private final Region tieLine = style(new Region(), Style.TIE_LINE);
    private final Region nowLine = style(new Region(), Style.NOW_LINE);
    private final Region before = style(new Region(), Style.TIE_LINE);
    private final Label tie;
    private final Label now;
    private final List<Label> feet;

    /** A line and what is moved along it. */
    private record Line(Row row, Polyline path, Label name) {}

    SpiderView(TornadoPicture picture, MattersActions actions) {
        this.scale = TornadoColumns.near(picture);
        this.tie = caption(picture.other().isPresent() ? MESSAGES.get("tie") : "");
        this.now = caption(picture.now().words());
        this.feet = List.of(
                caption(MESSAGES.get("foot.low")),
                caption(MESSAGES.get("foot.now")),
                caption(MESSAGES.get("foot.high")));
        style(nowLine, picture.look().style());
        getChildren().addAll(tieLine, nowLine, before, tie, now);
        getChildren().addAll(feet);
        for (int place = 0; place < picture.rows().size(); place++) {
            add(picture.rows().get(place), place, picture, actions);
        }
        style(this, Style.SPIDER);
    }

    private static Label caption(String text) {
        return Texts.oneLine(style(new Label(text), Style.SECONDARY));
    }

    private void add(Row row, int place, TornadoPicture picture, MattersActions actions) {
        Label name = Texts.oneLine(style(new Label(row.name()), Style.SPIDER_NAME));
        Line line = new Line(
                row, style(new Polyline(), Style.SPIDER_LINE, picture.look().style()), name);
        name.setAccessibleRole(AccessibleRole.BUTTON);
        name.setAccessibleText(row.words());
        name.setFocusTraversable(true);
        name.hoverProperty().subscribe(on -> setOff(line, on || name.isFocused()));
        name.focusedProperty().subscribe(on -> setOff(line, on || name.isHover()));
        line.path().hoverProperty().subscribe(on -> setOff(line, on));
        line.path().setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                actions.driverChosen(place);
            }
        });
        Presses.install(name, () -> actions.driverChosen(place));
        lines.add(line);
        getChildren().addAll(line.path(), name);
    }

    private void setOff(Line line, boolean on) {
        for (var part : List.of(line.path(), line.name())) {
            part.pseudoClassStateChanged(Presses.SET_OFF, on);
        }
    }

    @Override
    protected void layoutChildren() {
        double size = TextSize.of(this);
        double left = Math.rint(getWidth() * FIGURES);
        double right = Math.rint(getWidth() * (1 - NAMES));
        double bottom = getHeight() - FOOT * size;
        for (Line line : lines) {
            line.path().getPoints().clear();
            for (Point point : line.row().line()) {
                line.path()
                        .getPoints()
                        .addAll(left + (point.place() + 1) / 2 * (right - left), y(point.result(), bottom));
            }
        }
        across(tieLine, tie, scale.tie().isPresent(), 0, left, right, bottom);
        across(nowLine, now, scale.now().isPresent(), scale.now().orElse(0), left, right, bottom);
        double middle = Math.rint((left + right) * MIDDLE);
        before.resizeRelocate(middle, TOP, 1, Math.max(0, bottom - TOP));
        double[] places = {left, middle, right};
        for (int i = 0; i < places.length; i++) {
            Label foot = feet.get(i);
            foot.autosize();
            foot.relocate(places[i] - foot.getWidth() * i * MIDDLE, bottom + 3);
        }
        names(right, bottom, LINE * size);
    }

    private double y(double result, double bottom) {
        double share = (result - scale.least()) / (scale.most() - scale.least());
        return Math.rint(bottom - GAP - share * (bottom - GAP - TOP)) + MIDDLE;
    }

    private void across(
            Region line, Label caption, boolean isThere, double result, double left, double right, double bottom) {
        line.setVisible(isThere);
        caption.setVisible(isThere);
        double y = Math.rint(y(result, bottom));
        line.resizeRelocate(left, y, right - left, 1);
        double width = Math.min(left - GAP, Math.ceil(caption.prefWidth(-1)));
        caption.resizeRelocate(left - GAP - width, y - caption.prefHeight(-1) / 2, width, caption.prefHeight(-1));
    }

    /** Beside the ends of their lines, from the top down, and each below the one before. */
    private void names(double right, double bottom, double step) {
        List<Line> down = lines.stream()
                .filter(line -> !line.row().line().isEmpty())
                .sorted(Comparator.comparingDouble(line -> end(line, bottom)))
                .toList();
        lines.forEach(line -> line.name().setVisible(down.contains(line)));
        double[] tops = new double[down.size()];
        double lowest = getHeight() - step;
        for (int i = down.size() - 1; i >= 0; i--) {
            tops[i] = Math.min(end(down.get(i), bottom) - step * MIDDLE, lowest);
            lowest = tops[i] - step;
        }
        double highest = 0;
        for (int i = 0; i < tops.length; i++) {
            double top = Math.max(tops[i], highest);
            down.get(i).name().resizeRelocate(right + GAP, top, getWidth() - right - GAP, step);
            highest = top + step;
        }
    }

    private double end(Line line, double bottom) {
        return y(line.row().line().getLast().result(), bottom);
    }

    @Override
    protected double computePrefHeight(double width) {
        double names = lines.size() * LINE * TextSize.of(this);
        return Math.rint(Math.max(HEIGHT, names + FOOT * TextSize.of(this)));
    }
}
