package app.fulcrum.view.export;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.style.Style;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A look at a file, as wide as there is room. While the next is made, the last stays, paler. */
final class PreviewPane {

    private static final double WIDTH = 560;
    private static final double HEIGHT = 520;
    private static final double STALE = 0.45;
    private static final double EDGE = 2;

    private final StackPane paper = style(new StackPane(), Style.EXPORT_PREVIEW);
    private final Label caption = style(new Label(), Style.SECONDARY);
    private final VBox node;

    PreviewPane() {
        ScrollPane scrolled = new ScrollPane(paper);
        scrolled.setFitToWidth(true);
        scrolled.setFitToHeight(true);
        scrolled.setPrefSize(WIDTH, HEIGHT);
        VBox.setVgrow(scrolled, Priority.ALWAYS);
        caption.setWrapText(true);
        node = new VBox(6, scrolled, caption);
        paper.setAlignment(Pos.TOP_LEFT);
    }

    Node node() {
        return node;
    }

    void wait(String words) {
        paper.setOpacity(STALE);
        caption.setText(words);
    }

    void show(Preview preview) {
        paper.setOpacity(1);
        caption.setText(preview.caption());
        paper.getChildren().setAll(
                switch (preview) {
                    case Preview.Picture(var image, var said) -> {
                        ImageView view = new ImageView(image);
                        view.setPreserveRatio(true);
                        view.setSmooth(true);
                        view.fitWidthProperty().bind(paper.widthProperty().subtract(EDGE));
                        view.setAccessibleText(said);
                        yield view;
                    }
                    case Preview.Text(var text, var _) -> style(new Label(text), Style.EXPORT_TEXT);
                });
    }
}
