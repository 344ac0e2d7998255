package app.fulcrum.view.decision;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.text.Messages;
import app.fulcrum.view.bar.DivergingBar;
import app.fulcrum.view.control.Column;
import app.fulcrum.view.control.FigureLink;
import app.fulcrum.view.control.Pill;
import app.fulcrum.view.control.Texts;
import app.fulcrum.view.control.Tone;
import app.fulcrum.view.decision.AxisState.Content;
import app.fulcrum.view.decision.AxisState.Reason;
import app.fulcrum.view.style.Style;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One axis: name and weight, its bar, what made the score; opened, everything that counted and the score by hand. */
final class AxisView {

    private static final Messages MESSAGES = Messages.of("decision");

    private AxisView() {}

    static Region build(AxisState axis, DecisionActions actions) {
        ObservableValue<Content> content = axis.contentProperty();
        VBox reasons = new VBox(4);
        VBox details = style(new VBox(6, reasons, OverrideForm.build(axis, actions)), Style.DETAILS);
        ToggleButton toggle = toggle(content);
        details.visibleProperty().bind(toggle.selectedProperty());
        details.managedProperty().bind(toggle.selectedProperty());
        WhileShown.follow(details, content, now -> show(reasons, now));
        Label summary = Texts.wrapped("", Style.SECONDARY);
        summary.textProperty().bind(content.map(Content::summary));
        return style(
                new Column(
                        2,
                        heading(content, toggle, node -> actions.axisExplained(axis.axis(), node)),
                        byHand(content),
                        summary,
                        details),
                Style.AXIS);
    }

    /** Name, bar and weight in a line. */
    private static Node heading(ObservableValue<Content> content, ToggleButton toggle, Consumer<Node> explained) {
        Node bar = bar(content);
        HBox.setHgrow(bar, Priority.ALWAYS);
        Hyperlink share = style(FigureLink.build(explained), Style.AXIS_SHARE);
        share.setWrapText(false);
        share.textProperty().bind(content.map(Content::share));
        share.accessibleTextProperty().bind(content.map(now -> MESSAGES.get("view.share", now.share())));
        HBox heading = new HBox(8, toggle, bar, share);
        heading.setAlignment(Pos.CENTER_LEFT);
        return heading;
    }

    private static Label byHand(ObservableValue<Content> content) {
        Label byHand = Pill.build(MESSAGES.get("view.byHand"), Tone.CAUTION);
        byHand.visibleProperty().bind(content.map(now -> now.byHand().isPresent()));
        byHand.managedProperty().bind(byHand.visibleProperty());
        return byHand;
    }

    /** The name, which opens the rest. Says the whole axis to those who cannot see the bar. */
    private static ToggleButton toggle(ObservableValue<Content> content) {
        ToggleButton toggle =
                style(Texts.oneLine(new ToggleButton()), Style.DISCLOSURE_HEADER, Style.AXIS_NAME, Style.STRONG);
        toggle.textProperty().bind(content.map(Content::name));
        toggle.accessibleTextProperty()
                .bind(content.map(
                        now -> MESSAGES.get("view.axis", now.name(), now.lean(), now.share(), now.summary())));
        Texts.chevron(toggle);
        return toggle;
    }

    private static Node bar(ObservableValue<Content> content) {
        DivergingBar bar = new DivergingBar();
        content.subscribe(now -> bar.show(now.score(), MESSAGES.get("view.bar", now.name(), now.lean())));
        return bar;
    }

    private static void show(VBox reasons, Content now) {
        reasons.getChildren().clear();
        now.reasons().forEach(reason -> reasons.getChildren().add(reason(reason)));
        if (!now.open().isEmpty()) {
            reasons.getChildren().add(Texts.wrapped(now.open(), Style.SECONDARY));
        }
    }

    private static Node reason(Reason reason) {
        Label words = Texts.reachable(reason.words());
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setAccessibleText(MESSAGES.get("view.reason", reason.words(), reason.points()));
        Label points = style(new Label(reason.points()), Style.POINTS);
        points.setMinWidth(Region.USE_PREF_SIZE);
        return new HBox(12, words, points);
    }
}
