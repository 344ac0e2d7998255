package app.fulcrum.view.sensitivity;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.sensitivity.GridPicture.Border;
import app.fulcrum.view.style.Style;
import app.fulcrum.view.style.TextSize;
import app.fulcrum.view.table.TableCopy;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/**
 * The cells of a two-way table between their values. The tabulator comes to one of them, the arrows lead to the others, Enter
 * takes both numbers over, Ctrl+C copies the table. A line runs between cells of which others are cheapest.
 */
final class GridView extends Region {

    private static final double HEIGHT = 27;
    private static final double GAP = 2;
    private static final double FOOT = 20;
    private static final double LINE = 2;
    private static final double SIDE_GAP = 8;
    private static final double NARROWEST = 30;

    private final MattersActions actions;
    private final List<List<GridCellView>> cells = new ArrayList<>();
    private final List<Label> rows = new ArrayList<>();
    private final List<Label> columns = new ArrayList<>();
    private final List<Region> borders = new ArrayList<>();
    private GridPicture picture;

    GridView(GridPicture first, MattersActions actions) {
        this.picture = first;
        this.actions = actions;
        style(this, Style.GRID);
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        TableCopy.install(this, () -> picture.sheet());
        show(first);
    }

    void show(GridPicture shown) {
        picture = shown;
        if (rows.size() != shown.rows().size()
                || columns.size() != shown.columns().size()) {
            make(shown.rows().size(), shown.columns().size());
            stopAt(cells.get(shown.base().row().orElse(0))
                    .get(shown.base().column().orElse(0)));
        }
        GridHeadings.name(rows, shown.rows(), shown.base().row().orElse(-1));
        GridHeadings.name(columns, shown.columns(), shown.base().column().orElse(-1));
        for (int row = 0; row < cells.size(); row++) {
            for (int column = 0; column < columns.size(); column++) {
                cells.get(row)
                        .get(column)
                        .show(shown.cells().get(row).get(column), shown.base().is(row, column));
            }
        }
        while (borders.size() > shown.borders().size()) {
            getChildren().remove(borders.removeLast());
        }
        while (borders.size() < shown.borders().size()) {
            borders.add(style(new Region(), Style.GRID_BORDER));
            getChildren().add(borders.getLast());
        }
        requestLayout();
    }

    private void make(int down, int across) {
        cells.clear();
        rows.clear();
        columns.clear();
        borders.clear();
        for (int row = 0; row < down; row++) {
            rows.add(GridHeadings.one());
            cells.add(cells(row, across));
        }
        for (int column = 0; column < across; column++) {
            columns.add(GridHeadings.one());
        }
        getChildren().setAll(rows);
        getChildren().addAll(columns);
        cells.forEach(getChildren()::addAll);
    }

    private List<GridCellView> cells(int row, int across) {
        List<GridCellView> made = new ArrayList<>();
        for (int column = 0; column < across; column++) {
            int place = column;
            GridCellView cell = new GridCellView();
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

    private void press(KeyEvent event) {
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
        cells.forEach(row -> row.forEach(cell -> cell.setFocusTraversable(cell.equals(stop))));
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
        return GridHeadings.widest(rows) + SIDE_GAP;
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
