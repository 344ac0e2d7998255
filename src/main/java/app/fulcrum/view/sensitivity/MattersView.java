package app.fulcrum.view.sensitivity;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.text.Messages;
import app.fulcrum.text.table.TextTable;
import app.fulcrum.view.bar.SegmentBar;
import app.fulcrum.view.control.BusyLine;
import app.fulcrum.view.control.Column;
import app.fulcrum.view.control.Scrolling;
import app.fulcrum.view.control.Texts;
import app.fulcrum.view.decision.ChangeLines;
import app.fulcrum.view.style.Style;
import app.fulcrum.view.table.TableCopy;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The tab on what matters: what moves a result, who is cheapest where, and what would change the recommendation. */
public final class MattersView {

    private static final Messages MESSAGES = Messages.of("matters");
    private static final double OUTDATED = 0.45;

    private final MattersState state;
    private final MattersActions actions;

    private MattersView(MattersState state, MattersActions actions) {
        this.state = state;
        this.actions = actions;
    }

    /** Builds the pane, which says itself whether it is shown. */
    public static Region build(MattersState state, MattersActions actions) {
        return new MattersView(state, actions).pane();
    }

    private Region pane() {
        VBox column =
                style(new Column(8, QuestionLine.build(state, actions), tornado(), grid(), changes()), Style.MATTERS);
        ScrollPane scroll = Scrolling.column(column);
        Region busy = BusyLine.build(state.busyProperty(), MESSAGES.get("busy"), actions::cancelled);
        StackPane pane = new StackPane(scroll, busy);
        StackPane.setAlignment(busy, Pos.TOP_CENTER);
        state.shownProperty().bind(pane.parentProperty().isNotNull());
        return pane;
    }

    private Pane tornado() {
        VBox box = new VBox(4);
        Region choice = SegmentBar.build(
                MESSAGES.get("form"),
                List.of(false, true),
                state.linesProperty().asObject(),
                lines -> MESSAGES.get(lines ? "form.lines" : "form.bars"),
                state.linesProperty()::set);
        ObservableValue<String> title = state.tornadoProperty()
                .map(picture -> picture.map(TornadoPicture::title).orElse(""));
        Pane picture = fading();
        TornadoView bars = new TornadoView(actions);
        Runnable show = () ->
                put(state.tornadoProperty().get().map(now -> tornado(now, bars)).orElseGet(this::pending), picture);
        state.tornadoProperty().subscribe(_ -> show.run());
        state.linesProperty().subscribe(_ -> show.run());
        TableCopy.install(
                picture,
                () -> state.tornadoProperty().get().map(TornadoPicture::table).orElse(TextTable.NONE));
        box.getChildren().setAll(QuestionLine.apart(title(title), choice), picture);
        return box;
    }

    /** What is there already is not styled anew. */
    private static void put(Node node, Pane place) {
        if (!place.getChildren().equals(List.of(node))) {
            place.getChildren().setAll(node);
        }
    }

    private Node tornado(TornadoPicture picture, TornadoView bars) {
        if (state.linesProperty().get() && !picture.rows().isEmpty()) {
            return new SpiderView(picture, actions);
        }
        bars.show(picture);
        return bars;
    }

    private Pane grid() {
        VBox box = style(new VBox(4), Style.MATTERS_PART);
        Pane picture = fading();
        state.gridProperty().subscribe(now -> {
            now.ifPresent(table -> show(table, picture));
            box.setVisible(now.isPresent());
            box.setManaged(now.isPresent());
        });
        box.getChildren().setAll(GridHeader.build(state.gridProperty(), actions), picture);
        return box;
    }

    private void show(GridPicture table, Pane place) {
        Node shown = place.getChildren().isEmpty() ? place : place.getChildren().getFirst();
        if (table.isFine() && shown instanceof GridAreas areas) {
            areas.show(table);
        } else if (!table.isFine() && shown instanceof GridView grid) {
            grid.show(table);
        } else {
            place.getChildren().setAll(table.isFine() ? new GridAreas(table, actions) : new GridView(table, actions));
        }
    }

    private Pane changes() {
        VBox lines = new VBox();
        state.changesProperty().subscribe(now -> {
            lines.setOpacity(now.known() || now.lines().isEmpty() ? 1 : OUTDATED);
            if (now.known() || now.lines().isEmpty()) {
                lines.getChildren().setAll(ChangeLines.of(now, actions::changeExplained));
            }
        });
        TableCopy.install(lines, () -> state.changesProperty().get().table());
        return style(new VBox(4, title(MESSAGES.get("changes")), lines), Style.MATTERS_PART);
    }

    private Node pending() {
        return Texts.wrapped(MESSAGES.get("pending"), Style.SECONDARY);
    }

    /** What is of a state before stays, and is paler. */
    private Pane fading() {
        VBox box = new VBox();
        box.opacityProperty().bind(state.outdatedProperty().map(old -> old ? OUTDATED : 1));
        return box;
    }

    private static Label title(String text) {
        return style(new Label(text), Style.STRONG);
    }

    private static Label title(ObservableValue<String> text) {
        Label title = Texts.oneLine(title(""));
        title.textProperty().bind(text);
        return title;
    }
}
