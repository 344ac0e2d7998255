package app.fulcrum.view.gallery;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.control.Scrolling;
import app.fulcrum.view.control.Texts;
import app.fulcrum.view.style.Style;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Tiles under their headings. Arrows go from one to the next, Enter or a click starts from it. */
public final class GalleryView {

    /** Size of a picture, in logical pixels at the usual size of text. */
    public static final int WIDTH = 232;

    public static final int HEIGHT = 132;

    private GalleryView() {}

    /** @param done called before a scenario is started from */
    public static Region build(List<Tile> tiles, Runnable done) {
        VBox column = style(new VBox(10), Style.GALLERY);
        String group = "";
        FlowPane row = new FlowPane(12, 12);
        for (Tile tile : tiles) {
            if (!tile.group().equals(group) || column.getChildren().isEmpty()) {
                group = tile.group();
                row = new FlowPane(12, 12);
                column.getChildren().addAll(Texts.wrapped(group, Style.SECTION_TITLE), row);
            }
            row.getChildren().add(button(tile, done));
        }
        return Scrolling.column(column);
    }

    private static Button button(Tile tile, Runnable done) {
        Label verdict = Texts.wrapped("", Style.SECONDARY);
        verdict.textProperty().bind(tile.verdictProperty());
        Button button = style(new Button(), Style.PRESET_TILE);
        VBox words = new VBox(6, picture(tile), Texts.wrapped(tile.name(), Style.STRONG), verdict);
        words.prefWidthProperty().bind(button.prefWidthProperty().subtract(20));
        button.setGraphic(words);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        tile.verdictProperty().subscribe(answer -> button.setAccessibleText(tile.name() + ". " + answer));
        button.setOnAction(_ -> {
            done.run();
            tile.start().run();
        });
        button.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER) {
                key.consume();
                button.fire();
            }
        });
        button.focusedProperty().subscribe(focused -> {
            if (focused) {
                Scrolling.reveal(button);
            }
        });
        return button;
    }

    private static Node picture(Tile tile) {
        ImageView view = new ImageView();
        view.setFitWidth(WIDTH);
        view.setFitHeight(HEIGHT);
        tile.pictureProperty().subscribe(picture -> picture.ifPresent(view::setImage));
        StackPane place = new StackPane(view);
        place.setMinHeight(HEIGHT);
        return place;
    }
}
