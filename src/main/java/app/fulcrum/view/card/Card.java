package app.fulcrum.view.card;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.style.Style;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** A framed surface with padding that holds things that belong together. */
public final class Card {

    private Card() {}

    public static VBox build(Node... contents) {
        return style(new VBox(contents), Style.CARD);
    }
}
