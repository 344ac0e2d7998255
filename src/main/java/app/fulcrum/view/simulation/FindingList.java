package app.fulcrum.view.simulation;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.simulation.InformationRows.Finding;
import app.fulcrum.view.style.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What to find out first, one below the other, each leading to its field. */
final class FindingList {

    private static final double TRACK_WIDTH = 64;
    private static final double TRACK_HEIGHT = 6;

    private FindingList() {}

    /** @param chosen told the place of the one whose field is to be shown */
    static List<Node> rows(InformationRows now, IntConsumer chosen) {
        List<Node> rows = new ArrayList<>();
        for (int i = 0; i < now.rows().size(); i++) {
            int place = i;
            Button row = style(new Button(), Style.FINDING);
            row.setGraphic(content(now.rows().get(i)));
            row.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            row.setMaxWidth(Double.MAX_VALUE);
            row.setAccessibleText(inWords(now.rows().get(i)));
            row.setOnAction(_ -> chosen.accept(place));
            rows.add(row);
        }
        for (String remark : now.remarks()) {
            Label label = style(new Label(remark), Style.SECONDARY);
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            rows.add(new VBox(label));
        }
        return rows;
    }

    private static Region content(Finding finding) {
        GridPane grid = new GridPane(10, 0);
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        wide.setMinWidth(60);
        ColumnConstraints figures = new ColumnConstraints();
        figures.setHalignment(HPos.RIGHT);
        figures.setMinWidth(Region.USE_PREF_SIZE);
        grid.getColumnConstraints().addAll(wide, new ColumnConstraints(TRACK_WIDTH), figures);
        Label detail = style(new Label(finding.detail()), Style.SECONDARY);
        grid.addRow(
                0, style(new Label(finding.title()), Style.STRONG), track(finding.share()), new Label(finding.worth()));
        grid.add(detail, 0, 1, 2, 1);
        grid.add(style(new Label(finding.settles()), Style.SECONDARY), 2, 1);
        return grid;
    }

    private static Node track(double share) {
        Region filled = style(new Region(), Style.FINDING_BAR);
        filled.setMaxSize(Math.max(2, TRACK_WIDTH * share), TRACK_HEIGHT);
        StackPane track = style(new StackPane(filled), Style.BAR_TRACK);
        track.setAlignment(Pos.CENTER_LEFT);
        track.setMaxHeight(TRACK_HEIGHT);
        return track;
    }

    private static String inWords(Finding finding) {
        return String.join(", ", finding.title(), finding.detail(), finding.worth(), finding.settles());
    }
}
