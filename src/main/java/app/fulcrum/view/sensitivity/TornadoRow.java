package app.fulcrum.view.sensitivity;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.control.Texts;
import app.fulcrum.view.sensitivity.TornadoPicture.Row;
import app.fulcrum.view.style.Style;
import app.fulcrum.view.style.TextSize;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * A bar of a tornado in its row: what is moved, from where to where, the results at both ends, and the value at which both cost
 * the same. Hatched where the other alternative is cheaper; pale below the result as it is, and full above.
 */
final class TornadoRow extends Region {

    private static final PseudoClass PALE = PseudoClass.getPseudoClass("pale");
    private static final PseudoClass ODD = PseudoClass.getPseudoClass("odd");
    private static final double HEIGHT = 25;
    private static final double BAR = 13;
    private static final double SWING = 3;
    private static final double GAP = 5;
    private static final double INDENT = 6;

    private TornadoColumns columns = TornadoColumns.NONE;
    private Row row = Row.NONE;
    private final Label name = Texts.oneLine(new Label());
    private final Label reach = Texts.oneLine(style(new Label(), Style.SECONDARY));
    private final Region below = new Region();
    private final Region above = new Region();
    private final Region hatched = new Region();
    private final Region pale = new Region();
    private final Region full = new Region();
    private final Region tieLine = style(new Region(), Style.TIE_LINE);
    private final Region nowLine = new Region();
    private final Label left = style(new Label(), Style.SECONDARY);
    private final Label right = style(new Label(), Style.SECONDARY);
    private final Label noTie = Texts.oneLine(style(new Label(), Style.SECONDARY));
    private final Hyperlink tie = style(new Hyperlink(), Style.TIE_LINK);

    /** @param place which of the rows it is, from the top */
    TornadoRow(int place, MattersActions actions) {
        tie.setOnAction(_ -> {
            tie.setVisited(false);
            actions.tieOffered(place, tie);
        });
        pale.pseudoClassStateChanged(PALE, true);
        pseudoClassStateChanged(ODD, place % 2 == 0);
        getChildren().setAll(name, reach, tieLine, nowLine, below, above, hatched, pale, full, left, right, noTie, tie);
        reachable(() -> actions.driverChosen(place));
    }

    void show(Row shown, TornadoPicture picture, TornadoColumns scale) {
        row = shown;
        columns = scale;
        name.setText(row.name());
        reach.setText(row.reach());
        left.setText(row.left().figure());
        right.setText(row.right().figure());
        noTie.setText(row.canBeSet() ? "" : row.tie());
        tie.setText(row.canBeSet() ? row.tie() : "");
        tie.setVisible(row.canBeSet());
        setAccessibleText(row.words());
        Looks.show(below, Style.TORNADO_SWING, picture.look());
        Looks.show(above, Style.TORNADO_SWING, picture.look());
        Looks.show(pale, Style.TORNADO_BAR, picture.look());
        Looks.show(full, Style.TORNADO_BAR, picture.look());
        Looks.show(nowLine, Style.NOW_LINE, picture.look());
        picture.other().ifPresent(other -> Looks.show(hatched, Style.TORNADO_HATCHED, other.look()));
        requestLayout();
    }

    private void reachable(Runnable chosen) {
        style(this, Style.TORNADO_ROW);
        setAccessibleRole(AccessibleRole.BUTTON);
        setFocusTraversable(true);
        Presses.install(this, chosen);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double size = TextSize.of(this);
        double namesEnd = columns.namesEnd(width);
        place(name, INDENT, namesEnd - INDENT - GAP, HPos.LEFT);
        place(reach, namesEnd, columns.reachesEnd(width) - namesEnd, HPos.RIGHT);
        double ties = columns.tiesBegin(width);
        place(noTie, ties, width - ties - INDENT, HPos.RIGHT);
        double link = Math.min(width - ties - INDENT, Math.ceil(tie.prefWidth(-1)));
        tie.resizeRelocate(width - INDENT - Math.max(0, link), 0, Math.max(0, link), height);
        line(tieLine, columns.tie().isPresent(), columns.x(0, width, size), height);
        line(nowLine, columns.now().isPresent(), columns.x(columns.now().orElse(0), width, size), height);
        bars(width, height, size);
    }

    private void bars(double width, double height, double size) {
        double from = columns.left(row, width, size);
        double to = columns.x(row.most(), width, size);
        double now = columns.now().isPresent() ? columns.x(columns.now().getAsDouble(), width, size) : from;
        double zero = columns.tie().isPresent() ? columns.x(0, width, size) : Double.NEGATIVE_INFINITY;
        double low = row.left().result().isPresent() ? x(row.left(), width, size) : from;
        double high = row.right().result().isPresent() ? x(row.right(), width, size) : low;
        double top = Math.rint((height - BAR) / 2);
        double middle = Math.rint((height - SWING) / 2);
        box(below, from, low, middle, SWING);
        box(above, high, to, middle, SWING);
        box(hatched, low, Math.min(high, zero), top, BAR);
        box(pale, Math.max(low, zero), Math.min(high, now), top, BAR);
        box(full, Math.max(low, Math.max(zero, now)), high, top, BAR);
        figure(
                left,
                Math.min(from, low) - GAP,
                true,
                low != now || row.left().result().isEmpty(),
                zero);
        figure(right, Math.max(to, high) + GAP, false, high != now, zero);
    }

    private double x(TornadoPicture.End end, double width, double size) {
        return columns.x(end.result().orElseThrow(), width, size);
    }

    private static void box(Region region, double from, double to, double top, double height) {
        region.setVisible(to > from);
        region.resizeRelocate(from, top, Math.max(0, to - from), height);
    }

    private static void line(Region line, boolean isThere, double x, double height) {
        line.setVisible(isThere);
        line.resizeRelocate(x, 0, 1, height);
    }

    /** Beside the end of the bar, and beyond the line of the tie where it would lie on it. */
    private void figure(Label label, double at, boolean isLeft, boolean isThere, double zero) {
        double width = Math.ceil(label.prefWidth(-1));
        double x = isLeft ? at - width : at;
        if (x < zero && zero < x + width) {
            x = isLeft ? zero - GAP - width : zero + GAP;
        }
        label.setVisible(isThere);
        label.resize(width, label.prefHeight(-1));
        label.relocate(x, Math.rint((getHeight() - label.getHeight()) / 2));
    }

    private void place(Label label, double x, double width, HPos side) {
        layoutInArea(label, x, 0, Math.max(0, width), getHeight(), 0, side, VPos.CENTER);
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.rint(HEIGHT * TextSize.of(this));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
