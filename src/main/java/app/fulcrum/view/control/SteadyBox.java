package app.fulcrum.view.control;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/**
 * A column whose height does not follow every line that wraps or stops wrapping while a slider moves, so that what
 * stands beside it keeps its size: it keeps the tallest height it has needed at its width, until it needs a good deal
 * less.
 */
public final class SteadyBox extends VBox {

    /** About three lines of text. */
    private static final double WORTH_GIVING_BACK = 50;

    private final Map<Double, Double> tallestByWidth = new HashMap<>();

    public SteadyBox(double spacing, Node... children) {
        super(spacing, children);
    }

    /** What is shown now is something else: what it needs counts, and not what was needed before. */
    public void forget() {
        tallestByWidth.clear();
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double forWidth) {
        return steady(super.computePrefHeight(forWidth), forWidth);
    }

    @Override
    protected double computeMinHeight(double forWidth) {
        return steady(super.computeMinHeight(forWidth), forWidth);
    }

    private double steady(double needed, double forWidth) {
        double tallest = tallestByWidth.getOrDefault(forWidth, 0.0);
        if (forWidth < 0 || (needed <= tallest && needed >= tallest - WORTH_GIVING_BACK)) {
            return Math.max(needed, tallest);
        }
        tallestByWidth.put(forWidth, needed);
        return needed;
    }
}
