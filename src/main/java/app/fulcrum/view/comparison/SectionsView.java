package app.fulcrum.view.comparison;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.comparison.TableSection.Cell;
import app.fulcrum.view.comparison.TableSection.Line;
import app.fulcrum.view.control.Marker;
import app.fulcrum.view.control.Texts;
import app.fulcrum.view.style.Style;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Sections of the table: lines, one of which is a stop. */
final class SectionsView extends VBox {

    private static final PseudoClass OTHER = PseudoClass.getPseudoClass("other");
    private static final PseudoClass UNSET = PseudoClass.getPseudoClass("unset");
    private static final double GAP = 5;

    private final ArrowStops stops = new ArrowStops(this);
    private List<TableSection> shown = List.of();

    void show(List<TableSection> sections) {
        if (sections.equals(shown)) {
            return;
        }
        shown = sections;
        List<Node> all = new ArrayList<>();
        List<Node> lines = new ArrayList<>();
        for (TableSection section : sections) {
            all.add(title(section));
            section.lines().forEach(line -> {
                Node node = node(line);
                all.add(node);
                lines.add(node);
            });
        }
        stops.show(all, lines);
    }

    private static Node title(TableSection section) {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        Label title = style(new Label(section.title()), Style.SECTION_TITLE);
        title.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = style(
                new HBox(GAP, title, spring, Texts.oneLine(style(new Label(section.remark()), Style.SECONDARY))),
                Style.COMPARISON_SECTION);
        line.setAlignment(Pos.BASELINE_LEFT);
        return line;
    }

    private static Node node(Line line) {
        Region node = style(
                new ColumnsLine(
                        Texts.wrapped(line.name(), Style.SECONDARY),
                        line.cells().stream().map(SectionsView::cell).toList()),
                Style.COMPARISON_LINE);
        node.setAccessibleRole(AccessibleRole.TEXT);
        node.setAccessibleText(line.inWords());
        return node;
    }

    private static Region cell(Cell cell) {
        Label text = Texts.oneLine(style(new Label(cell.text()), Style.COMPARISON_CELL));
        text.pseudoClassStateChanged(OTHER, cell.isOther());
        text.pseudoClassStateChanged(UNSET, !cell.isSet());
        if (cell.look().isEmpty() && cell.change().isEmpty()) {
            return text;
        }
        HBox value = new HBox(GAP);
        value.setAlignment(Pos.CENTER_LEFT);
        value.setMinWidth(0);
        cell.look().ifPresent(look -> value.getChildren().add(Marker.build(new SimpleObjectProperty<>(look))));
        value.getChildren().add(text);
        VBox box = new VBox(value);
        box.setMinWidth(0);
        if (!cell.change().isEmpty()) {
            box.getChildren().add(Texts.oneLine(style(new Label(cell.change()), Style.COMPARISON_CHANGE)));
        }
        return box;
    }
}
