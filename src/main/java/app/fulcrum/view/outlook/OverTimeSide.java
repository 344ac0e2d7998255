package app.fulcrum.view.outlook;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.text.Messages;
import app.fulcrum.view.control.Column;
import app.fulcrum.view.control.Marker;
import app.fulcrum.view.control.Texts;
import app.fulcrum.view.outlook.OverTimeFacts.Head;
import app.fulcrum.view.outlook.OverTimeFacts.Part;
import app.fulcrum.view.outlook.OverTimeFacts.Ranked;
import app.fulcrum.view.outlook.OverTimeFacts.Ranking;
import app.fulcrum.view.style.Style;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What stands beside the picture: what pays back, sums, and what else is to be known. */
final class OverTimeSide {

    private static final Messages MESSAGES = Messages.of("overtime");
    private static final double GAP = 6;

    private OverTimeSide() {}

    static List<Node> parts(OverTimeFacts facts) {
        List<Node> parts = new ArrayList<>();
        facts.head().ifPresent(head -> parts.add(head(head)));
        facts.rankings().forEach(ranking -> parts.add(ranking(ranking)));
        facts.parts().forEach(part -> parts.add(part(part)));
        return parts;
    }

    private static Region head(Head head) {
        Label month = style(new Label(head.month()), Style.HEADLINE);
        Label between = style(new Label(head.between()), Style.SECONDARY);
        HBox when = new HBox(GAP, month, between);
        when.setAlignment(Pos.BASELINE_LEFT);
        VBox box = new Column(
                2,
                Texts.wrapped(head.title(), Style.SECONDARY),
                when,
                style(new Label(MESSAGES.get("paidBack")), Style.SECONDARY));
        head.facts().forEach(fact -> box.getChildren().add(line(Texts.wrapped(fact.name()), figure(fact.figure()))));
        return part(box);
    }

    private static Region ranking(Ranking ranking) {
        VBox box = new Column(
                3,
                line(
                        Texts.wrapped(ranking.title(), Style.STRONG),
                        style(new Label(ranking.beside()), Style.SECONDARY)));
        for (Ranked ranked : ranking.ranked()) {
            Label words = Texts.wrapped(ranked.name());
            HBox.setHgrow(words, Priority.ALWAYS);
            HBox name = new HBox(GAP, Marker.build(new SimpleObjectProperty<>(ranked.look())), words);
            name.setAlignment(Pos.CENTER_LEFT);
            name.setMinWidth(0);
            box.getChildren().add(line(name, figure(ranked.figure())));
        }
        return part(box);
    }

    private static Region part(Part part) {
        VBox box = new Column(3, Texts.wrapped(part.title(), Style.STRONG));
        part.sentences().forEach(sentence -> box.getChildren().add(Texts.reachable(sentence, Style.SECONDARY)));
        return part(box);
    }

    private static Region part(Region box) {
        return style(box, Style.OVER_TIME_PART);
    }

    private static Label figure(String figure) {
        return style(new Label(figure), Style.STRONG);
    }

    private static HBox line(Region name, Label end) {
        end.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox line = new HBox(GAP, name, end);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
