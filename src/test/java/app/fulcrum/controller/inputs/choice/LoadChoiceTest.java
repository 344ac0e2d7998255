package app.fulcrum.controller.inputs.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.scenario.LoadForm;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.session.edit.ScenarioRules;
import app.fulcrum.support.Books;
import org.junit.jupiter.api.Test;

/** Stating the volume in another way. */
class LoadChoiceTest {

    @Test
    void anotherWayStartsAtTheVolumeOfTheOneBefore() {
        Choosable choice = LoadChoice.of();
        Scenario chat = Books.preset("chat");
        double tokens = chat.tokensPerDay().base();
        for (LoadForm first : LoadForm.values()) {
            Scenario before = choice.edit().apply(Question.id(first), chat).apply(chat);
            for (LoadForm form : LoadForm.values()) {
                Scenario after = choice.edit().apply(Question.id(form), before).apply(before);

                assertThat(after.loadForm()).isEqualTo(form);
                assertThat(LoadForm.stated(after.assumptions())).containsExactly(form);
                assertThat(after.tokensPerDay().base() / tokens).isCloseTo(1, within(1e-3));
                assertThat(ScenarioRules.problems(after)).isEmpty();
            }
        }
    }
}
