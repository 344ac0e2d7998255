package app.fulcrum.model.seek;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.contest.Contest;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.sensitivity.Measure;
import app.fulcrum.model.sensitivity.Trial;
import app.fulcrum.model.unit.Ties;
import app.fulcrum.session.edit.ScenarioEdit;
import app.fulcrum.session.edit.ScenarioRules;
import app.fulcrum.session.preset.Preset;
import app.fulcrum.support.Books;
import app.fulcrum.support.Standard;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SwitchingValueTest {

    private static Contest contest(Scenario scenario) {
        return Contest.of(scenario, Books.bundled(), Books.TODAY);
    }

    private static List<Sought> values(Scenario scenario, Goal goal) {
        GoalSeek seek = new GoalSeek(
                scenario,
                Books.bundled(),
                changed -> ScenarioRules.problems(changed).isEmpty());
        return SwitchingValue.nearestFirst(
                SwitchingValue.prices(goal, contest(scenario).uses()), goal, seek);
    }

    @Test
    void atASwitchingValueTheRecommendedOneTiesWithTheRunnerUp() {
        int found = 0;
        for (Preset preset : Books.presets().all()) {
            Scenario scenario = preset.document().scenario();
            Optional<Goal> goal = SwitchingValue.goal(contest(scenario));
            for (Sought sought : goal.map(tie -> values(scenario, tie)).orElse(List.of())) {
                Measure.Saving pair = (Measure.Saving) sought.goal().measure();
                assertThat(pair.of()).isEqualTo(contest(scenario).recommended().orElseThrow());
                for (Solution solution : sought.solutions()) {
                    if (solution instanceof Solution.Exact(Reached at)) {
                        Trial trial = Trial.of(
                                new GoalSeek(scenario, Books.bundled(), _ -> true).with(sought.key(), at.value()),
                                Books.bundled());
                        assertThat(Ties.areEqual(trial.usdPerMonth(pair.of()), trial.usdPerMonth(pair.against())))
                                .as(preset.id() + ": " + sought)
                                .isTrue();
                        found++;
                    }
                }
            }
        }
        assertThat(found).isGreaterThan(10);
    }

    @Test
    void theNearestAsARatioComesFirstAndThoseWithoutOneLast() {
        Scenario chat = Books.preset("chat");
        List<Sought> values = values(chat, Goal.tie(Standard.SELF_HOSTED, Standard.CLOSED_API));

        assertThat(values).extracting(Sought::powersAway).isSorted();
        assertThat(values.getFirst().solutions()).isNotEmpty();
        assertThat(values.getLast().solutions()).isEmpty();
        assertThat(values.getLast().closest()).isPresent();
    }

    @Test
    void pricesAreThoseThatCountForTheTwo() {
        Scenario chat = Books.preset("chat");
        Goal goal = Goal.tie(Standard.SELF_HOSTED, Standard.CLOSED_API);

        assertThat(SwitchingValue.prices(goal, contest(chat).uses()))
                .containsExactly(
                        InputKey.of(Standard.CLOSED_API, Input.INPUT_PRICE),
                        InputKey.of(Standard.CLOSED_API, Input.OUTPUT_PRICE),
                        InputKey.of(Standard.SELF_HOSTED, Input.GPU_PRICE_PER_HOUR));
    }

    @Test
    void whereOnlyOneIsLeftThereIsNoTie() {
        Scenario alone = Books.preset("chat");
        for (AlternativeId id : List.of(Standard.CLOSED_API, Standard.SELF_HOSTED)) {
            alone = new ScenarioEdit.Compare(id, false).apply(alone);
        }

        assertThat(SwitchingValue.goal(contest(alone))).isEmpty();
        assertThat(SwitchingValue.goal(contest(Books.preset("chat")))).isPresent();
        assertThat(SwitchingValue.measure(contest(alone))).isEqualTo(new Measure.Cost(Standard.HOSTED_OPEN_API));
        assertThat(SwitchingValue.measure(contest(Books.preset("chat"))))
                .isEqualTo(new Measure.Saving(Standard.HOSTED_OPEN_API, Standard.CLOSED_API));
    }
}
