package app.fulcrum.view.market;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.model.market.OfferField;
import app.fulcrum.model.market.OfferFilter;
import app.fulcrum.model.market.OfferFilter.Need;
import app.fulcrum.model.market.OfferOrder;
import app.fulcrum.model.provenance.SourceConfidence;
import app.fulcrum.model.scenario.Way.Kind;
import app.fulcrum.text.Messages;
import app.fulcrum.view.bar.SegmentBar;
import app.fulcrum.view.field.ChoiceRow;
import app.fulcrum.view.number.LineField;
import app.fulcrum.view.style.Style;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Which offers are listed and in which order, and how many they are. */
final class MarketFilterBar {

    private static final Messages MESSAGES = Messages.of("market");
    private static final int LONGEST_SEARCH = 100;
    private static final double SEARCH_WIDTH = 250;

    private MarketFilterBar() {}

    static Region build(MarketState state, MarketActions actions, LineField search) {
        FlowPane bar = new FlowPane(16, 4, search, kinds(state, actions));
        bar.setRowValignment(VPos.CENTER);
        Stream.of(Need.values()).forEach(need -> bar.getChildren().add(need(need, state, actions)));
        return bar;
    }

    static LineField search(MarketState state, MarketActions actions) {
        LineField field = new LineField(LONGEST_SEARCH);
        field.setPromptText(MESSAGES.get("search"));
        field.setAccessibleText(MESSAGES.get("search"));
        field.setPrefWidth(SEARCH_WIDTH);
        state.filterProperty().subscribe(filter -> {
            if (!filter.words().equals(field.getText())) {
                field.write(filter.words());
            }
        });
        field.textProperty().subscribe((_, words) -> {
            OfferFilter now = state.filterProperty().get();
            if (!now.words().equals(words)) {
                actions.filtered(now.withWords(words));
            }
        });
        return field;
    }

    private static Region kinds(MarketState state, MarketActions actions) {
        List<Optional<Kind>> all = Stream.concat(
                        Stream.of(Optional.<Kind>empty()),
                        Kind.onSale().stream().map(Optional::of))
                .toList();
        return SegmentBar.build(
                MESSAGES.get("kind"),
                all,
                state.filterProperty().map(OfferFilter::kind),
                kind -> kind.map(known -> MESSAGES.get("kinds." + known.name()))
                        .orElseGet(() -> MESSAGES.get("kinds.all")),
                kind -> actions.filtered(state.filterProperty().get().withKind(kind)));
    }

    private static CheckBox need(Need need, MarketState state, MarketActions actions) {
        CheckBox box = new CheckBox(MESSAGES.get("need." + need.name()));
        box.setMinSize(Region.USE_PREF_SIZE, 30);
        state.filterProperty()
                .subscribe(filter -> box.setSelected(filter.needs().contains(need)));
        box.setOnAction(_ -> actions.filtered(state.filterProperty().get().with(need, box.isSelected())));
        return box;
    }

    private static Region confidence(MarketState state, MarketActions actions) {
        List<Optional<SourceConfidence>> all = List.of(
                Optional.empty(),
                Optional.of(SourceConfidence.LOW),
                Optional.of(SourceConfidence.MEDIUM),
                Optional.of(SourceConfidence.HIGH));
        return ChoiceRow.build(
                MESSAGES.get("sure"),
                all,
                state.filterProperty().map(OfferFilter::leastSure),
                least -> least.map(known -> MESSAGES.get("sure." + known.name()))
                        .orElseGet(() -> MESSAGES.get("sure.any")),
                least -> actions.filtered(state.filterProperty().get().withLeastSure(least)));
    }

    /** How many there are, a way to see all, and their order. */
    static Region line(MarketState state, MarketActions actions) {
        Label count = style(new Label(), Style.SECONDARY);
        count.textProperty().bind(state.countProperty());
        count.setMinWidth(Region.USE_PREF_SIZE);
        Hyperlink clear = clear(state, actions);
        clear.visibleProperty().bind(state.filterProperty().map(filter -> !filter.equals(OfferFilter.ALL)));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(
                16, count, clear, space, confidence(state, actions), order(state, actions), descending(state, actions));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    static Hyperlink clear(MarketState state, MarketActions actions) {
        Hyperlink clear = style(new Hyperlink(MESSAGES.get("clear")), Style.LINK);
        clear.setOnAction(_ -> actions.filtered(OfferFilter.ALL));
        return clear;
    }

    private static Region order(MarketState state, MarketActions actions) {
        List<Optional<OfferField>> all = Stream.concat(
                        Stream.of(Optional.<OfferField>empty()),
                        Stream.of(OfferField.values()).map(Optional::of))
                .toList();
        return ChoiceRow.build(
                MESSAGES.get("order"),
                all,
                state.orderProperty().map(OfferOrder::field),
                field -> field.map(OfferColumn::title).orElseGet(() -> MESSAGES.get("order.rank")),
                field -> actions.ordered(new OfferOrder(field, false)));
    }

    private static CheckBox descending(MarketState state, MarketActions actions) {
        CheckBox box = new CheckBox(MESSAGES.get("order.descending"));
        box.setMinSize(Region.USE_PREF_SIZE, 30);
        state.orderProperty().subscribe(order -> {
            box.setSelected(order.isDescending());
            box.setDisable(order.field().isEmpty());
        });
        box.setOnAction(
                _ -> actions.ordered(new OfferOrder(state.orderProperty().get().field(), box.isSelected())));
        return box;
    }
}
