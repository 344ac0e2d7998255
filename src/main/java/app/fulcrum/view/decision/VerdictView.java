package app.fulcrum.view.decision;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.text.Messages;
import app.fulcrum.view.control.Column;
import app.fulcrum.view.control.Texts;
import app.fulcrum.view.decision.VerdictState.Content;
import app.fulcrum.view.style.Style;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The answer in one sentence and a paragraph; below it, each to be opened, how sure it is, what would change it, advice. */
public final class VerdictView {

    private static final Messages MESSAGES = Messages.of("decision");

    private VerdictView() {}

    public static Region build(VerdictState state, VerdictActions actions) {
        ObservableValue<Content> content = state.contentProperty();
        ToggleGroup oneAtATime = new ToggleGroup();
        Part confidence = new Part(content.map(Content::confidence), VerdictDetails.confidence(content));
        Part changes = new Part(
                state.changesProperty().map(_ -> MESSAGES.get("view.changes")),
                VerdictDetails.changes(state.changesProperty(), actions));
        Part advice = new Part(
                content.map(now -> MESSAGES.get("view.advice", now.advice().size())), VerdictDetails.advice(content));
        List<Part> parts = List.of(confidence, changes, advice);
        FlowPane toggles = new FlowPane(8, 4);
        parts.forEach(part -> toggles.getChildren().add(part.toggle(oneAtATime)));
        VBox box = style(new Column(4, sentence(content), paragraph(content), toggles), Style.VERDICT);
        parts.forEach(part -> box.getChildren().add(part.body()));
        return box;
    }

    private static Label sentence(ObservableValue<Content> content) {
        Label sentence = Texts.wrapped("", Style.HEADLINE);
        sentence.textProperty().bind(content.map(Content::sentence));
        sentence.setFocusTraversable(true);
        sentence.accessibleTextProperty()
                .bind(content.map(now -> MESSAGES.get("view.verdict", now.sentence(), now.paragraph())));
        return sentence;
    }

    private static Node paragraph(ObservableValue<Content> content) {
        Label text = Texts.wrapped("", Style.SECONDARY);
        text.textProperty()
                .bind(content.map(now -> Stream.of(now.paragraph(), now.notice())
                        .filter(words -> !words.isEmpty())
                        .reduce((one, other) -> one + " " + other)
                        .orElse("")));
        text.managedProperty().bind(text.textProperty().isNotEmpty());
        return text;
    }

    /** A button and what it opens. */
    private record Part(ObservableValue<String> name, Region body) {

        ToggleButton toggle(ToggleGroup group) {
            ToggleButton button = style(new ToggleButton(), Style.VERDICT_TOGGLE);
            button.textProperty().bind(name);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setToggleGroup(group);
            Texts.chevron(button);
            body.visibleProperty().bind(button.selectedProperty());
            body.managedProperty().bind(button.selectedProperty());
            return button;
        }
    }
}
