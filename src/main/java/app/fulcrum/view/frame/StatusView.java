package app.fulcrum.view.frame;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.control.InlineMessage.Choice;
import app.fulcrum.view.control.TallPopOver;
import app.fulcrum.view.control.Texts;
import app.fulcrum.view.control.Tone;
import app.fulcrum.view.frame.StatusItem.Detail;
import app.fulcrum.view.style.Style;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/** The line at the bottom of the window; what has details opens them above itself. */
final class StatusView {

    private static final int ICON_SIZE = 14;
    private static final double DETAIL_WIDTH = 440;
    private static final double TALLEST = 480;

    private StatusView() {}

    static Region build(ObservableValue<List<StatusItem>> items, ObservableValue<Progress> progress) {
        HBox facts = new HBox(16);
        facts.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(facts, Priority.ALWAYS);
        items.subscribe(now ->
                facts.getChildren().setAll(now.stream().map(StatusView::item).toList()));
        HBox line = style(new HBox(16, facts, ProgressView.build(progress)), Style.STATUS_BAR);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Node item(StatusItem item) {
        if (item.details().isEmpty()) {
            Label label = style(new Label(item.text()), Style.SECONDARY);
            label.setMinWidth(Region.USE_PREF_SIZE);
            return label;
        }
        Button button =
                style(new Button(item.text()), Style.STATUS_BUTTON, item.tone().style());
        if (item.tone() != Tone.NEUTRAL) {
            button.setGraphic(item.tone().icon().node(ICON_SIZE));
        }
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> open(item.details(), button));
        return button;
    }

    private static void open(List<Detail> lines, Node owner) {
        VBox details = style(new VBox(6), Style.POPOVER_BODY);
        PopOver popOver = new PopOver();
        lines.forEach(line -> details.getChildren().add(detail(line, popOver::hide)));
        TallPopOver.show(popOver, details, DETAIL_WIDTH, TALLEST, owner);
    }

    private static Node detail(Detail detail, Runnable done) {
        Label words = Texts.reachable(detail.text());
        words.setMaxWidth(DETAIL_WIDTH);
        if (detail.ways().isEmpty()) {
            return words;
        }
        FlowPane ways = new FlowPane(12, 0);
        for (Choice way : detail.ways()) {
            Hyperlink link = style(new Hyperlink(way.text()), Style.LINK);
            link.setOnAction(_ -> {
                done.run();
                way.action().run();
            });
            ways.getChildren().add(link);
        }
        return new VBox(words, ways);
    }
}
