package app.fulcrum.view.answer;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.text.Messages;
import app.fulcrum.view.bar.WrappingBar;
import app.fulcrum.view.card.Card;
import app.fulcrum.view.control.Scrolling;
import app.fulcrum.view.style.Style;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Verdict, a card for every alternative, the tabs with the chart, and the line of the capacity, from top to bottom. */
public final class AnswerView {

    private static final Messages MESSAGES = Messages.of("answer");
    private static final double SHORTEST_CHART = 280;
    private static final double NARROWEST = 420;
    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");

    /** In a lower column everything stands closer together, so that the chart keeps its share. */
    private static final double TALL = 800;

    private AnswerView() {}

    /**
     * A pane that shares its place with others.
     *
     * @param corner controls of its own beside the tabs
     * @param shown whether it can be chosen now
     * @param chosen told whether it is
     */
    public record Tab(
            String title, Region content, Node corner, ObservableBooleanValue shown, Consumer<Boolean> chosen) {

        /** One that can always be chosen. */
        public Tab(String title, Region content, Node corner) {
            this(title, content, corner, new SimpleBooleanProperty(true), _ -> {});
        }
    }

    /**
     * Builds the column.
     *
     * @param verdict what stands above the cards
     * @param tabs what shares the place of the chart, the chart first
     */
    public static Region build(AnswerState state, Region verdict, List<Tab> tabs, AnswerActions actions) {
        BooleanProperty tall = new SimpleBooleanProperty(true);
        Region chart = tabs(tabs);
        VBox.setVgrow(chart, Priority.ALWAYS);
        VBox column = style(
                new VBox(verdict, CardRow.build(state, tall, actions), chart, CapacityLine.build(state, actions)),
                Style.ANSWER);
        column.addEventHandler(KeyEvent.KEY_PRESSED, AnswerView::explainFocused);
        ScrollPane scroll = Scrolling.column(column);
        scroll.setFitToHeight(true);
        scroll.setMinWidth(NARROWEST);
        scroll.heightProperty().subscribe(height -> tall.set(height.doubleValue() >= TALL));
        tall.subscribe(now -> column.pseudoClassStateChanged(LOW, !now));
        return scroll;
    }

    /** F2 explains whatever figure has the focus, as in a spreadsheet. */
    static void explainFocused(KeyEvent event) {
        if (event.getCode() == KeyCode.F2 && event.getTarget() instanceof ButtonBase figure && isFigure(figure)) {
            figure.fire();
            event.consume();
        }
    }

    private static boolean isFigure(Node node) {
        return node.getStyleClass().contains(Style.FIGURE.cssClass())
                || node.getStyleClass().contains(Style.FIGURE_LINK.cssClass());
    }

    private static Region tabs(List<Tab> tabs) {
        ToggleGroup group = new ToggleGroup();
        HBox names = style(new HBox(), Style.TAB_NAMES);
        StackPane corner = new StackPane();
        StackPane contents = style(new StackPane(), Style.TAB_CONTENTS);
        contents.setMinHeight(SHORTEST_CHART);
        VBox.setVgrow(contents, Priority.ALWAYS);
        tabs.forEach(tab -> names.getChildren().add(button(tab, group, corner, contents)));
        group.selectToggle(group.getToggles().getFirst());
        return style(Card.build(style(new WrappingBar(names, corner), Style.TAB_BAR), contents), Style.TAB_PANEL);
    }

    private static ToggleButton button(Tab tab, ToggleGroup group, StackPane corner, StackPane contents) {
        ToggleButton button = style(new ToggleButton(tab.title()), Style.TAB);
        button.setToggleGroup(group);
        button.setAccessibleText(MESSAGES.get("tab.help", tab.title()));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> button.setSelected(true));
        button.selectedProperty().subscribe(selected -> {
            if (selected) {
                contents.getChildren().setAll(tab.content());
                corner.getChildren().setAll(tab.corner());
            }
            tab.chosen().accept(selected);
        });
        tab.shown().subscribe(shown -> {
            button.setVisible(shown);
            button.setManaged(shown);
            if (!shown && button.isSelected()) {
                group.selectToggle(group.getToggles().getFirst());
            }
        });
        return button;
    }
}
