package app.fulcrum.model.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.contest.Contest;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.seek.SwitchingValue;
import app.fulcrum.model.unit.Range;
import app.fulcrum.session.edit.ScenarioRules;
import app.fulcrum.support.Books;
import app.fulcrum.support.RandomScenarios;
import app.fulcrum.support.Seeded;
import app.fulcrum.support.Standard;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableChoicesTest {

    private static final InputKey VOLUME = InputKey.shared(Input.TOKENS_PER_DAY);
    private static final InputKey GPU_HOUR = Standard.key(Input.GPU_PRICE_PER_HOUR);

    private static Contest contest(Scenario scenario) {
        return Contest.of(scenario, Books.bundled(), Books.TODAY);
    }

    private static TableChoices choices(Scenario scenario) {
        return new TableChoices(contest(scenario).uses());
    }

    private static List<Double> values(Scenario scenario, InputKey key) {
        return choices(scenario).axis(key).orElseThrow().values();
    }

    @Test
    void aVolumeHasElevenRoundValuesAndTheOneAtBaseInTheirMiddle() {
        Scenario chat = Books.preset("chat").with(VOLUME, Assumption.of(210_123_456, "typed"));

        assertThat(values(chat, VOLUME))
                .containsExactly(2.1e6, 5.3e6, 13e6, 33e6, 84e6, 210_123_456.0, 530e6, 1.3e9, 3.3e9, 8.4e9, 21e9);
    }

    @Test
    void aPriceHasThreeValuesToEitherSide() {
        Scenario chat = Books.preset("chat").with(GPU_HOUR, Assumption.of(2, "typed"));

        assertThat(values(chat, GPU_HOUR)).containsExactly(0.5, 0.79, 1.3, 2.0, 3.2, 5.0, 8.0);
    }

    @Test
    void aRangeIsGoneOverFromEndToEnd() {
        Scenario chat = Books.preset("chat").with(GPU_HOUR, new Assumption(new Range(1.234, 2, 4.321), "typed", ""));

        assertThat(values(chat, GPU_HOUR)).containsExactly(1.234, 1.5, 1.7, 2.0, 2.8, 3.5, 4.321);
    }

    @Test
    void aShareEndsWhereSharesEnd() {
        Scenario chat = Books.preset("chat").with(InputKey.shared(Input.CACHED_SHARE), Assumption.of(0.5, "typed"));

        assertThat(values(chat, InputKey.shared(Input.CACHED_SHARE))).endsWith(0.5, 0.63, 0.79, 1.0);
    }

    @Test
    void fromZeroOnlySharesAreMoved() {
        Scenario chat = Books.preset("chat")
                .with(InputKey.shared(Input.CACHED_SHARE), Assumption.of(0, "typed"))
                .with(GPU_HOUR, Assumption.of(0, "typed"));

        assertThat(values(chat, InputKey.shared(Input.CACHED_SHARE))).containsExactly(0.0, 0.2, 0.4, 0.6);
        assertThat(choices(chat).keys()).doesNotContain(GPU_HOUR).contains(VOLUME);
    }

    @Test
    void theRowsAreOfTheNumberThatMovesMost() {
        Scenario chat = Books.preset("chat");
        Measure saving = SwitchingValue.goal(contest(chat)).orElseThrow().measure();
        Tornado tornado = Sensitivity.of(chat, Books.bundled(), ScenarioRules::isSoundTogether)
                .tornado(saving, Reach.ofRangesOr(0.2));
        InputKey widest = ((Driver.OfNumber) tornado.bars().getFirst().driver()).key();
        TableChoices choices = choices(chat);

        assertThat(choices.widest(tornado, VOLUME)).get().isNotEqualTo(VOLUME);
        assertThat(choices.widest(tornado, GPU_HOUR)).contains(widest);
    }

    @Test
    void aFinerTableHasSoManyValuesBetweenTheSameEnds() {
        Scenario chat = Books.preset("chat").with(GPU_HOUR, Assumption.of(2, "typed"));
        for (TableSize size : List.of(TableSize.FINE, TableSize.FINEST)) {
            for (InputKey key : List.of(VOLUME, GPU_HOUR)) {
                TableAxis usual = choices(chat).axis(key).orElseThrow();
                List<Double> fine = choices(chat).axis(key, size).orElseThrow().values();
                assertThat(fine).hasSize(size.values(true)).contains(2.0 * (key.equals(VOLUME) ? 32e6 : 1));
                assertThat(fine.getFirst()).isEqualTo(usual.values().getFirst());
                assertThat(fine.getLast()).isEqualTo(usual.values().getLast());
            }
        }
    }

    @Test
    void aNarrowRangeHasAllItsValuesToo() {
        Scenario chat = Books.preset("chat").with(GPU_HOUR, new Assumption(new Range(1.9999, 2, 2.0001), "typed", ""));

        assertThat(choices(chat).axis(GPU_HOUR, TableSize.FINEST).orElseThrow().values())
                .hasSize(60);
    }

    @Test
    void whateverIsOfferedMayBeTypedAndHoldsTheNumberAtBase() {
        Seeded.forMany(1, 100, random -> {
            Scenario scenario = new RandomScenarios(Books.bundled(), random).nextOfAnyAlternatives();
            Contest contest = contest(scenario);
            TableChoices choices = new TableChoices(contest.uses());
            for (InputKey key : choices.keys()) {
                TableAxis axis = choices.axis(key).orElseThrow();
                double base = contest.resolution().of(key).value().orElseThrow().base();
                assertThat(axis.values()).as(key.path()).contains(base).hasSizeBetween(1, 11);
                assertThat(choices.axis(key, TableSize.FINEST).orElseThrow().values())
                        .as(key.path())
                        .contains(base)
                        .hasSizeBetween(axis.values().size(), 60);
            }
        });
    }
}
