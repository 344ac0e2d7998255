package app.fulcrum.view.answer;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.text.Messages;
import app.fulcrum.view.card.AlternativeCard;
import app.fulcrum.view.control.EqualColumns;
import app.fulcrum.view.control.Lifetime;
import app.fulcrum.view.icon.Icon;
import app.fulcrum.view.menu.MenuEntry;
import app.fulcrum.view.menu.MenuItems;
import app.fulcrum.view.style.Style;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A card for every alternative in one row, and at its end the tile that adds another. */
final class CardRow {

    private static final Messages MESSAGES = Messages.of("alternatives");
    private static final double GAP = 8;
    private static final int ICON = 16;

    private CardRow() {}

    /** @param tall whether there is room for the make-up of costs in words */
    static Region build(AnswerState state, ObservableValue<Boolean> tall, AnswerActions actions) {
        EqualColumns cards = style(new EqualColumns(GAP), Style.CARDS);
        HBox.setHgrow(cards, Priority.ALWAYS);
        Button tile = tile(actions);
        Lifetime shown = new Lifetime();
        state.cardsProperty().subscribe(all -> {
            shown.end();
            BooleanProperty roomy = new SimpleBooleanProperty(shown, "roomy");
            shown.bind(roomy, tall);
            cards.getChildren()
                    .setAll(all.stream().map(card -> card(card, roomy, actions)).toList());
            boolean room = all.size() < Alternatives.MOST;
            tile.setManaged(room);
            tile.setVisible(room);
        });
        return new HBox(GAP, cards, tile);
    }

    private static Button tile(AnswerActions actions) {
        Button tile = style(new Button("", Icon.ADD.node(ICON)), Style.ADD_TILE);
        tile.setAccessibleText(MESSAGES.get("add.button.help"));
        tile.setTooltip(new Tooltip(MESSAGES.get("add.button.help")));
        tile.setMaxHeight(Double.MAX_VALUE);
        return MenuItems.opening(tile, actions::adding);
    }

    private static Region card(AnswerState.Card card, ObservableValue<Boolean> tall, AnswerActions actions) {
        AlternativeCard.Shown shown = new AlternativeCard.Shown(card.content(), card.costs(), card.selected(), tall);
        return AlternativeCard.build(card.look(), shown, new AlternativeCard.Actions() {
            @Override
            public void selected() {
                actions.alternativeSelected(card.id());
            }

            @Override
            public void monthlyCost(Node figure) {
                actions.monthlyCostExplained(card.id(), figure);
            }

            @Override
            public void costPerUnit(Node figure) {
                actions.costPerMillionExplained(card.id(), figure);
            }

            @Override
            public void wayOutTaken() {
                actions.wayOutTaken(card.id());
            }

            @Override
            public List<MenuEntry> comparison() {
                return actions.comparison();
            }
        });
    }
}
