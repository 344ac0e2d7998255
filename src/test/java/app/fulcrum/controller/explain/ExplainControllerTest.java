package app.fulcrum.controller.explain;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.explain.Explainer;
import app.fulcrum.model.projection.Projector;
import app.fulcrum.support.Books;
import app.fulcrum.support.Standard;
import app.fulcrum.view.explain.ExplanationLine;
import org.junit.jupiter.api.Test;

class ExplainControllerTest {

    private static final Explainer CHAT =
            Explainer.of(Projector.project(Books.preset("chat"), Books.bundled(), Books.TODAY));

    @Test
    void aFigureOpensToWhatItsFormulaNames() {
        ExplanationLine line = ExplainController.line(
                CHAT.costPerMillionTokens(Standard.CLOSED_API).orElseThrow());

        assertThat(line.formula()).isEqualTo("Cost per month ÷ millions of tokens per month");
        assertThat(line.parts().get())
                .extracting(ExplanationLine::name)
                .containsExactly("Cost per month", "Millions of tokens per month");
    }

    @Test
    void linesOfZeroAndConversionsAreNotListed() {
        ExplanationLine cost =
                ExplainController.line(CHAT.monthlyCost(Standard.CLOSED_API).orElseThrow());
        ExplanationLine millions = ExplainController.line(
                        CHAT.costPerMillionTokens(Standard.CLOSED_API).orElseThrow())
                .parts()
                .get()
                .getLast();

        assertThat(cost.parts().get())
                .isNotEmpty()
                .extracting(ExplanationLine::figure)
                .doesNotContain("$0.00 / month");
        assertThat(millions.formula()).isEqualTo("Days per month × tokens per day ÷ 1,000,000");
        assertThat(millions.parts().get())
                .extracting(ExplanationLine::name)
                .containsExactly("Days per month", "Tokens per day");
    }
}
