package app.fulcrum.view.control;

import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * A name at the left and its field at the right; the field goes to a line of its own where the two do not fit. While
 * something in the row has the focus, it keeps the lines it has, whatever is typed: a name makes room for a longer text.
 */
public final class LabeledRow extends Region {

    private static final double GAP = 8;
    private static final double LINE_GAP = 4;

    private final Label name;
    private final Region field;
    private boolean held;
    private boolean shownOnOneLine;
    private boolean laidOut;

    public LabeledRow(Label name, Region field) {
        this.name = name;
        this.field = field;
        name.setWrapText(true);
        name.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(name, field);
        MouseHold.install(this);
        focusWithinProperty().subscribe(focused -> {
            if (focused) {
                held = true;
            } else {
                MouseHold.whenReleased(this, this::followFocus);
            }
        });
    }

    private void followFocus() {
        held = isFocusWithin();
        requestLayout();
    }

    private boolean isOneLine(double width) {
        boolean keepsItsLines = held && laidOut;
        return keepsItsLines ? shownOnOneLine : fits(width);
    }

    private boolean fits(double width) {
        return Math.ceil(name.prefWidth(-1)) + GAP + Math.ceil(field.prefWidth(-1)) <= width;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double fieldWidth = Math.min(width, snapSizeX(field.prefWidth(-1)));
        double fieldHeight = snapSizeY(field.prefHeight(fieldWidth));
        shownOnOneLine = isOneLine(width);
        laidOut = true;
        if (shownOnOneLine) {
            double nameWidth = Math.max(0, width - GAP - fieldWidth);
            double nameHeight = snapSizeY(name.prefHeight(-1));
            double height = Math.max(nameHeight, fieldHeight);
            name.resizeRelocate(0, snapPositionY((height - nameHeight) / 2), nameWidth, nameHeight);
            field.resizeRelocate(
                    width - fieldWidth, snapPositionY((height - fieldHeight) / 2), fieldWidth, fieldHeight);
        } else {
            double nameHeight = snapSizeY(name.prefHeight(width));
            name.resizeRelocate(0, 0, width, nameHeight);
            field.resizeRelocate(width - fieldWidth, nameHeight + LINE_GAP, fieldWidth, fieldHeight);
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.ceil(name.prefWidth(-1)) + GAP + Math.ceil(field.prefWidth(-1));
    }

    @Override
    protected double computeMinWidth(double height) {
        return field.minWidth(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        double fieldHeight = snapSizeY(field.prefHeight(-1));
        if (width < 0 || isOneLine(width)) {
            return Math.max(snapSizeY(name.prefHeight(-1)), fieldHeight);
        }
        return snapSizeY(name.prefHeight(width)) + LINE_GAP + fieldHeight;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
