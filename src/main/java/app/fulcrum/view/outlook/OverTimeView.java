package app.fulcrum.view.outlook;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.text.Messages;
import app.fulcrum.text.table.TextTable;
import app.fulcrum.view.bar.SegmentBar;
import app.fulcrum.view.control.BusyLine;
import app.fulcrum.view.control.Scrolling;
import app.fulcrum.view.outlook.OverTimeState.Known;
import app.fulcrum.view.style.Style;
import app.fulcrum.view.style.TextSize;
import app.fulcrum.view.table.TableCopy;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The tab: assumptions above, the picture or the table of the years, and beside it, or below where that is narrow, what it says. */
public final class OverTimeView {

    private static final Messages MESSAGES = Messages.of("overtime");
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final PseudoClass BELOW = PseudoClass.getPseudoClass("below");

    /** Narrower, in px at the usual size of text, the figures stand below the picture. */
    private static final double NARROW = 720;

    private static final double LEAST_TABLE = 200;

    private final OverTimeState state;
    private final OverTimeChart chart = new OverTimeChart();
    private final YearTable years = new YearTable();
    private final VBox facts = style(new VBox(), Style.OVER_TIME_FACTS);
    private final ScrollPane side = Scrolling.column(facts);
    private final BorderPane content = new BorderPane();

    private OverTimeView(OverTimeState state) {
        this.state = state;
    }

    /** @param givenUp what is being worked out is not waited for */
    public static Region build(OverTimeState state, Runnable givenUp) {
        return new OverTimeView(state).view(givenUp);
    }

    /** Stands beside the tabs: the picture or the table. */
    public static Region corner(OverTimeState state) {
        return SegmentBar.build(
                MESSAGES.get("form"),
                List.of(false, true),
                state.tableProperty().asObject(),
                table -> MESSAGES.get(table ? "form.table" : "form.picture"),
                state.tableProperty()::set);
    }

    private Region view(Runnable givenUp) {
        years.node().setMinHeight(LEAST_TABLE);
        TableCopy.install(
                facts,
                () -> state.shownProperty().get() instanceof Known known
                        ? known.facts().table()
                        : TextTable.NONE);
        content.setMinWidth(0);
        side.setMinHeight(0);
        content.widthProperty().subscribe(this::arrange);
        state.tableProperty().subscribe(this::arrange);
        Label remark = style(new Label(MESSAGES.get("pending")), Style.SECONDARY);
        StackPane both = new StackPane(content, remark);
        state.shownProperty().subscribe(now -> {
            content.setVisible(now instanceof Known);
            remark.setVisible(!content.isVisible());
            if (now instanceof Known known) {
                show(known);
            }
        });
        state.busyProperty().subscribe(busy -> content.pseudoClassStateChanged(STALE, busy));
        VBox.setVgrow(both, Priority.ALWAYS);
        ScrollPane scroll = Scrolling.column(new VBox(FieldStrip.build(state.fields()), both));
        scroll.setFitToHeight(true);
        Node busy = BusyLine.build(state.busyProperty(), MESSAGES.get("busy"), givenUp);
        style(content, Style.SURENESS_PICTURE);
        StackPane all = style(new StackPane(scroll, busy), Style.OVER_TIME);
        all.setAlignment(Pos.TOP_CENTER);
        return all;
    }

    private void show(Known known) {
        chart.show(known.picture());
        years.show(known.years());
        facts.getChildren().setAll(OverTimeSide.parts(known.facts()));
    }

    /** The table has the whole width. */
    private void arrange() {
        boolean isTable = state.tableProperty().get();
        boolean isNarrow = content.getWidth() < NARROW * TextSize.of(content);
        facts.pseudoClassStateChanged(BELOW, isNarrow);
        // They leave one place before they take the other.
        content.setRight(null);
        content.setBottom(null);
        side.setContent(null);
        content.setCenter(isTable ? years.node() : chart);
        if (isTable) {
            return;
        }
        if (isNarrow) {
            content.setBottom(facts);
        } else {
            side.setContent(facts);
            content.setRight(side);
        }
    }
}
