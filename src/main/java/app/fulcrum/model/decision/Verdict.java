package app.fulcrum.model.decision;

import static app.fulcrum.model.decision.Reconciliation.AGREED;
import static app.fulcrum.model.decision.Reconciliation.MONEY;
import static app.fulcrum.model.decision.Reconciliation.NOTHING_LEFT;
import static app.fulcrum.model.decision.Reconciliation.ONLY_ONE_LEFT;
import static app.fulcrum.model.decision.Reconciliation.STRONG_AXIS;
import static app.fulcrum.model.decision.Reconciliation.WITHIN_RANGES;

import app.fulcrum.model.scenario.Option;
import app.fulcrum.model.unit.Ties;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The option to take.
 *
 * @param named the answer; absent if nothing is left
 * @param reconciliation how money and scorecard came to it
 * @param cheapest the cheapest of the options left
 * @param fittest the one of them that fits the axes best
 * @param next against the cheapest other option that is left
 * @param closedApi against the closed API, gated or not; absent if that is named or not priced
 * @param forgone against every option the gates rule out though it would be cheaper
 */
public record Verdict(
        Optional<Option> named,
        Reconciliation reconciliation,
        Optional<Option> cheapest,
        Optional<Option> fittest,
        Optional<Difference> next,
        Optional<Difference> closedApi,
        List<Difference> forgone) {

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
        EnumSet<Option> left = left(money, gates);
        if (left.isEmpty()) {
            return NONE;
        }
        Option cheapest = money.cheapestOf(left).orElseThrow();
        Option fittest = scorecard.ranking().stream()
                .map(Fit::option)
                .filter(left::contains)
                .findFirst()
                .orElseThrow();
        Reconciliation reconciliation = resolve(left, cheapest, fittest, scorecard.overridesMoney(), money);
        Option named = reconciliation == STRONG_AXIS || reconciliation == WITHIN_RANGES ? fittest : cheapest;
        return of(named, reconciliation, cheapest, fittest, new Costs(money, left));
    }

    private static EnumSet<Option> left(MoneyFacts money, Gates gates) {
        EnumSet<Option> left = EnumSet.noneOf(Option.class);
        for (Option option : money.usdPerMonth().keySet()) {
            if (!gates.isOut(option)) {
                left.add(option);
            }
        }
        return left;
    }

    private static Reconciliation resolve(
            Set<Option> left, Option cheapest, Option fittest, boolean strongAxis, MoneyFacts money) {
        if (left.size() == 1) {
            return ONLY_ONE_LEFT;
        }
        if (cheapest == fittest) {
            return AGREED;
        }
        if (strongAxis) {
            return STRONG_AXIS;
        }
        return money.cheapestWithinRanges().contains(fittest) ? WITHIN_RANGES : MONEY;
    }

    private static Verdict of(
            Option named, Reconciliation reconciliation, Option cheapest, Option fittest, Costs costs) {
        return new Verdict(
                Optional.of(named),
                reconciliation,
                Optional.of(cheapest),
                Optional.of(fittest),
                costs.againstNext(named),
                costs.againstClosedApi(named),
                costs.forgone(named));
    }

    /** The costs of all options, and which of them are left. */
    private record Costs(MoneyFacts money, EnumSet<Option> left) {

        Difference difference(Option named, Option other) {
            double own = money.usdPerMonth(named);
            double others = money.usdPerMonth(other);
            return new Difference(other, Ties.areEqual(own, others) ? 0 : others - own);
        }

        Optional<Difference> againstNext(Option named) {
            EnumSet<Option> others = EnumSet.copyOf(left);
            others.remove(named);
            return money.cheapestOf(others).map(other -> difference(named, other));
        }

        Optional<Difference> againstClosedApi(Option named) {
            return named != Option.CLOSED_API && money.usdPerMonth().containsKey(Option.CLOSED_API)
                    ? Optional.of(difference(named, Option.CLOSED_API))
                    : Optional.empty();
        }

        List<Difference> forgone(Option named) {
            return money.usdPerMonth().keySet().stream()
                    .filter(option -> !left.contains(option))
                    .map(option -> difference(named, option))
                    .filter(difference -> difference.savesUsdPerMonth() < 0)
                    .sorted(Comparator.comparingDouble(Difference::savesUsdPerMonth))
                    .toList();
        }
    }
}
