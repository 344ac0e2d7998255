package app.fulcrum.view.license;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.style.Style;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** List and details side by side where there is room, and one above the other where there is not. */
final class LicenseColumns extends StackPane {

    private static final double ROOM_FOR_BOTH = 720;
    private static final double LIST_WIDTH = 380;
    private static final double LIST_HEIGHT = 420;

    private final Region list;
    private final ScrollPane details;
    private boolean beside;

    LicenseColumns(Region list, Region details) {
        this.list = list;
        this.details = style(new ScrollPane(details), Style.COLUMN);
        this.details.setFitToWidth(true);
        this.details.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        arrange(true);
        widthProperty().subscribe(width -> {
            boolean room = width.doubleValue() >= ROOM_FOR_BOTH;
            if (width.doubleValue() > 0 && room != beside) {
                arrange(room);
            }
        });
    }

    private void arrange(boolean sideBySide) {
        beside = sideBySide;
        getChildren().clear();
        list.setMinWidth(sideBySide ? LIST_WIDTH : 0);
        list.setPrefWidth(LIST_WIDTH);
        list.setMinHeight(sideBySide ? 0 : LIST_HEIGHT);
        list.setPrefHeight(LIST_HEIGHT);
        HBox.setHgrow(details, Priority.ALWAYS);
        VBox.setVgrow(details, Priority.ALWAYS);
        getChildren().add(sideBySide ? new HBox(16, list, details) : new VBox(16, list, details));
    }
}
