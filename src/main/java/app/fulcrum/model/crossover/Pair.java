package app.fulcrum.model.crossover;

import app.fulcrum.model.scenario.Option;
import app.fulcrum.model.unit.Ties;

/**
 * Two options that both take part, and who of them wins where.
 *
 * @param incumbent the one named first, which wins ties
 * @param challenger the one that must be strictly cheaper
 */
record Pair(CostCurves curves, Option incumbent, Option challenger) {

    boolean challengerWins(long tokensPerDay) {
        return Ties.isLess(curves.at(challenger, tokensPerDay), curves.at(incumbent, tokensPerDay));
    }

    /** The first volume in {@code [from, to]} with another winner than {@code from}, or {@link Volumes#NEVER}. */
    long firstChange(long from, long to) {
        return challengerWins(from) ? firstNotWon(from, to) : firstWon(from, to);
    }

    /** The first volume in {@code [from, to]} that the challenger wins, or NEVER. */
    long firstWon(long from, long to) {
        ApiLine line = curves.line(incumbent).orElseThrow();
        return challenger == Option.SELF_HOSTED
                ? curves.selfHosted().orElseThrow().firstBelow(line, from, to)
                : within(to, curves.line(challenger).orElseThrow().firstBelow(line, from));
    }

    private long firstNotWon(long from, long to) {
        ApiLine line = curves.line(incumbent).orElseThrow();
        return challenger == Option.SELF_HOSTED
                ? curves.selfHosted().orElseThrow().firstNotBelow(line, from, to)
                : within(to, curves.line(challenger).orElseThrow().firstNotBelow(line, from));
    }

    private static long within(long to, long tokensPerDay) {
        return tokensPerDay <= to ? tokensPerDay : Volumes.NEVER;
    }

    /** The first volume from which the challenger wins, however large the volume grows, or NEVER. */
    long wonForGoodFrom() {
        ApiLine line = curves.line(incumbent).orElseThrow();
        return challenger == Option.SELF_HOSTED
                ? curves.selfHosted().orElseThrow().belowForGood(line)
                : curves.line(challenger).orElseThrow().belowForGood(line);
    }

    /** What one more token per day costs per month with an option in the long run. */
    double slope(Option option) {
        return option == Option.SELF_HOSTED
                ? curves.selfHosted().orElseThrow().saturatedUsdPerMonthPerDailyToken()
                : curves.line(option).orElseThrow().usdPerMonthPerDailyToken();
    }
}
