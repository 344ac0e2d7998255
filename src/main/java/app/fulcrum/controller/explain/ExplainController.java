package app.fulcrum.controller.explain;

import app.fulcrum.model.explain.Explanation;
import app.fulcrum.text.ExplanationSentences;
import app.fulcrum.view.explain.ExplanationLine;
import app.fulcrum.view.explain.ExplanationView;
import java.util.function.Consumer;
import javafx.scene.Node;

/** Opens an explanation beside the figure it is about. */
public final class ExplainController {

    private final Consumer<String> browser;

    /** @param browser opens an address on the user's wish */
    public ExplainController(Consumer<String> browser) {
        this.browser = browser;
    }

    public void show(Explanation explanation, Node figure) {
        ExplanationView.show(line(explanation), figure, browser);
    }

    static ExplanationLine line(Explanation explanation) {
        return new ExplanationLine(
                ExplanationSentences.name(explanation),
                ExplanationSentences.figure(explanation),
                ExplanationSentences.formula(explanation),
                ExplanationSentences.source(explanation),
                ExplanationSentences.url(explanation),
                explanation instanceof Explanation.Computed computed
                        ? computed.parts().stream().map(ExplainController::line).toList()
                        : java.util.List.of());
    }
}
