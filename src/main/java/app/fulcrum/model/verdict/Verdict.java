package app.fulcrum.model.verdict;

import static app.fulcrum.model.verdict.Reconciliation.AGREED;
import static app.fulcrum.model.verdict.Reconciliation.MONEY;
import static app.fulcrum.model.verdict.Reconciliation.NOTHING_LEFT;
import static app.fulcrum.model.verdict.Reconciliation.ONLY_ONE_LEFT;
import static app.fulcrum.model.verdict.Reconciliation.STRONG_AXIS;
import static app.fulcrum.model.verdict.Reconciliation.WITHIN_RANGES;

import app.fulcrum.model.gate.Gates;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Way.Kind;
import app.fulcrum.model.scorecard.Fit;
import app.fulcrum.model.scorecard.Scorecard;
import app.fulcrum.model.scorecard.Scorecard.Entrant;
import app.fulcrum.model.unit.Ties;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The alternative to take.
 *
 * @param named the answer; absent if nothing is left
 * @param reconciliation how money and scorecard came to it
 * @param cheapest the cheapest of those left
 * @param fittest the one of them that fits the axes best
 * @param next against the cheapest other one that is left
 * @param closedApi against the cheapest closed API, gated or not; absent if one is named or none is priced
 * @param forgone against every one the gates rule out though it would be cheaper
 */
public record Verdict(
        Optional<AlternativeId> named,
        Reconciliation reconciliation,
        Optional<AlternativeId> cheapest,
        Optional<AlternativeId> fittest,
        Optional<CostDifference> next,
        Optional<CostDifference> closedApi,
        List<CostDifference> forgone) {

    static final Verdict NONE = new Verdict(
            Optional.empty(),
            NOTHING_LEFT,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());

    public Verdict {
        forgone = List.copyOf(forgone);
    }

    /**
     * Joins money and scorecard. Where they disagree the money decides, except that a strong axis which money cannot
     * buy back overrides it (the article's rule), and that a lead smaller than the ranges of the assumptions is no lead.
     */
    public static Verdict of(MoneyFacts money, Scorecard scorecard, Gates gates) {
        List<AlternativeId> left = left(money, gates);
        if (left.isEmpty()) {
            return NONE;
        }
        AlternativeId cheapest = money.cheapestOf(left).orElseThrow();
        AlternativeId fittest = fittest(left, scorecard, money);
        Reconciliation reconciliation = resolve(left, cheapest, fittest, scorecard.overridesMoney(), money);
        AlternativeId named = reconciliation == STRONG_AXIS || reconciliation == WITHIN_RANGES ? fittest : cheapest;
        return of(named, reconciliation, cheapest, fittest, new Costs(scorecard.entrants(), money, left));
    }

    private static List<AlternativeId> left(MoneyFacts money, Gates gates) {
        return some(money.usdPerMonth().keySet(), id -> !gates.isOut(id));
    }

    /** Those of some that fulfill a condition, in order. Every contest asks for a few, and streams take longer. */
    private static List<AlternativeId> some(Collection<AlternativeId> inOrder, Predicate<AlternativeId> wanted) {
        List<AlternativeId> some = new ArrayList<>(inOrder.size());
        for (AlternativeId id : inOrder) {
            if (wanted.test(id)) {
                some.add(id);
            }
        }
        return some;
    }

    /** The axes tell kinds apart and nothing else; of the kind that fits best the cheapest. */
    private static AlternativeId fittest(List<AlternativeId> left, Scorecard scorecard, MoneyFacts money) {
        List<AlternativeId> ofBestKind = new ArrayList<>(left.size());
        Optional<Kind> best = Optional.empty();
        for (Fit fit : scorecard.ranking()) {
            if (left.contains(fit.alternative()) && (best.isEmpty() || best.get() == fit.kind())) {
                ofBestKind.add(fit.alternative());
                best = Optional.of(fit.kind());
            }
        }
        return money.cheapestOf(ofBestKind).orElseThrow();
    }

    private static Reconciliation resolve(
            List<AlternativeId> left,
            AlternativeId cheapest,
            AlternativeId fittest,
            boolean strongAxis,
            MoneyFacts money) {
        if (left.size() == 1) {
            return ONLY_ONE_LEFT;
        }
        if (cheapest.equals(fittest)) {
            return AGREED;
        }
        if (strongAxis) {
            return STRONG_AXIS;
        }
        return money.cheapestWithinRanges().contains(fittest) ? WITHIN_RANGES : MONEY;
    }

    private static Verdict of(
            AlternativeId named,
            Reconciliation reconciliation,
            AlternativeId cheapest,
            AlternativeId fittest,
            Costs costs) {
        return new Verdict(
                Optional.of(named),
                reconciliation,
                Optional.of(cheapest),
                Optional.of(fittest),
                costs.againstNext(named),
                costs.againstClosedApi(named),
                costs.forgone(named));
    }

    /** The costs of all, and which of them are left. */
    private record Costs(List<Entrant> entrants, MoneyFacts money, List<AlternativeId> left) {

        CostDifference difference(AlternativeId named, AlternativeId other) {
            double own = money.usdPerMonth(named);
            double others = money.usdPerMonth(other);
            return new CostDifference(other, Ties.areEqual(own, others) ? 0 : others - own);
        }

        Optional<CostDifference> againstNext(AlternativeId named) {
            return money.cheapestOf(some(left, id -> !id.equals(named))).map(other -> difference(named, other));
        }

        Optional<CostDifference> againstClosedApi(AlternativeId named) {
            List<AlternativeId> closed = new ArrayList<>(entrants.size());
            for (Entrant entrant : entrants) {
                if (entrant.kind() == Kind.CLOSED_API && money.usdPerMonth().containsKey(entrant.id())) {
                    closed.add(entrant.id());
                }
            }
            return closed.contains(named)
                    ? Optional.empty()
                    : money.cheapestOf(closed).map(other -> difference(named, other));
        }

        List<CostDifference> forgone(AlternativeId named) {
            List<CostDifference> forgone = new ArrayList<>(0);
            for (AlternativeId id : money.usdPerMonth().keySet()) {
                CostDifference difference = difference(named, id);
                if (difference.savesUsdPerMonth() < 0 && !left.contains(id)) {
                    forgone.add(difference);
                }
            }
            forgone.sort(Comparator.comparingDouble(CostDifference::savesUsdPerMonth));
            return forgone;
        }
    }
}
