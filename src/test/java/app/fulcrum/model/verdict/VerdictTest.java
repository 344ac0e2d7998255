package app.fulcrum.model.verdict;

import static app.fulcrum.model.scenario.Question.DATA_MAY_LEAVE;
import static app.fulcrum.model.verdict.Reconciliation.AGREED;
import static app.fulcrum.model.verdict.Reconciliation.MONEY;
import static app.fulcrum.model.verdict.Reconciliation.NOTHING_LEFT;
import static app.fulcrum.model.verdict.Reconciliation.ONLY_ONE_LEFT;
import static app.fulcrum.model.verdict.Reconciliation.STRONG_AXIS;
import static app.fulcrum.model.verdict.Reconciliation.WITHIN_RANGES;
import static app.fulcrum.support.Situations.where;
import static app.fulcrum.support.Standard.CLOSED_API;
import static app.fulcrum.support.Standard.HOSTED_OPEN_API;
import static app.fulcrum.support.Standard.SELF_HOSTED;
import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.advice.Decision;
import app.fulcrum.model.gate.Gates;
import app.fulcrum.model.gate.OpenModels;
import app.fulcrum.model.scenario.Situation;
import app.fulcrum.model.scorecard.Scorecard;
import app.fulcrum.support.Seeded;
import app.fulcrum.support.Standard;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static final Gates OPEN = new Gates(List.of());

    /** A scorecard whose mean is the given preference. */
    private static Scorecard preferring(double preference) {
        return Scorecard.of(
                Situation.UNKNOWN,
                Decisions.atVolume(50e6),
                Decisions.withScores(Decisions.EQUAL, preference, preference, preference, preference),
                Standard.ALTERNATIVES);
    }

    @Test
    void theCheapestOptionThatAlsoFitsBestIsNamed() {
        Verdict verdict = Verdict.of(Decisions.money(1_000_000, 300, 90, 4_000), preferring(0), OPEN);
        assertThat(verdict.reconciliation()).isEqualTo(AGREED);
        assertThat(verdict.named()).contains(HOSTED_OPEN_API);
        assertThat(verdict.next()).contains(new CostDifference(CLOSED_API, 210));
    }

    @Test
    void theMoneyDecidesWhereWhatFitsBetterIsClearlyDearer() {
        Verdict verdict = Verdict.of(Decisions.money(1_000_000, 300, 90, 4_000), preferring(1.5), OPEN);
        assertThat(verdict.reconciliation()).isEqualTo(MONEY);
        assertThat(verdict.named()).contains(HOSTED_OPEN_API);
        assertThat(verdict.fittest()).contains(SELF_HOSTED);
    }

    @Test
    void aStrongAxisOverridesNoClearLead() {
        Verdict verdict = Verdict.of(Decisions.money(1_000_000, 300, 90, 4_000), preferring(2), OPEN);
        assertThat(verdict.reconciliation()).isEqualTo(MONEY);
        assertThat(verdict.named()).contains(HOSTED_OPEN_API);
    }

    @Test
    void aStrongAxisDecidesAmongThoseThatAreNotClearlyDearerAndItsPriceIsShown() {
        MoneyFacts close =
                Decisions.close(Decisions.money(60_000_000, 9_000, 4_000, 4_100), HOSTED_OPEN_API, SELF_HOSTED);
        Verdict verdict = Verdict.of(close, preferring(2), OPEN);
        assertThat(verdict.reconciliation()).isEqualTo(STRONG_AXIS);
        assertThat(verdict.named()).contains(SELF_HOSTED);
        assertThat(verdict.next()).contains(new CostDifference(HOSTED_OPEN_API, -100));
    }

    @Test
    void aLeadWithinTheRangesIsNoLeadAndTheFitDecides() {
        MoneyFacts close =
                Decisions.close(Decisions.money(60_000_000, 9_000, 4_000, 3_900), HOSTED_OPEN_API, SELF_HOSTED);
        Verdict verdict = Verdict.of(close, preferring(0), OPEN);
        assertThat(verdict.reconciliation()).isEqualTo(WITHIN_RANGES);
        assertThat(verdict.named()).contains(HOSTED_OPEN_API);
        assertThat(verdict.cheapest()).contains(SELF_HOSTED);
    }

    @Test
    void whatIsClearlyDearerIsNotRecommendedThoughItFitsBestOfAll() {
        MoneyFacts close =
                Decisions.close(Decisions.money(60_000_000, 9_000, 4_000, 3_900), HOSTED_OPEN_API, SELF_HOSTED);
        Verdict verdict = Verdict.of(close, preferring(-2), OPEN);
        assertThat(verdict.fittest()).contains(CLOSED_API);
        assertThat(verdict.named()).contains(HOSTED_OPEN_API);
        assertThat(verdict.reconciliation()).isEqualTo(WITHIN_RANGES);
    }

    @Test
    void theCheapestThatFitsBestIsRecommendedHoweverCloseTheOthersAre() {
        MoneyFacts close =
                Decisions.close(Decisions.money(60_000_000, 9_000, 4_000, 3_900), HOSTED_OPEN_API, SELF_HOSTED);
        Verdict verdict = Verdict.of(close, preferring(2), OPEN);
        assertThat(verdict.named()).contains(SELF_HOSTED);
        assertThat(verdict.reconciliation()).isEqualTo(AGREED);
    }

    @Test
    void equalCostsGoToTheOptionNamedFirst() {
        Verdict verdict = Verdict.of(Decisions.money(1_000_000, 100, 100, 100), preferring(1.5), OPEN);
        assertThat(verdict.cheapest()).contains(CLOSED_API);
    }

    @Test
    void whatAGateForgoesIsStillShown() {
        Gates gates = Gates.of(where(DATA_MAY_LEAVE, false), OpenModels.NONE, Standard.ALTERNATIVES, List.of());
        Verdict verdict = Verdict.of(Decisions.money(1_000_000, 300, 90, 4_000), preferring(0), gates);
        assertThat(verdict.reconciliation()).isEqualTo(ONLY_ONE_LEFT);
        assertThat(verdict.named()).contains(SELF_HOSTED);
        assertThat(verdict.next()).isEmpty();
        assertThat(verdict.forgone())
                .containsExactly(
                        new CostDifference(HOSTED_OPEN_API, 90 - 4_000), new CostDifference(CLOSED_API, 300 - 4_000));
    }

    @Test
    void withoutAnOptionLeftThereIsNoAnswer() {
        MoneyFacts apisOnly = new MoneyFacts(
                1, Standard.each(Map.of(CLOSED_API, 1.0)), Optional.of(CLOSED_API), Standard.each(Map.of()));
        Gates gates = Gates.of(where(DATA_MAY_LEAVE, false), OpenModels.NONE, Standard.ALTERNATIVES, List.of());
        Verdict verdict = Verdict.of(apisOnly, preferring(0), gates);
        assertThat(verdict.reconciliation()).isEqualTo(NOTHING_LEFT);
        assertThat(verdict.named()).isEmpty();
    }

    @Test
    void theOptionNamedIsAlwaysOneThatIsLeftAndNeverDearerThanTheMoneyWinnerWithoutAReason() {
        Seeded.forEach(1, 10_000, random -> {
            DecisionInput input = Decisions.randomInput(random);
            Decision decision = Decision.of(input);
            Verdict verdict = decision.verdict();
            verdict.named().ifPresent(named -> {
                assertThat(decision.gates().isOut(named)).isFalse();
                assertThat(input.money().usdPerMonth()).containsKey(named);
                if (verdict.reconciliation() != STRONG_AXIS && verdict.reconciliation() != WITHIN_RANGES) {
                    assertThat(verdict.named()).isEqualTo(verdict.cheapest());
                }
                assertThat(verdict.forgone()).allMatch(each -> decision.gates().isOut(each.than()));
            });
            assertThat(verdict.named().isEmpty()).isEqualTo(verdict.reconciliation() == NOTHING_LEFT);
        });
    }
}
