package app.fulcrum.view.control;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.style.Style;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.stage.WindowEvent;
import org.controlsfx.control.PopOver;

/** A small window beside what it is about, whose contents scroll where they are long. */
public final class TallPopOver {

    private TallPopOver() {}

    /** Puts the contents into a window that is not shown yet. */
    public static void fill(PopOver popOver, Region body, double width, double tallest) {
        ScrollPane scroll = style(new ScrollPane(body), Style.COLUMN);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setPrefWidth(width);
        scroll.setMaxHeight(tallest);
        popOver.setContentNode(scroll);
        popOver.setAnimated(false);
        // The first field gets the focus before anything has its size, and the pane scrolls to where it seems to be.
        popOver.addEventHandler(WindowEvent.WINDOW_SHOWN, _ -> scroll.setVvalue(0));
    }
}
