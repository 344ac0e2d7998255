package app.fulcrum.text;

import static app.fulcrum.support.Situations.where;
import static app.fulcrum.support.Standard.CLOSED_API;
import static app.fulcrum.support.Standard.HOSTED_OPEN_API;
import static app.fulcrum.support.Standard.SELF_HOSTED;
import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.advice.Decision;
import app.fulcrum.model.gate.Gate;
import app.fulcrum.model.license.Standing;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.scenario.Question.DataClass;
import app.fulcrum.model.scenario.Situation;
import app.fulcrum.model.verdict.DecisionInput;
import app.fulcrum.model.verdict.Decisions;
import app.fulcrum.model.verdict.MoneyFacts;
import app.fulcrum.model.verdict.MoneyFacts.Band;
import app.fulcrum.support.Licenses;
import app.fulcrum.support.Seeded;
import app.fulcrum.support.Standard;
import app.fulcrum.text.number.MoneyFigures;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DecisionSentencesTest {

    private static final DecisionSentences SENTENCES =
            new DecisionSentences(MoneyFigures.USD, new AlternativeNames(Standard.ALTERNATIVES));
    private static final MoneyFacts MONEY = money(new Band(1, 6_100_000_000L, HOSTED_OPEN_API));

    private static MoneyFacts money(Band... bands) {
        return new MoneyFacts(
                60_000_000,
                Standard.each(Map.of(CLOSED_API, 9_000.0, HOSTED_OPEN_API, 4_000.0, SELF_HOSTED, 6_500.0)),
                Standard.ids(HOSTED_OPEN_API),
                List.of(bands));
    }

    private static String verdict(Situation situation, MoneyFacts money) {
        return SENTENCES.verdict(Decision.of(Decisions.input(situation, money)), money);
    }

    private static List<String> paragraph(Situation situation, MoneyFacts money) {
        return SENTENCES.paragraph(Decision.of(Decisions.input(situation, money)));
    }

    @Test
    void theVerdictSaysForWhichVolumesItHolds() {
        Band after = new Band(6_100_000_001L, 100_000_000_000L, SELF_HOSTED);
        Band before = new Band(1, 9_999_999, CLOSED_API);
        Band middle = new Band(10_000_000, 6_100_000_000L, HOSTED_OPEN_API);
        assertThat(verdict(Situation.UNKNOWN, MONEY))
                .isEqualTo("Use the hosted open API: it is cheapest at every volume looked at.");
        assertThat(verdict(Situation.UNKNOWN, money(MONEY.bands().getFirst(), after)))
                .isEqualTo("Use the hosted open API: it is cheapest at every volume up to 6.1B tokens/day.");
        assertThat(verdict(Situation.UNKNOWN, money(before, middle)))
                .isEqualTo("Use the hosted open API: it is cheapest at every volume from 10M tokens/day on.");
        assertThat(verdict(Situation.UNKNOWN, money(before, middle, after)))
                .isEqualTo("Use the hosted open API: it is cheapest between 10M and 6.1B tokens/day.");
        assertThat(verdict(Situation.UNKNOWN, money(after)))
                .isEqualTo("Use the hosted open API: it is cheapest at this volume.");
    }

    @Test
    void aStrongAxisIsNamedWithWhatItCosts() {
        assertThat(verdict(where(Question.DATA_CLASS, DataClass.DEFENSE), MONEY))
                .isEqualTo(
                        "Self-host: privacy outweighs the money. The hosted open API would cost $2,500 less a month.");
    }

    @Test
    void aGatedVerdictSaysThatNothingElseIsLeft() {
        Situation stays = where(Question.DATA_MAY_LEAVE, false);
        assertThat(verdict(stays, MONEY)).isEqualTo("Self-host: the conditions leave nothing else.");
        assertThat(paragraph(stays, MONEY))
                .contains("The hosted open API would cost $2,500 less a month, but is ruled out.");
    }

    @Test
    void withNothingLeftItSaysSo() {
        MoneyFacts closedOnly =
                new MoneyFacts(1, Standard.each(Map.of(CLOSED_API, 1.0)), Standard.ids(CLOSED_API), List.of());
        assertThat(verdict(where(Question.MUST_RUN_OFFLINE, true), closedOnly))
                .isEqualTo("No alternative is left: every one is ruled out or has no price.");
        assertThat(verdict(Situation.UNKNOWN, closedOnly))
                .isEqualTo("Use the closed API: nothing else is compared or can be priced.");
    }

    @Test
    void theParagraphSaysWhatIsSavedAndWhatTheScorecardThinks() {
        assertThat(paragraph(Situation.UNKNOWN, MONEY))
                .containsExactly(
                        "It saves $2,500 a month against self-hosting.",
                        "It saves $5,000 a month against the closed API.",
                        "The scorecard prefers it too.");
    }

    @Test
    void everyGateHasWords() {
        List<Gate> gates = List.of(
                new Gate.DataMayNotLeave(),
                new Gate.MustRunOffline(),
                new Gate.ResidencyNotMet(),
                new Gate.ResidencyUnclear(),
                new Gate.NoTeam());
        assertThat(gates).extracting(DecisionSentences::gate).doesNotHaveDuplicates();
        assertThat(DecisionSentences.gate(new Gate.License(
                        Licenses.model("llama-4", "llama-4-scout"), Standing.NEEDS_LICENSE, "llama-4/mau")))
                .isEqualTo("Llama 4 Scout 17B-16E needs a license of its own for this use (§ 2).");
    }

    @Test
    void everyDecisionHasWords() {
        Seeded.forEach(1, 2_000, random -> {
            DecisionInput input = Decisions.randomInput(random);
            Decision decision = Decision.of(input);
            assertThat(SENTENCES.verdict(decision, input.money())).endsWith(".").doesNotContain("{", "null");
            assertThat(SENTENCES.paragraph(decision))
                    .allSatisfy(
                            sentence -> assertThat(sentence).endsWith(".").doesNotContain("{", "null", "\u2212", "$-"));
        });
    }

    @Test
    void optionsAreNamedTheSameEverywhere() {
        AlternativeNames names = new AlternativeNames(Standard.ALTERNATIVES);
        assertThat(Standard.ALL)
                .extracting((AlternativeId id) -> names.within(id))
                .containsExactly("the closed API", "the hosted open API", "self-hosting");
    }
}
