package app.fulcrum.model.resolution;

import app.fulcrum.model.provenance.AgeLimits;
import app.fulcrum.model.provenance.Freshness;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How old the prices in use are: the one meaning of "old" for status line, checks and doubts.
 *
 * @param all how many prices are in use
 * @param aging read longer ago than prices of their kind are relied on
 * @param expired past the last day they were said to hold
 * @param undated whose source bears no date
 * @param datedAhead whose source is dated after today
 * @param oldestInDays age of the oldest dated one; 0 where there is none
 * @param otherDay those that stand in for the prices of a day far from when they were read
 */
public record PriceAges(
        int all, int aging, int expired, int undated, int datedAhead, int oldestInDays, Optional<OtherDay> otherDay) {

    /** As good as if no price were in use. */
    public static final PriceAges NONE = new PriceAges(0, 0, 0, 0, 0, 0, Optional.empty());

    /**
     * Prices that stand in for those of another day, of which no record says anything.
     *
     * @param count how many
     * @param nearest when the one nearest to that day was read
     * @param day the day they are used for
     */
    public record OtherDay(int count, LocalDate nearest, LocalDate day) {

        private static Optional<OtherDay> of(
                List<PriceInUse> prices, LocalDate day, LocalDate today, AgeLimits limits) {
            List<LocalDate> read = prices.stream()
                    .filter(price -> price.isReadFarFrom(day, today, limits))
                    .flatMap(price -> price.value().provenance().source().asOf().stream())
                    .toList();
            return read.stream()
                    .min(Comparator.comparingLong(asOf -> Math.abs(ChronoUnit.DAYS.between(asOf, day))))
                    .map(nearest -> new OtherDay(read.size(), nearest, day));
        }
    }

    /**
     * The ages of some prices.
     *
     * @param pricesOn the day whose prices are asked for
     */
    public static PriceAges of(List<PriceInUse> prices, LocalDate pricesOn, LocalDate today, AgeLimits limits) {
        int oldest = prices.stream()
                .flatMap(price -> price.value().provenance().source().asOf().stream())
                .mapToInt(asOf -> (int) ChronoUnit.DAYS.between(asOf, today))
                .reduce(0, Math::max);
        return new PriceAges(
                prices.size(),
                count(prices, Freshness.AGING, today, limits),
                count(prices, Freshness.EXPIRED, today, limits),
                count(prices, Freshness.UNDATED, today, limits),
                count(prices, Freshness.DATED_AHEAD, today, limits),
                oldest,
                OtherDay.of(prices, pricesOn, today, limits));
    }

    private static int count(List<PriceInUse> prices, Freshness freshness, LocalDate today, AgeLimits limits) {
        return (int) prices.stream()
                .filter(price -> price.freshness(today, limits) == freshness)
                .count();
    }

    /** Whether every price holds today as far as its record says. */
    public boolean areValid() {
        return expired == 0 && datedAhead == 0;
    }
}
