package app.fulcrum.view.bar;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.control.FigureLink;
import app.fulcrum.view.style.Style;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A whole and its parts: a bar, and below it every part by name and figure in the order of the bar. */
public final class StackedBar {

    private StackedBar() {}

    /**
     * What the bar shows.
     *
     * @param title what the whole is, with its figure
     * @param whole what the full length stands for; parts beyond it are cut off
     * @param parts from left to right
     */
    public record Content(String title, double whole, List<Part> parts) {

        public Content withTitle(String newTitle) {
            return new Content(newTitle, whole, parts);
        }
    }

    /**
     * A part of the whole.
     *
     * @param size in the unit of the whole
     * @param figure the size as printed
     */
    public record Part(String name, double size, String figure) {}

    public static Region build(ObservableValue<Content> content) {
        Label title = style(new Label(), Style.SECONDARY);
        return build(content, title);
    }

    /** @param explained the user wants to see how the whole came about; called with the title to point at */
    public static Region build(ObservableValue<Content> content, Consumer<Node> explained) {
        return build(content, FigureLink.build(explained));
    }

    private static Region build(ObservableValue<Content> content, Labeled title) {
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        SegmentTrack track = new SegmentTrack();
        FlowPane legend = new FlowPane(10, 0);
        VBox box = style(new VBox(4, title, track, legend), Style.STACKED_BAR);
        box.setAccessibleRole(AccessibleRole.NODE);
        content.subscribe(now -> {
            title.setText(now.title());
            track.show(now);
            track.setVisible(!now.parts().isEmpty());
            track.setManaged(!now.parts().isEmpty());
            showLegend(legend, now.parts());
            box.setAccessibleText(inWords(now));
        });
        return box;
    }

    /** The style class of the part at a place, for its color and pattern. */
    static String partClass(int index) {
        return "part-" + index % 6;
    }

    /** Entries are used again: a bar that follows a slider makes none anew. */
    private static void showLegend(FlowPane legend, List<Part> parts) {
        List<Node> entries = legend.getChildren();
        while (entries.size() > parts.size()) {
            entries.removeLast();
        }
        while (entries.size() < parts.size()) {
            entries.add(entry(entries.size()));
        }
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            ((Label) ((HBox) entries.get(i)).getChildren().getLast()).setText(part.name() + " " + part.figure());
        }
    }

    private static HBox entry(int index) {
        Region swatch = style(new Region(), Style.BAR_SWATCH);
        swatch.getStyleClass().add(partClass(index));
        HBox entry = new HBox(4, swatch, style(new Label(), Style.SECONDARY));
        entry.setAlignment(Pos.CENTER_LEFT);
        return entry;
    }

    private static String inWords(Content content) {
        return content.parts().stream()
                .map(part -> part.name() + " " + part.figure())
                .collect(Collectors.joining(", ", content.title() + ": ", ""));
    }
}
