package app.fulcrum.model.crossover;

import app.fulcrum.model.scenario.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How two options stand to each other over all volumes.
 *
 * @param incumbent the one that wins ties
 * @param challenger the one that must be strictly cheaper
 * @param first the first change of the cheaper of the two within the range looked at
 * @param cheaperFrom the smallest volume at which the challenger is cheaper, or {@link Volumes#NEVER}
 * @param cheaperForGoodFrom the volume from which the challenger stays cheaper, however large the volume grows, or
 *     {@link Volumes#NEVER}
 * @param incumbentSlope what one more token per day costs per month with the incumbent in the long run
 * @param challengerSlope the same with the challenger; infinite where what it can serve ends
 */
public record PairCrossover(
        Option incumbent,
        Option challenger,
        Optional<Crossing> first,
        long cheaperFrom,
        long cheaperForGoodFrom,
        double incumbentSlope,
        double challengerSlope) {

    /**
     * A volume at which the cheaper of two options changes.
     *
     * @param tokensPerDay the first volume of the new order
     * @param cheaper who is cheaper from here on
     * @param usdPerMonth what that one costs here
     */
    public record Crossing(long tokensPerDay, Option cheaper, double usdPerMonth) {}

    public boolean isEverCheaper() {
        return cheaperFrom != Volumes.NEVER;
    }

    public boolean isCheaperForGood() {
        return cheaperForGoodFrom != Volumes.NEVER;
    }

    /** All pairs of the options that take part. */
    public static List<PairCrossover> all(CostCurves curves, long from, long to) {
        List<PairCrossover> pairs = new ArrayList<>(3);
        if (curves.closedApi().isPresent() && curves.hostedOpenApi().isPresent()) {
            pairs.add(ofLines(curves.closedApi().get(), curves.hostedOpenApi().get(), from, to));
        }
        for (Option incumbent : List.of(Option.CLOSED_API, Option.HOSTED_OPEN_API)) {
            if (curves.line(incumbent).isPresent() && curves.selfHosted().isPresent()) {
                pairs.add(ofSteps(
                        incumbent,
                        curves.line(incumbent).get(),
                        curves.selfHosted().get(),
                        from,
                        to));
            }
        }
        return List.copyOf(pairs);
    }

    private static PairCrossover ofLines(ApiLine closed, ApiLine hosted, long from, long to) {
        boolean hostedLeads = hosted.at(from) < closed.at(from);
        long change = hostedLeads ? closed.firstAtMost(hosted, from) : hosted.firstBelow(closed, from);
        Option next = hostedLeads ? Option.CLOSED_API : Option.HOSTED_OPEN_API;
        ApiLine line = hostedLeads ? closed : hosted;
        boolean forGood = closed.firstAtMost(hosted, Volumes.LARGEST) == Volumes.NEVER;
        long cheaperFrom = hosted.firstBelow(closed, 1);
        return new PairCrossover(
                Option.CLOSED_API,
                Option.HOSTED_OPEN_API,
                crossing(change, to, next, change == Volumes.NEVER ? 0 : line.at(change)),
                cheaperFrom,
                forGood ? cheaperFrom : Volumes.NEVER,
                closed.usdPerMonthPerDailyToken(),
                hosted.usdPerMonthPerDailyToken());
    }

    private static PairCrossover ofSteps(Option incumbent, ApiLine line, StepCurve steps, long from, long to) {
        boolean stepsLead = steps.at(from) < line.at(from);
        long change = stepsLead ? steps.firstNotBelow(line, from, to) : steps.firstBelow(line, from, to);
        Option next = stepsLead ? incumbent : Option.SELF_HOSTED;
        double usdPerMonth = change == Volumes.NEVER ? 0 : stepsLead ? line.at(change) : steps.at(change);
        return new PairCrossover(
                incumbent,
                Option.SELF_HOSTED,
                crossing(change, to, next, usdPerMonth),
                steps.firstBelow(line, 1, Volumes.LARGEST),
                steps.belowForGood(line),
                line.usdPerMonthPerDailyToken(),
                steps.saturatedUsdPerMonthPerDailyToken());
    }

    private static Optional<Crossing> crossing(long tokensPerDay, long to, Option cheaper, double usdPerMonth) {
        return tokensPerDay <= to ? Optional.of(new Crossing(tokensPerDay, cheaper, usdPerMonth)) : Optional.empty();
    }
}
