package app.fulcrum.view.chart;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.text.Messages;
import app.fulcrum.view.chart.data.ChartModel;
import app.fulcrum.view.chart.data.Crossing;
import app.fulcrum.view.chart.data.Mark;
import app.fulcrum.view.chart.data.Pairs;
import app.fulcrum.view.chart.data.Viewport;
import app.fulcrum.view.chart.layout.CrossingGroups;
import app.fulcrum.view.style.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/**
 * One row below the chart: a chip for every crossover that is named on it, as far as they fit, the sentences of all pairs one
 * press away, and what the bands mean. Chips are used again: those that follow a slider are not made anew.
 */
final class ChipRow extends Region {

    private static final Messages MESSAGES = Messages.of("chart");
    private static final double HEIGHT = 34;
    private static final double GAP = 8;
    private static final double EDGE = 12;

    private final ChartViewState state;
    private final ChartActions actions;
    private final Label title = style(new Label(), Style.SECONDARY);
    private final List<CrossoverChip> chips = new ArrayList<>();
    private final Hyperlink all = style(new Hyperlink(), Style.LINK);
    private final Label band = style(new Label(), Style.SECONDARY, Style.CHART_BAND);
    private final Tooltip meaning = new Tooltip();
    private List<List<Crossing>> groups = List.of();

    ChipRow(ChartViewState state, ChartActions actions) {
        this.state = state;
        this.actions = actions;
        style(this, Style.CHART_CHIPS);
        getChildren().addAll(title, all, band);
        band.setGraphic(style(new Region(), Style.CHART_SWATCH));
        band.setTooltip(meaning);
        meaning.setWrapText(true);
        meaning.setMaxWidth(360);
        all.setOnAction(_ -> {
            all.setVisited(false);
            AllPairs.show(state.pairsProperty().get().sentences(), actions, all);
        });
        state.modelProperty().subscribe(_ -> show());
        state.plotWidthProperty().subscribe(_ -> show());
        state.pairsProperty().subscribe(this::showPairs);
        state.pointedProperty().subscribe(this::select);
    }

    private void show() {
        ChartModel model = state.modelProperty().get();
        double width = state.plotWidthProperty().get();
        groups = CrossingGroups.named(model, width);
        title.setText(MESSAGES.get(groups.isEmpty() ? "chips.none" : "chips"));
        while (chips.size() < groups.size()) {
            CrossoverChip chip = new CrossoverChip(state, this::press);
            getChildren().add(1 + chips.size(), chip);
            chips.add(chip);
        }
        for (int i = 0; i < groups.size(); i++) {
            chips.get(i).show(groups.get(i), model);
        }
        say();
        requestLayout();
    }

    private void showPairs(Pairs pairs) {
        all.setText(MESSAGES.get("pairs.all", pairs.sentences().size()));
        all.setVisible(!pairs.sentences().isEmpty());
        band.setVisible(pairs.band().isPresent());
        pairs.band().ifPresent(said -> {
            band.setText(said.brief());
            meaning.setText(said.sentence());
        });
        say();
        requestLayout();
    }

    private void say() {
        List<String> sentences = state.pairsProperty().get().sentences();
        chips.stream().limit(groups.size()).forEach(chip -> chip.say(sentences));
    }

    private void select(List<Crossing> pointed) {
        chips.stream().limit(groups.size()).forEach(chip -> chip.select(pointed));
    }

    /** Crossovers that cannot be told apart are looked at more closely; one that can is explained. */
    private void press(CrossoverChip chip, List<Crossing> group) {
        Optional<Viewport> closer = group.size() > 1
                ? Optional.of(CrossingGroups.around(group, state.modelProperty().get()))
                : Optional.empty();
        closer.filter(view -> !view.equals(state.viewportProperty().get()))
                .ifPresentOrElse(
                        state.viewportProperty()::set, () -> actions.explained(new Mark.Crossovers(group), chip));
    }

    @Override
    protected void layoutChildren() {
        double left = place(title, EDGE);
        double right = getWidth() - EDGE;
        if (band.isVisible()) {
            double width = Math.ceil(band.prefWidth(-1));
            right -= width;
            put(band, right, width);
        }
        double room = right - (all.isVisible() ? all.prefWidth(-1) + GAP : 0);
        boolean full = false;
        for (int i = 0; i < chips.size(); i++) {
            CrossoverChip chip = chips.get(i);
            full |= i >= groups.size() || left + chip.prefWidth(-1) > room;
            chip.setVisible(!full);
            left = full ? left : place(chip, left);
        }
        if (all.isVisible()) {
            place(all, left);
        }
    }

    private double place(Node child, double x) {
        double width = Math.ceil(child.prefWidth(-1));
        put(child, x, width);
        return x + width + GAP;
    }

    private void put(Node child, double x, double width) {
        double height = child.prefHeight(-1);
        child.resizeRelocate(Math.floor(x), Math.floor((HEIGHT - height) / 2), width, height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected double computeMinHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected double computeMaxHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }
}
