package app.fulcrum.view.control;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/**
 * A sign and words in a button, which takes as much height as its words need at the width it was given: a button asks for
 * the height of one line.
 */
public final class WrappingLine extends HBox {

    public WrappingLine(Region sign, Region words) {
        super(4, sign, words);
    }

    @Override
    protected double computePrefHeight(double width) {
        return super.computePrefHeight(width < 0 ? getPrefWidth() : width);
    }
}
