package app.fulcrum.model.outlook;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.throughput.RateLevel;
import app.fulcrum.model.unit.Ties;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * When to go from what is in use today to another alternative: what is paid over all months, later money counted for less, by the
 * month the other begins in.
 *
 * @param id the other
 * @param usdByStart of the first month, the second and so on; absent where one of the two has no cost in a month it is needed in
 * @param neverUsd without going over; absent where what is in use has no cost to the end
 */
public record SwitchTiming(AlternativeId id, List<OptionalDouble> usdByStart, OptionalDouble neverUsd) {

    /** How much more than the least still counts as about as good. */
    public static final double FLAT = 0.01;

    public SwitchTiming {
        usdByStart = List.copyOf(usdByStart);
    }

    /** Of every alternative but the one in use, in order. */
    public static List<SwitchTiming> all(Scenario scenario, PriceBook book) {
        OutlookTerms terms = OutlookTerms.of(scenario);
        MonthlyContenders contenders = new MonthlyContenders(scenario, book, terms);
        Alternatives all = scenario.alternatives();
        Alternative incumbent = all.incumbent();
        AlternativeOutlook inUse = walk(contenders, all.placeOf(incumbent.id()), 1, true);
        List<SwitchTiming> timings = new ArrayList<>();
        for (int place = 0; place < all.size(); place++) {
            if (!all.at(place).equals(incumbent)) {
                timings.add(of(contenders, terms, place, inUse));
            }
        }
        return timings;
    }

    private static SwitchTiming of(
            MonthlyContenders contenders, OutlookTerms terms, int place, AlternativeOutlook inUse) {
        List<OptionalDouble> byStart = new ArrayList<>();
        double before = 0;
        for (int start = 1; start <= terms.months(); start++) {
            if (start - 1 > inUse.lasts()) {
                byStart.add(OptionalDouble.empty());
                continue;
            }
            if (start > 1) {
                before += inUse.months().get(start - 2).cashUsd() * terms.presentValue(start - 1);
            }
            AlternativeOutlook after = walk(contenders, place, start, false);
            byStart.add(
                    after.end().isPresent()
                            ? OptionalDouble.empty()
                            : OptionalDouble.of(before + from(start, after, terms) + overlap(start, inUse, terms)));
        }
        return new SwitchTiming(
                contenders.in(1, 1).get(place).alternative().id(), byStart, inUse.presentValueUsd(terms));
    }

    private static AlternativeOutlook walk(MonthlyContenders contenders, int place, int start, boolean isIncumbent) {
        return new Walk(contenders, place, start, isIncumbent, RateLevel.PLANNED).toTheEnd();
    }

    private static double from(int start, AlternativeOutlook after, OutlookTerms terms) {
        double sum = 0;
        for (int i = 0; i < after.lasts(); i++) {
            sum += after.months().get(i).cashUsd() * terms.presentValue(start + i);
        }
        return sum;
    }

    private static double overlap(int start, AlternativeOutlook inUse, OutlookTerms terms) {
        double sum = 0;
        int last = Math.min(inUse.lasts(), start - 1 + terms.overlapMonths());
        for (int month = start; month <= last; month++) {
            sum += inUse.months().get(month - 1).runningUsd() * terms.presentValue(month);
        }
        return sum;
    }

    /** The month to begin in: the one with the least, of several the first; absent where it cannot be had from any month on. */
    public OptionalInt best() {
        int best = 0;
        for (int start = 1; start <= usdByStart.size(); start++) {
            OptionalDouble usd = usdByStart.get(start - 1);
            if (usd.isPresent() && (best == 0 || Ties.isSmaller(usd.getAsDouble(), usdOf(best)))) {
                best = start;
            }
        }
        return best == 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }

    private double usdOf(int start) {
        return usdByStart.get(start - 1).orElseThrow();
    }

    /** Whether it is worth going over at all: in the best month less is paid than without. */
    public boolean isWorthIt() {
        return best().isPresent()
                && (neverUsd.isEmpty() || Ties.isSmaller(usdOf(best().getAsInt()), neverUsd.getAsDouble()));
    }

    /** What is saved by beginning in the best month instead of the first; absent where one of them cannot be. */
    public OptionalDouble savedAgainstNowUsd() {
        return best().isPresent() && usdByStart.getFirst().isPresent()
                ? OptionalDouble.of(usdOf(1) - usdOf(best().getAsInt()))
                : OptionalDouble.empty();
    }

    /** The first and the last month around the best one that cost no more than {@value #FLAT} of the least beyond it. */
    public Optional<Stretch> flat() {
        if (best().isEmpty()) {
            return Optional.empty();
        }
        int first = best().getAsInt();
        int last = first;
        double most = usdOf(first) + Math.abs(usdOf(first)) * FLAT;
        while (first > 1 && isAtMost(first - 1, most)) {
            first--;
        }
        while (last < usdByStart.size() && isAtMost(last + 1, most)) {
            last++;
        }
        return Optional.of(new Stretch(first, last));
    }

    private boolean isAtMost(int start, double usd) {
        OptionalDouble there = usdByStart.get(start - 1);
        return there.isPresent() && there.getAsDouble() <= usd;
    }

    /** Months from a first to a last. */
    public record Stretch(int first, int last) {}
}
