package app.fulcrum.view.chart;

import app.fulcrum.view.chart.data.ChartModel;
import app.fulcrum.view.chart.data.Mark;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;

/** The tooltip of whatever mark the pointer rests on. */
final class MarkTips {

    private static final double WIDEST = 420;

    private final Node pane;
    private final Tooltip tooltip = new Tooltip();
    private Optional<Mark> shown = Optional.empty();

    MarkTips(Node pane) {
        this.pane = pane;
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(WIDEST);
    }

    /** The words of the mark, from now on; nothing where there is none. */
    void show(Optional<Mark> mark, ChartModel model) {
        if (mark.equals(shown)) {
            return;
        }
        Tooltip.uninstall(pane, tooltip);
        tooltip.hide();
        shown = mark;
        mark.ifPresent(pointed -> {
            tooltip.setText(new MarkWords(model).of(pointed));
            Tooltip.install(pane, tooltip);
        });
    }

    /** What it says; empty where the pointer rests on nothing. */
    String words() {
        return shown.isPresent() ? tooltip.getText() : "";
    }
}
