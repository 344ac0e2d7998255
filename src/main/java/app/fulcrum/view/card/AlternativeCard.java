package app.fulcrum.view.card;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.text.Messages;
import app.fulcrum.view.control.FigureLink;
import app.fulcrum.view.control.Marker;
import app.fulcrum.view.icon.Icon;
import app.fulcrum.view.style.Look;
import app.fulcrum.view.style.Style;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What one alternative costs now. The figure is a button that opens how it came about. */
public final class AlternativeCard {

    private static final PseudoClass CHEAPEST = PseudoClass.getPseudoClass("cheapest");
    private static final PseudoClass OUT = PseudoClass.getPseudoClass("out");
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private static final Messages MESSAGES = Messages.of("alternatives");

    /** Narrower cards have a smaller figure, and the marker without its line. */
    private static final double ROOMY = 190;

    private AlternativeCard() {}

    /**
     * What the card shows.
     *
     * @param title the alternative's name
     * @param figure the monthly cost, or a dash where there is none
     * @param facts the cost per unit and its range; empty where there is none
     * @param remark why it is out, or what to know about it; empty for nothing
     * @param wayOut what can be done about the remark, in words; empty for nothing
     * @param badge a word in the corner; empty for none
     * @param standing cheapest, in the field, or ruled out
     */
    public record Content(
            String title, String figure, String facts, String remark, String wayOut, String badge, Standing standing) {

        /** Of a card that is not filled in yet. */
        public static final Content EMPTY = new Content("", "", "", "", "", "", Standing.IN_THE_FIELD);
    }

    /** What the user does on a card; figures are explained beside the node they are called with. */
    public interface Actions {

        /** The alternative is to be the one selected. */
        void selected();

        void monthlyCost(Node figure);

        void costPerUnit(Node figure);

        /** What can be done about the remark is to be done. */
        void wayOutTaken();
    }

    /** Where an alternative stands among the others. */
    public enum Standing {
        CHEAPEST,
        IN_THE_FIELD,
        OUT
    }

    /**
     * Builds the card.
     *
     * @param look how the alternative is drawn everywhere
     * @param selected whether it is the one selected
     */
    public static Region build(
            Look look, ObservableValue<Content> content, ObservableValue<Boolean> selected, Actions actions) {
        ToggleButton name = name(content, selected, actions);
        Label badge = style(new Label(), Style.BADGE);
        Button figure = style(new Button(), Style.FIGURE);
        figure.setOnAction(_ -> actions.monthlyCost(figure));
        Hyperlink facts = FigureLink.build(actions::costPerUnit);
        Label remark = style(new Label(), Style.SECONDARY);
        remark.setWrapText(true);
        remark.setMinHeight(Region.USE_PREF_SIZE);
        Hyperlink wayOut = style(new Hyperlink(), Style.WAY_OUT);
        wayOut.setWrapText(true);
        wayOut.setOnAction(_ -> actions.wayOutTaken());
        VBox card = Card.build(new CardHeading(name, badge), figure, facts, remark, wayOut);
        style(card, Style.OPTION_CARD, look.style());
        card.setOnMouseClicked(_ -> actions.selected());
        ObservableValue<Look> drawn = new SimpleObjectProperty<>(look);
        card.widthProperty().map(width -> width.doubleValue() < ROOMY).subscribe(narrow -> {
            card.pseudoClassStateChanged(NARROW, narrow);
            name.setGraphic(narrow ? Marker.build(drawn) : Marker.sample(drawn));
        });
        selected.subscribe(now -> card.pseudoClassStateChanged(SELECTED, now));
        content.subscribe(now -> {
            badge.setText(now.badge());
            badge.setGraphic(now.standing() == Standing.CHEAPEST ? Icon.GOOD.node(14) : null);
            showOrHide(badge, now.badge());
            figure.setText(now.figure());
            figure.setAccessibleText(now.title() + ", " + now.figure());
            showOrHide(facts, now.facts());
            showOrHide(remark, now.remark());
            showOrHide(wayOut, now.wayOut());
            card.pseudoClassStateChanged(CHEAPEST, now.standing() == Standing.CHEAPEST);
            card.pseudoClassStateChanged(OUT, now.standing() == Standing.OUT);
        });
        return card;
    }

    /** The name with a piece of the line, which selects. */
    private static ToggleButton name(
            ObservableValue<Content> content, ObservableValue<Boolean> selected, Actions actions) {
        ToggleButton name = style(new ToggleButton(), Style.CARD_NAME);
        name.setWrapText(true);
        name.textProperty().bind(content.map(Content::title));
        name.accessibleTextProperty()
                .bind(name.textProperty()
                        .flatMap(title ->
                                selected.map(now -> MESSAGES.get(now ? "card.selected" : "card.select", title))));
        selected.subscribe(name::setSelected);
        name.setOnAction(_ -> {
            // What is selected stays so until another is.
            name.setSelected(selected.getValue());
            actions.selected();
        });
        return name;
    }

    private static void showOrHide(Labeled line, String text) {
        line.setText(text);
        line.setVisible(!text.isEmpty());
        line.setManaged(!text.isEmpty());
    }
}
