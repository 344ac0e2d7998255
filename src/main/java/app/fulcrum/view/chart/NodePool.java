package app.fulcrum.view.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Nodes that are used again for the next picture, so that a chart that changes with every tick makes none anew. */
final class NodePool<N extends Node> {

    private final Pane parent;
    private final Supplier<N> maker;
    private final List<N> nodes = new ArrayList<>();

    NodePool(Pane parent, Supplier<N> maker) {
        this.parent = parent;
        this.maker = maker;
    }

    /** Shows one node per item and hides the rest. */
    <T> void show(List<T> items, BiConsumer<N, T> update) {
        while (nodes.size() < items.size()) {
            N made = maker.get();
            nodes.add(made);
            parent.getChildren().add(made);
        }
        for (int i = 0; i < nodes.size(); i++) {
            nodes.get(i).setVisible(i < items.size());
            if (i < items.size()) {
                update.accept(nodes.get(i), items.get(i));
            }
        }
    }

    /** The node that shows the item at this position. */
    N node(int position) {
        return nodes.get(position);
    }
}
