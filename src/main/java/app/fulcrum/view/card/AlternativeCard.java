package app.fulcrum.view.card;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.text.Messages;
import app.fulcrum.view.bar.SegmentTrack;
import app.fulcrum.view.bar.StackedBar.Part;
import app.fulcrum.view.control.FigureLink;
import app.fulcrum.view.control.FittingLine;
import app.fulcrum.view.control.Marker;
import app.fulcrum.view.control.Texts;
import app.fulcrum.view.menu.MenuEntry;
import app.fulcrum.view.style.Look;
import app.fulcrum.view.style.Style;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What one alternative costs now, in lines that never change their height. The figure opens how it came about. */
public final class AlternativeCard {

    private static final PseudoClass RECOMMENDED = PseudoClass.getPseudoClass("recommended");
    private static final PseudoClass OUT = PseudoClass.getPseudoClass("out");
    private static final PseudoClass ASIDE = PseudoClass.getPseudoClass("aside");
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
     * @param facts the cost per unit; empty where there is none
     * @param runs what runs over the day in place of the make-up of the cost in words, longest first; empty where that is the same
     *     all day
     * @param remark why it is out, or what to know about it; empty for nothing
     * @param wayOut what can be done about the remark, in words; empty for nothing
     * @param badge a word in the corner; empty for none
     * @param standing recommended, in the field, or out
     */
    public record Content(
            String title,
            String figure,
            String facts,
            List<String> runs,
            String remark,
            String wayOut,
            String badge,
            Standing standing) {

        public Content {
            runs = List.copyOf(runs);
        }

        /** Of a card that is not filled in yet. */
        public static final Content EMPTY = new Content("", "", "", List.of(), "", "", "", Standing.IN_THE_FIELD);
    }

    /**
     * What a card follows.
     *
     * @param costs what the cost is made of, and how it moved
     * @param selected whether it is the one selected
     * @param tall whether there is room for the make-up of the cost in words
     */
    public record Shown(
            ObservableValue<Content> content,
            ObservableValue<CardCosts> costs,
            ObservableValue<Boolean> selected,
            ObservableValue<Boolean> tall) {}

    /** What the user does on a card; figures are explained beside the node they are called with. */
    public interface Actions {

        /** The alternative is to be the one selected. */
        void selected();

        void monthlyCost(Node figure);

        void costPerUnit(Node figure);

        /** What can be done about the remark is to be done. */
        void wayOutTaken();

        /** What can be done about the comparison with what was before. */
        List<MenuEntry> comparison();
    }

    /** Where an alternative stands among the others. */
    public enum Standing {
        /** The only one in green. */
        RECOMMENDED,
        IN_THE_FIELD,
        OUT,
        /** Left out of the comparison by the user, which is no fault. */
        ASIDE
    }

    /**
     * Builds the card.
     *
     * @param look how the alternative is drawn everywhere
     */
    public static Region build(Look look, Shown shown, Actions actions) {
        ToggleButton name = name(shown, actions);
        Region words = makeUp(shown);
        VBox card = Card.build(name, figureLine(shown, actions), factsLine(shown, actions), bar(shown), words);
        style(card, Style.OPTION_CARD, look.style());
        card.setOnMouseClicked(_ -> actions.selected());
        ObservableValue<Look> drawn = new SimpleObjectProperty<>(look);
        ObservableValue<Boolean> narrowly = card.widthProperty().map(width -> width.doubleValue() < ROOMY);
        shown.tall().flatMap(tall -> narrowly.map(narrow -> tall && !narrow)).subscribe(room -> {
            words.setManaged(room);
            words.setVisible(room);
        });
        narrowly.subscribe(narrow -> {
            card.pseudoClassStateChanged(NARROW, narrow);
            name.setGraphic(narrow ? Marker.build(drawn) : Marker.sample(drawn));
        });
        shown.selected().subscribe(now -> card.pseudoClassStateChanged(SELECTED, now));
        shown.content().subscribe(now -> {
            card.pseudoClassStateChanged(RECOMMENDED, now.standing() == Standing.RECOMMENDED);
            card.pseudoClassStateChanged(OUT, now.standing() == Standing.OUT || now.standing() == Standing.ASIDE);
            card.pseudoClassStateChanged(ASIDE, now.standing() == Standing.ASIDE);
        });
        return card;
    }

