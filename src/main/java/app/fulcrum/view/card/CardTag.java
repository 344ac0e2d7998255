package app.fulcrum.view.card;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.text.Messages;
import app.fulcrum.view.card.AlternativeCard.Content;
import app.fulcrum.view.card.AlternativeCard.Standing;
import app.fulcrum.view.control.OpenPopOver;
import app.fulcrum.view.control.Texts;
import app.fulcrum.view.icon.Icon;
import app.fulcrum.view.style.Style;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/** The word on a card. What is behind it, a sentence and what can be done about it, opens below it. */
final class CardTag {

    private static final Messages MESSAGES = Messages.of("alternatives");
    private static final int ICON = 12;
    private static final double WIDTH = 320;

    private CardTag() {}

    static Button build(ObservableValue<Content> content, Runnable wayOutTaken) {
        Button tag = style(new Button(), Style.BADGE);
        Tooltip tooltip = new Tooltip();
        content.subscribe(now -> {
            boolean more = !now.remark().isEmpty() || !now.wayOut().isEmpty();
            String word = now.badge().isEmpty() && more ? MESSAGES.get("tag.note") : now.badge();
            tag.setText(more ? MESSAGES.get("tag.more", word) : word);
            tag.setAccessibleText((now.title() + ", " + word + " " + now.remark()).strip());
            tag.setGraphic(now.standing() == Standing.RECOMMENDED ? Icon.GOOD.node(ICON) : null);
            tag.setManaged(!word.isEmpty());
            tag.setFocusTraversable(more);
            tooltip.setText(now.remark().isEmpty() ? now.wayOut() : now.remark());
            tag.setTooltip(more ? tooltip : null);
        });
        tag.setOnAction(_ -> open(content.getValue(), wayOutTaken, tag));
        return tag;
    }

    private static void open(Content content, Runnable wayOutTaken, Button tag) {
        if (content.remark().isEmpty() && content.wayOut().isEmpty()) {
            return;
        }
        PopOver popOver = new PopOver();
        VBox body = style(new VBox(4), Style.POPOVER_BODY);
        if (!content.remark().isEmpty()) {
            Label remark = Texts.reachable(content.remark());
            remark.setMaxWidth(WIDTH);
            body.getChildren().add(remark);
        }
        if (!content.wayOut().isEmpty()) {
            Hyperlink wayOut = style(new Hyperlink(content.wayOut()), Style.LINK, Style.WAY_OUT);
            wayOut.setOnAction(_ -> {
                popOver.hide();
                wayOutTaken.run();
            });
            body.getChildren().add(wayOut);
        }
        popOver.setContentNode(body);
        popOver.setAnimated(false);
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
        OpenPopOver.toggle(popOver, tag);
    }
}
