package app.fulcrum.view.outlook;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.text.table.TextTable;
import app.fulcrum.view.style.Style;
import app.fulcrum.view.table.TableCopy;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The pictures over the months, one below the other. The pointer or the arrow keys read a month; Page Up and Page Down go by
 * quarters of a year, Home and End to the ends, Escape ends the reading.
 */
final class OverTimeChart extends StackPane {

    private static final int QUARTER = 3;
    private static final double GAP = 12;

    private final CashPlot cash = new CashPlot();
    private final BillPlot bills = new BillPlot();
    private final FleetPlot fleets = new FleetPlot();
    private final MonthReadout readout = new MonthReadout();
    private Optional<OverTimePicture> shown = Optional.empty();
    private int month;

    OverTimeChart() {
        style(this, Style.MONTHS);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        VBox.setVgrow(cash, Priority.ALWAYS);
        getChildren().addAll(new VBox(cash, bills, fleets), readout);
        setOnMouseMoved(event -> point(
                cash.monthAt(cash.parentToLocal(event.getX(), event.getY()).getX())));
        setOnMouseExited(_ -> point(0));
        setOnMousePressed(_ -> requestFocus());
        addEventHandler(KeyEvent.KEY_PRESSED, this::type);
        TableCopy.install(this, () -> shown.map(OverTimePicture::table).orElse(TextTable.NONE));
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                point(0);
            }
        });
    }

    void show(OverTimePicture now) {
        shown = Optional.of(now);
        boolean hasGpus = now.gpus().isPresent();
        fleets.setVisible(hasGpus);
        fleets.setManaged(hasGpus);
        cash.show(now, false);
        bills.show(now, !hasGpus);
        fleets.show(now, hasGpus);
        point(Math.min(month, now.months()));
    }

    private void type(KeyEvent event) {
        int months = shown.map(OverTimePicture::months).orElse(0);
        switch (event.getCode()) {
            case RIGHT, KP_RIGHT -> point(Math.min(month + 1, months));
            case LEFT, KP_LEFT -> point(Math.max(1, month - 1));
            case PAGE_UP -> point(Math.min(month + QUARTER, months));
            case PAGE_DOWN -> point(Math.max(1, month - QUARTER));
            case HOME -> point(1);
            case END -> point(months);
            case ESCAPE -> {
                if (month == 0) {
                    return; // It ends what was compared.
                }
                point(0);
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void point(int now) {
        month = now;
        for (MonthPlot plot : List.of(cash, bills, fleets)) {
            plot.point(now);
        }
        shown.ifPresent(picture -> {
            readout.setVisible(now > 0);
            if (now > 0) {
                readout.show(picture.read().get(now - 1));
            }
            setAccessibleText(now > 0 ? picture.read().get(now - 1).inWords() : picture.description());
            notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        });
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        shown.filter(_ -> month > 0).ifPresent(picture -> {
            readout.autosize();
            double x = cash.getParent().getLayoutX() + cash.x(month, picture);
            boolean fits = x + GAP + readout.getWidth() <= getWidth();
            double top = cash.getParent().getLayoutY() + cash.top() + GAP;
            readout.relocate(fits ? x + GAP : Math.max(0, x - GAP - readout.getWidth()), top);
        });
    }
}
