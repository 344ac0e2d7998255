package app.fulcrum.view.card;

import javafx.geometry.Orientation;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;

/** A name at the left and a word at the right, which goes below where both do not fit. A name too long for a line takes more. */
final class CardHeading extends Region {

    private static final double GAP = 8;

    private final Labeled name;
    private final Labeled word;

    CardHeading(Labeled name, Labeled word) {
        this.name = name;
        this.word = word;
        getChildren().addAll(name, word);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private boolean isBeside(double width) {
        return Math.ceil(name.prefWidth(-1)) + GAP + Math.ceil(word.prefWidth(-1)) <= width;
    }

    private double nameWidth(double width) {
        return Math.min(width, Math.ceil(name.prefWidth(-1)));
    }

    private double nameHeight(double nameWidth) {
        return snapSizeY(Math.max(name.minHeight(nameWidth), name.prefHeight(nameWidth)));
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double nameWidth = nameWidth(width);
        double nameHeight = nameHeight(nameWidth);
        double wordHeight = snapSizeY(word.prefHeight(-1));
        double wordWidth = Math.min(width, Math.ceil(word.prefWidth(-1)));
        name.resizeRelocate(0, 0, nameWidth, nameHeight);
        if (isBeside(width)) {
            word.resizeRelocate(width - wordWidth, (nameHeight - wordHeight) / 2, wordWidth, wordHeight);
        } else {
            word.resizeRelocate(0, nameHeight, wordWidth, wordHeight);
        }
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.ceil(name.prefWidth(-1)) + GAP + Math.ceil(word.prefWidth(-1));
    }

    @Override
    protected double computePrefHeight(double width) {
        double nameHeight = nameHeight(width < 0 ? -1 : nameWidth(width));
        boolean below = word.isManaged() && width >= 0 && !isBeside(width);
        return below ? nameHeight + snapSizeY(word.prefHeight(-1)) : nameHeight;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
