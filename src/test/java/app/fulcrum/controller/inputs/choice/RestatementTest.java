package app.fulcrum.controller.inputs.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.LoadForm;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.session.edit.ScenarioEdit.StateLoad;
import app.fulcrum.session.edit.ScenarioRules;
import app.fulcrum.support.Books;
import org.junit.jupiter.api.Test;

/** Stating the volume in another way. */
class RestatementTest {

    private static StateLoad restated(Scenario before, LoadForm form) {
        Restatement same = new Restatement(before);
        return switch (form) {
            case TOKENS -> same.byTokens();
            case USERS -> same.byUsers();
            case REQUESTS_AT_ONCE -> same.byRequestsAtOnce(Assumption.of(7.5, "measured"));
        };
    }

    @Test
    void anotherWayStartsAtTheVolumeOfTheOneBefore() {
        Scenario chat = Books.preset("chat");
        double tokens = chat.tokensPerDay().base();
        for (LoadForm first : LoadForm.values()) {
            Scenario before = restated(chat, first).apply(chat);
            for (LoadForm form : LoadForm.values()) {
                Scenario after = restated(before, form).apply(before);

                assertThat(after.loadForm()).isEqualTo(form);
                assertThat(LoadForm.stated(after.assumptions())).containsExactly(form);
                assertThat(after.tokensPerDay().base() / tokens).isCloseTo(1, within(1e-3));
                assertThat(ScenarioRules.problems(after)).isEmpty();
            }
        }
    }
}
