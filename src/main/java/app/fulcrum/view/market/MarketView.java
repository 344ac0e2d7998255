package app.fulcrum.view.market;

import app.fulcrum.text.LicenseSentences;
import app.fulcrum.text.Messages;
import app.fulcrum.view.control.Banner;
import app.fulcrum.view.control.Texts;
import app.fulcrum.view.number.LineField;
import app.fulcrum.view.style.Appearance;
import app.fulcrum.view.style.Style;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Every offer for the workload: a table to search, filter and sort, and below it everything about the one looked at. */
public final class MarketView {

    private static final Messages MESSAGES = Messages.of("market");
    private static final KeyCombination FIND = KeyCombination.valueOf("Shortcut+F");
    private static final double DETAIL_HEIGHT = 236;
    private static final double LEAST_TABLE_SHARE = 0.4;

    private MarketView() {}

    /** @param appearance what pictures are painted in */
    public static Region build(MarketState state, MarketActions actions, ObservableValue<Appearance> appearance) {
        LineField search = MarketFilterBar.search(state, actions);
        MarketDetailView detail = new MarketDetailView(state, actions, appearance);
        TableView<MarketRow> table = OfferTable.build(state, actions, detail::use, nothing(state, actions));
        Region banner = Banner.build(state.messageProperty(), actions::messageDismissed);
        banner.setMaxHeight(Region.USE_PREF_SIZE);
        StackPane.setAlignment(banner, Pos.BOTTOM_CENTER);
        SplitPane parts = new SplitPane(new StackPane(table, banner), detail.build());
        parts.setOrientation(Orientation.VERTICAL);
        parts.heightProperty().subscribe(height -> parts.setDividerPosition(0, tableShare(height.doubleValue())));
        VBox.setVgrow(parts, Priority.ALWAYS);
        VBox view = new VBox(
                6,
                MarketFilterBar.build(state, actions, search),
                MarketFilterBar.line(state, actions),
                parts,
                Texts.wrapped(LicenseSentences.notice(), Style.SECONDARY));
        listen(view, search, table);
        return view;
    }

    /** In a taller window there are more rows; the details have the height they mostly take. */
    private static double tableShare(double height) {
        return height > 0 ? Math.max(LEAST_TABLE_SHARE, 1 - DETAIL_HEIGHT / height) : LEAST_TABLE_SHARE;
    }

    private static Node nothing(MarketState state, MarketActions actions) {
        VBox nothing = new VBox(
                4, Texts.wrapped(MESSAGES.get("none"), Style.SECONDARY), MarketFilterBar.clear(state, actions));
        nothing.setAlignment(Pos.CENTER);
        return nothing;
    }

    private static void listen(Region view, LineField search, TableView<MarketRow> table) {
        view.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (FIND.match(key)) {
                search.requestFocus();
                search.selectAll();
                key.consume();
            }
        });
        search.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            boolean toRows = key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.ENTER;
            if (toRows && !table.getItems().isEmpty()) {
                table.requestFocus();
                if (table.getSelectionModel().isEmpty()) {
                    table.getSelectionModel().select(0);
                }
                key.consume();
            }
        });
    }
}