    /** The name with a piece of the line, which selects. */
    private static ToggleButton name(Shown shown, Actions actions) {
        ToggleButton name = Texts.oneLine(style(new ToggleButton(), Style.CARD_NAME));
        ObservableValue<Boolean> selected = shown.selected();
        name.textProperty().bind(shown.content().map(Content::title));
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

    /** The cost of a month, and how it moved. */
    private static Region figureLine(Shown shown, Actions actions) {
        Button figure = style(new Button(), Style.FIGURE);
        figure.setMinWidth(Region.USE_PREF_SIZE);
        figure.setOnAction(_ -> actions.monthlyCost(figure));
        shown.content().subscribe(now -> {
            figure.setText(now.figure());
            figure.setAccessibleText(now.title() + ", " + now.figure());
        });
        Label unit = style(new Label(), Style.SECONDARY, Style.FIGURE_UNIT);
        unit.textProperty()
                .bind(shown.costs().map(costs -> costs.equals(CardCosts.NONE) ? "" : MESSAGES.get("card.unit")));
        List<Button> chips = DeltaChip.forms(shown.costs().map(CardCosts::delta), actions::comparison);
        return new FittingLine(
                chips,
                List.of(
                        List.of(figure, unit, chips.get(0)),
                        List.of(figure, unit, chips.get(1)),
                        List.of(figure, chips.get(1)),
                        List.of(figure, chips.get(2))));
    }

    /** The cost of a million tokens, and the word on the card, which has the line to itself where both do not fit. */
    private static Region factsLine(Shown shown, Actions actions) {
        Hyperlink facts = FigureLink.build(actions::costPerUnit);
        facts.setWrapText(false);
        facts.setMinWidth(Region.USE_PREF_SIZE);
        Tooltip range = new Tooltip();
        shown.content().subscribe(now -> {
            facts.setText(now.facts());
            facts.setManaged(!now.facts().isEmpty());
        });
        shown.costs().map(CardCosts::range).subscribe(now -> {
            range.setText(now);
            facts.setTooltip(now.isEmpty() ? null : range);
        });
        Button tag = CardTag.build(shown.content(), actions::wayOutTaken);
        return new FittingLine(List.of(tag), List.of(List.of(facts, tag), List.of(tag)));
    }

    private static Region bar(Shown shown) {
        SegmentTrack bar = style(new SegmentTrack(), Style.MAKE_UP);
        Tooltip parts = new Tooltip();
        Tooltip.install(bar, parts);
        shown.costs().map(CardCosts::makeUp).subscribe(now -> {
            bar.show(now);
            parts.setText(now.parts().stream()
                    .filter(part -> part.size() > 0)
                    .map(AlternativeCard::inWords)
                    .collect(Collectors.joining("\n")));
        });
        return bar;
    }

    private static String inWords(Part part) {
        return part.name() + " " + part.figure();
    }

    /** Below the bar, where there is room for all of it. */
    private static Region makeUp(Shown shown) {
        ObservableValue<List<String>> runs = shown.content().map(Content::runs);
        Label words = style(new Label(), Style.MAKE_UP_WORDS);
        Label shorter = style(new Label(), Style.MAKE_UP_WORDS);
        words.textProperty()
                .bind(runs.flatMap(said -> said.isEmpty()
                        ? shown.costs().map(now -> now.makeUp().title())
                        : new SimpleObjectProperty<>(said.getFirst())));
        shorter.textProperty().bind(runs.map(said -> said.isEmpty() ? "" : said.getLast()));
        return new FittingLine(List.of(), List.of(List.of(words), List.of(shorter), List.of()));
    }
}
