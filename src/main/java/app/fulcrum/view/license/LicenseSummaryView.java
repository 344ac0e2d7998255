package app.fulcrum.view.license;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.text.LicenseSentences;
import app.fulcrum.text.Messages;
import app.fulcrum.view.control.Column;
import app.fulcrum.view.control.Texts;
import app.fulcrum.view.style.Style;
import app.fulcrum.view.table.TableCopy;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The short matrix: the article's models and the scenario's, from which the full one opens. */
public final class LicenseSummaryView {

    private static final Messages MESSAGES = Messages.of("license");

    private static final double PADDING = 8;

    private LicenseSummaryView() {}

    /**
     * Builds the list.
     *
     * @param chosen a model is to be looked at in full
     * @param all the full matrix is to be seen
     */
    public static Region build(LicenseState state, Consumer<String> chosen, Runnable all) {
        VBox rows = style(new Column(0), Style.LICENSE_LIST);
        state.summaryProperty()
                .subscribe(now -> rows.getChildren()
                        .setAll(now.stream().map(row -> line(row, chosen)).toList()));
        TableCopy.install(rows, () -> LicenseRow.table(state.summaryProperty().get()));
        Hyperlink link = style(new Hyperlink(), Style.LINK);
        link.textProperty().bind(state.allProperty());
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setOnAction(_ -> {
            link.setVisited(false);
            all.run();
        });
        Label title = Texts.wrapped(MESSAGES.get("view.title"), Style.STRONG);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox heading = new HBox(8, title, link);
        heading.setAlignment(Pos.BASELINE_LEFT);
        return new Column(4, heading, rows, Texts.wrapped(LicenseSentences.notice(), Style.SECONDARY));
    }

    private static Node line(LicenseRow row, Consumer<String> chosen) {
        Button button = style(new Button(), Style.LICENSE_ROW);
        Region line = LicenseLine.brief(row);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setGraphic(line);
        button.setMaxWidth(Double.MAX_VALUE);
        line.prefWidthProperty().bind(button.widthProperty().subtract(PADDING));
        button.setAccessibleText(LicenseLine.spoken(row));
        button.setOnAction(_ -> chosen.accept(row.key()));
        return button;
    }
}
