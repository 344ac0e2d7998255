package app.fulcrum.view.decision;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.text.Messages;
import app.fulcrum.view.control.TallPopOver;
import app.fulcrum.view.control.Texts;
import app.fulcrum.view.decision.VerdictState.Content;
import app.fulcrum.view.icon.Icon;
import app.fulcrum.view.style.Style;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/**
 * The answer in one line, and in a second what goes with it and how sure it is, which opens why, what would change it, and
 * advice. What does not fit is shown on hover.
 */
public final class VerdictView {

    private static final Messages MESSAGES = Messages.of("decision");

    private static final int CHEVRON = 14;
    private static final double DETAILS_WIDTH = 560;
    private static final double DETAILS_TALLEST = 480;

    private VerdictView() {}

    public static Region build(VerdictState state, VerdictActions actions) {
        ObservableValue<Content> content = state.contentProperty();
        HBox second = style(new HBox(paragraph(content), why(state, actions)), Style.VERDICT_LINE);
        return style(new VBox(sentence(content), second), Style.VERDICT);
    }

    private static Label sentence(ObservableValue<Content> content) {
        Label sentence = Texts.oneLine(style(new Label(), Style.HEADLINE));
        sentence.textProperty().bind(content.map(Content::sentence));
        sentence.setMaxWidth(Double.MAX_VALUE);
        sentence.setFocusTraversable(true);
        sentence.accessibleTextProperty()
                .bind(content.map(now -> MESSAGES.get("view.verdict", now.sentence(), now.paragraph())));
        return sentence;
    }

    private static Node paragraph(ObservableValue<Content> content) {
        Label text = Texts.oneLine(style(new Label(), Style.VERDICT_TEXT));
        text.textProperty().bind(content.map(Content::paragraph));
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        return text;
    }

    /** How sure the answer is, which opens why, what would change it, and advice: the verdict itself keeps its height. */
    private static Button why(VerdictState state, VerdictActions actions) {
        ObservableValue<Content> content = state.contentProperty();
        VBox body = style(
                new VBox(
                        title(content.map(Content::confidence)),
                        VerdictDetails.confidence(content, actions),
                        title(content.map(_ -> MESSAGES.get("view.changes"))),
                        VerdictDetails.changes(state.changesProperty(), actions),
                        VerdictDetails.matters(actions),
                        title(content.map(
                                now -> MESSAGES.get("view.advice", now.advice().size()))),
                        VerdictDetails.advice(content)),
                Style.PANEL,
                Style.POPOVER_BODY);
        BooleanProperty open = new SimpleBooleanProperty();
        body.getChildren().forEach(node -> node.visibleProperty().bind(open));
        Button button = style(new Button("", Icon.EXPANDED.node(CHEVRON)), Style.VERDICT_TOGGLE);
        button.textProperty().bind(content.map(Content::confidence));
        button.accessibleTextProperty().bind(content.map(now -> MESSAGES.get("view.why", now.confidence())));
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> {
            PopOver popOver = new PopOver();
            open.set(true);
            popOver.showingProperty().addListener((_, _, showing) -> open.set(showing));
            TallPopOver.show(popOver, body, DETAILS_WIDTH, DETAILS_TALLEST, button);
        });
        return button;
    }

    private static Label title(ObservableValue<String> text) {
        Label title = style(new Label(), Style.SECTION_TITLE);
        title.textProperty().bind(text);
        return title;
    }
}
