package app.fulcrum.view.outlook;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.outlook.AmountAxis.Mark;
import app.fulcrum.view.style.Style;
import app.fulcrum.view.style.TextSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;

/** A picture over the months: a grid of amounts, lines within a frame, names at their right, and the month pointed at. */
abstract class MonthPlot extends Region {

    private static final double LEFT = 58;
    private static final double RIGHT = 128;
    private static final double FOOT = 20;
    private static final double BARE_FOOT = 8;
    private static final double GAP = 8;

    private final Pane inside = new Pane();
    private final Pane above = new Pane();
    private final Rectangle clip = new Rectangle();
    private final Line cursor = style(new Line(), Style.PLOT_STEM);
    private final Label title;
    private final double top;
    private final double least;
    private final List<Line> grid = new ArrayList<>();
    private final List<Label> amounts = new ArrayList<>();
    private final List<Label> months = new ArrayList<>();
    private Optional<OverTimePicture> shown = Optional.empty();
    private boolean hasMonths;
    private int pointed;

    /**
     * @param top what lies above the frame, px at the usual size of text
     * @param least how low it may be, likewise
     */
    MonthPlot(String title, double top, double least) {
        this.title = style(new Label(title), Style.STRONG);
        this.top = top;
        this.least = least;
        setMouseTransparent(true);
        for (Pane layer : List.of(inside, above)) {
            layer.setManaged(false);
        }
        inside.setClip(clip);
        getChildren().addAll(inside, above);
    }

    /** @param withMonths whether months are named below it */
    final void show(OverTimePicture now, boolean withMonths) {
        shown = Optional.of(now);
        hasMonths = withMonths;
        grid.clear();
        amounts.clear();
        months.clear();
        for (Mark mark : axis(now).marks()) {
            grid.add(style(new Line(), Style.PLOT_RULE));
            amounts.add(style(new Label(mark.name()), Style.PLOT_LABEL));
        }
        if (withMonths) {
            now.marks().forEach(mark -> months.add(style(new Label(mark.name()), Style.PLOT_LABEL)));
        }
        List<Node> within = new ArrayList<>(grid);
        List<Node> over = new ArrayList<>(amounts);
        over.addAll(months);
        over.add(title);
        build(now, within, over);
        within.add(cursor);
        inside.getChildren().setAll(within);
        above.getChildren().setAll(over);
        requestLayout();
    }

    /** How far it reaches upwards. */
    abstract AmountAxis axis(OverTimePicture now);

    /**
     * Makes what is drawn.
     *
     * @param within what ends at the frame
     * @param over what does not
     */
    abstract void build(OverTimePicture now, List<Node> within, List<Node> over);

    /** Gives everything its place. */
    abstract void layOut(OverTimePicture now);

    /** Marks a month, or none where it is 0. */
    final void point(int month) {
        pointed = month;
        requestLayout();
    }

    @Override
    protected final void layoutChildren() {
        shown.ifPresent(now -> {
            inside.resizeRelocate(0, 0, getWidth(), getHeight());
            above.resizeRelocate(0, 0, getWidth(), getHeight());
            above.applyCss();
            clip.setX(left());
            clip.setY(top());
            clip.setWidth(right() - left());
            clip.setHeight(bottom() - top());
            layOutAxes(now);
            layOut(now);
            double x = x(pointed, now);
            set(cursor, x, top(), x, bottom());
            cursor.setVisible(pointed > 0);
        });
    }

    private void layOutAxes(OverTimePicture now) {
        title.autosize();
        title.relocate(0, 0);
        List<Mark> marks = axis(now).marks();
        for (int i = 0; i < marks.size(); i++) {
            double y = Math.floor(y(marks.get(i).at(), now)) + 0.5;
            set(grid.get(i), left(), y, right(), y);
            Label amount = amounts.get(i);
            amount.autosize();
            amount.relocate(left() - GAP - amount.getWidth(), y - amount.getHeight() / 2);
        }
        double free = 0;
        for (int i = 0; i < months.size(); i++) {
            Label month = months.get(i);
            month.autosize();
            double from = x(now.marks().get(i).at(), now) - month.getWidth() / 2;
            month.setVisible(from >= free);
            month.relocate(from, bottom() + 3);
            free = from >= free ? from + month.getWidth() + GAP : free;
        }
    }

    /** The names of lines beside their ends: each as near as those around it allow. */
    final void layOutNames(List<Label> names, List<Double> heights) {
        double beside = getWidth() - right() - GAP;
        List<Integer> down = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Label name = names.get(i);
            // The pane would give it the size it would like, whatever room there is.
            name.setManaged(false);
            name.setWrapText(true);
            name.resize(beside, name.prefHeight(beside));
            down.add(i);
        }
        down.sort((one, other) -> Double.compare(heights.get(one), heights.get(other)));
        double lowest = getHeight();
        double[] tops = new double[down.size()];
        for (int i = down.size() - 1; i >= 0; i--) {
            double height = names.get(down.get(i)).getHeight();
            tops[i] = Math.min(heights.get(down.get(i)) - height / 2, lowest - height);
            lowest = tops[i];
        }
        double free = 0;
        for (int i = 0; i < tops.length; i++) {
            Label name = names.get(down.get(i));
            double y = Math.max(tops[i], free);
            name.relocate(right() + GAP, y);
            free = y + name.getHeight();
        }
    }

    static void set(Line line, double fromX, double fromY, double toX, double toY) {
        line.setStartX(fromX);
        line.setStartY(fromY);
        line.setEndX(toX);
        line.setEndY(toY);
    }

    final double size() {
        return TextSize.of(this);
    }

    final double left() {
        return Math.rint(LEFT * size());
    }

    final double right() {
        return Math.max(left() + 1, Math.rint(getWidth() - RIGHT * size()));
    }

    final double top() {
        return Math.rint(top * size());
    }

    final double bottom() {
        return Math.max(top() + 1, Math.rint(getHeight() - foot() * size()));
    }

    /** What lies below the frame. */
    double foot() {
        return hasMonths ? FOOT : BARE_FOOT;
    }

    final double x(double month, OverTimePicture now) {
        return left() + month / now.months() * (right() - left());
    }

    /** The month at a place, 0 where there is none. */
    final int monthAt(double x) {
        if (shown.isEmpty() || x < left() || x > right()) {
            return 0;
        }
        int months = shown.get().months();
        return Math.clamp((int) Math.ceil((x - left()) / (right() - left()) * months), 1, months);
    }

    /** As far beyond the frame as a line may be drawn. */
    final double y(double amount, OverTimePicture now) {
        AmountAxis axis = axis(now);
        double share = (amount - axis.least()) / (axis.most() - axis.least());
        return bottom() - Math.clamp(share, -2, 3) * (bottom() - top());
    }

    @Override
    protected double computeMinHeight(double width) {
        return Math.rint(least * size());
    }

    @Override
    protected double computeMinWidth(double height) {
        return 2 * (LEFT + RIGHT) * size();
    }
}
