package app.fulcrum.view.chart;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.text.Messages;
import app.fulcrum.view.bar.SegmentBar;
import app.fulcrum.view.chart.data.Spacing;
import app.fulcrum.view.style.Style;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The pane of the chart: what is shown and how at the top, below it the chart or its table. */
public final class ChartView {

    private static final Messages MESSAGES = Messages.of("window");

    private ChartView() {}

    public static Region build(ChartViewState state, ChartActions actions) {
        Region body = body(state, actions);
        VBox.setVgrow(body, Priority.ALWAYS);
        return style(new VBox(header(state, actions), body), Style.CARD, Style.CHART_VIEW);
    }

    /** The chart or its table, and below it what is said about each two options. */
    public static Region body(ChartViewState state, ChartActions actions) {
        ChartPane chart = new ChartPane(state, actions);
        Region table = ChartTable.build(state.modelProperty(), state.tableProperty());
        chart.visibleProperty().bind(state.tableProperty().not());
        table.visibleProperty().bind(state.tableProperty());
        StackPane either = new StackPane(new Enlarged(chart), table);
        VBox.setVgrow(either, Priority.ALWAYS);
        return new VBox(either, new ChipRow(state, actions));
    }

    private static Region header(ChartViewState state, ChartActions actions) {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return new HBox(form(state), spring, spacing(state, actions));
    }

    /** The choices between chart and table, and between logarithmic and linear axes. */
    public static Region choices(ChartViewState state, ChartActions actions) {
        return style(new HBox(8, rules(state, actions), form(state), spacing(state, actions)), Style.CHART_CHOICES);
    }

    private static ToggleButton rules(ChartViewState state, ChartActions actions) {
        ToggleButton rules = style(new ToggleButton(MESSAGES.get("chart.rules")), Style.SEGMENT);
        rules.setTooltip(new Tooltip(MESSAGES.get("chart.rules.tip")));
        rules.setMinWidth(Region.USE_PREF_SIZE);
        state.rulesProperty().subscribe(rules::setSelected);
        rules.setOnAction(_ -> actions.rulesAsked(rules.isSelected()));
        return rules;
    }

    private static Region form(ChartViewState state) {
        return SegmentBar.build(
                MESSAGES.get("chart.form"),
                List.of(false, true),
                state.tableProperty().asObject(),
                table -> MESSAGES.get(table ? "chart.form.table" : "chart.form.chart"),
                state.tableProperty()::set);
    }

    private static Region spacing(ChartViewState state, ChartActions actions) {
        return SegmentBar.build(
                MESSAGES.get("chart.spacing"),
                List.of(Spacing.LOGARITHMIC, Spacing.LINEAR),
                state.modelProperty().map(model -> model.x().spacing()),
                spacing -> MESSAGES.get("chart.spacing." + spacing.name().toLowerCase(Locale.ROOT)),
                actions::spacingChosen);
    }
}
