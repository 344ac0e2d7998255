package app.fulcrum.view.control;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.style.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
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
    public record Content(String title, double whole, List<Part> parts) {}

    /**
     * A part of the whole.
     *
     * @param size in the unit of the whole
     * @param figure the size as printed
     */
    public record Part(String name, double size, String figure) {}

    public static Region build(ObservableValue<Content> content) {
        Label title = style(new Label(), Style.SECONDARY);
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        SegmentTrack track = new SegmentTrack();
        FlowPane legend = new FlowPane(10, 0);
        VBox box = style(new VBox(4, title, track, legend), Style.STACKED_BAR);
        box.setAccessibleRole(AccessibleRole.NODE);
        content.subscribe(now -> {
            title.setText(now.title());
            track.show(now);
            legend.getChildren().setAll(legend(now.parts()));
            box.setAccessibleText(inWords(now));
        });
        return box;
    }

    /** The style class of the part at a place, for its color and pattern. */
    static String partClass(int index) {
        return "part-" + index % 6;
    }

    private static List<Node> legend(List<Part> parts) {
        List<Node> entries = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Region swatch = style(new Region(), Style.BAR_SWATCH);
            swatch.getStyleClass().add(partClass(i));
            Label name =
                    style(new Label(parts.get(i).name() + " " + parts.get(i).figure()), Style.SECONDARY);
            HBox entry = new HBox(4, swatch, name);
            entry.setAlignment(Pos.CENTER_LEFT);
            entries.add(entry);
        }
        return entries;
    }

    private static String inWords(Content content) {
        return content.parts().stream()
                .map(part -> part.name() + " " + part.figure())
                .collect(Collectors.joining(", ", content.title() + ": ", ""));
    }
}
