package app.fulcrum.view.control;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.text.Messages;
import app.fulcrum.view.icon.Icon;
import app.fulcrum.view.style.Style;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A message that concerns the whole window, across it, until it is dismissed or no longer true. */
public final class Banner {

    private static final Messages MESSAGES = Messages.of("window");
    private static final int ICON_SIZE = 16;

    private Banner() {}

    /** @param dismissed the user has read it */
    public static Region build(ObservableValue<InlineMessage> message, Runnable dismissed) {
        HBox banner = style(new HBox(8), Style.BANNER);
        banner.setAlignment(Pos.CENTER_LEFT);
        message.subscribe(now -> show(banner, now, dismissed));
        return banner;
    }

    private static void show(HBox banner, InlineMessage message, Runnable dismissed) {
        banner.setVisible(!message.isEmpty());
        banner.setManaged(!message.isEmpty());
        banner.getStyleClass()
                .setAll(Style.BANNER.cssClass(), message.tone().style().cssClass());
        banner.getChildren().setAll(message.tone().icon().node(ICON_SIZE), text(message));
        for (InlineMessage.Choice choice : message.choices()) {
            Hyperlink link = style(new Hyperlink(choice.text()), Style.LINK);
            link.setMinWidth(Region.USE_PREF_SIZE);
            link.setOnAction(_ -> choice.action().run());
            banner.getChildren().add(link);
        }
        banner.getChildren().add(close(dismissed));
    }

    private static Label text(InlineMessage message) {
        Label text = new Label(message.text());
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        return text;
    }

    private static Button close(Runnable dismissed) {
        Button close = style(new Button("", Icon.CLOSE.node(ICON_SIZE)), Style.ICON_BUTTON);
        close.setAccessibleText(MESSAGES.get("banner.dismiss"));
        close.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        close.setOnAction(_ -> dismissed.run());
        return close;
    }
}
