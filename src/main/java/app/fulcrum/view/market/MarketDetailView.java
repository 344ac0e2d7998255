package app.fulcrum.view.market;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.text.Messages;
import app.fulcrum.view.chart.ChartActions;
import app.fulcrum.view.chart.ChartPane;
import app.fulcrum.view.chart.ChartTable;
import app.fulcrum.view.chart.ChartViewState;
import app.fulcrum.view.chart.data.ChartModel;
import app.fulcrum.view.control.Column;
import app.fulcrum.view.control.EqualColumns;
import app.fulcrum.view.control.InlineMessageView;
import app.fulcrum.view.control.Marker;
import app.fulcrum.view.control.Texts;
import app.fulcrum.view.market.MarketDetail.Line;
import app.fulcrum.view.market.MarketDetail.Section;
import app.fulcrum.view.market.MarketDetail.Use;
import app.fulcrum.view.menu.Command;
import app.fulcrum.view.menu.MenuEntry;
import app.fulcrum.view.menu.MenuItems;
import app.fulcrum.view.style.Appearance;
import app.fulcrum.view.style.Style;
import app.fulcrum.view.table.TableCopy;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Everything about one offer: how to take it into the scenario, its bill, prices, life and sources. */
final class MarketDetailView {

    private static final Messages MESSAGES = Messages.of("market");
    private static final double GAP = 24;
    private static final double PICTURE_WIDTH = 720;
    private static final double PICTURE_HEIGHT = 260;

    private final MarketActions actions;
    private final ObservableValue<Appearance> appearance;
    private final VBox box = style(new VBox(8), Style.OFFER_DETAILS);
    private Button use = new Button();

    MarketDetailView(MarketState state, MarketActions actions, ObservableValue<Appearance> appearance) {
        this.actions = actions;
        this.appearance = appearance;
        state.detailProperty().subscribe(detail -> {
            box.getChildren().clear();
            detail.ifPresentOrElse(
                    this::fill, () -> box.getChildren().add(Texts.wrapped(MESSAGES.get("choose"), Style.SECONDARY)));
        });
    }

    Region build() {
        return box;
    }

    /** Takes the offer looked at into the scenario, or asks which alternative is to buy it. */
    void use() {
        if (use.getScene() != null && !use.isDisabled()) {
            use.fire();
        }
    }

    private void fill(MarketDetail detail) {
        ScrollPane rest = style(new ScrollPane(body(detail)), Style.COLUMN);
        rest.setFitToWidth(true);
        rest.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(rest, Priority.ALWAYS);
        box.getChildren().addAll(heading(detail), rest);
    }

    private Node heading(MarketDetail detail) {
        Label title = Texts.reachable(detail.title(), Style.CARD_NAME, Style.STRONG);
        title.setAccessibleText(detail.row().spoken());
        HBox name = new HBox(6);
        detail.row().usedBy().forEach(look -> name.getChildren().add(Marker.build(new SimpleObjectProperty<>(look))));
        name.getChildren().add(title);
        name.setAlignment(Pos.CENTER_LEFT);
        VBox words = new VBox(2, name, Texts.wrapped(detail.facts(), Style.SECONDARY));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox heading = new HBox(12, words);
        heading.getChildren().addAll(buttons(detail));
        heading.setAlignment(Pos.TOP_LEFT);
        return heading;
    }

    /** First what Enter does. */
    private List<Button> buttons(MarketDetail detail) {
        Button added = button(detail.addition());
        List<Use> uses = detail.uses();
        if (uses.isEmpty()) {
            use = added;
            return List.of(added);
        }
        use = uses.size() == 1 ? button(uses.getFirst()) : choosing(uses);
        return List.of(style(use, Style.ACCENT), added);
    }

    private Button button(Use way) {
        Button button = new Button(way.label());
        button.setDisable(!way.isPossible());
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> actions.used(way));
        return button;
    }

    private Button choosing(List<Use> uses) {
        Button button = new Button(MESSAGES.get("use.which"));
        button.setMinWidth(Region.USE_PREF_SIZE);
        return MenuItems.opening(
                button,
                () -> uses.stream()
                        .map(way -> MenuEntry.of(new Command(
                                new SimpleStringProperty(way.label().replace("_", "__")),
                                "",
                                new SimpleBooleanProperty(way.isPossible()),
                                () -> actions.used(way))))
                        .toList());
    }

    private Region body(MarketDetail detail) {
        VBox body = new VBox(10);
        detail.notes()
                .forEach(note -> body.getChildren().add(InlineMessageView.build(new SimpleObjectProperty<>(note))));
        body.getChildren().addAll(TableCopy.install(columns(detail), detail::table), history(detail.history()));
        return body;
    }

    private Region history(ChartModel history) {
        ChartViewState state = new ChartViewState(history);
        state.appearanceProperty().bind(appearance);
        ChartPane picture = new ChartPane(state, ChartActions.NONE);
        picture.setMinHeight(PICTURE_HEIGHT);
        picture.setPrefHeight(PICTURE_HEIGHT);
        picture.setMaxWidth(PICTURE_WIDTH);
        return TableCopy.install(picture, () -> ChartTable.points(history));
    }

    /** What there is to see of an offer, side by side. */
    private Region columns(MarketDetail detail) {
        return new EqualColumns(
                GAP, detail.sections().stream().map(this::section).toArray(Node[]::new));
    }

    private Region section(Section section) {
        Column column = new Column(2, Texts.wrapped(section.title(), Style.SECTION_TITLE));
        section.lines().forEach(line -> column.getChildren().add(line(line)));
        return column;
    }

    private Node line(Line line) {
        if (line.url().isPresent()) {
            return link(line, line.url().get());
        }
        Label text = Texts.reachable(line.text(), Style.SECONDARY);
        if (line.figure().isEmpty()) {
            return text;
        }
        Label figure = style(new Label(line.figure()), Style.OFFER_FIGURE);
        figure.setMinWidth(Region.USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        text.setAccessibleText(line.text() + ": " + line.figure());
        HBox.setHgrow(text, Priority.ALWAYS);
        return new HBox(8, text, figure);
    }

    private Node link(Line line, String url) {
        Hyperlink link = style(new Hyperlink(line.text()), Style.LINK);
        link.setWrapText(true);
        link.setMinHeight(Region.USE_PREF_SIZE);
        link.setAccessibleText(MESSAGES.get("open", line.text(), url));
        link.setOnAction(_ -> {
            link.setVisited(false);
            actions.opened(url);
        });
        return link;
    }
}
