package app.fulcrum.view.sensitivity;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.control.Texts;
import app.fulcrum.view.sensitivity.GridPicture.Border;
import app.fulcrum.view.sensitivity.GridPicture.Cell;
import app.fulcrum.view.sensitivity.GridPicture.Entry;
import app.fulcrum.view.style.Style;
import app.fulcrum.view.style.TextSize;
import app.fulcrum.view.table.TableCopy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.VLineTo;

/**
 * A two-way table of many cells, as areas: the color and hatching of the cheapest, the stronger the larger its lead. A line below
 * says all of the cell under the pointer, or else of the one under the cursor. The arrows move the cursor, Enter takes both
 * numbers of its cell over, Ctrl+C copies the table.
 */
final class GridAreas extends Region {

    private static final double TALLEST_CELL = 18;
    private static final double HEIGHT = 540;
    private static final double FOOT = 20;
    private static final double READ_OUT = 22;
    private static final double SIDE_GAP = 8;
    private static final double NARROWEST = 8;
    private static final double LINE = 14;
    private static final int PAGE = 10;

    /** Leads of so many strengths are told apart. */
    private static final int LEVELS = 4;

    private final MattersActions actions;
    private final List<Label> rows = new ArrayList<>();
    private final List<Label> columns = new ArrayList<>();
    private final Region base = style(new Region(), Style.GRID_MARK);
    private final Region cursor = style(new Region(), Style.GRID_CURSOR);
    private final Label readOut = Texts.oneLine(style(new Label(), Style.SECONDARY));
    private GridPicture picture;
    private int row;
    private int column;
    private boolean isPainted;
    private double paintedFrom;
    private double paintedWidth;
    private final List<Node> painted = new ArrayList<>();

