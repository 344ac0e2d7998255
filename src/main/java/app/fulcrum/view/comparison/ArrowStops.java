package app.fulcrum.view.comparison;

import app.fulcrum.view.control.Scrolling;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;

/** Of the lines in a pane one is a stop of the tabulator; arrows, Home and End lead to the others. */
final class ArrowStops {

    private final Pane pane;
    private List<Node> stops = List.of();
    private int current;

    ArrowStops(Pane pane) {
        this.pane = pane;
        pane.addEventHandler(KeyEvent.KEY_PRESSED, this::type);
    }

    /**
     * Fills the pane. The focus stays in the line at the same place.
     *
     * @param all what stands in the pane
     * @param lines those of it, or within it, that can be gone to
     */
    void show(List<? extends Node> all, List<? extends Node> lines) {
        boolean hadFocus = stops.stream().anyMatch(Node::isFocused);
        stops = new ArrayList<>(lines);
        current = Math.clamp(current, 0, Math.max(0, stops.size() - 1));
        pane.getChildren().setAll(all);
        for (int place = 0; place < stops.size(); place++) {
            int here = place;
            stops.get(place).setFocusTraversable(place == current);
            stops.get(place).setOnMousePressed(_ -> go(here));
        }
        if (hadFocus && !stops.isEmpty()) {
            stops.get(current).requestFocus();
        }
    }

    private void type(KeyEvent event) {
        int last = stops.size() - 1;
        switch (event.getCode()) {
            case DOWN, KP_DOWN -> go(Math.min(last, current + 1));
            case UP, KP_UP -> go(Math.max(0, current - 1));
            case HOME -> go(0);
            case END -> go(last);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void go(int place) {
        if (stops.isEmpty()) {
            return;
        }
        stops.get(current).setFocusTraversable(false);
        current = place;
        Node stop = stops.get(place);
        stop.setFocusTraversable(true);
        stop.requestFocus();
        Scrolling.reveal(stop);
    }
}
