package app.fulcrum.view.control;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.style.Style;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A column that scrolls when it is taller than its place, and is always as wide as it. */
public final class Scrolling {

    private Scrolling() {}

    public static ScrollPane column(Region content) {
        ScrollPane scroll = style(new ScrollPane(content), Style.COLUMN);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.skinProperty().subscribe(_ -> uncache(scroll.lookup(".viewport")));
        return scroll;
    }

    /** Scrolls the columns around a node until it can be seen, a little away from their edges. */
    public static void reveal(Node node) {
        for (Node around = node.getParent(); around != null; around = around.getParent()) {
            if (around instanceof ScrollPane scroll) {
                reveal(node, scroll);
            }
        }
    }

    /** The same once what is new about it has been laid out; nothing where it is not in a window. */
    static void revealOnceLaidOut(Node node) {
        Scene scene = node.getScene();
        if (scene == null) {
            return;
        }
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                reveal(node);
            }
        });
    }

    /** Gives the focus to the field with an id within a node, once it has its place there, and scrolls to it. */
    public static void focusOnceLaidOut(Node around, String id) {
        Scene scene = around.getScene();
        if (scene == null) {
            return;
        }
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                all(around).filter(node -> id.equals(node.getId())).findFirst().ifPresent(found -> {
                    all(found).filter(Node::isFocusTraversable).findFirst().ifPresent(Node::requestFocus);
                    reveal(found);
                });
            }
        });
        Platform.requestNextPulse();
    }

    /** Gives the focus to the first stop in something of a style that can be seen within a node, and scrolls to it. */
    public static void focusFirst(Parent around, Style style) {
        seen(around)
                .filter(node -> node.getStyleClass().contains(style.cssClass()))
                .flatMap(Scrolling::seen)
                .filter(Node::isFocusTraversable)
                .findFirst()
                .ifPresent(found -> {
                    found.requestFocus();
                    reveal(found);
                });
    }

    private static Stream<Node> seen(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Stream.empty();
        }
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(Scrolling::seen))
                : Stream.of(node);
    }

    private static Stream<Node> all(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(Scrolling::all))
                : Stream.of(node);
    }

    private static void reveal(Node node, ScrollPane scroll) {
        Node content = scroll.getContent();
        Bounds wanted = content.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
        double seen = scroll.getViewportBounds().getHeight();
        double hidden = content.getLayoutBounds().getHeight() - seen;
        if (hidden <= 0) {
            return;
        }
        double top = scroll.getVvalue() * hidden;
        if (wanted.getMinY() < top || wanted.getMaxY() > top + seen) {
            scroll.setVvalue(Math.clamp((wanted.getCenterY() - seen / 2) / hidden, 0, 1));
        }
    }

    /**
     * The skin keeps a picture of everything that scrolls and paints all of it anew when anything in it changes. Under a
     * slider that moves, painting only what changed is several times cheaper.
     */
    private static void uncache(@Nullable Node viewport) {
        if (viewport != null) {
            viewport.setCache(false);
        }
    }
}