    GridAreas(GridPicture first, MattersActions actions) {
        this.picture = first;
        this.actions = actions;
        style(this, Style.GRID, Style.GRID_AREAS);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        cursor.visibleProperty().bind(focusedProperty());
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        TableCopy.install(this, () -> picture.sheet());
        addEventHandler(
                MouseEvent.MOUSE_MOVED,
                event -> under(event).ifPresentOrElse(cell -> say(cell[0], cell[1]), () -> say(row, column)));
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> say(row, column));
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        show(first);
    }

    void show(GridPicture shown) {
        boolean isOfOtherSize = rows.size() != shown.rows().size()
                || columns.size() != shown.columns().size();
        picture = shown;
        if (isOfOtherSize) {
            head(rows, shown.rows().size());
            head(columns, shown.columns().size());
            painted.clear();
            getChildren().setAll(rows);
            getChildren().addAll(columns);
            getChildren().addAll(base, cursor, readOut);
            row = shown.base().row().orElse(0);
            column = shown.base().column().orElse(0);
        }
        GridHeadings.name(rows, shown.rows(), shown.base().row().orElse(-1));
        GridHeadings.name(columns, shown.columns(), shown.base().column().orElse(-1));
        isPainted = false;
        say(row, column);
        requestLayout();
    }

    private static void head(List<Label> labels, int count) {
        labels.clear();
        for (int place = 0; place < count; place++) {
            labels.add(GridHeadings.one());
        }
    }

    private void say(int saidRow, int saidColumn) {
        String words = picture.cells().get(saidRow).get(saidColumn).words();
        readOut.setText(words);
        setAccessibleText(words);
    }

    private void moveTo(int wantedRow, int wantedColumn) {
        row = Math.clamp(wantedRow, 0, rows.size() - 1);
        column = Math.clamp(wantedColumn, 0, columns.size() - 1);
        say(row, column);
        placeMarks();
    }

    private void click(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            under(event).ifPresent(cell -> {
                requestFocus();
                moveTo(cell[0], cell[1]);
                actions.cellChosen(cell[0], cell[1]);
            });
        }
    }

    private Optional<int[]> under(MouseEvent event) {
        int atRow = (int) Math.floor(event.getY() / down());
        int atColumn = (int) Math.floor((event.getX() - side()) / across());
        return atRow >= 0 && atRow < rows.size() && atColumn >= 0 && atColumn < columns.size()
                ? Optional.of(new int[] {atRow, atColumn})
                : Optional.empty();
    }

    private void press(KeyEvent event) {
        if (go(event)) {
            event.consume();
        }
    }

    private boolean go(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> moveTo(row - 1, column);
            case DOWN -> moveTo(row + 1, column);
            case LEFT -> moveTo(row, column - 1);
            case RIGHT -> moveTo(row, column + 1);
            case PAGE_UP -> moveTo(row - PAGE, column);
            case PAGE_DOWN -> moveTo(row + PAGE, column);
            case HOME -> moveTo(event.isShortcutDown() ? 0 : row, 0);
            case END -> moveTo(event.isShortcutDown() ? rows.size() : row, columns.size());
            case ENTER, SPACE -> actions.cellChosen(row, column);
            default -> {
                return false;
            }
        }
        return true;
    }

    private double down() {
        double size = TextSize.of(this);
        return Math.max(1, Math.floor(Math.min(TALLEST_CELL, HEIGHT / rows.size()) * size));
    }

    private double across() {
        return (getWidth() - side()) / columns.size();
    }

    private double side() {
        return GridHeadings.widest(rows) + SIDE_GAP;
    }

    private double x(int at) {
        return Math.rint(side() + at * across());
    }

    @Override
    protected void layoutChildren() {
        if (!isPainted || paintedWidth != getWidth() || paintedFrom != side()) {
            isPainted = true;
            paintedWidth = getWidth();
            paintedFrom = side();
            paint();
        }
        double down = down();
        double foot = rows.size() * down;
        int rowStride = (int) Math.ceil(LINE * TextSize.of(this) / down);
        int columnStride = (int) Math.ceil((GridHeadings.widest(columns) + SIDE_GAP) / across());
        for (int at = 0; at < rows.size(); at++) {
            rows.get(at).setVisible(isNamed(at, rowStride, picture.base().row().orElse(-1)));
            double middle = (at + 0.5) * down;
            double line = LINE * TextSize.of(this);
            layoutInArea(rows.get(at), 0, middle - line / 2, side() - SIDE_GAP, line, 0, HPos.RIGHT, VPos.CENTER);
        }
        double wide = columnStride * across();
        for (int at = 0; at < columns.size(); at++) {
            columns.get(at)
                    .setVisible(
                            isNamed(at, columnStride, picture.base().column().orElse(-1)));
            double left = Math.clamp((x(at) + x(at + 1) - wide) / 2, 0, Math.max(0, getWidth() - wide));
            layoutInArea(columns.get(at), left, foot, wide, FOOT * TextSize.of(this), 0, HPos.CENTER, VPos.CENTER);
        }
        double below = foot + FOOT * TextSize.of(this);
        layoutInArea(
                readOut, side(), below, getWidth() - side(), READ_OUT * TextSize.of(this), 0, HPos.LEFT, VPos.CENTER);
        placeMarks();
    }

    /** Every so many values, and the one that counts today in place of those beside it. */
    private static boolean isNamed(int at, int stride, int ofBase) {
        return at == ofBase || (at % stride == 0 && (ofBase < 0 || Math.abs(at - ofBase) >= stride));
    }

    private void placeMarks() {
        box(cursor, row, column);
        base.setVisible(
                picture.base().row().isPresent() && picture.base().column().isPresent());
        if (base.isVisible()) {
            box(base, picture.base().row().getAsInt(), picture.base().column().getAsInt());
        }
    }

    private void box(Region mark, int atRow, int atColumn) {
        mark.resizeRelocate(x(atColumn) - 2, atRow * down() - 2, x(atColumn + 1) - x(atColumn) + 4, down() + 4);
    }

    private void paint() {
        getChildren().removeAll(painted);
        painted.clear();
        for (Entry entry : picture.legend()) {
            for (int level = 1; level <= LEVELS; level++) {
                int wanted = level;
                Path area = GridPattern.ground(
                        area(cell -> cell.mark().equals(entry.mark()) && level(cell) == wanted), entry.look());
                area.setOpacity(GridCellView.opacity((double) level / LEVELS));
                painted.add(area);
            }
            for (int layer = 0; layer < GridPattern.layers(entry.place()); layer++) {
                painted.add(GridPattern.lines(
                        area(cell -> cell.mark().equals(entry.mark())), entry.look(), entry.place(), layer));
            }
        }
        painted.add(style(tieLine(), Style.GRID_LINE));
        painted.forEach(node -> node.setManaged(false));
        getChildren().addAll(0, painted);
    }

    private static int level(Cell cell) {
        return Math.clamp((int) Math.ceil(cell.strength() * LEVELS), 1, LEVELS);
    }

    /** All cells that are such, one box for those beside each other. */
    private Path area(Predicate<Cell> wanted) {
        Path path = new Path();
        double down = down();
        for (int at = 0; at < rows.size(); at++) {
            List<Cell> cells = picture.cells().get(at);
            int from = 0;
            while (from < cells.size()) {
                int to = from;
                while (to < cells.size() && wanted.test(cells.get(to))) {
                    to++;
                }
                if (to > from) {
                    path.getElements()
                            .addAll(
                                    new MoveTo(x(from), at * down),
                                    new HLineTo(x(to)),
                                    new VLineTo((at + 1) * down),
                                    new HLineTo(x(from)),
                                    new ClosePath());
                }
                from = to + 1;
            }
        }
        path.setSmooth(false);
        return path;
    }

    private Path tieLine() {
        Path path = new Path();
        double down = down();
        for (Border border : picture.borders()) {
            double right = x(border.column() + 1);
            double top = border.row() * down;
            if (border.isBelow()) {
                path.getElements().addAll(new MoveTo(x(border.column()), top + down), new HLineTo(right));
            } else {
                path.getElements().addAll(new MoveTo(right, top), new LineTo(right, top + down));
            }
        }
        return path;
    }

    @Override
    protected double computeMinWidth(double height) {
        return NARROWEST * columns.size();
    }

    @Override
    protected double computePrefHeight(double width) {
        return rows.size() * down() + (FOOT + READ_OUT) * TextSize.of(this);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
