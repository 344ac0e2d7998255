package app.fulcrum.view.outlook;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.control.Marker;
import app.fulcrum.view.outlook.OverTimePicture.Event;
import app.fulcrum.view.style.Style;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Line;

/**
 * Moments as lines across a picture, with their words in a lane beside it. Where these have no room before the next, they are shorter,
 * or the marker alone stands for them; the read-out of the month and the list of all have them in full.
 */
final class EventLane {

    private static final double GAP = 8;
    private static final double MARKER = 10;

    private final List<Event> events = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Flag> flags = new ArrayList<>();

    /** The same in full, shorter, and as its marker alone. */
    private record Flag(HBox full, HBox brief, HBox bare) {

        List<HBox> forms() {
            return List.of(full, brief, bare);
        }

        /** @param end where the next begins */
        void layOut(double x, double y, double end) {
            HBox chosen = bare;
            for (HBox form : List.of(bare, brief, full)) {
                form.autosize();
                form.relocate(x, y);
                form.setVisible(false);
                chosen = x + form.getWidth() <= end ? form : chosen;
            }
            chosen.setVisible(true);
        }
    }

    boolean isEmpty() {
        return events.isEmpty();
    }

    void show(List<Event> now, List<Node> within, List<Node> over) {
        events.clear();
        lines.clear();
        flags.clear();
        events.addAll(now);
        for (Event event : now) {
            Line line = style(new Line(), event.look().isPresent() ? Style.EVENT_LINE : Style.PLOT_STEM);
            event.look().ifPresent(look -> style(line, look.style()));
            lines.add(line);
            flags.add(new Flag(flag(event, event.words()), flag(event, event.brief()), flag(event, "")));
        }
        within.addAll(lines);
        flags.forEach(flag -> over.addAll(flag.forms()));
    }

    private static HBox flag(Event event, String words) {
        HBox flag = new HBox(4);
        event.look().ifPresent(look -> flag.getChildren().add(Marker.build(new SimpleObjectProperty<>(look))));
        if (!words.isEmpty()) {
            flag.getChildren().add(style(new Label(words), Style.PLOT_LABEL));
        }
        flag.setAlignment(Pos.CENTER_LEFT);
        return flag;
    }

    /** @param y where the lane begins */
    void layOut(MonthPlot plot, OverTimePicture now, double y) {
        for (int i = 0; i < events.size(); i++) {
            double x = plot.x(events.get(i).at(), now);
            MonthPlot.set(lines.get(i), x, plot.top(), x, plot.bottom());
            double end = i + 1 < events.size() ? plot.x(events.get(i + 1).at(), now) - GAP : plot.getWidth();
            flags.get(i).layOut(x - MARKER / 2, y, end);
        }
    }
}
