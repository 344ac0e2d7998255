package app.fulcrum.model.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.gate.Gates;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scorecard.Scorecard;
import app.fulcrum.model.verdict.MoneyFacts.Chances;
import app.fulcrum.support.Seeded;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.junit.jupiter.api.Test;

/** What holds of every recommendation, whatever the costs and scores. */
class VerdictLawsTest {

    private static final int CASES = 10_000;
    private static final Gates OPEN = new Gates(List.of());

    private static Verdict verdict(MoneyFacts money, Scorecard scorecard) {
        List<AlternativeId> inOrder = money.cheapestFirst(OPEN);
        return Verdict.of(
                money,
                Scorecard.of(
                        inOrder.stream()
                                .map(id -> scorecard.entrants().stream()
                                        .filter(entrant -> entrant.id().equals(id))
                                        .findFirst()
                                        .orElseThrow())
                                .toList(),
                        scorecard.axes()),
                OPEN);
    }

    /** All ranked, whether they have a cost or not. */
    private static Scorecard scorecard(DecisionInput input) {
        return Scorecard.of(input.situation(), input.evidence(), input.settings(), input.alternatives());
    }

    private static MoneyFacts without(AlternativeId id, MoneyFacts money) {
        SequencedMap<AlternativeId, Double> costs = new LinkedHashMap<>(money.usdPerMonth());
        costs.remove(id);
        SequencedMap<AlternativeId, Chances> chances = new LinkedHashMap<>(money.chances());
        chances.remove(id);
        return new MoneyFacts(money.tokensPerDay(), costs, money.cheapest(), chances);
    }

    @Test
    void rulingOutWhatIsNeitherRecommendedNorCheapestChangesNothing() {
        Seeded.forEach(1, CASES, random -> {
            DecisionInput input = Decisions.randomInput(random);
            Verdict verdict = verdict(input.money(), scorecard(input));
            for (AlternativeId other : input.money().usdPerMonth().keySet()) {
                if (!verdict.named().equals(Optional.of(other))
                        && !verdict.cheapest().equals(Optional.of(other))) {
                    assertThat(verdict(without(other, input.money()), scorecard(input))
                                    .named())
                            .as("without %s", other)
                            .isEqualTo(verdict.named());
                }
            }
        });
    }

    @Test
    void aClearLeadIsRecommendedWhateverTheScorecardSays() {
        Seeded.forEach(1, CASES, random -> {
            DecisionInput input = Decisions.randomInput(random);
            Optional<AlternativeId> cheapest =
                    verdict(input.money(), scorecard(input)).cheapest();
            SequencedMap<AlternativeId, Chances> chances =
                    new LinkedHashMap<>(input.money().chances());
            cheapest.ifPresent(id -> chances.put(id, new Chances(random.nextDouble(MoneyFacts.SURE, 1), 0)));
            MoneyFacts clear =
                    new MoneyFacts(input.money().tokensPerDay(), input.money().usdPerMonth(), cheapest, chances);
            Scorecard any = scorecard(Decisions.randomInput(random));
            assertThat(verdict(clear, any).named()).isEqualTo(cheapest);
        });
    }

    @Test
    void whatIsClearlyDearerIsNeverRecommendedAndOfTheOthersNoneFitsBetter() {
        Seeded.forEach(1, CASES, random -> {
            DecisionInput input = Decisions.randomInput(random);
            Scorecard scorecard = scorecard(input);
            Verdict verdict = verdict(input.money(), scorecard);
            verdict.named().ifPresent(named -> {
                SequencedSet<AlternativeId> near =
                        new LinkedHashSet<>(input.money().notClearlyDearer());
                near.add(verdict.cheapest().orElseThrow());
                assertThat(near).contains(named);
                near.retainAll(input.money().usdPerMonth().keySet());
                assertThat(near)
                        .allSatisfy(
                                other -> assertThat(fit(other, scorecard)).isLessThanOrEqualTo(fit(named, scorecard)));
            });
        });
    }

    private static double fit(AlternativeId id, Scorecard scorecard) {
        return scorecard.ranking().stream()
                .filter(fit -> fit.alternative().equals(id))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
