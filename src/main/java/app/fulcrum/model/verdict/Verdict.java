package app.fulcrum.model.verdict;

import static app.fulcrum.model.verdict.Reconciliation.AGREED;
import static app.fulcrum.model.verdict.Reconciliation.MONEY;
import static app.fulcrum.model.verdict.Reconciliation.NOTHING_LEFT;
import static app.fulcrum.model.verdict.Reconciliation.ONLY_ONE_LEFT;
import static app.fulcrum.model.verdict.Reconciliation.STRONG_AXIS;
import static app.fulcrum.model.verdict.Reconciliation.WITHIN_RANGES;

import app.fulcrum.model.gate.Gates;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scorecard.Fit;
import app.fulcrum.model.scorecard.Scorecard;
import app.fulcrum.model.unit.Ties;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The recommended alternative.
 *
 * @param named the answer; absent if nothing is left
 * @param reconciliation how money and scorecard came to it
 * @param cheapest the cheapest of those left
 * @param fittest the one of those left that fits the axes best
 * @param next against the cheapest other one that is left
 * @param forgone against every one the gates rule out though it would be cheaper
 */
public record Verdict(
        Optional<AlternativeId> named,
        Reconciliation reconciliation,
        Optional<AlternativeId> cheapest,
        Optional<AlternativeId> fittest,
        Optional<CostDifference> next,
        List<CostDifference> forgone) {

    static final Verdict NONE = new Verdict(
            Optional.empty(), NOTHING_LEFT, Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    public Verdict {
        forgone = List.copyOf(forgone);
    }

    /**
     * Joins money and scorecard. The cheapest is recommended where it is so in most samples; else, of those that are
     * not clearly dearer, the one that fits best, a strong axis before the others (the article's rule). What must decide alone
     * is a gate.
     *
     * @param scorecard ranks those that take part, of those that fit equally the cheaper first
     */
    public static Verdict of(MoneyFacts money, Scorecard scorecard, Gates gates) {
        List<AlternativeId> left = money.takingPart(gates);
        if (left.isEmpty()) {
            return NONE;
        }
        AlternativeId cheapest = money.cheapestOf(left).orElseThrow();
        List<AlternativeId> near =
                some(left, id -> id.equals(cheapest) || money.notClearlyDearer().contains(id));
        AlternativeId fittest = fittest(left, scorecard);
        AlternativeId named = fittest(near, scorecard);
        Costs costs = new Costs(money, left);
        return new Verdict(
                Optional.of(named),
                reconciliation(left, named, cheapest, fittest, scorecard),
                Optional.of(cheapest),
                Optional.of(fittest),
                costs.againstNext(named),
                costs.forgone(named));
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

    private static AlternativeId fittest(List<AlternativeId> of, Scorecard scorecard) {
        for (Fit fit : scorecard.ranking()) {
            if (of.contains(fit.alternative())) {
                return fit.alternative();
            }
        }
        throw new IllegalArgumentException("not ranked: " + of);
    }

    private static Reconciliation reconciliation(
            List<AlternativeId> left,
            AlternativeId named,
            AlternativeId cheapest,
            AlternativeId fittest,
            Scorecard scorecard) {
        if (left.size() == 1) {
            return ONLY_ONE_LEFT;
        }
        if (named.equals(cheapest)) {
            return named.equals(fittest) ? AGREED : MONEY;
        }
        return scorecard.overridesMoney() ? STRONG_AXIS : WITHIN_RANGES;
    }

    /** The costs of all, and which of them are left. */
    private record Costs(MoneyFacts money, List<AlternativeId> left) {

        CostDifference difference(AlternativeId named, AlternativeId other) {
            double own = money.usdPerMonth(named);
            double others = money.usdPerMonth(other);
            return new CostDifference(other, Ties.areEqual(own, others) ? 0 : others - own);
        }

        Optional<CostDifference> againstNext(AlternativeId named) {
            return money.cheapestOf(some(left, id -> !id.equals(named))).map(other -> difference(named, other));
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
