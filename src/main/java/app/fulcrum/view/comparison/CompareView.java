package app.fulcrum.view.comparison;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.text.Messages;
import app.fulcrum.view.comparison.CompareState.Held;
import app.fulcrum.view.control.BusyLine;
import app.fulcrum.view.control.Scrolling;
import app.fulcrum.view.control.Texts;
import app.fulcrum.view.menu.MenuPill;
import app.fulcrum.view.style.Style;
import app.fulcrum.view.style.TextSize;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The tab: heads of columns, below them the table, and below that, or beside it where that is wide, why a result moved and costs. */
public final class CompareView {

    private static final Messages MESSAGES = Messages.of("compare");
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final double GAP = 10;

    /** What the table takes at least, in px at the usual size of text, where something stands beside it. */
    private static final double NAMES = 160;

    private static final double COLUMN = 125;

    /** What stands beside it: at least so wide, and at most this share of all. */
    private static final double NARROWEST_SIDE = 390;

    private static final double SIDE = 0.42;

    private final CompareState state;
    private final CompareActions actions;
    private final SectionsView table = new SectionsView();
    private final SectionsView later = new SectionsView();
    private final CopiedTable copied = new CopiedTable();
    private final WhyView why;
    private final OverlayPlot plot = new OverlayPlot();
    private final StringProperty drawn = new SimpleStringProperty(this, "drawn", "");
    private final VBox heads = new VBox();
    private final VBox left = new VBox();
    private final VBox right = new VBox();
    private final VBox beside = new VBox();
    private final ScrollPane side = Scrolling.column(right);
    private final BorderPane content = new BorderPane();

    private CompareView(CompareState state, CompareActions actions) {
        this.state = state;
        this.actions = actions;
        this.why = new WhyView(actions);
    }

    public static Region build(CompareState state, CompareActions actions) {
        return new CompareView(state, actions).view();
    }

    /** Stands beside the tabs. */
    public static Region corner(CompareState state, CompareActions actions) {
        CheckBox all = new CheckBox(MESSAGES.get("all"));
        all.setMinWidth(Region.USE_PREF_SIZE);
        all.selectedProperty().bindBidirectional(state.allInputsProperty());
        HBox corner = new HBox(GAP, all, AddButton.build(actions));
        corner.setAlignment(Pos.CENTER_RIGHT);
        corner.visibleProperty().bind(state.headsProperty().map(heads -> heads.size() > 1));
        corner.setMaxHeight(Region.USE_PREF_SIZE);
        return corner;
    }

    private Region view() {
        Label pending = style(new Label(MESSAGES.get("pending")), Style.SECONDARY);
        StackPane below = new StackPane(columns(), pending);
        VBox.setVgrow(below, Priority.ALWAYS);
        VBox columns = new VBox(heads, leftOut(), below);
        StackPane both = new StackPane();
        state.headsProperty().subscribe(now -> {
            heads.getChildren().setAll(HeadsLine.build(now, actions));
            Node shown = now.size() > 1 ? columns : NothingBeside.build(actions);
            if (!both.getChildren().equals(List.of(shown))) {
                both.getChildren().setAll(shown);
            }
            arrange();
        });
        state.heldProperty().subscribe(now -> {
            content.setVisible(now.isPresent());
            pending.setVisible(now.isEmpty());
            now.ifPresent(this::show);
        });
        state.whyProperty().subscribe(now -> {
            why.setVisible(now.isPresent());
            now.ifPresent(why::show);
        });
        BooleanBinding busy = Bindings.or(state.busyProperty(), state.explainingProperty());
        Node line = BusyLine.build(busy, MESSAGES.get("busy"), actions::cancelled);
        StackPane all = style(new StackPane(both, line), Style.COMPARISON);
        all.setAlignment(Pos.TOP_CENTER);
        return all;
    }

    private Node leftOut() {
        Label leftOut = style(Texts.wrapped("", Style.SECONDARY), Style.COMPARISON_LEFT_OUT);
        leftOut.textProperty().bind(state.leftOutProperty());
        leftOut.managedProperty().bind(state.leftOutProperty().isNotEmpty());
        leftOut.visibleProperty().bind(leftOut.managedProperty());
        return leftOut;
    }

    private void show(Held held) {
        copied.show(state.headsProperty().get(), held.table());
        table.show(held.table().stream().filter(section -> !section.isLater()).toList());
        later.show(held.table().stream().filter(TableSection::isLater).toList());
        drawn.set(held.overlay().of());
        plot.show(held.overlay());
    }

    private Region columns() {
        Region lines = lines();
        beside.getChildren().setAll(why, lines);
        left.getChildren().setAll(table, beside, later);
        copied.follow(left);
        ScrollPane scroll = Scrolling.column(left);
        scroll.setMinHeight(0);
        side.setMinHeight(0);
        content.setCenter(scroll);
        content.widthProperty().subscribe(this::arrange);
        heads.maxWidthProperty().bind(left.widthProperty());
        for (Node fading : List.of(table, later, lines)) {
            style(fading, Style.COMPARISON_FADING);
            state.busyProperty().subscribe(old -> fading.pseudoClassStateChanged(STALE, old));
        }
        style(why, Style.COMPARISON_FADING);
        state.explainingProperty().subscribe(old -> why.pseudoClassStateChanged(STALE, old));
        return content;
    }

    private Region lines() {
        return style(
                new VBox(
                        GAP,
                        style(new Label(MESSAGES.get("overlay")), Style.STRONG),
                        new HBox(MenuPill.build(MESSAGES.get("overlay.menu"), drawn, actions::drawn)),
                        Texts.wrapped(MESSAGES.get("overlay.axes"), Style.SECONDARY),
                        plot),
                Style.COMPARISON_PART);
    }

    private void arrange() {
        int columns = state.headsProperty().get().size();
        double size = TextSize.of(content);
        double free = content.getWidth() - (NAMES + columns * COLUMN) * size;
        boolean isWide = free >= NARROWEST_SIDE * size;
        VBox place = isWide ? right : left;
        if (!place.equals(beside.getParent())) {
            // It leaves one place before it takes the other.
            left.getChildren().remove(beside);
            right.getChildren().remove(beside);
            place.getChildren().add(isWide ? 0 : 1, beside);
            content.setRight(isWide ? side : null);
        }
        side.setPrefWidth(Math.rint(Math.min(free, SIDE * content.getWidth())));
    }
}
