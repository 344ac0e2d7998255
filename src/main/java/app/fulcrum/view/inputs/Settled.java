package app.fulcrum.view.inputs;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/**
 * Remembers how tall its contents are until something in them changes. Without it, every word that changes above a long
 * list of wrapped texts makes all of them be measured again.
 */
final class Settled extends StackPane {

    private double measuredWidth = Double.NaN;
    private double height;

    Settled(Node contents) {
        super(contents);
    }

    @Override
    public void requestLayout() {
        measuredWidth = Double.NaN;
        super.requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        if (width != measuredWidth) {
            height = super.computePrefHeight(width);
            measuredWidth = width;
        }
        return height;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
