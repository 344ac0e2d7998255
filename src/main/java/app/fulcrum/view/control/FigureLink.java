package app.fulcrum.view.control;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.style.Style;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.Region;

/** A figure in a line of text, to be pressed by whoever wants to see how it came about. */
public final class FigureLink {

    private FigureLink() {}

    /** One whose text stays. */
    public static Hyperlink build(String text, Consumer<Node> explained) {
        Hyperlink link = build(explained);
        link.setText(text);
        return link;
    }

    /** @param explained called with the link to point at */
    public static Hyperlink build(Consumer<Node> explained) {
        Hyperlink link = style(new Hyperlink(), Style.SECONDARY, Style.FIGURE_LINK);
        link.setWrapText(true);
        link.setMinHeight(Region.USE_PREF_SIZE);
        link.setOnAction(_ -> {
            link.setVisited(false);
            explained.accept(link);
        });
        return link;
    }
}
