package app.fulcrum.view.control;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.style.Style;
import app.fulcrum.view.style.TextSize;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.WindowEvent;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.PopOver.ArrowLocation;

/** A small window beside what it is about, whose contents scroll where they are long. */
public final class TallPopOver {

    /** What the arrow and the edges of the window take beside the contents. */
    private static final double FRAME = 40;

    private TallPopOver() {}

    /**
     * Puts the contents into a window and shows it beside its owner, from where there is room for it; what opened one
     * closes it again.
     *
     * @param usualWidth at the usual size of text
     * @param usuallyTallest at the usual size of text
     */
    public static void show(PopOver popOver, Region body, double usualWidth, double usuallyTallest, Node owner) {
        double width = usualWidth * TextSize.of(owner);
        double tallest = usuallyTallest * TextSize.of(owner);
        ScrollPane scroll = style(new Contents(body, tallest), Style.COLUMN);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setPrefWidth(width);
        scroll.setMaxHeight(tallest);
        popOver.setContentNode(scroll);
        popOver.setAnimated(false);
        popOver.setArrowLocation(arrow(owner.localToScreen(owner.getLayoutBounds()), width));
        // The first field gets the focus on the way, and the pane scrolls to it.
        popOver.addEventHandler(WindowEvent.WINDOW_SHOWN, _ -> Platform.runLater(() -> scroll.setVvalue(0)));
        OpenPopOver.toggle(popOver, owner);
    }

    /** To the right where there is room, and up or down from what is near an edge: the window must not be shifted. */
    static ArrowLocation arrow(Bounds owner, double width) {
        Rectangle2D screen =
                Screen.getScreensForRectangle(owner.getMinX(), owner.getMinY(), owner.getWidth(), owner.getHeight())
                        .stream()
                        .findFirst()
                        .orElseGet(Screen::getPrimary)
                        .getVisualBounds();
        boolean right = owner.getMaxX() + width + FRAME <= screen.getMaxX();
        double height = (owner.getCenterY() - screen.getMinY()) / screen.getHeight();
        if (height < 1.0 / 3) {
            return right ? ArrowLocation.LEFT_TOP : ArrowLocation.RIGHT_TOP;
        }
        if (height < 2.0 / 3) {
            return right ? ArrowLocation.LEFT_CENTER : ArrowLocation.RIGHT_CENTER;
        }
        return right ? ArrowLocation.LEFT_BOTTOM : ArrowLocation.RIGHT_BOTTOM;
    }

    /** Wants no more height than it may have: the place of the window is worked out from what its contents want. */
    private static final class Contents extends ScrollPane {

        private final double tallest;

        Contents(Region body, double tallest) {
            super(body);
            this.tallest = tallest;
        }

        @Override
        protected double computePrefHeight(double width) {
            return Math.min(tallest, super.computePrefHeight(width));
        }
    }
}
