package app.fulcrum.controller.explain;

import app.fulcrum.model.formula.Constant;
import app.fulcrum.model.formula.Explanation;
import app.fulcrum.model.formula.Explanation.Computed;
import app.fulcrum.model.formula.Explanation.Fixed;
import app.fulcrum.model.formula.Formula;
import app.fulcrum.text.ExplanationSentences;
import app.fulcrum.view.explain.ExplanationLine;
import app.fulcrum.view.explain.ExplanationView;
import java.util.List;
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
        show(List.of(explanation), figure);
    }

    /**
     * Opens the explanations of several figures that stand together.
     *
     * @param all the first is open, the others are to be opened; nothing happens where there is none
     */
    public void show(List<Explanation> all, Node figure) {
        if (!all.isEmpty()) {
            ExplanationView.show(all.stream().map(ExplainController::line).toList(), figure, browser);
        }
    }

    static ExplanationLine line(Explanation explanation) {
        return new ExplanationLine(
                ExplanationSentences.name(explanation),
                ExplanationSentences.figure(explanation),
                ExplanationSentences.exactFigure(explanation),
                ExplanationSentences.formula(explanation),
                ExplanationSentences.source(explanation),
                ExplanationSentences.url(explanation),
                () -> parts(explanation));
    }

    /** Lines of zero are part of a bill, but nothing to read; conversions stand in the formula itself. */
    private static List<ExplanationLine> parts(Explanation explanation) {
        if (!(explanation instanceof Computed computed)) {
            return List.of();
        }
        boolean isSum = computed.formula() instanceof Formula.Sum;
        return computed.parts().stream()
                .filter(part -> !(isSum && part.value() == 0))
                .filter(part -> !(part instanceof Fixed(Constant constant) && constant.isPlain()))
                .map(ExplainController::line)
                .toList();
    }
}
