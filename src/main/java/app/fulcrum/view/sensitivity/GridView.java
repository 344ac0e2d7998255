package app.fulcrum.view.sensitivity;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.control.TableClipboard;
import app.fulcrum.view.sensitivity.GridPicture.Border;
import app.fulcrum.view.style.Style;
import app.fulcrum.view.style.TextSize;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/**
 * The cells of a two-way table between their values. The tabulator comes to one of them, the arrows lead to the others, Enter
 * takes both numbers over, Ctrl+C copies the table. A line runs between cells of which others are cheapest.
 */
final class GridView extends Region {

    private static final PseudoClass BASE = PseudoClass.getPseudoClass("base");
    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");
    private static final double HEIGHT = 27;
    private static final double GAP = 2;
    private static final double FOOT = 20;
    private static final double LINE = 2;
    private static final double SIDE_GAP = 8;
    private static final double NARROWEST = 30;

    private final GridPicture picture;
    private final List<List<GridCellView>> cells = new ArrayList<>();
    private final List<Label> rows;
    private final List<Label> columns;
    private final List<Region> borders;

    GridView(GridPicture picture, MattersActions actions) {
        this.picture = picture;
        this.rows = headings(picture.rows(), picture.base().row().orElse(-1));
        this.columns = headings(picture.columns(), picture.base().column().orElse(-1));
        this.borders = picture.borders().stream()
                .map(_ -> style(new Region(), Style.GRID_BORDER))
                .toList();
        for (int row = 0; row < picture.rows().size(); row++) {
            cells.add(cells(row, actions));
        }
        getChildren().addAll(rows);
        getChildren().addAll(columns);
        cells.forEach(getChildren()::addAll);
        getChildren().addAll(borders);
        stopAt(cells.get(picture.base().row().orElse(0))
                .get(picture.base().column().orElse(0)));
        style(this, Style.GRID);
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    }

    private List<GridCellView> cells(int row, MattersActions actions) {
        List<GridCellView> made = new ArrayList<>();
        for (int column = 0; column < picture.columns().size(); column++) {
            int place = column;
            GridCellView cell = new GridCellView(
                    picture.cells().get(row).get(column), picture.base().is(row, column));
            Presses.install(cell, () -> actions.cellChosen(row, place));
            cell.focusedProperty().subscribe(focused -> {
                if (focused) {
                    stopAt(cell);
                }
            });
            made.add(cell);
        }
        return made;
    }

    private static List<Label> headings(List<String> texts, int base) {
        List<Label> labels = new ArrayList<>();
        for (String text : texts) {
            Label label = style(new Label(text), Style.GRID_HEADING);
            label.pseudoClassStateChanged(BASE, labels.size() == base);
            label.setMinWidth(0);
            labels.add(label);
        }
        return labels;
    }

    private void press(KeyEvent event) {
        if (COPY.match(event)) {
            TableClipboard.put(picture.sheet());
            event.consume();
            return;
        }
        for (int row = 0; row < cells.size(); row++) {
            int column = cells.get(row).indexOf(event.getTarget());
            if (column >= 0 && go(event, row, column)) {
                event.consume();
                return;
            }
        }
    }

    private boolean go(KeyEvent event, int row, int column) {
        int lastRow = cells.size() - 1;
        int lastColumn = picture.columns().size() - 1;
        return switch (event.getCode()) {
            case UP -> focus(row - 1, column);
            case DOWN -> focus(row + 1, column);
            case LEFT -> focus(row, column - 1);
            case RIGHT -> focus(row, column + 1);
            case HOME -> focus(event.isShortcutDown() ? 0 : row, 0);
            case END -> focus(event.isShortcutDown() ? lastRow : row, lastColumn);
            default -> false;
        };
    }

    private boolean focus(int row, int column) {
        cells.get(Math.clamp(row, 0, cells.size() - 1))
                .get(Math.clamp(column, 0, picture.columns().size() - 1))
                .requestFocus();
        return true;
    }

    /** The tabulator comes back to where the focus was last. */
    private void stopAt(GridCellView stop) {
        cells.forEach(row -> row.forEach(cell -> cell.setFocusTraversable(cell == stop)));
    }

    @Override
    protected void layoutChildren() {
        double size = TextSize.of(this);
        double side = side();
        double across = (getWidth() - side) / picture.columns().size();
        double down = Math.rint(HEIGHT * size);
        for (int row = 0; row < cells.size(); row++) {
            layoutInArea(rows.get(row), 0, row * down, side - SIDE_GAP, down, 0, HPos.RIGHT, VPos.CENTER);
            for (int column = 0; column < columns.size(); column++) {
                double x = x(column, side, across);
                cells.get(row)
                        .get(column)
                        .resizeRelocate(x, row * down, x(column + 1, side, across) - x - GAP, down - GAP);
            }
        }
        double foot = cells.size() * down;
        for (int column = 0; column < columns.size(); column++) {
            double x = x(column, side, across);
            layoutInArea(columns.get(column), x, foot, across - GAP, FOOT * size, 0, HPos.CENTER, VPos.CENTER);
        }
        for (int i = 0; i < borders.size(); i++) {
            border(borders.get(i), picture.borders().get(i), side, across, down);
        }
    }

    private static double x(int column, double side, double across) {
        return Math.rint(side + column * across);
    }

    private static void border(Region line, Border at, double side, double across, double down) {
        double left = x(at.column(), side, across);
        double right = x(at.column() + 1, side, across);
        double top = at.row() * down;
        if (at.isBelow()) {
            line.resizeRelocate(left - GAP, top + down - LINE, right - left + GAP, LINE);
        } else {
            line.resizeRelocate(right - LINE, top - GAP, LINE, down + GAP);
        }
    }

    private double side() {
        return Math.ceil(rows.stream()
                        .mapToDouble(label -> label.prefWidth(-1))
                        .max()
                        .orElse(0))
                + SIDE_GAP;
    }

    @Override
    protected double computeMinWidth(double height) {
        return NARROWEST * columns.size();
    }

    @Override
    protected double computePrefHeight(double width) {
        double size = TextSize.of(this);
        return cells.size() * Math.rint(HEIGHT * size) + FOOT * size;
    }
}
