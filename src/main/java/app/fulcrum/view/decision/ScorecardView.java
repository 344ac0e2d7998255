package app.fulcrum.view.decision;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Way.Kind;
import app.fulcrum.text.Messages;
import app.fulcrum.text.number.Figures;
import app.fulcrum.view.bar.FitBar;
import app.fulcrum.view.control.Column;
import app.fulcrum.view.control.Disclosure;
import app.fulcrum.view.control.FigureLink;
import app.fulcrum.view.control.Marker;
import app.fulcrum.view.control.Texts;
import app.fulcrum.view.decision.DecisionState.Ranked;
import app.fulcrum.view.decision.DecisionState.Result;
import app.fulcrum.view.decision.DecisionState.Stability;
import app.fulcrum.view.number.NumberSlider;
import app.fulcrum.view.number.SliderScale;
import app.fulcrum.view.style.Look;
import app.fulcrum.view.style.Style;
import app.fulcrum.view.table.TableCopy;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The scorecard: one bar per axis, what they say together, how stable that is, and the weights. */
final class ScorecardView {

    private static final Messages MESSAGES = Messages.of("decision");
    private static final Look NONE = new Look(Kind.CLOSED_API, 1);
    private static final SliderScale WEIGHTS =
            SliderScale.even(0, 100, List.of(0.0, 25.0, 50.0, 75.0, 100.0), Figures::plain);

    private ScorecardView() {}

    static Region build(DecisionState state, DecisionActions actions) {
        VBox box = new Column(10, heading());
        state.axes().forEach(axis -> box.getChildren().add(AxisView.build(axis, actions)));
        box.getChildren().add(TableCopy.install(result(state.resultProperty(), actions), state::rankingTable));
        box.getChildren()
                .add(new VBox(
                        6,
                        stability(state.stabilityProperty()),
                        Disclosure.build(
                                MESSAGES.get("view.weights"),
                                state.weightsProperty(),
                                new SimpleBooleanProperty(),
                                weights(state, actions))));
        return TableCopy.install(box, state::axesTable);
    }

    private static Node heading() {
        Label title = style(new Label(MESSAGES.get("view.scorecard")), Style.SECTION_TITLE, Style.AXIS_NAME);
        Label closed = style(new Label(MESSAGES.get("view.end.closed")), Style.SECONDARY);
        Label selfHosted = style(new Label(MESSAGES.get("view.end.self")), Style.SECONDARY);
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox ends = new HBox(8, title, closed, spring, selfHosted, style(new Region(), Style.AXIS_SHARE));
        ends.setAlignment(Pos.BASELINE_LEFT);
        return style(ends, Style.AXIS_ENDS);
    }

    private static Node result(ObservableValue<Result> result, DecisionActions actions) {
        Label first = Texts.reachable("", Style.STRONG);
        first.textProperty().bind(result.map(Result::first));
        first.accessibleTextProperty().bind(result.map(ScorecardView::spoken));
        Hyperlink rule = FigureLink.build(actions::resultExplained);
        rule.textProperty().bind(result.map(Result::rule));
        VBox box = new Column(0, first);
        for (int i = 0; i < Alternatives.MOST; i++) {
            int place = i;
            box.getChildren()
                    .add(ranked(
                            result.map(now -> place < now.ranking().size()),
                            result.map(now -> look(now, place)),
                            result.map(now -> text(now, place, ScorecardView::placed)),
                            result,
                            place));
        }
        box.getChildren().add(rule);
        return box;
    }

    private static Look look(Result result, int place) {
        return place < result.ranking().size() ? result.ranking().get(place).look() : NONE;
    }

    private static String text(Result result, int place, Function<Ranked, String> words) {
        return place < result.ranking().size() ? words.apply(result.ranking().get(place)) : "";
    }

    private static String spoken(Result result) {
        String ranking = result.ranking().stream()
                .map(each -> placed(each) + ", " + MESSAGES.get("view.fit", each.figure()))
                .collect(Collectors.joining("; "));
        return MESSAGES.get("view.result", result.first(), ranking, result.rule());
    }

    private static String placed(Ranked ranked) {
        return MESSAGES.get("view.ranked", ranked.place(), ranked.option());
    }

    private static Node ranked(
            ObservableValue<Boolean> isThere,
            ObservableValue<Look> look,
            ObservableValue<String> option,
            ObservableValue<Result> result,
            int place) {
        Label name = Texts.wrapped("", Style.AXIS_NAME);
        name.textProperty().bind(option);
        HBox.setHgrow(name, Priority.SOMETIMES);
        FitBar bar = new FitBar();
        HBox.setHgrow(bar, Priority.ALWAYS);
        Label figure = style(new Label(), Style.POINTS);
        figure.textProperty().bind(result.map(now -> text(now, place, Ranked::figure)));
        result.subscribe(now -> {
            if (place < now.ranking().size()) {
                bar.show(
                        now.ranking().get(place).fit(), now.ranking().get(place).look());
            }
        });
        HBox row = style(new HBox(8, Marker.build(look), name, bar, figure), Style.RANKED);
        row.setAlignment(Pos.CENTER_LEFT);
        row.visibleProperty().bind(isThere);
        row.managedProperty().bind(isThere);
        return row;
    }

    private static Region stability(ObservableValue<Stability> stability) {
        VBox lines = new VBox(4);
        stability.subscribe(now -> lines.getChildren()
                .setAll(now.all().stream().map(Texts::reachable).toList()));
        ToggleButton toggle = style(new ToggleButton(), Style.DISCLOSURE_HEADER, Style.STABILITY);
        toggle.textProperty()
                .bind(stability.map(now -> now.known() ? now.nearest() : MESSAGES.get("view.changes.pending")));
        toggle.accessibleTextProperty()
                .bind(toggle.textProperty().map(nearest -> MESSAGES.get("view.stability", nearest)));
        toggle.setWrapText(true);
        Texts.chevron(toggle);
        lines.visibleProperty().bind(toggle.selectedProperty());
        lines.managedProperty().bind(toggle.selectedProperty());
        return new VBox(toggle, style(lines, Style.DETAILS));
    }

    private static Region weights(DecisionState state, DecisionActions actions) {
        VBox box = new VBox(10);
        for (AxisState axis : state.axes()) {
            box.getChildren()
                    .add(NumberSlider.build(axis.weight(), WEIGHTS, edit -> actions.weightEdited(axis.axis(), edit)));
        }
        return box;
    }
}
