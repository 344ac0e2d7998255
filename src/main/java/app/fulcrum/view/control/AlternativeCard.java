package app.fulcrum.view.control;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.icon.Icon;
import app.fulcrum.view.style.Look;
import app.fulcrum.view.style.Style;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What one alternative costs now. The figure is a button that opens how it came about. */
public final class AlternativeCard {

    private static final PseudoClass CHEAPEST = PseudoClass.getPseudoClass("cheapest");
    private static final PseudoClass OUT = PseudoClass.getPseudoClass("out");

    private AlternativeCard() {}

    /**
     * What the card shows.
     *
     * @param title the alternative's name
     * @param figure the monthly cost, or a dash where there is none
     * @param facts the cost per unit and its range; empty where there is none
     * @param remark why it is out, or what to know about it; empty for nothing
     * @param badge a word in the corner; empty for none
     * @param standing cheapest, in the field, or ruled out
     */
    public record Content(String title, String figure, String facts, String remark, String badge, Standing standing) {

        /** Of a card that is not filled in yet. */
        public static final Content EMPTY = new Content("", "", "", "", "", Standing.IN_THE_FIELD);
    }

    /** What the user wants to see explained; called with the figure to point at. */
    public interface Explained {

        void monthlyCost(Node figure);

        void costPerUnit(Node figure);
    }

    /** Where an alternative stands among the others. */
    public enum Standing {
        CHEAPEST,
        IN_THE_FIELD,
        OUT
    }

    /** @param look gives the color */
    public static Region build(Look look, ObservableValue<Content> content, Explained explained) {
        Label title = style(new Label(), Style.STRONG);
        Label badge = style(new Label(), Style.BADGE);
        Button figure = style(new Button(), Style.FIGURE);
        figure.setOnAction(_ -> explained.monthlyCost(figure));
        Hyperlink facts = FigureLink.build(explained::costPerUnit);
        Label remark = style(new Label(), Style.SECONDARY);
        remark.setWrapText(true);
        remark.setMinHeight(Region.USE_PREF_SIZE);
        VBox card = Card.build(heading(title, badge), figure, facts, remark);
        style(card, Style.OPTION_CARD, look.style());
        content.subscribe(now -> {
            title.setText(now.title());
            badge.setText(now.badge());
            badge.setGraphic(now.standing() == Standing.CHEAPEST ? Icon.GOOD.node(14) : null);
            badge.setVisible(!now.badge().isEmpty());
            figure.setText(now.figure());
            figure.setAccessibleText(now.title() + ", " + now.figure());
            showOrHide(facts, now.facts());
            showOrHide(remark, now.remark());
            card.pseudoClassStateChanged(CHEAPEST, now.standing() == Standing.CHEAPEST);
            card.pseudoClassStateChanged(OUT, now.standing() == Standing.OUT);
        });
        return card;
    }

    private static void showOrHide(Labeled line, String text) {
        line.setText(text);
        line.setVisible(!text.isEmpty());
        line.setManaged(!text.isEmpty());
    }

    private static HBox heading(Label title, Label badge) {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        title.setMinWidth(Region.USE_PREF_SIZE);
        badge.setMinWidth(Region.USE_PREF_SIZE);
        HBox heading = new HBox(8, title, spring, badge);
        heading.setAlignment(Pos.CENTER_LEFT);
        return heading;
    }
}
