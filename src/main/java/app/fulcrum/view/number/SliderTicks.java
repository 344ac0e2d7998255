package app.fulcrum.view.number;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.style.Style;
import app.fulcrum.view.style.TextSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** The marks under a slider. Labels keep clear of each other and of the ends: those without room are left out. */
final class SliderTicks extends Pane {

    private static final double MAJOR = 5;
    private static final double MINOR = 3;
    private static final double LABEL_TOP = 6;
    private static final double LABEL_HEIGHT = 14;
    private static final double GAP = 8;
    /** How far a label at an end may stand out beyond the track. */
    private static final double OVERHANG = 8;

    private final SliderScale scale;
    private final List<Region> marks = new ArrayList<>();
    private final List<Optional<Label>> labels = new ArrayList<>();

    SliderTicks(SliderScale scale) {
        this.scale = scale;
        setMouseTransparent(true);
        for (Tick tick : scale.ticks()) {
            marks.add(style(new Region(), Style.SLIDER_TICK));
            labels.add(
                    tick.isLabeled()
                            ? Optional.of(style(new Label(tick.label()), Style.SLIDER_TICK_LABEL))
                            : Optional.empty());
        }
        getChildren().addAll(marks);
        labels.forEach(label -> label.ifPresent(getChildren()::add));
    }

    @Override
    protected void layoutChildren() {
        List<Tick> ticks = scale.ticks();
        List<double[]> taken = new ArrayList<>();
        for (int i : order(ticks)) {
            Tick tick = ticks.get(i);
            double x = scale.position(tick.value()) * getWidth();
            marks.get(i).resizeRelocate(snapPositionX(x), 0, 1, tick.isLabeled() ? MAJOR : MINOR);
            labels.get(i).ifPresent(label -> place(label, x, taken));
        }
    }

    private void place(Label label, double x, List<double[]> taken) {
        double width = Math.ceil(label.prefWidth(-1));
        double left =
                snapPositionX(Math.clamp(x - width / 2, -OVERHANG, Math.max(-OVERHANG, getWidth() + OVERHANG - width)));
        boolean free = taken.stream().allMatch(other -> left + width + GAP <= other[0] || other[1] + GAP <= left);
        label.setVisible(free);
        if (label.isVisible()) {
            taken.add(new double[] {left, left + width});
            label.resizeRelocate(left, LABEL_TOP, width, labelHeight());
        }
    }

    /** The ends first, then the others from left to right. */
    private static int[] order(List<Tick> ticks) {
        int last = ticks.size() - 1;
        int[] order = new int[ticks.size()];
        order[0] = 0;
        if (last > 0) {
            order[1] = last;
        }
        for (int i = 1; i < last; i++) {
            order[i + 1] = i;
        }
        return order;
    }

    @Override
    protected double computePrefHeight(double width) {
        return LABEL_TOP + labelHeight();
    }

    private double labelHeight() {
        return Math.ceil(LABEL_HEIGHT * TextSize.of(this));
    }
}
