package app.fulcrum.view.control;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.style.Style;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** A message below the control it is about; takes no room while there is none. */
public final class InlineMessageView {

    private static final int ICON_SIZE = 14;

    private InlineMessageView() {}

    public static Region build(ObservableValue<InlineMessage> message) {
        HBox box = style(new HBox(4), Style.INLINE_MESSAGE);
        Subscription _ = message.subscribe(now -> show(box, now));
        return box;
    }

    private static void show(HBox box, InlineMessage message) {
        box.setVisible(!message.isEmpty());
        box.setManaged(!message.isEmpty());
        box.getStyleClass()
                .setAll(Style.INLINE_MESSAGE.cssClass(), message.tone().style().cssClass());
        if (message.isEmpty()) {
            box.getChildren().clear();
            return;
        }
        VBox words = new VBox(text(message));
        HBox.setHgrow(words, Priority.ALWAYS);
        if (!message.choices().isEmpty()) {
            words.getChildren().add(choices(message));
        }
        box.getChildren().setAll(message.tone().icon().node(ICON_SIZE), words);
        // A question that cannot be seen is not answered.
        if (!message.choices().isEmpty()) {
            Scrolling.revealOnceLaidOut(box);
        }
    }

    private static Label text(InlineMessage message) {
        Label text = new Label(message.text());
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        return text;
    }

    private static FlowPane choices(InlineMessage message) {
        FlowPane links = new FlowPane(12, 0);
        for (InlineMessage.Choice choice : message.choices()) {
            Hyperlink link = style(new Hyperlink(choice.text()), Style.LINK);
            link.setOnAction(_ -> choice.action().run());
            links.getChildren().add(link);
        }
        return links;
    }
}
