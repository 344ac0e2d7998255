package app.fulcrum.view.answer;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.answer.AnswerState.Capacity;
import app.fulcrum.view.answer.AnswerState.Fact;
import app.fulcrum.view.answer.AnswerState.Figure;
import app.fulcrum.view.bar.StackedBar;
import app.fulcrum.view.control.EqualColumns;
import app.fulcrum.view.control.FigureLink;
import app.fulcrum.view.style.Style;
import app.fulcrum.view.table.TableCopy;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * What the servers can do: demand against capacity, the memory of a GPU and the time of a step as bars, and what else is
 * known of them in words. Where nothing runs, why, and what would help.
 */
final class CapacityView {

    private final ObservableValue<Capacity> capacity;
    private final AnswerActions actions;

    private CapacityView(ObservableValue<Capacity> capacity, AnswerActions actions) {
        this.capacity = capacity;
        this.actions = actions;
    }

    static Region build(AnswerState state, AnswerActions actions) {
        return new CapacityView(state.capacityProperty(), actions).strip();
    }

    private Region strip() {
        EqualColumns bars = new EqualColumns(
                20,
                bar(Capacity::demand, Figure.USED_SHARE),
                bar(Capacity::memory, Figure.MEMORY),
                bar(Capacity::step, Figure.STEP_TIME));
        Pane loads = new VBox();
        capacity.map(Capacity::loads)
                .subscribe(now -> show(loads, now.map(LoadPlot::new).stream().toList()));
        Pane remarks = new VBox(2);
        Pane remedies = style(new FlowPane(8, 8), Style.REMEDIES);
        capacity.map(Capacity::remarks)
                .subscribe(now ->
                        show(remarks, now.stream().map(CapacityView::remark).toList()));
        capacity.map(Capacity::remedies).subscribe(now -> show(remedies, buttons(now)));
        VBox strip = style(
                new VBox(6, bars, facts(), loads, remarks, remedies), Style.PANEL, Style.POPOVER_BODY, Style.CAPACITY);
        strip.addEventHandler(KeyEvent.KEY_PRESSED, AnswerView::explainFocused);
        return TableCopy.install(strip, () -> capacity.getValue().table());
    }

    /** Short facts beside each other, sentences below; one link per figure for good, made once. */
    private Pane facts() {
        FlowPane beside = new FlowPane(
                16,
                0,
                fact(Figure.GPUS),
                fact(Figure.OVER_THE_DAY),
                fact(Figure.CARRIED),
                fact(Figure.FIRST_TOKEN),
                fact(Figure.SEQUENCES));
        Pane facts = style(new VBox(beside, fact(Figure.RATE), fact(Figure.MEASUREMENT)), Style.CAPACITY_FACTS);
        capacity.map(now -> !now.facts().isEmpty()).subscribe(some -> showIf(facts, some));
        return facts;
    }

    private Node fact(Figure figure) {
        Hyperlink link = FigureLink.build(node -> actions.capacityExplained(figure, node));
        capacity.map(now -> text(now.facts(), figure)).subscribe(text -> {
            link.setText(text);
            showIf(link, !text.isEmpty());
        });
        return link;
    }

    private static String text(List<Fact> facts, Figure figure) {
        return facts.stream()
                .filter(fact -> fact.about() == figure)
                .findFirst()
                .map(Fact::text)
                .orElse("");
    }

    private static Label remark(String text) {
        Label remark = style(new Label(text), Style.SECONDARY);
        remark.setWrapText(true);
        remark.setMinHeight(Region.USE_PREF_SIZE);
        return remark;
    }

    private List<Node> buttons(List<String> remedies) {
        return IntStream.range(0, remedies.size())
                .<Node>mapToObj(position -> {
                    Button button = new Button(remedies.get(position));
                    button.setMinWidth(Region.USE_PREF_SIZE);
                    button.setOnAction(_ -> actions.remedyTaken(position));
                    return button;
                })
                .toList();
    }

    private static void show(Pane pane, List<? extends Node> nodes) {
        pane.getChildren().setAll(nodes);
        showIf(pane, !nodes.isEmpty());
    }

    private static void showIf(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private Region bar(Function<Capacity, StackedBar.Content> content, Figure about) {
        Region bar = StackedBar.build(capacity.map(content), node -> actions.capacityExplained(about, node));
        capacity.map(now -> !content.apply(now).title().isEmpty()).subscribe(some -> showIf(bar, some));
        return bar;
    }
}
