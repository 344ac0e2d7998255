package app.fulcrum.model.outlook;

import app.fulcrum.model.cost.PriceLevel;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputNumbers;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.model.unit.Volumes;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What changes from month to month. Months count from 1.
 *
 * @param start the day the first month begins, whose prices count
 * @param months how many are looked ahead, 1 to {@value #MOST_MONTHS}
 * @param tokensPerDay the volume of the first month
 * @param growthPerMonth share by which the volume grows, more than −1
 * @param ceiling tokens a day that growth never goes beyond
 * @param driftPerYear share by which the prices of a kind of alternative change in a year, more than −1; a mix has none of its own
 * @param payDriftPerYear share by which the cost of people changes in a year, more than −1
 * @param overlapMonths months in which what is in use goes on beside whatever follows it
 * @param exitUsd paid once to leave what is in use
 * @param discountPerYear rate at which later money counts less, 0 or more
 */
public record OutlookTerms(
        LocalDate start,
        int months,
        double tokensPerDay,
        double growthPerMonth,
        double ceiling,
        Map<Way.Kind, Double> driftPerYear,
        double payDriftPerYear,
        int overlapMonths,
        double exitUsd,
        double discountPerYear) {

    /** What a scenario looks ahead that does not say how far. */
    public static final int USUAL_MONTHS = 24;

    public static final int MOST_MONTHS = 60;

    private static final double MONTHS_PER_YEAR = 12;

    public OutlookTerms {
        driftPerYear = Collections.unmodifiableMap(new EnumMap<>(driftPerYear));
    }

    /** As a scenario states them: what it does not state stays as it is, and money is discounted at the cost of capital. */
    public static OutlookTerms of(Scenario scenario) {
        InputNumbers base = scenario.assumptions().base();
        return new OutlookTerms(
                scenario.pricesOn(),
                (int) stated(Input.MONTHS, USUAL_MONTHS, base),
                scenario.tokensPerDay().base(),
                stated(Input.GROWTH, 0, base),
                stated(Input.VOLUME_CEILING, Volumes.LARGEST, base),
                drifts(base),
                stated(Input.PAY_DRIFT, 0, base),
                (int) stated(Input.OVERLAP_MONTHS, 0, base),
                stated(Input.EXIT_COST, 0, base),
                stated(Input.DISCOUNT_RATE, base.get(Input.COST_OF_CAPITAL), base));
    }

    private static Map<Way.Kind, Double> drifts(InputNumbers base) {
        Map<Way.Kind, Double> drifts = new EnumMap<>(Way.Kind.class);
        drifts.put(Way.Kind.CLOSED_API, stated(Input.CLOSED_API_DRIFT, 0, base));
        drifts.put(Way.Kind.HOSTED_OPEN_API, stated(Input.HOSTED_API_DRIFT, 0, base));
        drifts.put(Way.Kind.SELF_HOSTED, stated(Input.GPU_DRIFT, 0, base));
        return drifts;
    }

    private static double stated(Input input, double otherwise, InputNumbers base) {
        double number = base.get(input);
        return Double.isNaN(number) ? otherwise : number;
    }

    /** The volume of a month in whole tokens a day: {@code min(ceiling, T·(1+g)^(m−1))}, rounded half up, at least 1. */
    public long tokensPerDay(int month) {
        double grown = tokensPerDay * StrictMath.pow(1 + growthPerMonth, month - 1);
        return Math.max(1, (long) Math.floor(Math.min(Math.min(ceiling, Volumes.LARGEST), grown) + 0.5));
    }

    /** The first day of a month. */
    public LocalDate day(int month) {
        return start.plusMonths(month - 1L);
    }

    /**
     * How far the prices of a kind of alternative have moved by a month.
     *
     * @param reserved the month in which the term began that GPUs are reserved for; absent where there is none
     */
    PriceLevel level(Way.Kind kind, int month, OptionalInt reserved) {
        double drift = driftPerYear.getOrDefault(kind, 0.0);
        return new PriceLevel(
                factor(drift, month), factor(drift, reserved.orElse(month)), factor(payDriftPerYear, month));
    }

    private static double factor(double perYear, int month) {
        return perYear == 0 ? 1 : StrictMath.pow(1 + perYear, (month - 1) / MONTHS_PER_YEAR);
    }

    /** What a dollar at the end of a month is worth at the start of the first: {@code (1+r)^(−m/12)}. */
    public double presentValue(int month) {
        return StrictMath.pow(1 + discountPerYear, -month / MONTHS_PER_YEAR);
    }
}
