package app.fulcrum.view.chart;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.chart.data.ChartModel;
import app.fulcrum.view.chart.data.Crossing;
import app.fulcrum.view.chart.layout.CrossingGroups;
import app.fulcrum.view.control.Marker;
import app.fulcrum.view.style.Look;
import app.fulcrum.view.style.Style;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** Who gives way to whom at which volume, in one chip; the whole sentence is its tooltip and what is read out. */
final class CrossoverChip extends Button {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final ObjectProperty<Look> before = new SimpleObjectProperty<>();
    private final ObjectProperty<Look> after = new SimpleObjectProperty<>();
    private final Label volume = style(new Label(), Style.STRONG);
    private final Tooltip tooltip = new Tooltip();
    private HBox content;
    private List<Crossing> group = List.of();

    CrossoverChip(ChartViewState state, BiConsumer<CrossoverChip, List<Crossing>> pressed) {
        style(this, Style.CHART_CHIP);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(420);
        setTooltip(tooltip);
        content = new HBox(6);
        content.setAlignment(Pos.CENTER);
        setGraphic(content);
        setOnAction(_ -> pressed.accept(this, group));
        hoverProperty().subscribe(_ -> point(state));
        focusedProperty().subscribe(_ -> point(state));
    }

    private void point(ChartViewState state) {
        state.pointedProperty().set(isHover() || isFocused() ? group : List.of());
    }

    void show(List<Crossing> newGroup, ChartModel model) {
        group = newGroup;
        set(before, group.getFirst().brief().before());
        set(after, group.getLast().brief().after());
        if (content.getChildren().isEmpty()) {
            content.getChildren()
                    .setAll(Marker.build(before), volume, style(new Label("→"), Style.SECONDARY), Marker.build(after));
        }
        volume.setText(CrossingGroups.words(group, model.x()));
    }

    private static void set(ObjectProperty<Look> shown, Look look) {
        if (!look.equals(shown.get())) {
            shown.set(look);
        }
    }

    /** Takes the sentences of its crossovers from those of all pairs. */
    void say(List<String> sentences) {
        String words = group.stream()
                .map(crossing -> crossing.brief().pair())
                .distinct()
                .filter(pair -> pair >= 0 && pair < sentences.size())
                .map(sentences::get)
                .collect(Collectors.joining(" "));
        tooltip.setText(words);
        setAccessibleText(words);
    }

    void select(List<Crossing> pointed) {
        pseudoClassStateChanged(SELECTED, !Collections.disjoint(group, pointed));
    }
}
