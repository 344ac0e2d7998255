package app.fulcrum.view.field;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.style.Style;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * A line of the column's grid: a name, a field, and what stands at its right, which end at the same place in every line.
 * Below the field is room for a picture of its range and one line of notes. A name of more than two lines stands above its field, and so does one
 * whose field is wider than its place.
 */
public final class FieldRow extends Region {

    /** The size of text that the measures below belong to, px. */
    private static final double TEXT = 12;

    /** The width of a field for a number, px. */
    private static final double FIELD = 128;

    private static final double HEIGHT = 32;
    private static final double MARK = 22;
    private static final double GAP = 8;
    /** A field and what stands at its right, px. */
    private static final double PLACE = FIELD + GAP + MARK;
    /** What a line of notes adds to the height, px; its links reach a little beyond it, to be hit. */
    private static final double NOTES = 16;
    /** What a picture of the range adds to the height, px. */
    private static final double RANGE = 10;

    private final Label name;
    private final Region field;
    private final Region mark;
    private final Region range;
    private final Region notes;

    private FieldRow(Label name, Region field, Region mark, Region range, ObservableValue<List<FieldNote>> notes) {
        this.name = name;
        this.field = field;
        this.mark = mark;
        this.range = range;
        this.notes = FieldNotes.build(notes);
        name.setWrapText(true);
        name.setMinHeight(USE_PREF_SIZE);
        this.notes.managedProperty().subscribe(this::requestLayout);
        range.managedProperty().subscribe(this::requestLayout);
        getChildren().addAll(name, field, mark, range, this.notes);
        style(this, Style.FIELD_ROW);
    }

    /**
     * A field of its standard width.
     *
     * @param range a picture of the range in the field, not managed while there is none
     * @param notes what is said below it
     */
    public static FieldRow of(
            Label name, Region field, Region mark, Region range, ObservableValue<List<FieldNote>> notes) {
        return new FieldRow(name, field, mark, range, notes);
    }

    /** The same with nothing below. */
    public static FieldRow of(Label name, Region field, Region mark) {
        return of(name, field, mark, nothing(), new SimpleObjectProperty<>(List.of()));
    }

    /** The same with nothing at its right. */
    public static FieldRow of(Label name, Region field) {
        return of(name, field, new Region());
    }

    /** Something to choose from, which takes the place of the mark too where it is wider, or the whole line. */
    public static FieldRow wide(Label name, Region field) {
        return of(name, field, nothing());
    }

    private static Region nothing() {
        Region nothing = new Region();
        nothing.setManaged(false);
        return nothing;
    }

    private double scaled(double measure) {
        return Math.round(measure * name.getFont().getSize() / TEXT);
    }

    private boolean isWide() {
        return !mark.isManaged();
    }

    /** Whether the field takes the whole line. */
    private boolean takesLine() {
        return isWide() && Math.ceil(field.prefWidth(-1)) > scaled(PLACE);
    }

    private double nameWidth(double width) {
        return Math.max(0, width - scaled(PLACE + GAP));
    }

    private boolean isNameAbove(double width) {
        return takesLine() || name.prefHeight(nameWidth(width)) > scaled(HEIGHT) + 1;
    }

    private double fieldWidth(double width) {
        if (takesLine()) {
            return width;
        }
        boolean takesMark = isWide() && Math.ceil(field.prefWidth(-1)) > scaled(FIELD);
        return scaled(takesMark ? PLACE : FIELD);
    }

    private double lineHeight(double width) {
        return Math.max(scaled(HEIGHT), Math.ceil(field.prefHeight(fieldWidth(width))) + 6);
    }

    private double top(double width) {
        return isNameAbove(width) ? snapSizeY(name.prefHeight(width)) + 4 : 0;
    }

    private double below() {
        return rangeHeight() + (notes.isManaged() ? scaled(NOTES) : 0);
    }

    private double rangeHeight() {
        return range.isManaged() ? RANGE : 0;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double top = top(width);
        double line = lineHeight(width);
        double left = Math.max(0, width - (takesLine() ? width : scaled(PLACE)));
        if (isNameAbove(width)) {
            name.resizeRelocate(0, 4, width, snapSizeY(name.prefHeight(width)));
        } else {
            layoutInArea(name, 0, 0, nameWidth(width), line, 0, HPos.LEFT, VPos.CENTER);
        }
        layoutInArea(field, left, top, fieldWidth(width), line, 0, HPos.LEFT, VPos.CENTER);
        layoutInArea(mark, width - scaled(MARK), top, scaled(MARK), line, 0, HPos.CENTER, VPos.CENTER);
        if (range.isManaged()) {
            range.resizeRelocate(left, top + line - 1, fieldWidth(width), range.prefHeight(-1));
        }
        if (notes.isManaged()) {
            double notesWidth = Math.min(width, Math.max(width - left, Math.ceil(notes.prefWidth(-1))));
            double height = notes.prefHeight(-1);
            notes.resizeRelocate(
                    width - notesWidth,
                    snapPositionY(top + line + rangeHeight() - 1 + (scaled(NOTES) - height) / 2),
                    notesWidth,
                    height);
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return scaled(PLACE + GAP) + Math.ceil(name.prefWidth(-1));
    }

    @Override
    protected double computeMinWidth(double height) {
        return scaled(PLACE);
    }

    @Override
    protected double computePrefHeight(double width) {
        double asked = width < 0 ? prefWidth(-1) : width;
        return top(asked) + lineHeight(asked) + below();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
