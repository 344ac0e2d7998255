package app.fulcrum.model.crossover;

import app.fulcrum.model.scenario.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A range of volumes with one cheapest option.
 *
 * @param winner the cheapest option throughout
 * @param fromTokensPerDay the first volume it wins
 * @param toTokensPerDay the last volume it wins
 */
public record WinningBand(Option winner, long fromTokensPerDay, long toTokensPerDay) {

    public boolean contains(long tokensPerDay) {
        return fromTokensPerDay <= tokensPerDay && tokensPerDay <= toTokensPerDay;
    }

    /**
     * Every band between two volumes, in order. Neighbors have different winners; volumes nobody can serve are in no
     * band.
     */
    public static List<WinningBand> all(CostCurves curves, long from, long to) {
        List<WinningBand> bands = new ArrayList<>();
        long next = from;
        while (next <= to) {
            Optional<Option> winner = curves.cheapestAt(next);
            long end = winner.isPresent() ? endOfWin(curves, winner.get(), next, to) : to;
            if (winner.isPresent()) {
                append(bands, new WinningBand(winner.get(), next, end));
            }
            next = end + 1;
        }
        return List.copyOf(bands);
    }

    private static void append(List<WinningBand> bands, WinningBand band) {
        if (!bands.isEmpty() && bands.getLast().winner() == band.winner()) {
            band = new WinningBand(band.winner(), bands.getLast().fromTokensPerDay(), band.toTokensPerDay());
            bands.removeLast();
        }
        bands.add(band);
    }

    /** The last volume up to which the winner of one volume is sure to stay ahead. */
    private static long endOfWin(CostCurves curves, Option winner, long from, long to) {
        ApiLeader leader = ApiLeader.at(curves, from, to);
        if (curves.selfHosted().isEmpty()) {
            return leader.until();
        }
        StepCurve selfHosted = curves.selfHosted().get();
        if (leader.line().isEmpty()) {
            return Math.min(to, selfHosted.lastServed());
        }
        ApiLine line = leader.line().get();
        long change = winner == Option.SELF_HOSTED
                ? selfHosted.firstNotBelow(line, from, leader.until())
                : selfHosted.firstBelow(line, from, leader.until());
        return change == Volumes.NEVER ? leader.until() : change - 1;
    }

    /** The cheaper of the two API lines, and how long it stays so. */
    private record ApiLeader(Optional<ApiLine> line, long until) {

        static ApiLeader at(CostCurves curves, long from, long to) {
            if (curves.closedApi().isEmpty() || curves.hostedOpenApi().isEmpty()) {
                return new ApiLeader(curves.closedApi().or(curves::hostedOpenApi), to);
            }
            ApiLine closed = curves.closedApi().get();
            ApiLine hosted = curves.hostedOpenApi().get();
            boolean hostedLeads = hosted.at(from) < closed.at(from);
            long change = hostedLeads ? closed.firstAtMost(hosted, from) : hosted.firstBelow(closed, from);
            return new ApiLeader(
                    hostedLeads ? curves.hostedOpenApi() : curves.closedApi(),
                    change == Volumes.NEVER ? to : Math.min(to, change - 1));
        }
    }
}
