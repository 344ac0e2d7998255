package app.fulcrum.view.answer;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.text.Messages;
import app.fulcrum.view.answer.AnswerState.Capacity;
import app.fulcrum.view.control.Card;
import app.fulcrum.view.control.StackedBar;
import app.fulcrum.view.style.Style;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What the servers can do: capacity in words, the memory of a GPU and the time of a step as bars. */
final class CapacityView {

    private static final Messages MESSAGES = Messages.of("answer");

    private CapacityView() {}

    static Region build(AnswerState state, Consumer<Node> explained) {
        ObservableValue<Capacity> capacity = state.capacityProperty();
        HBox strip = new HBox(
                20, words(capacity, explained), bar(capacity, Capacity::memory), bar(capacity, Capacity::step));
        return style(Card.build(strip), Style.CAPACITY);
    }

    private static Region words(ObservableValue<Capacity> capacity, Consumer<Node> explained) {
        Hyperlink headline = style(new Hyperlink(), Style.STRONG, Style.LINK);
        headline.setWrapText(true);
        headline.setMinHeight(Region.USE_PREF_SIZE);
        headline.setOnAction(_ -> {
            headline.setVisited(false);
            explained.accept(headline);
        });
        VBox facts = new VBox();
        capacity.subscribe(now -> {
            headline.setText(now.headline());
            headline.setAccessibleText(MESSAGES.get("capacity.help", now.headline()));
            facts.getChildren()
                    .setAll(now.facts().stream().map(CapacityView::fact).toList());
        });
        return column(new VBox(2, headline, facts));
    }

    private static Label fact(String text) {
        Label fact = style(new Label(text), Style.SECONDARY);
        fact.setWrapText(true);
        fact.setMinHeight(Region.USE_PREF_SIZE);
        return fact;
    }

    private static Region bar(ObservableValue<Capacity> capacity, Function<Capacity, StackedBar.Content> content) {
        Region bar = StackedBar.build(capacity.map(content));
        bar.visibleProperty()
                .bind(capacity.map(now -> !content.apply(now).parts().isEmpty()));
        bar.managedProperty().bind(bar.visibleProperty());
        return column(bar);
    }

    private static <T extends Region> T column(T region) {
        region.setMinWidth(0);
        region.setPrefWidth(1);
        HBox.setHgrow(region, Priority.ALWAYS);
        return region;
    }
}
