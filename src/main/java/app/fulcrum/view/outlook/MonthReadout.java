package app.fulcrum.view.outlook;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.text.Messages;
import app.fulcrum.view.control.Marker;
import app.fulcrum.view.outlook.OverTimePicture.Read;
import app.fulcrum.view.outlook.OverTimePicture.Row;
import app.fulcrum.view.style.Style;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

/** What every alternative comes to in the month pointed at. */
final class MonthReadout extends GridPane {

    private static final Messages MESSAGES = Messages.of("overtime");
    private static final int FIGURES = 3;

    MonthReadout() {
        super(10, 1);
        style(this, Style.PLOT_NOTE);
        setMouseTransparent(true);
        setManaged(false);
        getColumnConstraints().addAll(new ColumnConstraints(), new ColumnConstraints());
        for (int i = 0; i < FIGURES; i++) {
            ColumnConstraints figure = new ColumnConstraints();
            figure.setHalignment(HPos.RIGHT);
            getColumnConstraints().add(figure);
        }
    }

    void show(Read read) {
        getChildren().clear();
        boolean hasGpus = read.rows().stream().anyMatch(row -> !row.gpus().isEmpty());
        add(style(new Label(read.title()), Style.STRONG), 0, 0, FIGURES + 2, 1);
        List<String> heads =
                List.of(MESSAGES.get("read.paid"), MESSAGES.get("read.cost"), hasGpus ? MESSAGES.get("read.gpus") : "");
        for (int i = 0; i < heads.size(); i++) {
            add(style(new Label(heads.get(i)), Style.PLOT_LABEL), i + 2, 1);
        }
        for (int i = 0; i < read.rows().size(); i++) {
            Row row = read.rows().get(i);
            addRow(
                    i + 2,
                    Marker.build(new SimpleObjectProperty<>(row.look())),
                    style(new Label(row.name()), Style.SECONDARY),
                    style(new Label(row.paid()), Style.STRONG),
                    new Label(row.cost()),
                    new Label(row.gpus()));
        }
        for (String event : read.events()) {
            add(style(new Label(event), Style.PLOT_LABEL), 0, getRowCount(), FIGURES + 2, 1);
        }
    }
}
