package app.fulcrum.controller.answer;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.formula.Explanation;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.projection.Projector;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.GpuCount;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.unit.Range;
import app.fulcrum.session.edit.ChoiceEdits;
import app.fulcrum.support.Books;
import app.fulcrum.support.Standard;
import app.fulcrum.text.ExplanationSentences;
import java.util.List;
import org.junit.jupiter.api.Test;

class CardExplanationsTest {

    private static final Scenario CHAT = Books.preset("chat");

    private static List<Explanation> facts(Scenario scenario, AlternativeId id) {
        Projection projection = Projector.project(scenario, Books.bundled(), Books.TODAY);
        return new CardExplanations(projection).facts(id);
    }

    @Test
    void theRangeOnACardIsExplainedBelowTheCostPerUnit() {
        Scenario ranged =
                CHAT.with(Standard.key(Input.GPU_PRICE_PER_HOUR), new Assumption(new Range(1, 2, 4), "quotes", ""));

        assertThat(facts(ranged, Standard.SELF_HOSTED))
                .extracting(ExplanationSentences::name)
                .containsExactly("Cost per million tokens", "Low end of cost per month", "High end of cost per month");
        assertThat(facts(ranged, Standard.CLOSED_API))
                .extracting(ExplanationSentences::name)
                .containsExactly("Cost per million tokens");
    }

    @Test
    void whatCannotBeServedAtSomeEndsIsCounted() {
        Scenario busy =
                CHAT.with(Standard.key(Input.TOKENS_PER_DAY), new Assumption(new Range(1e6, 2e6, 1e10), "test", ""));
        Scenario fixed = ChoiceEdits.gpuCount(busy, Standard.SELF_HOSTED, new GpuCount.Fixed(4))
                .apply(busy);

        assertThat(facts(fixed, Standard.SELF_HOSTED))
                .extracting(ExplanationSentences::name)
                .contains("Combinations of ends at which it cannot be had", "Combinations of ends");
    }
}
