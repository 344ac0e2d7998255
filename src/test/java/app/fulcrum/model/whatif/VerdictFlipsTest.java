package app.fulcrum.model.whatif;

import static app.fulcrum.model.scenario.Question.BASED_IN_EU;
import static app.fulcrum.model.scenario.Question.DATA_CLASS;
import static app.fulcrum.support.Situations.where;
import static app.fulcrum.support.Standard.CLOSED_API;
import static app.fulcrum.support.Standard.HOSTED_OPEN_API;
import static app.fulcrum.support.Standard.SELF_HOSTED;
import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.advice.Decision;
import app.fulcrum.model.license.LicensedModel;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Answer;
import app.fulcrum.model.scenario.Axis;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.scenario.Question.DataClass;
import app.fulcrum.model.scenario.Situation;
import app.fulcrum.model.verdict.DecisionInput;
import app.fulcrum.model.verdict.Decisions;
import app.fulcrum.model.verdict.MoneyFacts;
import app.fulcrum.support.Licenses;
import app.fulcrum.support.Seeded;
import app.fulcrum.support.Standard;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerdictFlipsTest {

    private static final MoneyFacts MONEY = Decisions.money(30_000_000, 900, 700, 4_000);

    @Test
    void whatTheLeversFindComesFirst() {
        Lever volume = new Lever(
                new Lever.Quantity.Volume(),
                30e6,
                1e5,
                1e9,
                List.of(),
                tokens -> Optional.of(tokens < 64e6 ? HOSTED_OPEN_API : SELF_HOSTED));
        assertThat(VerdictFlips.of(Decisions.input(Situation.UNKNOWN, MONEY), List.of(volume)))
                .startsWith(new Flip.OfVolume(Side.ABOVE, 64_000_000, Optional.of(SELF_HOSTED)));
    }

    @Test
    void aVerdictOfAStrongAxisFallsWithAllItsWeight() {
        MoneyFacts close = Decisions.close(MONEY, HOSTED_OPEN_API, SELF_HOSTED);
        DecisionInput input = Decisions.input(where(DATA_CLASS, DataClass.DEFENSE), close);
        assertThat(VerdictFlips.of(input, List.of()))
                .contains(new Flip.OfWeight(Axis.PRIVACY, Side.AT, 0, Optional.of(HOSTED_OPEN_API)));
    }

    @Test
    void theAnswersThatWouldChangeItAreNamed() {
        MoneyFacts close = Decisions.close(MONEY, HOSTED_OPEN_API, SELF_HOSTED);
        DecisionInput input = Decisions.input(Situation.UNKNOWN, close);
        assertThat(VerdictFlips.of(input, List.of()))
                .contains(
                        answer(Question.DATA_MAY_LEAVE, false),
                        answer(Question.MUST_RUN_OFFLINE, true),
                        new Flip.OfAnswer(
                                DATA_CLASS,
                                new AnswerChange.Answered(new Answer.Choice("defense")),
                                Optional.of(SELF_HOSTED)));
    }

    private static Flip answer(Question question, boolean yes) {
        return new Flip.OfAnswer(question, new AnswerChange.Answered(new Answer.YesNo(yes)), Optional.of(SELF_HOSTED));
    }

    @Test
    void aLicenseThatWouldForbidTheModelIsNamed() {
        Optional<LicensedModel> scout = Optional.of(Licenses.model("llama-4", "llama-4-scout"));
        DecisionInput base = Decisions.input(where(BASED_IN_EU, false), MONEY);
        DecisionInput input = new DecisionInput(
                Standard.ALTERNATIVES,
                base.situation(),
                base.settings(),
                base.evidence(),
                Standard.models(scout.orElseThrow()),
                List.of(),
                base.money(),
                base.reliability());
        assertThat(VerdictFlips.of(input, List.of()))
                .contains(new Flip.OfAnswer(
                        BASED_IN_EU, new AnswerChange.Answered(new Answer.YesNo(true)), Optional.of(CLOSED_API)));
    }

    @Test
    void everyFlipChangesWhatIsNamed() {
        Seeded.forEach(1, 1_000, random -> {
            DecisionInput input = Decisions.randomInput(random);
            Optional<AlternativeId> today = Decision.of(input).verdict().named();
            for (Flip flip : VerdictFlips.of(input, List.of())) {
                assertThat(flip.to()).as("%s", flip).isNotEqualTo(today);
                if (flip instanceof Flip.OfAnswer(var question, var change, var to)) {
                    DecisionInput changed =
                            input.withSituation(input.situation().with(question, change.answer()));
                    assertThat(Decision.of(changed).verdict().named())
                            .as("%s", flip)
                            .isEqualTo(to);
                }
            }
        });
    }
}
