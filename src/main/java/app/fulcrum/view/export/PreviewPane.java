package app.fulcrum.view.export;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.style.Style;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A look at a file, as wide as there is room. While the next is made, the last stays, paler. */
final class PreviewPane {

    private static final double WIDTH = 560;
    private static final double HEIGHT = 560;
    private static final double LEAST_WIDTH = 360;
    private static final double STALE = 0.45;
    private static final double AROUND = 10;

    private final VBox paper = style(new VBox(AROUND), Style.EXPORT_PREVIEW);
    private final Label caption = style(new Label(), Style.SECONDARY);
    private final VBox node;

    PreviewPane() {
        ScrollPane scrolled = new ScrollPane(paper);
        scrolled.setFitToWidth(true);
        scrolled.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scrolled.setPrefSize(WIDTH, HEIGHT);
        scrolled.setMinWidth(LEAST_WIDTH);
        VBox.setVgrow(scrolled, Priority.ALWAYS);
        caption.setWrapText(true);
        node = new VBox(6, scrolled, caption);
        paper.setPadding(new Insets(AROUND));
        // A sheet is as wide as there is room, and never asks for more.
        paper.setMinWidth(0);
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
        paper.getChildren()
                .setAll(
                        switch (preview) {
                            case Preview.Picture(var image, var _) -> List.of(sheet(image));
                            case Preview.Pages(var pages, var _) ->
                                pages.stream().map(this::sheet).toList();
                            case Preview.Text(var text, var _) -> List.of(style(new Label(text), Style.EXPORT_TEXT));
                        });
    }

    private Node sheet(Image image) {
        ImageView view = new ImageView(image);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.fitWidthProperty().bind(paper.widthProperty().subtract(2 * AROUND + 2));
        return style(new StackPane(view), Style.EXPORT_SHEET);
    }
}
